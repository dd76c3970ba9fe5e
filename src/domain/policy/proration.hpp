// What share of a leave year or period counts for somebody who joins or leaves inside it. The bases
// differ by whole days over a year, so a policy names one for joining and one for leaving.
//
// One hire on 15 March at 24 days a year, calendar year:
//   none              24       the whole quota
//   months_touched    20       March to December, the month of hire counts in full: 10/12
//   full_months       18       April to December, only whole months: 9/12
//   calendar_days     19.2     292 of 365 days
//   half_month        20       hired by the 15th counts the month, later does not
//   half_months       19       hired after the 1st counts half of the month: 9.5/12
//   service_months    18       completed months from the 15th on: 9/12
//   working_days      19.23    of 262 planned working days (Monday to Friday, 2026) 210
#pragma once
#include <functional>
#include <optional>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

enum class ProrationBasis {
  none,
  months_touched,
  full_months,
  calendar_days,
  half_month,
  half_months,
  service_months,
  working_days,
  months_with_days  // months of which at least cutoff_day days count
};

struct Proration {
  static constexpr std::string_view kShorthand = "basis";

  ProrationBasis basis = ProrationBasis::calendar_days;
  // Of half_month: the last day of the month on which joining counts it in full; leaving counts it
  // from that day on. Of half_months: joining later than this day counts half.
  // Of months_with_days: so many days of a month make it count.
  int cutoff_day = 0;           // 0: 15 for half_month and months_with_days, 1 for half_months
  bool edge_day_counts = true;  // the day of joining (or the last day) itself
  int year_days = 0;            // 365 whatever the year has; 360: months of 30 days; 0: as it has
  // Joining until, or leaving from, this day of the leave year gives the whole. Whoever asks for a
  // share sees to it: a share of a period does not know its leave year.
  std::optional<MonthDay> whole = std::nullopt;

  bool operator==(const Proration&) const = default;
  Outcome check() const;  // "proration.cutoff_range", "proration.year_days_range"
  void describe(this auto& self, auto&& field) {
    field("basis", self.basis, ProrationBasis::calendar_days);
    field("cutoff_day", self.cutoff_day, 0);
    field("edge_day_counts", self.edge_day_counts, true);
    field("year_days", self.year_days, 0);
    field("whole", self.whole);
  }
};

// The day of a leave year.
Date day_in(const DateRange& year, MonthDay day);
// Where two amounts meet inside a year, both cannot have the whole of it: none becomes calendar
// days.
Proration inner(Proration proration);

// How many planned working days a range has; asked for the basis working_days only.
using CountWorkingDays = std::function<int(const DateRange&)>;

// The share of `year` that remains for somebody who starts on `first`, between 0 and 1. Months are
// counted from the start of `year`, so a leave year from the 6th has months from 6th to 5th.
Rational share_from(Date first, const DateRange& year, const Proration& proration,
                    const CountWorkingDays& working_days);
// The share of `year` up to and including `last`. months_touched counts the month of leaving,
// full_months only those ended.
Rational share_until(Date last, const DateRange& year, const Proration& proration,
                     const CountWorkingDays& working_days);
// The share of `year` that `part` is, where that is not what share_from and share_until take away
// together: service months count from the day of joining, and a month of joining and leaving has
// only the days between. Nothing where it is.
std::optional<Rational> share_between(const DateRange& part, const DateRange& year,
                                      const Proration& joining, const Proration& leaving);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::ProrationBasis> {
  static constexpr std::array<std::string_view, 9> names{
      "none",        "months_touched", "full_months",  "calendar_days",   "half_month",
      "half_months", "service_months", "working_days", "months_with_days"};
};
