// Whose accounts a change can reach at all: a cheap look at the facts themselves, so that the
// accounts of everybody else need not be computed twice to find that they are the same.
#pragma once
#include <set>
#include <vector>

#include "domain/organisation_state.hpp"

namespace daybook {

class Reach {
 public:
  // Both outlive this; `after` has everybody whom `before` has, in the same places.
  Reach(const Organisation& before, const Organisation& after);

  // May the account of this person and leave type differ? Errs on the side of yes.
  bool includes(std::size_t place, const LeaveType& type) const;
  // Does anything differ beside what days of leave cost? If not, the same lines are the same
  // figures.
  bool includes_terms(std::size_t place, const LeaveType& type) const;

 private:
  void compare_places();
  void compare_policies();
  bool reached_by_place(const Person& person) const;

  const Organisation& before_;
  const Organisation& after_;
  bool everybody_ = false;
  std::set<LocationId> locations_;       // that differ, or whose holidays do
  std::vector<const Policy*> policies_;  // that differ: of either side
};

}  // namespace daybook
