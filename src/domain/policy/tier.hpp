// What changes with the length of service, with age or with a label: another amount, cap or carry
// limit.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

// Applies when all of its conditions hold; of those that apply, the last one listed counts.
struct Tier {
  int after_years = 0;  // of service, complete; the three are added
  int after_months = 0;
  int after_days = 0;
  int from_age = 0;   // in years; 0: any
  std::string label;  // that the person carries; empty: any
  std::optional<Rational> amount;
  std::optional<Rational> cap;  // of every cap of the policy
  std::optional<Rational> carry_limit;

  bool operator==(const Tier&) const = default;
  int service_months() const { return 12 * after_years + after_months; }
  void describe(this auto& self, auto&& field) {
    field("after_years", self.after_years, 0);
    field("after_months", self.after_months, 0);
    field("after_days", self.after_days, 0);
    field("from_age", self.from_age, 0);
    field("label", self.label);
    field("amount", self.amount);
    field("cap", self.cap);
    field("carry_limit", self.carry_limit);
  }
};

// When a tier that is reached inside a leave year begins to count.
enum class TierEffect {
  // From the day itself. A yearly amount is topped up by the whole difference; a period is credited
  // with the amount of its credit day.
  on_the_day,
  // From the day itself, in proportion: a yearly amount is topped up by the part of the difference
  // that is left of the year, a period is split by days.
  by_days,
  next_period,      // with the first period that starts on it or later
  next_leave_year,  // with the leave year that starts on it or later
  same_leave_year,  // from the start of the leave year in which it is reached
  on_date,          // on the next such day of the year, or that very day
};

struct TierRule {
  static constexpr bool kOmitWhenDefault = true;
  static constexpr std::string_view kShorthand = "effect";

  TierEffect effect = TierEffect::on_the_day;
  std::optional<MonthDay> date;  // of on_date

  bool operator==(const TierRule&) const = default;
  void describe(this auto& self, auto&& field) {
    field("effect", self.effect, TierEffect::on_the_day);
    field("date", self.date);
  }
};

// Refuses "policy.tiers_overlap" (two with the same conditions), "policy.tiers_order" (a later one
// that begins earlier), "policy.tier_range" and "policy.tier_date".
Outcome check_tiers(const std::vector<Tier>& tiers, const TierRule& rule);

// Who the tiers are about.
struct TierSubject {
  Date service_from;
  std::optional<Date> born;
  const std::vector<std::string>* labels = nullptr;
};

// The day on which the tier is reached, or nullopt when it never is. Anniversaries of 29 February
// fall on the last of February.
std::optional<Date> reached_on(const Tier& tier, const TierSubject& subject);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::TierEffect> {
  static constexpr std::array<std::string_view, 6> names{
      "on_the_day", "by_days", "next_period", "next_leave_year", "same_leave_year", "on_date"};
};
