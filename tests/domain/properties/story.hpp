// A random organisation and what happens in it, as numbers that shrink: fewer steps, earlier days,
// simpler policies.
#pragma once
#include <ostream>
#include <rapidcheck.h>
#include <vector>

#include "domain/builders/handbook.hpp"

namespace daybook {

struct PolicyChoice {
  int grant = 0, quota = 0, period = 0, year = 0, basis = 0, rounding = 0, carry = 0, expiry = 0;
  int floor = 0;
  PolicyTerms terms() const;
};
std::ostream& operator<<(std::ostream& out, const PolicyChoice& choice);

struct StepChoice {
  int kind = 0, day = 0, length = 0, detail = 0;
};
std::ostream& operator<<(std::ostream& out, const StepChoice& step);

enum class Steps {
  requests,   // only what people ask for and is decided about it
  everything  // also leave of the past, adjustments, moves, new patterns, policies and holidays
};

struct Story {
  PolicyChoice here, there;
  int hired = 0, pattern = 0, unit = 0;
  std::vector<StepChoice> steps;

  // Tells the whole story to an empty organisation. Leave types with calendar days cost 1 a day.
  Handbook told(bool calendar_days = false) const;
};
std::ostream& operator<<(std::ostream& out, const Story& story);

rc::Gen<Story> a_story(Steps steps);
rc::Gen<PolicyChoice> a_policy_choice();
// Days on which figures are compared, from before the first hire to after the last step.
std::vector<Date> days_to_look_at();

}  // namespace daybook

namespace rc {
template <>
struct Arbitrary<daybook::Story> {
  static Gen<daybook::Story> arbitrary() { return daybook::a_story(daybook::Steps::everything); }
};
}  // namespace rc
