// How an entitlement comes about, for whom: a policy for one leave type, in versions that take
// effect on dates. Every part is data with a default, so a new knob is a new field here and a small
// function beside it.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/calendar/history.hpp"
#include "domain/policy/leave_year.hpp"
#include "domain/policy/proration.hpp"
#include "domain/policy/rounding.hpp"

namespace daybook {

// No entitlement of its own: only adjustments and carried amounts.
struct NoGrant {
  bool operator==(const NoGrant&) const = default;
  void describe(this auto&, auto&&) {}
};
// As much as one wants: usage is counted, nothing is granted or refused.
struct UnlimitedGrant {
  bool operator==(const UnlimitedGrant&) const = default;
  void describe(this auto&, auto&&) {}
};
// The whole quota on the first day of the leave year (or of employment in it).
struct YearlyGrant {
  Rational quota;
  bool operator==(const YearlyGrant&) const = default;
  void describe(this auto& self, auto&& field) { field("quota", self.quota); }
};

enum class CreditTime { period_start, period_end };

// The quota in equal parts, one for each period of the leave year. Each part is the difference of
// the rounded running totals, so a year sums to its quota exactly whatever the rounding.
struct PeriodicGrant {
  Rational quota;             // per leave year
  int months_per_period = 1;  // 1, 2, 3, 4, 6 or 12
  CreditTime credit = CreditTime::period_start;
  bool operator==(const PeriodicGrant&) const = default;
  void describe(this auto& self, auto&& field) {
    field("quota", self.quota);
    field("months_per_period", self.months_per_period);
    field("credit", self.credit);
  }
};

using Grant = std::variant<NoGrant, UnlimitedGrant, YearlyGrant, PeriodicGrant>;

// Until when carried amounts can be used.
struct CarriedForever {
  bool operator==(const CarriedForever&) const = default;
  void describe(this auto&, auto&&) {}
};
// Through a day of the new leave year, inclusive: {3, 31} is usable on 31 March, gone on 1 April.
struct CarriedUntil {
  MonthDay last_day;
  bool operator==(const CarriedUntil&) const = default;
  void describe(this auto& self, auto&& field) { field("last_day", self.last_day); }
};
// For a number of months from the start of the new leave year; may reach past its end.
struct CarriedForMonths {
  int months = 0;
  bool operator==(const CarriedForMonths&) const = default;
  void describe(this auto& self, auto&& field) { field("months", self.months); }
};
using CarryExpiry = std::variant<CarriedForever, CarriedUntil, CarriedForMonths>;

// The last day on which what is carried on `boundary`, the first day of a leave year, can be used;
// nothing when it never expires.
std::optional<Date> last_day_of_carried(Date boundary, const CarryExpiry& expiry);

// What happens to what is left when a leave year ends.
struct CarryOver {
  std::optional<Rational> limit = Rational(0);  // 0 carries nothing, nullopt everything
  CarryExpiry expiry;
  bool operator==(const CarryOver&) const = default;
  void describe(this auto& self, auto&& field) {
    field("limit", self.limit);
    field("expiry", self.expiry);
  }
};

struct PolicyTerms {
  Grant grant;
  LeaveYearRule leave_year = FixedLeaveYear{};
  ProrationBasis on_hire = ProrationBasis::calendar_days;
  ProrationBasis on_leaving = ProrationBasis::calendar_days;
  Rounding rounding;
  CarryOver carry_over;
  Rational negative_floor = 0;  // how far below zero a balance may go: 0, or negative

  bool operator==(const PolicyTerms&) const = default;
  // Refuses with the field: "policy.quota_range", "policy.period_months",
  // "policy.carry_limit_range", "policy.carry_months_range", "policy.floor_range",
  // "rounding.step_range".
  Outcome check() const;
  void describe(this auto& self, auto&& field) {
    field("grant", self.grant);
    field("leave_year", self.leave_year);
    field("on_hire", self.on_hire);
    field("on_leaving", self.on_leaving);
    field("rounding", self.rounding);
    field("carry_over", self.carry_over);
    field("negative_floor", self.negative_floor);
  }
};

struct Policy {
  PolicyId id;
  LeaveTypeId leave_type;
  std::string name;
  std::vector<LocationId> locations;  // whom it covers: people there; empty means everybody
  History<PolicyTerms> versions;

  bool operator==(const Policy&) const = default;
};

bool is_unlimited(const PolicyTerms& terms);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::CreditTime> {
  static constexpr std::array<std::string_view, 2> names{"period_start", "period_end"};
};
// The alternatives of a variant are told apart by name in events and scenario files.
template <>
struct base::EnumNames<daybook::Grant> {
  static constexpr std::array<std::string_view, 4> names{"none", "unlimited", "yearly", "periodic"};
};
template <>
struct base::EnumNames<daybook::LeaveYearRule> {
  static constexpr std::array<std::string_view, 2> names{"fixed", "anniversary"};
};
template <>
struct base::EnumNames<daybook::CarryExpiry> {
  static constexpr std::array<std::string_view, 3> names{"never", "on_date", "after_months"};
};
