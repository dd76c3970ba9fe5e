#include "domain/policy/carry_over.hpp"

#include "domain/policy/ranges.hpp"

namespace daybook {
namespace {

constexpr int kMonthsMax = 600;
constexpr int kDaysMax = 36'600;

Outcome in_range(int value, int max, const char* field) {
  if (value >= 1 && value <= max) return {};
  return base::invalid(
      "policy.expiry_range",
      {{"field", field}, {"value", std::to_string(value)}, {"value_max", std::to_string(max)}});
}

}  // namespace

std::optional<Date> last_day_of(Date first, const Expiry& expiry) {
  if (const auto* until = std::get_if<UntilDate>(&expiry)) {
    const Date same_year = until->last_day.in_year(first.year());
    return same_year >= first ? same_year : until->last_day.in_year(first.year() + 1);
  }
  if (const auto* months = std::get_if<ForMonths>(&expiry))
    return first.plus_months(months->months) - 1;
  if (const auto* days = std::get_if<ForDays>(&expiry)) return first + (days->days - 1);
  return std::nullopt;
}

Outcome check_expiry(const Expiry& expiry) {
  if (const auto* months = std::get_if<ForMonths>(&expiry))
    return in_range(months->months, kMonthsMax, "expiry.months");
  if (const auto* days = std::get_if<ForDays>(&expiry))
    return in_range(days->days, kDaysMax, "expiry.days");
  return {};
}

Outcome CarryOver::check() const {
  if (limit) TRY(check_amount(*limit, "carry_over.limit"));
  if (total) TRY(check_amount(*total, "carry_over.total"));
  TRY(check_amount(never_expires, "carry_over.never_expires"));
  if (step && *step <= Rational())
    return base::invalid("policy.carry_step_range", {{"field", "carry_over.step"}});
  return check_expiry(expiry);
}

}  // namespace daybook
