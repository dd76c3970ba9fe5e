// The amount that a policy means for one person on one day: what its grant states or a tier puts in
// its place, scaled to the person's work, and what was agreed with the person.
#pragma once
#include "domain/ledger/facts.hpp"

namespace daybook {

struct Entitlement {
  Rational amount;                  // after everything
  Rational stated;                  // by the policy or a tier
  std::optional<std::size_t> tier;  // index into the terms' tiers
  Rational scale = 1;               // from `stated` to `amount`
  std::optional<Version> personal;  // the event that stated personal terms

  bool operator==(const Entitlement&) const = default;
};

// The tier that counts on `day`, or nullopt. `year` is the leave year of `day`.
std::optional<std::size_t> tier_on(const AccountFacts& facts, const PolicyTerms& terms, Date day,
                                   const DateRange& year);

// On which days the parts of an entitlement are looked up; usually one and the same.
struct LookUp {
  Date tier;
  Date scale;
  Date personal;
};
Entitlement entitlement_on(const AccountFacts& facts, const PolicyTerms& terms, const LookUp& days,
                           const DateRange& year);

// The days within `range`, after its first, from which another entitlement may hold.
std::vector<Date> entitlement_changes(const AccountFacts& facts, const PolicyTerms& terms,
                                      const DateRange& range, const DateRange& year);

// What one day or hour on `from` is worth on `until`, after what changes of the working pattern
// convert.
Rational converted_by(const AccountFacts& facts, Date from, Date until);

// How much of a full-time person's work this person's is on `day`, by the policy's scale.
Rational scale_on(const AccountFacts& facts, const Scale& scale, Date day);

}  // namespace daybook
