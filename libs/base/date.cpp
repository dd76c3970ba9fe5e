#include "base/date.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace base {
namespace {

constexpr int kShortestMonthDays = 28;

// The number written in text[from, from + count), or -1 if it is not all digits.
int digits_at(std::string_view text, std::size_t from, std::size_t count) {
  int number = 0;
  for (std::size_t at = from; at < from + count; ++at) {
    if (text[at] < '0' || text[at] > '9') return -1;
    number = number * 10 + (text[at] - '0');
  }
  return number;
}

}  // namespace

bool is_leap_year(int year) { return std::chrono::year(year).is_leap(); }

int days_in_month(int year, int month) {
  const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                    std::chrono::last;
  return int(unsigned(last.day()));
}

Date Date::plus_months(int months) const {
  const std::chrono::year_month_day from = ymd();
  const int day_of_month = int(unsigned(from.day()));
  const int index = int(from.year()) * 12 + int(unsigned(from.month())) - 1 + months;
  const int to_year = index >= 0 ? index / 12 : -((11 - index) / 12);
  const int to_month = index - to_year * 12 + 1;
  if (day_of_month <= kShortestMonthDays) return date(to_year, to_month, day_of_month);
  return date(to_year, to_month, std::min(day_of_month, days_in_month(to_year, to_month)));
}

Date Date::first_of_month() const { return *this - (day() - 1); }
Date Date::last_of_month() const {
  const std::chrono::year_month_day now = ymd();
  return *this + (days_in_month(int(now.year()), int(unsigned(now.month()))) - day());
}

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

Result<Date> parse_date(std::string_view text) {
  const auto refuse = [&](const char* rule) {
    return invalid(rule, {{"value", std::string(text.substr(0, 64))}});
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return refuse("date.malformed");
  const int year = digits_at(text, 0, 4);
  const int month = digits_at(text, 5, 2);
  const int day = digits_at(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return refuse("date.malformed");
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
    return refuse("date.not_on_calendar");
  const Date parsed = date(year, month, day);
  if (parsed < kEarliestDate || parsed > kLatestDate) return refuse("date.out_of_range");
  return parsed;
}

Date MonthDay::in_year(int year) const {
  return date(year, month, std::min(day, days_in_month(year, month)));
}

Result<MonthDay> parse_month_day(std::string_view text) {
  const auto malformed = [&] {
    return invalid("month_day.malformed", {{"value", std::string(text.substr(0, 64))}});
  };
  if (text.size() != 5 || text[2] != '-') return malformed();
  const MonthDay parsed{digits_at(text, 0, 2), digits_at(text, 3, 2)};
  constexpr int kLeapYear = 2024;
  if (parsed.month < 1 || parsed.month > 12 || parsed.day < 1 ||
      parsed.day > days_in_month(kLeapYear, parsed.month))
    return malformed();
  return parsed;
}

std::string to_string(MonthDay month_day) {
  return fmt::format("{:02}-{:02}", month_day.month, month_day.day);
}

}  // namespace base
