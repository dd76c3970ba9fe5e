#include "application/queries/rule_reach.hpp"

#include <algorithm>

namespace daybook {

Date asked_on(const Organisation& organisation, const Request& request) {
  const CommitNote* note = organisation.commit_of(request.requested);
  const Date recorded = note ? note->recorded_at.utc_date() : request.days.first;
  return std::min(recorded, request.days.first);
}

RuleReach rule_reach(const Organisation& organisation, const RuleSet& set, Date today) {
  Rule rule{.id = set.rule, .versions = {}};
  rule.versions.set(set.from, set.terms, Version{});
  RuleReach reach;
  for (const PersonRecord& record : organisation.people) {
    const Date day = std::max({today, set.from, record.person.employment.first});
    const bool concerned =
        record.person.employment.covers(day) &&
        is_in_scope(set.terms.scope, record.person, *organisation.structure, day);
    if (concerned && reach.people++ < kReachPeopleMax) reach.first.push_back(&record);
    for (const Request& request : record.requests) {
      if (!request.is_live() || request.days.last < today) continue;
      for (RuleVerdict& verdict : judge_by(rule, organisation,
                                           {record, request, asked_on(organisation, request),
                                            Moment::asked, Nearest::left_out}))
        reach.conflicts.push_back({{&record, &request}, std::move(verdict.finding)});
    }
  }
  std::ranges::sort(reach.conflicts, {}, [](const RuleConflict& conflict) {
    return std::pair(conflict.of.request->days, conflict.of.request->id);
  });
  reach.requests = reach.conflicts.size();
  if (reach.conflicts.size() > kReachRequestsMax) reach.conflicts.resize(kReachRequestsMax);
  return reach;
}

}  // namespace daybook
