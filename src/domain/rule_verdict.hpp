// What the rules of the organisation say about a leave: a pure function of the facts that were
// known, so that a verdict of long ago is had again from the state of then.
#pragma once
#include <vector>

#include "domain/organisation_state.hpp"

namespace daybook {

// Something that a rule asks for and that is not so.
struct RuleVerdict {
  RuleId rule;
  RuleEffect effect = RuleEffect::refuse;
  std::vector<Approvers> approvers = {};  // of an extra approval
  // What is asked for, as `meets` says it, or
  //   "request.blackout"      the days on which leave is not possible
  //   "request.too_many_away" the days, how many would be away on the worst and how many may be
  //   "request.too_few_present"  the days, how many would be at work and how many must be
  // each with "rule_id", "rule_name", "own_message" and, where the same leave a little earlier or
  // later would meet it, "nearest_from" and "nearest_to".
  base::Error finding;

  bool operator==(const RuleVerdict&) const = default;
};

enum class Moment {
  asked,     // everything is asked, and what others wait for takes up room
  approved,  // what is settled by asking is not asked again, and what is not decided takes no room
};

// Whether days are looked for that would pass: a refusal names them, a count needs none.
enum class Nearest { sought, left_out };

struct Judged {
  const PersonRecord& record;
  const Request& request;  // need not be in the organisation; what is known of it is set aside
  Date asked_on;
  Moment moment = Moment::asked;
  Nearest nearest = Nearest::sought;
};

// What is not met, in the order in which the rules were first set. `judged` has a leave type of the
// organisation.
std::vector<RuleVerdict> judge(const Organisation& organisation, const Judged& judged);
// By one rule; at most one verdict for each of its versions that the leave touches.
std::vector<RuleVerdict> judge_by(const Rule& rule, const Organisation& organisation,
                                  const Judged& judged);
// The first finding that refuses.
Outcome check_rules(const Organisation& organisation, const Judged& judged);

bool is_in_scope(const RuleScope& scope, const Person& person, const Structure& structure,
                 Date day);

}  // namespace daybook
