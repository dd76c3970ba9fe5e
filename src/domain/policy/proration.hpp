// What share of a leave year counts for somebody who joins or leaves inside it. The bases differ by
// whole days over a year, so a policy names one for joining and one for leaving.
//
// One hire on 15 March at 24 days a year, calendar year:
//   none              24       the whole quota
//   months_touched    20       March to December, the month of hire counts in full: 10/12
//   full_months       18       April to December, only whole months: 9/12
//   calendar_days     19.2     292 of 365 days
//   half_month        20       hired by the 15th counts the month, later does not
#pragma once
#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

enum class ProrationBasis { none, months_touched, full_months, calendar_days, half_month };

// The share of `year` that remains for somebody who starts on `first`, between 0 and 1. Months are
// counted from the start of `year`, so a leave year from the 6th has months from 6th to 5th.
Rational share_from(Date first, const DateRange& year, ProrationBasis basis);
// The share of `year` up to and including `last`. months_touched counts the month of leaving,
// full_months only those ended; half_month counts it if left on the 15th day of it or later.
Rational share_until(Date last, const DateRange& year, ProrationBasis basis);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::ProrationBasis> {
  static constexpr std::array<std::string_view, 5> names{"none", "months_touched", "full_months",
                                                         "calendar_days", "half_month"};
};
