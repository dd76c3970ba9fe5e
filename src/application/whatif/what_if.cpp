#include "application/whatif/what_if.hpp"

#include <algorithm>

#include "domain/decide.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

// Holidays are not among these: they change nothing but the leave on their days, which an account
// is complete for anyway.
struct DayTold {
  std::optional<Date> operator()(const PolicyVersionSet& event) const { return event.from; }
  std::optional<Date> operator()(const LeaveTypeConverted& event) const { return event.from; }
  std::optional<Date> operator()(const PersonHired& event) const { return event.first_day; }
  std::optional<Date> operator()(const EmploymentEnded& event) const { return event.last_day; }
  std::optional<Date> operator()(const PersonMoved& event) const { return event.from; }
  std::optional<Date> operator()(const WorkingPatternChanged& event) const { return event.from; }
  std::optional<Date> operator()(const BalanceAdjusted& event) const { return event.date; }
  std::optional<Date> operator()(const LeaveRequested& event) const { return event.days.last; }
  std::optional<Date> operator()(const PersonalTermsSet& event) const { return event.from; }
  std::optional<Date> operator()(const HoursRecorded& event) const {
    std::optional<Date> last;
    for (const HoursOnDay& day : event.days) last = std::max(last.value_or(day.date), day.date);
    return last;
  }
  template <class Other>
  std::optional<Date> operator()(const Other&) const {
    return std::nullopt;
  }
};

}  // namespace

Result<WhatIf> what_if(View now, const std::vector<Command>& commands, const Orderer& by) {
  if (commands.size() > kWhatIfCommandsMax)
    return base::invalid("what_if.too_many", {{"count", std::to_string(commands.size())},
                                              {"count_max", std::to_string(kWhatIfCommandsMax)}});
  for (const Command& command : commands) TRY(permit(*now, by, command));
  std::vector<Event> events = TRY(decide_all(*now, commands, by));
  Organisation after = *now;
  Commit commit{.actor = by.person, .channel = Channel::api, .events = events};
  if (!after.commits.empty())
    commit.recorded_at = after.commits[after.commits.size() - 1].recorded_at;
  evolve(after, commit);
  return WhatIf{std::move(now), std::make_shared<const Organisation>(std::move(after)),
                std::move(events), by.today};
}

Date last_day_told(const std::vector<Event>& events, Date at_least) {
  for (const Event& event : events)
    if (const auto day = std::visit(DayTold{}, event)) at_least = std::max(at_least, *day);
  return at_least;
}

}  // namespace daybook
