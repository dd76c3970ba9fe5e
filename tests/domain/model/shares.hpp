// What part of a whole, a leave year or a period, somebody gets who is there for a part of it: by
// walking over its months or counting its days one by one.
#pragma once
#include "domain/model/days.hpp"

namespace daybook::model {

// `year`: the leave year, in which the day lies from or until which one gets the whole.
struct Whole {
  const Days& days;
  DateRange range;
  DateRange year;
};

// Where the months of a leave year or period are counted from: its first day, unless that is a
// 28 February that stands for a missing 29th and the year ends before a 29th.
Date first_of_months(const DateRange& whole);

Rational share_from(Date first, const Whole& whole, const Proration& proration);
Rational share_until(Date last, const Whole& whole, const Proration& proration);
// Where joining and leaving in one year are looked at together.
std::optional<Rational> share_between(const DateRange& part, const Whole& whole,
                                      const Proration& joined, const Proration& left);

}  // namespace daybook::model
