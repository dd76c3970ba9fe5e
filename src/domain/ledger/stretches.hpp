// The days of a person under one policy and one way of granting: what credits are counted for.
#pragma once
#include <optional>
#include <vector>

#include "domain/ledger/facts.hpp"

namespace daybook {

struct Stretch {
  DateRange days;
  const Policy* policy = nullptr;
  // How the days before `days.first` are left out.
  Proration basis;
  // Set when another stretch follows at once: this one gets what that one leaves, so that a move
  // inside a year neither doubles nor loses a part of it.
  std::optional<Proration> next_basis;

  const Dated<PolicyTerms>* terms_on(Date day) const { return policy->versions.find(day); }
};

// The stretches that touch `range`, in order. `stub_from`: a day on which everybody begins anew
// because the leave-year rule has changed.
std::vector<Stretch> stretches_in(const AccountFacts& facts, const DateRange& range,
                                  std::optional<Date> stub_from);

// What a share is a share of: a leave year, or a period of one.
struct Whole {
  DateRange days;
  DateRange leave_year;
};

// The share of `whole` that `part` of the stretch is.
Rational share_of(const DateRange& part, const Whole& whole, const Stretch& stretch,
                  const AccountFacts& facts);
// The share of `whole` from `first` on, up to the end of `part`, by the basis of changes.
Rational share_of_change(Date first, const DateRange& part, const Whole& whole,
                         const Stretch& stretch, const AccountFacts& facts);

}  // namespace daybook
