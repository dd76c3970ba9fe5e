#include "domain/policy/proration.hpp"

#include <algorithm>

#include "domain/policy/schedule.hpp"

namespace daybook {
namespace {

constexpr int kHalfMonthDay = 15;

struct MonthPlace {
  int index;  // which month of the year, from 0
  int day;    // which day of that month, from 1
  int days;   // how long that month is
};

MonthPlace place_in(const DateRange& year, Date day) {
  const Date anchor = month_anchor(year);
  const int before = anchor == year.first ? 0 : -12;
  const auto start_of = [&](int month) { return anchor.plus_months(before + month); };
  int index = 0;
  while (start_of(index + 1) <= day) ++index;
  return {index, day - start_of(index) + 1, start_of(index + 1) - start_of(index)};
}

int months_in(const DateRange& year) { return place_in(year, year.last).index + 1; }

constexpr int kDaysOfThirties = 360;

// As if every month had 30 days; the 31st is the 30th.
int days_by_thirties(const DateRange& days) {
  const Date end = days.last + 1;
  const auto day_of = [](Date day) { return std::min(day.day(), 30); };
  return (end.year() - days.first.year()) * kDaysOfThirties +
         (end.month() - days.first.month()) * 30 + day_of(end) - day_of(days.first);
}

// The length of a year is one of whole years; a shorter period has its own days.
Rational share_of_days(const DateRange& part, const DateRange& year, const Proration& proration) {
  if (proration.year_days == kDaysOfThirties)
    return std::min(Rational(days_by_thirties(part), days_by_thirties(year)), Rational(1));
  const bool stated = proration.year_days > 0 && year.days() >= kDaysOfThirties;
  const int whole = stated ? proration.year_days : year.days();
  return std::min(Rational(part.days(), whole), Rational(1));
}

Rational share_of_work(const DateRange& part, const DateRange& year,
                       const CountWorkingDays& working_days) {
  const int whole = working_days(year);
  return whole == 0 ? Rational() : Rational(working_days(part), whole);
}

int days_needed(const Proration& proration) {
  return proration.cutoff_day > 0 ? proration.cutoff_day : kHalfMonthDay;
}

// How much of the month of joining counts, where months are counted from the start of the year.
Rational joining_month(const MonthPlace& place, const Proration& proration) {
  const int cutoff = proration.cutoff_day;
  switch (proration.basis) {
    case ProrationBasis::months_touched: return 1;
    case ProrationBasis::half_month:
      return place.day <= (cutoff > 0 ? cutoff : kHalfMonthDay) ? 1 : 0;
    case ProrationBasis::half_months:
      return place.day <= std::max(cutoff, 1) ? Rational(1) : Rational(1, 2);
    case ProrationBasis::months_with_days:
      return place.days - place.day + 1 >= days_needed(proration) ? 1 : 0;
    default: return place.day == 1 ? 1 : 0;
  }
}

Rational leaving_month(const MonthPlace& place, const Proration& proration) {
  const int cutoff = proration.cutoff_day;
  const bool whole = place.day == place.days;
  switch (proration.basis) {
    case ProrationBasis::months_touched: return 1;
    case ProrationBasis::half_month:
      return whole || place.day >= (cutoff > 0 ? cutoff : kHalfMonthDay) ? 1 : 0;
    case ProrationBasis::half_months: return whole ? Rational(1) : Rational(1, 2);
    case ProrationBasis::months_with_days: return place.day >= days_needed(proration) ? 1 : 0;
    default: return whole ? 1 : 0;
  }
}

int completed_months(Date first, Date end) {
  int months = 0;
  while (first.plus_months(months + 1) <= end) ++months;
  return months;
}

}  // namespace

Outcome Proration::check() const {
  if (cutoff_day < 0 || cutoff_day > 31)
    return base::invalid("proration.cutoff_range",
                         {{"field", "cutoff_day"}, {"day", std::to_string(cutoff_day)}});
  if (year_days != 0 && (year_days < 360 || year_days > 366))
    return base::invalid("proration.year_days_range",
                         {{"field", "year_days"}, {"days", std::to_string(year_days)}});
  return {};
}

Date day_in(const DateRange& year, MonthDay day) {
  const Date same = day.in_year(year.first.year());
  return same >= year.first ? same : day.in_year(year.first.year() + 1);
}

Proration inner(Proration proration) {
  if (proration.basis == ProrationBasis::none) proration.basis = ProrationBasis::calendar_days;
  return proration;
}

Rational share_from(Date first, const DateRange& year, const Proration& proration,
                    const CountWorkingDays& working_days) {
  if (first <= year.first || proration.basis == ProrationBasis::none) return 1;
  if (first > year.last) return 0;
  if (!proration.edge_day_counts && first == year.last) return 0;
  const Date counted = proration.edge_day_counts ? first : first + 1;
  switch (proration.basis) {
    case ProrationBasis::calendar_days: return share_of_days({counted, year.last}, year, proration);
    case ProrationBasis::working_days:
      return share_of_work({counted, year.last}, year, working_days);
    case ProrationBasis::service_months:
      return Rational(completed_months(counted, year.last + 1), months_in(year));
    default: break;
  }
  const int months = months_in(year);
  const MonthPlace place = place_in(year, counted);
  return (Rational(months - place.index - 1) + joining_month(place, proration)) / Rational(months);
}

Rational share_until(Date last, const DateRange& year, const Proration& proration,
                     const CountWorkingDays& working_days) {
  if (last >= year.last || proration.basis == ProrationBasis::none) return 1;
  if (last < year.first) return 0;
  if (!proration.edge_day_counts && last == year.first) return 0;
  const Date counted = proration.edge_day_counts ? last : last - 1;
  switch (proration.basis) {
    case ProrationBasis::calendar_days:
      return share_of_days({year.first, counted}, year, proration);
    case ProrationBasis::working_days:
      return share_of_work({year.first, counted}, year, working_days);
    case ProrationBasis::service_months:
      return Rational(completed_months(year.first, counted + 1), months_in(year));
    default: break;
  }
  const int months = months_in(year);
  const MonthPlace place = place_in(year, counted);
  return (Rational(place.index) + leaving_month(place, proration)) / Rational(months);
}

std::optional<Rational> share_between(const DateRange& part, const DateRange& year,
                                      const Proration& joining, const Proration& leaving) {
  const bool alike = joining.basis == leaving.basis && !joining.whole && !leaving.whole;
  if (part.first <= year.first || part.last >= year.last || !alike) return std::nullopt;
  const DateRange counted{part.first + (joining.edge_day_counts ? 0 : 1),
                          part.last - (leaving.edge_day_counts ? 0 : 1)};
  if (counted.last < counted.first) return Rational(0);
  if (joining.basis == ProrationBasis::service_months)
    return Rational(completed_months(counted.first, counted.last + 1), months_in(year));
  const bool one_month = place_in(year, counted.first).index == place_in(year, counted.last).index;
  if (joining.basis != ProrationBasis::months_with_days || !one_month) return std::nullopt;
  return Rational(counted.days() >= days_needed(joining) ? 1 : 0, months_in(year));
}

}  // namespace daybook
