// Random policies and leave types as a few knobs turned away from their defaults, so that a failure
// shrinks to the knobs that matter: every knob of PolicyTerms and LeaveType has a row.
#pragma once
#include <initializer_list>
#include <ostream>
#include <rapidcheck.h>
#include <string_view>
#include <vector>

#include "domain/builders/handbook.hpp"

namespace daybook {

template <class T>
const T& pick(const std::vector<T>& choices, int number) {
  return choices[static_cast<std::size_t>(number) % choices.size()];
}

struct KnobTurn {
  int knob = 0;    // row of the table
  int number = 0;  // which of its choices, modulo how many there are; 0 is the mildest
};

// Yearly 20 days, nothing carried, and then the knobs turned, in the order of the table.
struct PolicyChoice {
  std::vector<KnobTurn> turns;
  PolicyTerms terms() const;
};
std::ostream& operator<<(std::ostream& out, const PolicyChoice& choice);

struct TypeChoice {
  std::vector<KnobTurn> turns;
  LeaveType type() const;
};
std::ostream& operator<<(std::ostream& out, const TypeChoice& choice);

using KnobNames = std::initializer_list<std::string_view>;

// Knobs named in `without`, or whose name begins with one of them and a dot, are left alone.
rc::Gen<PolicyChoice> a_policy_choice(KnobNames without = {});
rc::Gen<TypeChoice> a_type_choice(KnobNames without = {});
// The same with one more knob turned.
PolicyChoice with(PolicyChoice choice, std::string_view knob, int number);

std::vector<WorkingPattern> patterns();

}  // namespace daybook
