#include "application/import/plan_leave.hpp"

#include <map>
#include <set>

#include "domain/ledger/charge.hpp"
#include "domain/request/rules.hpp"

namespace daybook {
namespace {

using Tried = Planner::Tried;

constexpr std::size_t kRowsPerProgress = 100;

class Leave {
 public:
  Leave(Planner& planner, const Rows<LeaveRow>& leave) : planner_(planner), leave_(leave) {}

  void plan(std::size_t done) {
    const std::size_t all = done + leave_.good.size();
    const auto& on_progress = planner_.settings().on_progress;
    for (const LeaveRow& row : leave_.good) {
      add(row);
      if (++done % kRowsPerProgress == 0 && on_progress) on_progress(done, all);
    }
  }

 private:
  void add(const LeaveRow& row) {
    const PersonRecord* record = find_person(planner_.ahead(), row.email);
    if (!record)
      return planner_.refuse(leave_.file, row.row, "email", row.email, "import.person_unknown");
    const LeaveType* type = find_leave_type(planner_.ahead(), row.leave_type);
    if (!type) return;  // refused when the types were planned
    RequestLeave leave{.person = record->person.id,
                       .leave_type = type->id,
                       .days = row.days,
                       .parts = row.parts,
                       .reason = {row.reason}};
    if (row.hours && !take_hours(row, *record, *type, leave)) return;
    const std::string key = to_string(leave.person) + type->name + to_string(row.days.first) +
                            to_string(row.days.last) + parts_text(leave.parts, row.days);
    const std::size_t occurrence = seen_[key]++;
    if (const Request* known = find_known(*record, leave, occurrence)) return settle(row, *known);
    leave.request = planner_.id_of<RequestId>(key + std::to_string(occurrence));
    const auto by = decided_by(row);
    if (planner_.submit(leave_.file, row.row, {RecordLeave{leave, row.status, by}}) !=
        Tried::refused)
      ++planner_.plan().counts.leave_added;
  }

  // Hours are read where they say all that this person works on these days, or half of one day.
  bool take_hours(const LeaveRow& row, const PersonRecord& record, LeaveType type,
                  RequestLeave& leave) {
    if (row.days.days() > kRequestDaysMax) return true;  // refused for that
    const PersonCalendar calendar(record.person, *planner_.ahead().structure);
    type.unit = Unit::hours;
    const Rational hours =
        total_of(charge_days(type, calendar, row.days, leave.parts), Unit::hours).value;
    const Rational planned = planned_hours(calendar, row.days);
    if (*row.hours == hours || *row.hours == planned) return true;
    if (row.days.days() == 1 && *row.hours * Rational(2) == planned) {
      leave.parts = {.first = PartOfDay::morning, .last = PartOfDay::morning};
      return true;
    }
    planner_.refuse(leave_.file, row.row, "hours", base::to_decimal(*row.hours),
                    "import.hours_no_half_day", {{"planned", base::to_decimal(hours)}});
    return false;
  }

  // Holidays included, as some programs count.
  static Rational planned_hours(const PersonCalendar& calendar, const DateRange& days) {
    int minutes = 0;
    for (Date day = days.first; day <= days.last; day = day + 1)
      minutes += calendar.on(day).plan.minutes;
    return Rational(minutes, 60);
  }

  // The same leave, of which there may be several: one that was cancelled and asked for again.
  static const Request* find_known(const PersonRecord& record, const RequestLeave& leave,
                                   std::size_t occurrence) {
    for (const Request& request : record.requests) {
      const bool same = request.leave_type == leave.leave_type && request.days == leave.days &&
                        request.parts == leave.parts;
      if (same && occurrence-- == 0) return &request;
    }
    return nullptr;
  }

  void settle(const LeaveRow& row, const Request& known) {
    using enum RequestStatus;
    ImportPlan::Counts& counts = planner_.plan().counts;
    if (known.status == row.status) {
      ++counts.leave_unchanged;
      return;
    }
    std::optional<Command> command;
    if (known.status == pending && row.status == approved) command = ApproveLeave{known.id, {}};
    if (known.status == pending && row.status == rejected) command = RejectLeave{known.id, {}};
    if (known.status == pending && (row.status == cancelled || row.status == withdrawn))
      command = WithdrawLeave{known.id};
    if (known.status == approved && row.status == cancelled) command = CancelLeave{known.id};
    // What was withdrawn here may be called cancelled elsewhere.
    const bool gone = known.status == withdrawn && row.status == cancelled;
    if (gone) ++counts.leave_unchanged;
    if (command && planner_.submit(leave_.file, row.row, {*command}) == Tried::changed)
      ++counts.leave_changed;
    if (!command && !gone)
      planner_.refuse(leave_.file, row.row, "status", std::string(base::enum_name(row.status)),
                      "import.status_differs",
                      {{"known", std::string(base::enum_name(known.status))}});
  }

  std::optional<PersonId> decided_by(const LeaveRow& row) {
    if (row.approver.empty()) return std::nullopt;
    if (const PersonRecord* approver = find_person(planner_.ahead(), row.approver))
      return approver->person.id;
    if (strangers_.insert(lower_case(row.approver)).second)
      planner_.note(leave_.file, row.row, "approver", row.approver, "import.approver_left_out");
    return std::nullopt;
  }

  Planner& planner_;
  const Rows<LeaveRow>& leave_;
  std::map<std::string, std::size_t> seen_;
  std::set<std::string> strangers_;
};

}  // namespace

void plan_leave(Planner& planner, const Rows<LeaveRow>& leave, std::size_t done) {
  Leave(planner, leave).plan(done);
}

}  // namespace daybook
