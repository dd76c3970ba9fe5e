#include "domain/decide_series.hpp"

#include <algorithm>

#include "domain/decide_leave.hpp"
#include "domain/evolve.hpp"
#include "domain/leave_order.hpp"
#include "domain/ledger/charge.hpp"
#include "domain/request/rules.hpp"

namespace daybook {
namespace {

using Events = Result<std::vector<Event>>;

constexpr int kWeekDays = 7;
constexpr int kWeeksMax = 52;

Outcome check_series(const RequestSeries& command) {
  const DateRange& first = command.first.days;
  const bool weeks = 1 <= command.every_weeks && command.every_weeks <= kWeeksMax;
  const bool apart = first.first <= first.last && first.days() <= command.every_weeks * kWeekDays;
  const bool ends = first.last <= command.until && command.until - first.first <= kRequestDaysMax;
  if (weeks && apart && ends) return {};
  return base::invalid("request.series_range", {{"field", "until"},
                                                {"weeks", std::to_string(command.every_weeks)},
                                                {"weeks_max", std::to_string(kWeeksMax)},
                                                {"until", to_string(command.until)},
                                                {"days_max", std::to_string(kRequestDaysMax)}});
}

// On a holiday, or when nobody works there, it need not be asked for.
bool costs_something(const Organisation& organisation, const RequestLeave& leave) {
  const PersonRecord* record = organisation.find(leave.person);
  const LeaveType* type = organisation.find(leave.leave_type);
  if (!record || !type || !check_parts(leave.parts, leave.days)) return true;
  const PersonCalendar calendar(record->person, *organisation.structure);
  return !total_of(charge_days(*type, calendar, leave.days, leave.parts), type->unit).is_zero();
}

// What it was carried out for before is meant again, so that a second click is harmless.
bool is_meant(const Request& request, const ApproveLeave&, Date) {
  return request.status == RequestStatus::pending || request.status == RequestStatus::approved;
}
bool is_meant(const Request& request, const RejectLeave&, Date) {
  return request.status == RequestStatus::pending || request.status == RequestStatus::rejected;
}
bool is_meant(const Request& request, const WithdrawLeave&, Date) {
  return request.status == RequestStatus::pending || request.status == RequestStatus::withdrawn;
}
bool is_meant(const Request& request, const CancelLeave&, Date today) {
  const bool ahead = request.status == RequestStatus::approved && request.days.first > today;
  return ahead || request.status == RequestStatus::cancelled;
}
bool is_meant(const Request& request, const ChangeLeave&, Date today) {
  return request.is_live() && request.days.first > today;
}

template <class Order>
Order about(const Order& order, const FoundLeave&, const Request& request) {
  Order one = order;
  one.request = request.id;
  one.extent = Extent::one;
  return one;
}
// Moved by as many days as the one that it names.
ChangeLeave about(const ChangeLeave& order, const FoundLeave& named, const Request& request) {
  ChangeLeave one{.leave = order.leave};
  one.leave.request = request.id;
  const int by = order.leave.days.first - named.request.days.first;
  one.leave.days = {request.days.first + by,
                    request.days.first + by + (order.leave.days.days() - 1)};
  return one;
}

RequestId request_of(const ChangeLeave& order) { return order.leave.request; }
template <class Order>
RequestId request_of(const Order& order) {
  return order.request;
}

template <class Order>
concept OfSeries = requires(const Order& order) { order.extent; };

class OneByOne {
 public:
  OneByOne(const Organisation& organisation, const Orderer& by) : org_(organisation), by_(by) {}

  template <OfSeries Order>
  std::vector<Command> operator()(const Order& order) const {
    const PersonRecord* owner = org_.owner_of(request_of(order));
    if (order.extent == Extent::one || !owner) return {};
    const Request& named = *owner->find(request_of(order));
    std::vector<const Request*> meant;
    for (const Request& request : owner->requests) {
      const bool reached = order.extent == Extent::series || request.days.first >= named.days.first;
      if (named.series && request.series == named.series && reached &&
          is_meant(request, order, by_.today))
        meant.push_back(&request);
    }
    std::ranges::sort(meant, {}, [](const Request* request) { return request->days; });
    std::vector<Command> orders;
    for (const Request* request : meant)
      orders.push_back(about(order, FoundLeave{*owner, named}, *request));
    return orders;
  }
  template <class Order>
  std::vector<Command> operator()(const Order&) const {
    return {};
  }

 private:
  const Organisation& org_;
  const Orderer& by_;
};

}  // namespace

Result<std::vector<RequestLeave>> times_of(const Organisation& organisation,
                                           const RequestSeries& command) {
  TRY(check_series(command));
  std::vector<RequestLeave> times;
  for (RequestLeave time = command.first; time.days.last <= command.until;) {
    if (costs_something(organisation, time)) {
      times.push_back(time);
      if (times.size() > 1)
        times.back().request = RequestId::from_name(to_string(command.first.request) + " " +
                                                    to_string(time.days.first));
    }
    time.days.first = time.days.first + command.every_weeks * kWeekDays;
    time.days.last = time.days.last + command.every_weeks * kWeekDays;
  }
  if (!times.empty()) return times;
  return base::rejected("request.no_working_days", {{"field", "from"},
                                                    {"from", to_string(command.first.days.first)},
                                                    {"to", to_string(command.until)}});
}

Events decide_series(const Organisation& organisation, const RequestSeries& command,
                     const Orderer& by) {
  const std::vector<RequestLeave> times = TRY(times_of(organisation, command));
  Organisation ahead = organisation;
  std::vector<Event> all;
  for (const RequestLeave& time : times) {
    auto events = decide_leave(ahead, time, by);
    if (!events)
      return std::unexpected(std::move(events.error()).with("time", to_string(time.days.first)));
    for (Event& event : *events) {
      if (auto* asked = std::get_if<LeaveRequested>(&event)) asked->series = command.first.request;
      evolve(ahead, event, ahead.version.next());
      all.push_back(std::move(event));
    }
  }
  return all;
}

std::vector<Command> one_by_one(const Organisation& organisation, const Command& command,
                                const Orderer& by) {
  return std::visit(OneByOne(organisation, by), command);
}

}  // namespace daybook
