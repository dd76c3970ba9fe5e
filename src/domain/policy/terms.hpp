// The smaller parts of a policy: scale, waiting, drawing order, limits, paying out, time off in
// lieu. Each is data with a default that changes nothing.
#pragma once
#include <optional>
#include <vector>

#include "base/enum_names.hpp"

#include "domain/policy/carry_over.hpp"

namespace daybook {

// What the stated amount is for: somebody of this much work. Part-timers get their share of it.
enum class ScaleBy { nothing, days_per_week, hours_per_week, full_time_share };
// When another working pattern changes what somebody is entitled to.
enum class ScaleChange {
  by_days,          // from the day of the change, for the rest of the leave year
  on_the_day,       // from that day, as if it had been so all year
  next_leave_year,  // the leave year in progress is left alone
};

// amount x (the person's own days per week / full_time), and at most at_most. "5.6 weeks" is
// {.by = days_per_week, .full_time = 1, .at_most = 28}.
struct Scale {
  static constexpr std::string_view kShorthand = "by";
  static constexpr bool kOmitWhenDefault = true;

  ScaleBy by = ScaleBy::nothing;
  Rational full_time = 5;  // days a week, hours a week; of full_time_share: 1
  std::optional<Rational> at_most;
  ScaleChange on_change = ScaleChange::by_days;
  // Whether what is left is converted when the pattern changes: 10 days of a 5-day week become 8 of
  // a 4-day week.
  bool converts_balance = false;

  bool operator==(const Scale&) const = default;
  void describe(this auto& self, auto&& field) {
    field("by", self.by, ScaleBy::nothing);
    field("full_time", self.full_time, 5);
    field("at_most", self.at_most);
    field("on_change", self.on_change, ScaleChange::by_days);
    field("converts_balance", self.converts_balance, false);
  }
};

// What is earned before the waiting period has passed.
enum class WhileWaiting {
  nothing,    // never earned: accrual starts when it has passed
  postponed,  // earned, and credited when it has passed
  // A twelfth of the year's amount for each completed month of service; the rest when it has
  // passed, if that is in the leave year (Germany, BUrlG sections 4 and 5).
  twelfths,
};

// Counted from the first day of service; usable_after from the same day, separately.
struct Waiting {
  static constexpr std::string_view kShorthand = "earning_months";
  static constexpr bool kOmitWhenDefault = true;

  int earning_months = 0;
  int earning_days = 0;
  WhileWaiting meanwhile = WhileWaiting::nothing;
  int usable_after_months = 0;
  int usable_after_days = 0;

  bool operator==(const Waiting&) const = default;
  bool delays_earning() const { return earning_months > 0 || earning_days > 0; }
  bool delays_use() const { return usable_after_months > 0 || usable_after_days > 0; }
  Date earns_from(Date service) const { return service.plus_months(earning_months) + earning_days; }
  Date usable_from(Date service) const {
    return service.plus_months(usable_after_months) + usable_after_days;
  }
  void describe(this auto& self, auto&& field) {
    field("earning_months", self.earning_months, 0);
    field("earning_days", self.earning_days, 0);
    field("meanwhile", self.meanwhile, WhileWaiting::nothing);
    field("usable_after_months", self.usable_after_months, 0);
    field("usable_after_days", self.usable_after_days, 0);
  }
};

// Which of the lots valid on a day is drawn first.
enum class Drawing { expiring_first, oldest_first, newest_first, carried_first };
// Against what a request for a later day is held.
enum class Advance {
  on_the_day,  // what will be there on that day, future accrual included
  none,        // what is there when it is asked for
  whole_year,  // what the leave year will have given by its end
};

// Limits on the leave taken, beyond the balance. In the unit of the leave type where not said.
struct RequestLimits {
  static constexpr bool kOmitWhenDefault = true;

  std::optional<Rational> at_least;        // that one request costs
  std::optional<Rational> at_most;         // that one request costs
  std::optional<Rational> step;            // it costs whole steps of this
  std::optional<int> run_days;             // calendar days in a row, adjoining requests included
  bool run_across_types = false;           // with adjoining leave of other types
  std::optional<Rational> per_leave_year;  // taken, booked and pending in one leave year
  std::optional<int> notice_days;          // calendar days between asking and the first day
  std::optional<int> notice_working_days;  // working days between asking and the first day
  bool one_leave_year = false;             // a request may not span two leave years

  bool operator==(const RequestLimits&) const = default;
  void describe(this auto& self, auto&& field) {
    field("at_least", self.at_least);
    field("at_most", self.at_most);
    field("step", self.step);
    field("run_days", self.run_days);
    field("run_across_types", self.run_across_types, false);
    field("per_leave_year", self.per_leave_year);
    field("notice_days", self.notice_days);
    field("notice_working_days", self.notice_working_days);
    field("one_leave_year", self.one_leave_year, false);
  }
};

// Turning leave into money.
struct PayOut {
  static constexpr bool kOmitWhenDefault = true;

  bool on_leaving = false;          // what is left on the last day of employment
  bool on_request = true;           // by hand, within:
  std::optional<Rational> at_most;  // per leave year
  Rational keeps = 0;               // the balance that must stay

  bool operator==(const PayOut&) const = default;
  void describe(this auto& self, auto&& field) {
    field("on_leaving", self.on_leaving, false);
    field("on_request", self.on_request, true);
    field("at_most", self.at_most);
    field("keeps", self.keeps, 0);
  }
};

// Time off in lieu: extra work becomes leave.
struct TimeInLieu {
  static constexpr std::string_view kShorthand = "multiplier";
  static constexpr bool kOmitWhenDefault = true;

  Rational multiplier = 1;
  Expiry expiry;  // counted from the day worked

  bool operator==(const TimeInLieu&) const = default;
  void describe(this auto& self, auto&& field) {
    field("multiplier", self.multiplier, 1);
    field("expiry", self.expiry, Expiry{});
  }
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::ScaleBy> {
  static constexpr std::array<std::string_view, 4> names{"nothing", "days_per_week",
                                                         "hours_per_week", "full_time_share"};
};
template <>
struct base::EnumNames<daybook::ScaleChange> {
  static constexpr std::array<std::string_view, 3> names{"by_days", "on_the_day",
                                                         "next_leave_year"};
};
template <>
struct base::EnumNames<daybook::WhileWaiting> {
  static constexpr std::array<std::string_view, 3> names{"nothing", "postponed", "twelfths"};
};
template <>
struct base::EnumNames<daybook::Drawing> {
  static constexpr std::array<std::string_view, 4> names{"expiring_first", "oldest_first",
                                                         "newest_first", "carried_first"};
};
template <>
struct base::EnumNames<daybook::Advance> {
  static constexpr std::array<std::string_view, 3> names{"on_the_day", "none", "whole_year"};
};
