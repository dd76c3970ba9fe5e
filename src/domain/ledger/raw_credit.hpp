// What the ways of granting hand to credits.cpp: exact credits, not rounded yet.
#pragma once
#include "domain/ledger/credits.hpp"
#include "domain/ledger/entitlement.hpp"
#include "domain/ledger/stretches.hpp"

namespace daybook {

struct RawCredit {
  Credit credit;  // without its amount
  // What the credits of a leave year add up to when nothing is missing; not set where the policy
  // states no amount per year.
  std::optional<Rational> quota;
  // Not rounded by itself: the last credit of the leave year settles the total.
  bool provisional = false;
};

// One stretch in one leave year.
struct CreditYear {
  const AccountFacts& facts;
  const DateRange& year;
  Date from;  // the first day of the year that counts
  const Stretch& stretch;

  bool holds(Date day) const { return from <= day && day <= year.last; }
};

// `exact` of quota x scale x share, with the inputs that explain it.
inline GrantBasis basis_of(const Entitlement& entitlement, const Rational& exact) {
  GrantBasis basis{.quota = entitlement.stated, .share = 1, .exact = exact};
  basis.tier = entitlement.tier;
  basis.personal = entitlement.personal;
  if (!entitlement.stated.is_zero()) basis.scale = entitlement.amount / entitlement.stated;
  if (!entitlement.amount.is_zero()) basis.share = exact / entitlement.amount;
  return basis;
}

}  // namespace daybook
