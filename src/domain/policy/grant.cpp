#include "domain/policy/grant.hpp"

#include <algorithm>

#include "domain/policy/ranges.hpp"

namespace daybook {
namespace {

constexpr std::size_t kMonthsOfTable = 12;
constexpr int kPeriodsMax = 1000;

class CheckGrant {
 public:
  Outcome operator()(const NoGrant&) const { return {}; }
  Outcome operator()(const UnlimitedGrant&) const { return {}; }
  Outcome operator()(const YearlyGrant& grant) const {
    TRY(check_amount(grant.amount, "grant.amount"));
    for (const Rational& amount : grant.first_year) TRY(check_amount(amount, "grant.first_year"));
    if (!grant.first_year.empty() && grant.first_year.size() != kMonthsOfTable)
      return base::invalid(
          "policy.first_year_table",
          {{"field", "grant.first_year"}, {"count", std::to_string(grant.first_year.size())}});
    return {};
  }
  Outcome operator()(const PeriodicGrant& grant) const {
    TRY(check_amount(grant.amount, "grant.amount"));
    TRY(check_amount(grant.minimum_hours, "grant.minimum_hours"));
    if (grant.last_amount) TRY(check_amount(*grant.last_amount, "grant.last_amount"));
    const bool counts = !grant.periods_per_year ||
                        (*grant.periods_per_year >= 1 && *grant.periods_per_year <= kPeriodsMax);
    if (!counts)
      return base::invalid("policy.periods_per_year", {{"field", "grant.periods_per_year"},
                                                       {"count_max", std::to_string(kPeriodsMax)}});
    return grant.schedule.check();
  }
  Outcome operator()(const WorkedGrant& grant) const {
    TRY(check_amount(grant.amount, "grant.amount"));
    TRY(check_amount(grant.monthly_minimum, "grant.monthly_minimum"));
    if (grant.per_hours <= Rational() || grant.per_hours > Rational(kAmountMax))
      return base::invalid(
          "policy.worked_hours_range",
          {{"field", "grant.per_hours"}, {"per_hours", base::to_decimal(grant.per_hours)}});
    return {};
  }
};

class AmountOf {
 public:
  std::optional<Rational> operator()(const NoGrant&) const { return std::nullopt; }
  std::optional<Rational> operator()(const UnlimitedGrant&) const { return std::nullopt; }
  std::optional<Rational> operator()(const auto& grant) const { return grant.amount; }
};

}  // namespace

Outcome check_grant(const Grant& grant) { return std::visit(CheckGrant(), grant); }

std::optional<Rational> amount_of(const Grant& grant) { return std::visit(AmountOf(), grant); }

}  // namespace daybook
