#include "domain/policy/policy.hpp"

#include "domain/policy/ranges.hpp"

namespace daybook {
namespace {

constexpr int kWaitingMonthsMax = 600;
constexpr int kWaitingDaysMax = 36'600;
constexpr int kNoticeDaysMax = 3660;

bool between(int value, int low, int high) { return low <= value && value <= high; }

Outcome check_waiting(const Waiting& waiting) {
  const auto refuse = [](const char* field, int max) {
    return base::invalid("policy.waiting_range", {{"field", std::string("waiting.") + field},
                                                  {"value_max", std::to_string(max)}});
  };
  if (!between(waiting.earning_months, 0, kWaitingMonthsMax))
    return refuse("earning_months", kWaitingMonthsMax);
  if (!between(waiting.earning_days, 0, kWaitingDaysMax))
    return refuse("earning_days", kWaitingDaysMax);
  if (!between(waiting.usable_after_months, 0, kWaitingMonthsMax))
    return refuse("usable_after_months", kWaitingMonthsMax);
  if (!between(waiting.usable_after_days, 0, kWaitingDaysMax))
    return refuse("usable_after_days", kWaitingDaysMax);
  return {};
}

Outcome check_scale(const Scale& scale) {
  if (scale.full_time <= Rational() || scale.full_time > Rational(168))
    return base::invalid("policy.scale_range", {{"field", "scale.full_time"},
                                                {"value", base::to_decimal(scale.full_time)}});
  if (scale.at_most) TRY(check_amount(*scale.at_most, "scale.at_most"));
  return {};
}

Outcome check_limits(const RequestLimits& limits) {
  for (const auto& [amount, field] :
       {std::pair(&limits.at_least, "limits.at_least"),
        std::pair(&limits.at_most, "limits.at_most"), std::pair(&limits.step, "limits.step"),
        std::pair(&limits.per_leave_year, "limits.per_leave_year")})
    if (*amount) TRY(check_amount(**amount, field));
  if (limits.at_least && limits.at_most && *limits.at_least > *limits.at_most)
    return base::invalid("policy.limits_reversed",
                         {{"field", "limits.at_least"},
                          {"at_least", base::to_decimal(*limits.at_least)},
                          {"at_most", base::to_decimal(*limits.at_most)}});
  const bool notice = between(limits.notice_days.value_or(0), 0, kNoticeDaysMax) &&
                      between(limits.notice_working_days.value_or(0), 0, kNoticeDaysMax) &&
                      between(limits.run_days.value_or(1), 1, kNoticeDaysMax);
  if (!notice || (limits.step && limits.step->is_zero()))
    return base::invalid("policy.limits_range",
                         {{"field", notice ? "limits.step" : "limits.notice_days"},
                          {"value_max", std::to_string(kNoticeDaysMax)}});
  return {};
}

}  // namespace

Outcome PolicyTerms::check() const {
  TRY(check_grant(grant));
  TRY(check_tiers(tiers, tier_rule));
  TRY(check_scale(scale));
  TRY(on_hire.check());
  TRY(on_leaving.check());
  TRY(on_change.check());
  TRY(rounding.check());
  TRY(check_caps(caps));
  TRY(carry_over.check());
  TRY(check_waiting(waiting));
  if (waiting.meanwhile == WhileWaiting::twelfths && !std::holds_alternative<YearlyGrant>(grant))
    return base::invalid("policy.twelfths_yearly", {{"field", "waiting.meanwhile"}});
  TRY(check_limits(limits));
  if (pay_out.at_most) TRY(check_amount(*pay_out.at_most, "pay_out.at_most"));
  TRY(check_amount(pay_out.keeps, "pay_out.keeps"));
  TRY(check_amount(time_in_lieu.multiplier, "time_in_lieu.multiplier"));
  TRY(check_expiry(time_in_lieu.expiry));
  if (negative_floor > Rational(0) || negative_floor < Rational(-kAmountMax))
    return base::invalid("policy.floor_range", {{"field", "negative_floor"},
                                                {"floor", base::to_decimal(negative_floor)}});
  return {};
}

bool is_unlimited(const PolicyTerms& terms) {
  return std::holds_alternative<UnlimitedGrant>(terms.grant);
}

}  // namespace daybook
