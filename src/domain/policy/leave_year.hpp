// The year that an entitlement is counted in: calendar, fiscal, or from the anniversary of hire.
#pragma once
#include <variant>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

// Starts on the same day every year: {1, 1} is the calendar year, {4, 1} runs April to March.
struct FixedLeaveYear {
  static constexpr std::string_view kShorthand = "start";

  MonthDay start;
  bool operator==(const FixedLeaveYear&) const = default;
  void describe(this auto& self, auto&& field) { field("start", self.start); }
};

// Starts on the anniversary of the first day of employment; for 29 February, on the last day of
// February in other years.
struct AnniversaryLeaveYear {
  bool operator==(const AnniversaryLeaveYear&) const = default;
  void describe(this auto&, auto&&) {}
};

using LeaveYearRule = std::variant<FixedLeaveYear, AnniversaryLeaveYear>;

// The leave year that `day` lies in. `hired` matters for anniversaries only.
DateRange leave_year_of(Date day, const LeaveYearRule& rule, Date hired);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::LeaveYearRule> {
  static constexpr std::array<std::string_view, 2> names{"fixed", "anniversary"};
};
