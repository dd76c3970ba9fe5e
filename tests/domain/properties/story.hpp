// A random organisation and what happens in it, as numbers that shrink: fewer steps, earlier days,
// fewer knobs turned.
#pragma once
#include "domain/properties/knobs.hpp"

namespace daybook {

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
  TypeChoice type;
  int hired = 0, pattern = 0;
  std::vector<StepChoice> steps;

  // Tells the whole story to an empty organisation: of Anna, and of Boss who decides.
  Handbook told() const { return told(type.type()); }
  Handbook told(const LeaveType& vacation) const;
};
std::ostream& operator<<(std::ostream& out, const Story& story);

// Without the knobs named; see knobs.hpp.
rc::Gen<Story> a_story(Steps steps = Steps::everything, KnobNames without = {});
// Days on which figures are compared, from before the first hire to after the last step.
std::vector<Date> days_to_look_at();

}  // namespace daybook

namespace rc {
template <>
struct Arbitrary<daybook::Story> {
  static Gen<daybook::Story> arbitrary() { return daybook::a_story(); }
};
}  // namespace rc
