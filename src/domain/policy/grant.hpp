// How much a policy gives and how it comes about. Amounts are in the unit of the leave type.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/policy/schedule.hpp"

namespace daybook {

// No entitlement of its own: only what is added by hand and what is carried.
struct NoGrant {
  bool operator==(const NoGrant&) const = default;
  void describe(this auto&, auto&&) {}
};

// As much as one wants: usage is counted, nothing is granted or refused.
struct UnlimitedGrant {
  bool operator==(const UnlimitedGrant&) const = default;
  void describe(this auto&, auto&&) {}
};

// The whole amount on the first day of the leave year (or of employment in it).
struct YearlyGrant {
  Rational amount;
  // Set: the first leave year of employment gives the amount in this table instead of a share, by
  // the month of the leave year in which the person starts: 12 amounts.
  std::vector<Rational> first_year = {};
  bool operator==(const YearlyGrant&) const = default;
  void describe(this auto& self, auto&& field) {
    field("amount", self.amount);
    field("first_year", self.first_year);
  }
};

enum class Per { leave_year, period };
// What absences do to a period's part: leave types that say so (LeaveType::earns) reduce it by
// their share of the planned work.
enum class WorkBasis { employed, worked };

// Equal parts, one for each period. With an amount per leave year each part is the difference of
// the rounded running totals, so the year sums to it exactly whatever the rounding (R7).
struct PeriodicGrant {
  Rational amount;
  Per per = Per::leave_year;
  Schedule schedule;
  // A year of so many periods, such as 52 weeks or 260 working days, however many it has; for
  // amounts per leave year. Not set: months and longer by name, the others as the year has them.
  std::optional<int> periods_per_year;
  // What the leave year's last period gives instead, whole, also where the amount is per leave
  // year.
  std::optional<Rational> last_amount;
  WorkBasis basis = WorkBasis::employed;
  Rational minimum_hours = 0;  // a period with fewer recorded hours earns nothing
  bool operator==(const PeriodicGrant&) const = default;
  void describe(this auto& self, auto&& field) {
    field("amount", self.amount);
    field("per", self.per, Per::leave_year);
    field("every", self.schedule.every, Every::month);
    field("begins", self.schedule.begins, PeriodBegin{});
    field("credit", self.schedule.credit, CreditDay{});
    field("days", self.schedule.days);
    field("periods_per_year", self.periods_per_year);
    field("last_amount", self.last_amount);
    field("basis", self.basis, WorkBasis::employed);
    field("minimum_hours", self.minimum_hours, 0);
  }
};

enum class HoursOf { recorded, planned };
enum class WorkedCredit { each_record, month_end };

// So much for so many hours worked: 1 hour per 30, or 12.07 % as 12.07 per 100.
struct WorkedGrant {
  Rational amount;
  Rational per_hours = 1;
  bool whole_only = false;       // the remainder waits for more hours
  Rational monthly_minimum = 0;  // a calendar month with fewer hours earns nothing
  HoursOf hours = HoursOf::recorded;
  WorkedCredit credit = WorkedCredit::each_record;
  bool operator==(const WorkedGrant&) const = default;
  void describe(this auto& self, auto&& field) {
    field("amount", self.amount);
    field("per_hours", self.per_hours, 1);
    field("whole_only", self.whole_only, false);
    field("monthly_minimum", self.monthly_minimum, 0);
    field("hours", self.hours, HoursOf::recorded);
    field("credit", self.credit, WorkedCredit::each_record);
  }
};

using Grant = std::variant<NoGrant, UnlimitedGrant, YearlyGrant, PeriodicGrant, WorkedGrant>;

// Refuses with the field: "policy.amount_range", "policy.first_year_table",
// "policy.periods_per_year", "policy.worked_hours_range" and what Schedule::check refuses.
Outcome check_grant(const Grant& grant);
// The amount that the grant names; none has none.
std::optional<Rational> amount_of(const Grant& grant);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Per> {
  static constexpr std::array<std::string_view, 2> names{"leave_year", "period"};
};
template <>
struct base::EnumNames<daybook::WorkBasis> {
  static constexpr std::array<std::string_view, 2> names{"employed", "worked"};
};
template <>
struct base::EnumNames<daybook::HoursOf> {
  static constexpr std::array<std::string_view, 2> names{"recorded", "planned"};
};
template <>
struct base::EnumNames<daybook::WorkedCredit> {
  static constexpr std::array<std::string_view, 2> names{"each_record", "month_end"};
};
// The alternatives of a variant are told apart by name in events and scenario files.
template <>
struct base::EnumNames<daybook::Grant> {
  static constexpr std::array<std::string_view, 5> names{"none", "unlimited", "yearly", "periodic",
                                                         "worked"};
};
