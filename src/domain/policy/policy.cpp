#include "domain/policy/policy.hpp"

#include <array>

#include "base/contains.hpp"

namespace daybook {
namespace {

constexpr std::array kPeriodMonths{1, 2, 3, 4, 6, 12};
constexpr int kAmountMax = 100'000;  // days or hours a year: beyond is a typing error
constexpr int kCarryMonthsMax = 120;

bool in_range(const Rational& value) { return !value.is_negative() && value <= kAmountMax; }

Outcome check_grant(const Grant& grant) {
  const auto quota_range = [](const Rational& quota) {
    return base::invalid("policy.quota_range", {{"field", "quota"},
                                                {"quota", base::to_decimal(quota)},
                                                {"quota_max", std::to_string(kAmountMax)}});
  };
  if (const auto* yearly = std::get_if<YearlyGrant>(&grant); yearly && !in_range(yearly->quota))
    return quota_range(yearly->quota);
  const auto* periodic = std::get_if<PeriodicGrant>(&grant);
  if (!periodic) return {};
  if (!in_range(periodic->quota)) return quota_range(periodic->quota);
  if (!base::contains(kPeriodMonths, periodic->months_per_period))
    return base::invalid("policy.period_months",
                         {{"field", "months_per_period"},
                          {"months", std::to_string(periodic->months_per_period)},
                          {"accepted", "1, 2, 3, 4, 6, 12"}});
  return {};
}

Outcome check_carry_over(const CarryOver& carry) {
  if (carry.limit && !in_range(*carry.limit))
    return base::invalid("policy.carry_limit_range",
                         {{"field", "limit"}, {"limit", base::to_decimal(*carry.limit)}});
  const auto* months = std::get_if<CarriedForMonths>(&carry.expiry);
  if (months && (months->months < 1 || months->months > kCarryMonthsMax))
    return base::invalid("policy.carry_months_range",
                         {{"field", "months"},
                          {"months", std::to_string(months->months)},
                          {"months_max", std::to_string(kCarryMonthsMax)}});
  return {};
}

}  // namespace

std::optional<Date> last_day_of_carried(Date boundary, const CarryExpiry& expiry) {
  if (const auto* until = std::get_if<CarriedUntil>(&expiry)) {
    const Date same_year = until->last_day.in_year(boundary.year());
    return same_year >= boundary ? same_year : until->last_day.in_year(boundary.year() + 1);
  }
  if (const auto* months = std::get_if<CarriedForMonths>(&expiry))
    return boundary.plus_months(months->months) - 1;
  return std::nullopt;
}

Outcome PolicyTerms::check() const {
  TRY(check_grant(grant));
  TRY(rounding.check());
  TRY(check_carry_over(carry_over));
  if (negative_floor > Rational(0) || negative_floor < Rational(-kAmountMax))
    return base::invalid("policy.floor_range", {{"field", "negative_floor"},
                                                {"floor", base::to_decimal(negative_floor)}});
  return {};
}

bool is_unlimited(const PolicyTerms& terms) {
  return std::holds_alternative<UnlimitedGrant>(terms.grant);
}

}  // namespace daybook
