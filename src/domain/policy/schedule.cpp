#include "domain/policy/schedule.hpp"

#include <algorithm>

namespace daybook {
namespace {

constexpr Date kAMonday = base::date(2024, 1, 1);
constexpr int kFirstHalf = 1;
constexpr int kSecondHalf = 16;
constexpr int kMonthsAfterHireMax = 120;

int days_of(Every every) {
  switch (every) {
    case Every::week: return 7;
    case Every::two_weeks: return 14;
    case Every::four_weeks: return 28;
    default: return 1;
  }
}

int months_of(Every every) {
  switch (every) {
    case Every::month: return 1;
    case Every::two_months: return 2;
    case Every::quarter: return 3;
    case Every::four_months: return 4;
    case Every::half_year: return 6;
    case Every::year: return 12;
    default: return 0;
  }
}

// Where periods are counted from: so many months after a day.
struct Anchor {
  Date day;
  int months = 0;

  Date after(int more) const { return day.plus_months(months + more); }
};

Anchor anchor_of(const Schedule& schedule, const DateRange& year, Date hired) {
  if (const auto* on = std::get_if<OnDate>(&schedule.begins)) return {on->date};
  if (const auto* with = std::get_if<WithHire>(&schedule.begins))
    return {hired, with->after_months};
  return {days_of(schedule.every) > 1 ? kAMonday : month_anchor(year)};
}

Date day_of_month(Date month, int day) {
  return month.first_of_month() +
         (std::min(day, base::days_in_month(month.year(), month.month())) - 1);
}

// Starts of periods are counted from the anchor, so that the 31st does not slip to the 28th for
// good.
std::vector<DateRange> periods_of_months(int months, const Anchor& anchor, const DateRange& range) {
  const Date start = anchor.after(0);
  const int apart = (range.first.year() - start.year()) * 12 + range.first.month() - start.month();
  int count = apart / months - 1;
  while (anchor.after((count + 1) * months) <= range.first) ++count;
  std::vector<DateRange> periods;
  for (;; ++count) {
    const DateRange period{anchor.after(count * months), anchor.after((count + 1) * months) - 1};
    if (period.first > range.last) return periods;
    if (period.last >= range.first) periods.push_back(period);
  }
}

std::vector<DateRange> periods_of_days(int days, Date anchor, const DateRange& range) {
  const int apart = range.first - anchor;
  const int before = (apart % days + days) % days;
  std::vector<DateRange> periods;
  for (Date first = range.first - before; first <= range.last; first = first + days)
    periods.push_back({first, first + (days - 1)});
  return periods;
}

std::vector<DateRange> half_months(const std::vector<int>& days, const DateRange& range) {
  const int first_day = days.empty() ? kFirstHalf : std::min(days[0], days[1]);
  const int second_day = days.empty() ? kSecondHalf : std::max(days[0], days[1]);
  std::vector<DateRange> periods;
  for (Date month = range.first.first_of_month().plus_months(-1); month <= range.last;
       month = month.plus_months(1)) {
    const Date first = day_of_month(month, first_day), second = day_of_month(month, second_day);
    const Date next = day_of_month(month.plus_months(1), first_day);
    for (const DateRange& half : {DateRange{first, second - 1}, DateRange{second, next - 1}})
      if (half.first <= half.last && half.overlaps(range)) periods.push_back(half);
  }
  return periods;
}

Date first_such_day(const DateRange& period, int day) {
  Date found = day_of_month(period.first, day);
  if (found < period.first) found = day_of_month(period.first.first_of_month().plus_months(1), day);
  return std::min(found, period.last);
}

}  // namespace

Outcome Schedule::check() const {
  const auto* on_day = std::get_if<OnDayOfMonth>(&credit);
  if (on_day && (on_day->day < 1 || on_day->day > 31))
    return base::invalid("policy.day_of_month",
                         {{"field", "grant.credit.day"}, {"day", std::to_string(on_day->day)}});
  const bool two_days = days.size() == 2 && days[0] != days[1] &&
                        std::ranges::all_of(days, [](int day) { return day >= 1 && day <= 31; });
  if (!days.empty() && (every != Every::half_month || !two_days))
    return base::invalid("policy.half_month_days", {{"field", "grant.days"}});
  const auto* with_hire = std::get_if<WithHire>(&begins);
  if (with_hire && (with_hire->after_months < 0 || with_hire->after_months > kMonthsAfterHireMax))
    return base::invalid("policy.schedule_begin",
                         {{"field", "grant.begins.after_months"},
                          {"months_max", std::to_string(kMonthsAfterHireMax)}});
  return {};
}

std::vector<DateRange> periods_touching(const Schedule& schedule, const DateRange& range,
                                        const DateRange& year, Date hired) {
  if (schedule.every == Every::half_month) return half_months(schedule.days, range);
  const Anchor anchor = anchor_of(schedule, year, hired);
  if (const int months = months_of(schedule.every)) return periods_of_months(months, anchor, range);
  return periods_of_days(days_of(schedule.every), anchor.after(0), range);
}

Date month_anchor(const DateRange& year) {
  const Date next = year.last + 1;
  const bool leap = next.month() == 2 && next.day() == 29 && year.first == next.plus_months(-12);
  return leap ? next : year.first;
}

Date credit_day_of(const Schedule& schedule, const DateRange& period, Date hired) {
  switch (schedule.credit.index()) {
    case 0: return period.first;
    case 1: return period.last;
    case 2: return period.last + 1;
    case 3: return first_such_day(period, std::get<OnDayOfMonth>(schedule.credit).day);
    default: return first_such_day(period, hired.day());
  }
}

int nominal_periods(Every every) {
  switch (every) {
    case Every::day: return 365;
    case Every::working_day: return 260;
    case Every::week: return 52;
    case Every::two_weeks: return 26;
    case Every::four_weeks: return 13;
    case Every::half_month: return 24;
    default: return 12 / months_of(every);
  }
}

}  // namespace daybook
