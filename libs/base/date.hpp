// Civil dates. A Date is a day on somebody's calendar and never an instant: no time zone, no
// midnight. Ranges of dates are closed on both ends.
//
//   Date day = date(2026, 3, 29);
//   DateRange week{day, day + 6};
//   for (Date d : week) ...
#pragma once
#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace base {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  constexpr explicit Date(std::chrono::year_month_day ymd) : days_(ymd) {}

  constexpr auto operator<=>(const Date&) const = default;
  constexpr std::chrono::sys_days sys_days() const { return days_; }
  constexpr std::chrono::year_month_day ymd() const { return std::chrono::year_month_day(days_); }
  constexpr int year() const { return int(ymd().year()); }
  constexpr int month() const { return int(unsigned(ymd().month())); }
  constexpr int day() const { return int(unsigned(ymd().day())); }
  constexpr Weekday weekday() const {
    return static_cast<Weekday>(std::chrono::weekday(days_).iso_encoding() - 1);
  }
  // Days since 1970-01-01, may be negative.
  constexpr int days_since_epoch() const {
    return static_cast<int>(days_.time_since_epoch().count());
  }
  static constexpr Date from_days_since_epoch(int days) {
    return Date(std::chrono::sys_days(std::chrono::days(days)));
  }

  constexpr Date operator+(int days) const { return Date(days_ + std::chrono::days(days)); }
  constexpr Date operator-(int days) const { return *this + -days; }
  constexpr int operator-(Date other) const {
    return static_cast<int>((days_ - other.days_).count());
  }
  constexpr Date& operator++() { return *this = *this + 1; }
  // The same day n months on; a day that does not exist becomes the last of its month, so
  // 31 January plus one month is 28 or 29 February.
  Date plus_months(int months) const;
  Date plus_years(int years) const { return plus_months(12 * years); }
  Date first_of_month() const;
  Date last_of_month() const;

 private:
  std::chrono::sys_days days_{};
};

constexpr Date date(int year, int month, int day) {
  return Date(std::chrono::year_month_day{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))});
}

// Nothing outside is accepted from anybody: it is a typing error, and it bounds every computation.
constexpr Date kEarliestDate = date(1900, 1, 1);
constexpr Date kLatestDate = date(2199, 12, 31);

// "2026-03-29".
std::string to_string(Date date);
// ISO 8601 calendar dates only: "date.malformed" (what was read), "date.not_on_calendar" for
// 2026-02-30, "date.out_of_range" outside 1900 to 2199.
Result<Date> parse_date(std::string_view text);

struct DateRange {
  Date first;
  Date last;  // inclusive

  auto operator<=>(const DateRange&) const = default;
  bool contains(Date day) const { return first <= day && day <= last; }
  bool overlaps(const DateRange& other) const { return first <= other.last && other.first <= last; }
  int days() const { return last - first + 1; }

  struct Iterator {
    Date at;
    Date operator*() const { return at; }
    Iterator& operator++() { return ++at, *this; }
    bool operator==(const Iterator&) const = default;
  };
  Iterator begin() const { return {first}; }
  Iterator end() const { return {last + 1}; }
};

// A day of every year, such as the start of a leave year. 29 February means the last of February.
struct MonthDay {
  int month = 1;
  int day = 1;

  auto operator<=>(const MonthDay&) const = default;
  Date in_year(int year) const;
};

// "04-01"; refuses with "month_day.malformed".
Result<MonthDay> parse_month_day(std::string_view text);
std::string to_string(MonthDay month_day);

bool is_leap_year(int year);
int days_in_month(int year, int month);

}  // namespace base
