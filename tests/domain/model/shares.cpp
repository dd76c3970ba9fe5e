#include "domain/model/shares.hpp"

namespace daybook::model {
namespace {

// A rest of so few days is no month: it comes from months of unequal length.
constexpr int kRestDays = 3;

std::vector<DateRange> months_of(const DateRange& whole) {
  const Date anchor = first_of_months(whole);
  const int before = anchor > whole.first ? 12 : 0;
  std::vector<DateRange> months;
  for (int index = 0;; ++index) {
    const Date first = anchor.plus_months(index - before);
    const bool is_rest = index > 0 && first + kRestDays > whole.last;
    if (first > whole.last || is_rest) break;
    months.push_back({first, anchor.plus_months(index + 1 - before) - 1});
  }
  if (months.back().last < whole.last) months.back().last = whole.last;
  return months;
}

int count(const Whole& whole, const DateRange& part, bool only_worked) {
  int days = 0;
  for (Date day : part)
    if (!only_worked || whole.days.usual_minutes(day) > 0) ++days;
  return days;
}

// As many days as if each month had 30: the 31st is left out, February's last day stands for the
// missing ones.
int thirty_days(const DateRange& part) {
  int days = 0;
  for (Date day : part) {
    if (day.day() == 31) continue;
    const bool ends_february = day.month() == 2 && (day + 1).day() == 1;
    days += ends_february ? 31 - day.day() : 1;
  }
  return days;
}

// The part, by days, of a whole by days.
Rational by_days(const Whole& whole, const DateRange& part, const Proration& proration) {
  const bool worked = proration.basis == ProrationBasis::working_days;
  const bool thirties = !worked && proration.year_days == 360;
  int all = thirties ? thirty_days(whole.range) : count(whole, whole.range, worked);
  if (!worked && !thirties && proration.year_days > 0 && all >= 360) all = proration.year_days;
  if (all == 0) return 0;
  const Rational share(thirties ? thirty_days(part) : count(whole, part, worked), all);
  return share > Rational(1) ? Rational(1) : share;
}

// How much of a month that one joins after its first day, or leaves before its last.
Rational of_joined_month(const DateRange& month, Date first, const Proration& proration) {
  const int day = first - month.first + 1;
  const int cutoff = proration.cutoff_day;
  switch (proration.basis) {
    case ProrationBasis::months_touched: return 1;
    case ProrationBasis::half_month: return day <= (cutoff > 0 ? cutoff : 15) ? 1 : 0;
    case ProrationBasis::half_months: return day <= cutoff ? Rational(1) : Rational(1, 2);
    case ProrationBasis::months_with_days:
      return month.last - first + 1 >= (cutoff > 0 ? cutoff : 15) ? 1 : 0;
    default: return 0;
  }
}

Rational of_left_month(const DateRange& month, Date last, const Proration& proration) {
  const int day = last - month.first + 1;
  const int cutoff = proration.cutoff_day;
  switch (proration.basis) {
    case ProrationBasis::months_touched: return 1;
    case ProrationBasis::half_month: return day >= (cutoff > 0 ? cutoff : 15) ? 1 : 0;
    case ProrationBasis::half_months: return {1, 2};
    case ProrationBasis::months_with_days: return day >= (cutoff > 0 ? cutoff : 15) ? 1 : 0;
    default: return 0;
  }
}

Rational by_service(Date from, Date end, std::size_t months) {
  int completed = 0;
  while (from.plus_months(completed + 1) <= end) ++completed;
  return Rational(completed, static_cast<int>(months));
}

bool counts_by_days(const Proration& proration) {
  return proration.basis == ProrationBasis::calendar_days ||
         proration.basis == ProrationBasis::working_days;
}

// The named day of the leave year; it has one of each.
std::optional<Date> day_of_whole(const Whole& whole, const Proration& proration) {
  for (Date day : whole.year)
    if (proration.whole && proration.whole->in_year(day.year()) == day) return day;
  return std::nullopt;
}

}  // namespace

Date first_of_months(const DateRange& whole) {
  const Date next = whole.last + 1;
  const bool missing = next.month() == 2 && next.day() == 29 && whole.first.month() == 2 &&
                       whole.first.day() == 28 && next.year() == whole.first.year() + 1;
  return missing ? next : whole.first;
}

Rational share_from(Date first, const Whole& whole, const Proration& proration) {
  const DateRange& range = whole.range;
  if (first > range.last) return 0;
  if (first <= range.first || proration.basis == ProrationBasis::none) return 1;
  const auto until = day_of_whole(whole, proration);
  if (until && first <= *until) return 1;
  if (!proration.edge_day_counts) ++first;
  if (first > range.last) return 0;
  if (counts_by_days(proration)) return by_days(whole, {first, range.last}, proration);
  const std::vector<DateRange> months = months_of(range);
  if (proration.basis == ProrationBasis::service_months)
    return by_service(first, range.last + 1, months.size());
  Rational counted;
  for (const DateRange& month : months) {
    if (first <= month.first)
      counted += Rational(1);
    else if (first <= month.last)
      counted += of_joined_month(month, first, proration);
  }
  return counted / Rational(static_cast<int>(months.size()));
}

Rational share_until(Date last, const Whole& whole, const Proration& proration) {
  const DateRange& range = whole.range;
  if (last >= range.last || proration.basis == ProrationBasis::none) return 1;
  if (last < range.first) return 0;
  const auto from = day_of_whole(whole, proration);
  if (from && last >= *from) return 1;
  if (!proration.edge_day_counts) last = last - 1;
  if (last < range.first) return 0;
  if (counts_by_days(proration)) return by_days(whole, {range.first, last}, proration);
  const std::vector<DateRange> months = months_of(range);
  if (proration.basis == ProrationBasis::service_months)
    return by_service(range.first, last + 1, months.size());
  Rational counted;
  for (const DateRange& month : months) {
    if (month.last <= last)
      counted += Rational(1);
    else if (month.first <= last)
      counted += of_left_month(month, last, proration);
  }
  return counted / Rational(static_cast<int>(months.size()));
}

std::optional<Rational> share_between(const DateRange& part, const Whole& whole,
                                      const Proration& joined, const Proration& left) {
  const bool inside = whole.range.first < part.first && part.last < whole.range.last;
  if (!inside || joined.basis != left.basis || joined.whole || left.whole) return std::nullopt;
  const Date first = joined.edge_day_counts ? part.first : part.first + 1;
  const Date last = left.edge_day_counts ? part.last : part.last - 1;
  if (last < first) return Rational();
  const std::vector<DateRange> months = months_of(whole.range);
  if (joined.basis == ProrationBasis::service_months)
    return by_service(first, last + 1, months.size());
  if (joined.basis != ProrationBasis::months_with_days) return std::nullopt;
  const int needed = joined.cutoff_day > 0 ? joined.cutoff_day : 15;
  for (const DateRange& month : months)
    if (month.contains(first) && month.contains(last))
      return Rational(last - first + 1 >= needed ? 1 : 0, static_cast<int>(months.size()));
  return std::nullopt;
}

}  // namespace daybook::model
