#include "application/preview/requests_in_doubt.hpp"

#include <algorithm>

#include "application/queries/rule_reach.hpp"
#include "domain/request/limits.hpp"
#include "domain/request/rules.hpp"

namespace daybook {
namespace {

struct Side {
  const Organisation& organisation;
  const PersonRecord& record;
};

AccountFacts facts_without(const Side& side, const LeaveType& type, RequestId id) {
  AccountFacts facts = side.organisation.facts_for(side.record, type);
  std::erase_if(facts.absences, [&](const Absence& absence) { return absence.request == id; });
  return facts;
}

enum class Funds { checked, ignored };

Outcome check(const Side& side, const Request& request, Funds funds) {
  const LeaveType* type = side.organisation.find(request.leave_type);
  TRY(check_days(request, *type, PersonCalendar(side.record.person, *side.organisation.structure)));
  const AccountFacts facts = facts_without(side, *type, request.id);
  TRY(check_limits({request, facts, side.record.requests, asked_on(side.organisation, request)}));
  if (funds == Funds::ignored || !type->counts_against_balance) return {};
  return check_balance(request, facts, request.days.first);
}

}  // namespace

std::vector<RequestInDoubt> requests_in_doubt(const PersonSides& sides, const LeaveType& type,
                                              bool falls_short) {
  std::vector<RequestInDoubt> doubtful;
  if (!sides.record_before) return doubtful;
  const Funds funds = falls_short ? Funds::checked : Funds::ignored;
  for (const Request& request : sides.record_after.requests) {
    const Request* then = sides.record_before->find(request.id);
    if (request.leave_type != type.id || !request.is_live() || !then || !then->is_live()) continue;
    const Outcome after = check({sides.after, sides.record_after}, request, funds);
    if (after) continue;
    if (check({sides.before, *sides.record_before}, *then, funds))
      doubtful.push_back({&sides.record_after, &request, after.error()});
  }
  return doubtful;
}

}  // namespace daybook
