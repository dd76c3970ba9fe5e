#include "base/contains.hpp"

#include "domain/decide_leave.hpp"
#include "domain/leave_order.hpp"
#include "domain/waiting.hpp"

namespace daybook {
namespace {

using Events = Result<std::vector<Event>>;

constexpr int kSnoozeDaysMax = 366;

// Before what waits is asked how long it may, which needs its working days.
bool may_lapse(const Request& request) { return request.waits() && request.patience != Patience{}; }

}  // namespace

Events decide_leave(const Organisation& organisation, const LapseRequests& command,
                    const Orderer&) {
  std::vector<Event> events;
  for (const PersonRecord& record : organisation.people)
    for (const Request& request : record.requests) {
      if (!may_lapse(request)) continue;
      const auto until = answer_until(organisation, record, request);
      if (!until || command.today <= *until) continue;
      if (request.status == RequestStatus::pending)
        events.push_back(LeaveLapsed{.request = request.id});
      else
        events.push_back(ChangeDropped{.request = request.id, .by = std::nullopt, .comment = {}});
    }
  return events;
}

Events decide_leave(const Organisation& organisation, const SnoozeReminder& command,
                    const Orderer& by) {
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  if (!found.request.waits()) return already_decided(found.request.status);
  if (command.until <= by.today || command.until > by.today + kSnoozeDaysMax)
    return base::invalid("request.snooze_range", {{"field", "until"},
                                                  {"until", to_string(command.until)},
                                                  {"today", to_string(by.today)},
                                                  {"days_max", std::to_string(kSnoozeDaysMax)}});
  // Nobody reminds the operator.
  if (!by.person || base::contains(found.request.snoozes, Snooze{*by.person, command.until}))
    return std::vector<Event>{};
  return std::vector<Event>{
      ReminderSnoozed{.request = command.request, .by = *by.person, .until = command.until}};
}

}  // namespace daybook
