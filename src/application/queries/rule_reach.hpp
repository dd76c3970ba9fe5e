// Whom does a rule touch, and which leave would not meet it?
#pragma once
#include "application/queries/requests.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {

inline constexpr std::size_t kReachRequestsMax = 200;
inline constexpr std::size_t kReachPeopleMax = 50;

struct RuleConflict {
  RequestOf of;
  base::Error finding;  // without the nearest days that would pass
};

struct RuleReach {
  std::size_t people = 0;                  // in scope, now or from its first day on
  std::vector<const PersonRecord*> first;  // of them, by the order hired, at most kReachPeopleMax
  std::size_t requests = 0;                // live leave that does not meet it
  std::vector<RuleConflict> conflicts;     // of them, the soonest, at most kReachRequestsMax
};

// The rule as this version of it says, whatever it said before. Leave that ends before today is
// left alone.
RuleReach rule_reach(const Organisation& organisation, const RuleSet& rule, Date today);

// The day on which somebody asked, so that notice is counted as it was then.
Date asked_on(const Organisation& organisation, const Request& request);

}  // namespace daybook
