// The lines of an account, and the lots that they add to and draw from.
#pragma once
#include <optional>
#include <vector>

#include "base/shared_value.hpp"

#include "domain/ledger/facts.hpp"

namespace daybook {

enum class EntryKind {
  grant,        // a yearly quota
  accrual,      // one period's part of a quota
  carried_out,  // leaves the closing year's lots; the same amount is carried_in the day after
  carried_in,
  expiry,
  charge,  // one approved day of leave
  hold,    // one day of leave that waits for a decision: reserved, not spent
  adjustment,
  opening,       // what there was when the books began
  time_in_lieu,  // extra work, worth what the policy says
  paid_out,      // turned into money
  reversal,      // takes an adjustment back
  cut,           // above a cap on the day it is tested, or taken away by a lower one
  forgiven,      // a balance below zero that the year end wipes out
  deducted,      // what the closing year was overdrawn by, taken from the new year's entitlement
  converted,     // what another working pattern makes of the balance
};

// How a granted amount came about: quota x share = exact, rounded to the entry's amount. For
// periodic grants the amount is the difference of two rounded running totals, so `exact` is this
// period's own part.
struct GrantBasis {
  Rational quota;
  Rational share;
  Rational exact;
  // What a cap kept back of the rounded amount; deferred when it may still be credited.
  Rational capped = 0;
  bool deferred = false;
  // What else bent the quota: the tier in force (index into the terms' tiers), the person's scale
  // and personal terms.
  std::optional<std::size_t> tier = std::nullopt;
  Rational scale = 1;
  std::optional<Version> personal = std::nullopt;
  bool operator==(const GrantBasis&) const = default;
};

inline constexpr int kNoLot = -1;

struct Entry {
  Date date;
  EntryKind kind{};
  Amount amount;         // signed: charges, holds, expiry and carried_out are negative
  Amount balance;        // of the account after this line
  DateRange leave_year;  // that it belongs to; a year-end line belongs to the closing year
  DateRange period;      // what it is for: a grant's period, a charge's day
  int lot = kNoLot;      // index into Account::lots; kNoLot where a charge found nothing to draw
  base::SharedValue<GrantBasis> basis;        // of grants and accruals
  const Policy* policy = nullptr;             // of grants, accruals, year-end lines
  const Dated<PolicyTerms>* terms = nullptr;  // the version that applied
  std::optional<std::size_t> absence;         // index into AccountFacts::absences
  std::optional<std::size_t> adjustment;      // index into AccountFacts::adjustments

  bool operator==(const Entry&) const = default;
};

// An amount with a first and a last day on which it can be used.
struct Lot {
  DateRange leave_year;  // in which it was granted or carried
  Date first;
  Date last;
  // At its last day the year-end rule decides (carry or lose); otherwise what is left then expires.
  bool renews = true;
  bool carried = false;
  std::optional<std::size_t> adjustment = std::nullopt;  // that opened it
  Date granted_on = {};                                  // the oldest amount in it
  Amount granted = {};
  Amount left = {};
  Amount by_hand = {};  // of `granted`, what people added

  bool operator==(const Lot&) const = default;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::EntryKind> {
  static constexpr std::array<std::string_view, 16> names{
      "grant", "accrual",    "carried_out", "carried_in",   "expiry",   "charge",
      "hold",  "adjustment", "opening",     "time_in_lieu", "paid_out", "reversal",
      "cut",   "forgiven",   "deducted",    "converted"};
};
