// A kind of absence: vacation, sick leave, ... and how its days are counted.
#pragma once
#include <string>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

// Which days of an absence are charged.
enum class DaysCharged {
  working_days,                    // planned work, less holidays
  working_days_and_holidays,       // planned work, holidays too
  calendar_days_without_holidays,  // every day but holidays
  calendar_days,                   // every day
  // Every day but Sundays and holidays, worked or not: the six-day week of statutes that count in
  // Werktage (BUrlG section 3) or jours ouvrables (Code du travail L3141-3).
  monday_to_saturday,
};
// What a half day costs on a day that is half a holiday, where the holiday does not say which half.
enum class HalfOnHalfHoliday {
  quarter,  // half of what is left of the day
  half,     // the half that is worked
  nothing,  // the half that is free anyway
};
// On which day an absence is charged: each day by itself, or the whole at one end.
enum class ChargedOn { each_day, first_day, last_day };
// What a request without a decision does to the balance that can be asked for.
enum class PendingRule { reserves, ignored };

struct LeaveType {
  LeaveTypeId id;
  std::string name;
  Unit unit = Unit::days;
  std::string colour = "teal";
  std::string emoji;
  bool counts_against_balance = true;
  bool needs_approval = true;
  bool reason_required = false;
  DaysCharged days_charged = DaysCharged::working_days;
  HalfOnHalfHoliday half_on_half_holiday = HalfOnHalfHoliday::quarter;
  ChargedOn charged_on = ChargedOn::each_day;
  PendingRule pending = PendingRule::reserves;
  bool earns = true;  // other leave goes on being earned while away; see WorkBasis::worked
  bool cancel_needs_approval = false;  // giving up or shortening approved leave is decided, too
  bool is_private = false;             // colleagues see only that somebody is away
  bool archived = false;               // nobody asks for it any more; what was, stays

  bool operator==(const LeaveType&) const = default;
  void describe(this auto& self, auto&& field) {
    field("id", self.id);
    field("name", self.name);
    field("unit", self.unit, Unit::days);
    field("colour", self.colour);
    field("emoji", self.emoji);
    field("counts_against_balance", self.counts_against_balance, true);
    field("needs_approval", self.needs_approval, true);
    field("reason_required", self.reason_required, false);
    field("days_charged", self.days_charged, DaysCharged::working_days);
    field("half_on_half_holiday", self.half_on_half_holiday, HalfOnHalfHoliday::quarter);
    field("charged_on", self.charged_on, ChargedOn::each_day);
    field("pending", self.pending, PendingRule::reserves);
    field("earns", self.earns, true);
    field("cancel_needs_approval", self.cancel_needs_approval, false);
    field("private", self.is_private, false);
    field("archived", self.archived, false);
  }
};

// The name of the first field by which the two would count figures differently; null: the same.
const char* counts_otherwise(const LeaveType& a, const LeaveType& b);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::DaysCharged> {
  static constexpr std::array<std::string_view, 5> names{
      "working_days", "working_days_and_holidays", "calendar_days_without_holidays",
      "calendar_days", "monday_to_saturday"};
};
template <>
struct base::EnumNames<daybook::HalfOnHalfHoliday> {
  static constexpr std::array<std::string_view, 3> names{"quarter", "half", "nothing"};
};
template <>
struct base::EnumNames<daybook::ChargedOn> {
  static constexpr std::array<std::string_view, 3> names{"each_day", "first_day", "last_day"};
};
template <>
struct base::EnumNames<daybook::PendingRule> {
  static constexpr std::array<std::string_view, 2> names{"reserves", "ignored"};
};
