#include "application/host/daily_lapses.hpp"

namespace daybook {
namespace {

constexpr std::chrono::seconds kOrderTimeout{10};
// Where the day begins last, at UTC-12: who answers before midnight where they are is in time.
constexpr std::int64_t kLastToBeginMs = std::int64_t{12} * 60 * 60 * 1000;

}  // namespace

void DailyLapses::run() {
  const Instant now = clock_.now();
  const Date today = Instant{now.milliseconds - kLastToBeginMs}.utc_date();
  const auto organisations = storage_.organisations();
  if (!organisations) return;
  for (const OrgId org : *organisations) {
    const auto done = done_.find(org);
    if (done != done_.end() && done->second >= today) continue;
    const Order order{.id = CommandId::from_name("lapse " + to_string(today)),
                      .actor = std::nullopt,
                      .channel = Channel::timer,
                      .commands = {LapseRequests{today}}};
    if (host_.execute(org, order, std::chrono::steady_clock::now() + kOrderTimeout))
      done_.insert_or_assign(org, today);
  }
}

}  // namespace daybook
