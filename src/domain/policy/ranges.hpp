// The range of every amount in a policy.
#pragma once
#include <string>

#include "domain/ids.hpp"

namespace daybook {

inline constexpr int kAmountMax = 100'000;  // days or hours: beyond is a typing error

// Refuses "policy.amount_range" below zero or above kAmountMax.
inline Outcome check_amount(const Rational& amount, std::string field) {
  if (!amount.is_negative() && amount <= Rational(kAmountMax)) return {};
  return base::invalid("policy.amount_range", {{"field", std::move(field)},
                                               {"amount", base::to_decimal(amount)},
                                               {"amount_max", std::to_string(kAmountMax)}});
}

}  // namespace daybook
