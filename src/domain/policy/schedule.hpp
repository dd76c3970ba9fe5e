// When a policy credits: periods of equal kind, each with the day on which it is credited. A
// schedule knows dates only, no people and no amounts.
//
//   {.every = Every::month}                                        each month of the leave year
//   {.every = Every::month, .begins = OnDate{date(2024, 1, 15)}}   from each 15th to the 14th
//   {.every = Every::half_month, .days = {1, 15}}                  from the 1st and from the 15th
//   {.every = Every::two_weeks, .begins = OnDate{a_friday}}        every second Friday
#pragma once
#include <variant>
#include <vector>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

enum class Every {
  day,
  working_day,  // each day with planned work
  week,
  two_weeks,
  four_weeks,
  half_month,
  month,
  two_months,
  quarter,
  four_months,
  half_year,
  year
};

// Where the counting of periods begins.
struct WithLeaveYear {  // its first day; weeks: Mondays
  bool operator==(const WithLeaveYear&) const = default;
  void describe(this auto&, auto&&) {}
};
struct WithHire {  // the person's first day of service, or so many months after it
  int after_months = 0;
  bool operator==(const WithHire&) const = default;
  void describe(this auto& self, auto&& field) { field("after_months", self.after_months, 0); }
};
struct OnDate {  // any day on which a period begins, past or future
  static constexpr std::string_view kShorthand = "date";

  Date date;
  bool operator==(const OnDate&) const = default;
  void describe(this auto& self, auto&& field) { field("date", self.date); }
};
using PeriodBegin = std::variant<WithLeaveYear, WithHire, OnDate>;

// The day of a period on which it is credited.
struct AtPeriodStart {
  bool operator==(const AtPeriodStart&) const = default;
  void describe(this auto&, auto&&) {}
};
struct AtPeriodEnd {  // its last day
  bool operator==(const AtPeriodEnd&) const = default;
  void describe(this auto&, auto&&) {}
};
struct AfterPeriod {  // in arrears: the day after its last
  bool operator==(const AfterPeriod&) const = default;
  void describe(this auto&, auto&&) {}
};
struct OnDayOfMonth {  // the first such day in the period; 29 to 31 mean the last of short months
  static constexpr std::string_view kShorthand = "day";

  int day = 1;
  bool operator==(const OnDayOfMonth&) const = default;
  void describe(this auto& self, auto&& field) { field("day", self.day); }
};
struct OnHireDay {  // like OnDayOfMonth, with the day of the month of the first day of service
  bool operator==(const OnHireDay&) const = default;
  void describe(this auto&, auto&&) {}
};
using CreditDay = std::variant<AtPeriodStart, AtPeriodEnd, AfterPeriod, OnDayOfMonth, OnHireDay>;

struct Schedule {
  Every every = Every::month;
  PeriodBegin begins;
  CreditDay credit;
  std::vector<int> days;  // of half_month: two days of the month; empty means 1 and 16

  bool operator==(const Schedule&) const = default;
  // Refuses "policy.day_of_month", "policy.half_month_days", "policy.schedule_begin".
  Outcome check() const;
};

// The periods of the schedule that touch `range`, in order. `year` is the leave year that `range`
// is about, `hired` the first day of service. Every::working_day is enumerated as single days;
// which of them are worked is not known here.
std::vector<DateRange> periods_touching(const Schedule& schedule, const DateRange& range,
                                        const DateRange& year, Date hired);
// Where the months of a leave year are counted from: its first day, or 29 February where the year
// begins on the last of February because its own is missing.
Date month_anchor(const DateRange& year);
Date credit_day_of(const Schedule& schedule, const DateRange& period, Date hired);
// How many periods a year has by name: 12 months, 52 weeks, 26 fortnights, 13 times
// four weeks, 365 days.
int nominal_periods(Every every);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Every> {
  static constexpr std::array<std::string_view, 12> names{
      "day",   "working_day", "week",    "two_weeks",   "four_weeks", "half_month",
      "month", "two_months",  "quarter", "four_months", "half_year",  "year"};
};
template <>
struct base::EnumNames<daybook::PeriodBegin> {
  static constexpr std::array<std::string_view, 3> names{"with_leave_year", "with_hire", "on_date"};
};
template <>
struct base::EnumNames<daybook::CreditDay> {
  static constexpr std::array<std::string_view, 5> names{
      "period_start", "period_end", "after_period", "day_of_month", "hire_day"};
};
