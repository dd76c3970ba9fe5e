#include "application/preview/requests_in_doubt.hpp"

#include <algorithm>

#include "application/queries/rule_reach.hpp"
#include "domain/request/limits.hpp"
#include "domain/request/rules.hpp"

namespace daybook {
namespace {

enum class Funds { checked, ignored };

// A person and a leave type on one side of a change, ready for every request of the type.
class Side {
 public:
  Side(const Organisation& organisation, const PersonRecord& record, LeaveTypeId type)
      : organisation_(organisation), record_(record), type_(*organisation.find(type)) {}

  Outcome check(const Request& request, Funds funds) {
    TRY(check_days(request, type_, PersonCalendar(record_.person, *organisation_.structure)));
    const AccountFacts& facts = facts_without(request.id);
    TRY(check_limits({request, facts, record_.requests, asked_on(organisation_, request)}));
    if (funds == Funds::ignored || !type_.counts_against_balance) return {};
    return check_balance(request, facts, request.days.first);
  }

 private:
  const AccountFacts& facts_without(RequestId id) {
    if (!facts_) {
      facts_ = organisation_.facts_for(record_, type_);
      all_absences_ = facts_->absences;
    }
    facts_->absences.clear();
    std::ranges::copy_if(all_absences_, std::back_inserter(facts_->absences),
                         [&](const Absence& absence) { return absence.request != id; });
    return *facts_;
  }

  const Organisation& organisation_;
  const PersonRecord& record_;
  const LeaveType& type_;
  std::optional<AccountFacts> facts_;  // once they are needed
  std::vector<Absence> all_absences_;
};

}  // namespace

std::vector<RequestInDoubt> requests_in_doubt(const PersonSides& sides, const LeaveType& type,
                                              bool falls_short) {
  std::vector<RequestInDoubt> doubtful;
  if (!sides.record_before) return doubtful;
  const Funds funds = falls_short ? Funds::checked : Funds::ignored;
  Side now(sides.after, sides.record_after, type.id);
  std::optional<Side> before;
  if (sides.before.find(type.id)) before.emplace(sides.before, *sides.record_before, type.id);
  for (const Request& request : sides.record_after.requests) {
    if (request.leave_type != type.id || !request.is_live()) continue;
    const Request* then = sides.record_before->find(request.id);
    if (!then || !then->is_live()) continue;
    const Outcome after = now.check(request, funds);
    if (after) continue;
    if (before && before->check(*then, funds))
      doubtful.push_back({&sides.record_after, &request, after.error()});
  }
  return doubtful;
}

}  // namespace daybook
