#include "domain/policy/proration.hpp"

namespace daybook {
namespace {

constexpr int kHalfMonthDay = 15;

struct MonthPlace {
  int index;  // which month of the year, from 0
  int day;    // which day of that month, from 1
  int days;   // how long that month is
};

MonthPlace place_in(const DateRange& year, Date day) {
  int index = 0;
  while (year.first.plus_months(index + 1) <= day) ++index;
  const Date start = year.first.plus_months(index);
  return {index, day - start + 1, year.first.plus_months(index + 1) - start};
}

int months_in(const DateRange& year) { return place_in(year, year.last).index + 1; }

}  // namespace

Rational share_from(Date first, const DateRange& year, ProrationBasis basis) {
  if (first <= year.first || basis == ProrationBasis::none) return 1;
  if (first > year.last) return 0;
  if (basis == ProrationBasis::calendar_days) return Rational(year.last - first + 1, year.days());
  const int months = months_in(year);
  const MonthPlace place = place_in(year, first);
  const int from_this = months - place.index;
  const bool counts_this = basis == ProrationBasis::months_touched || place.day == 1 ||
                           (basis == ProrationBasis::half_month && place.day <= kHalfMonthDay);
  return Rational(counts_this ? from_this : from_this - 1, months);
}

Rational share_until(Date last, const DateRange& year, ProrationBasis basis) {
  if (last >= year.last || basis == ProrationBasis::none) return 1;
  if (last < year.first) return 0;
  if (basis == ProrationBasis::calendar_days) return Rational(last - year.first + 1, year.days());
  const int months = months_in(year);
  const MonthPlace place = place_in(year, last);
  const bool counts_this = basis == ProrationBasis::months_touched || place.day == place.days ||
                           (basis == ProrationBasis::half_month && place.day >= kHalfMonthDay);
  return Rational(counts_this ? place.index + 1 : place.index, months);
}

}  // namespace daybook
