#include "base/date.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Date, ReadsAndWritesIsoDates) {
  EXPECT_EQ(parse_date("2026-03-29"), date(2026, 3, 29));
  EXPECT_EQ(to_string(date(2024, 2, 29)), "2024-02-29");
}

TEST(Date, RefusesWhatIsNotADateAndSaysWhy) {
  EXPECT_EQ(parse_date("29/03/2026").error().rule, "date.malformed");
  EXPECT_EQ(parse_date("2026-3-29").error().rule, "date.malformed");
  EXPECT_EQ(parse_date("2026-02-30").error().rule, "date.not_on_calendar");
  EXPECT_EQ(parse_date("2025-02-29").error().rule, "date.not_on_calendar");
  EXPECT_EQ(parse_date("9999-01-01").error().rule, "date.out_of_range");
  EXPECT_EQ(parse_date("2026-02-30").error().fact("value"), "2026-02-30");
}

TEST(Date, KnowsItsWeekday) {
  EXPECT_EQ(date(2026, 11, 23).weekday(), Weekday::monday);
  EXPECT_EQ(date(2026, 11, 29).weekday(), Weekday::sunday);
}

TEST(Date, MonthsClampToTheLastDayThatExists) {
  EXPECT_EQ(date(2026, 1, 31).plus_months(1), date(2026, 2, 28));
  EXPECT_EQ(date(2024, 1, 31).plus_months(1), date(2024, 2, 29));
  EXPECT_EQ(date(2026, 1, 31).plus_months(-2), date(2025, 11, 30));
  EXPECT_EQ(date(2026, 12, 15).plus_months(1), date(2027, 1, 15));
  EXPECT_EQ(date(2024, 2, 29).plus_years(1), date(2025, 2, 28));
}

TEST(MonthDay, The29thOfFebruaryIsTheLastDayOfFebruary) {
  EXPECT_EQ((MonthDay{2, 29}).in_year(2025), date(2025, 2, 28));
  EXPECT_EQ((MonthDay{2, 29}).in_year(2024), date(2024, 2, 29));
  EXPECT_EQ(parse_month_day("04-01"), (MonthDay{4, 1}));
  EXPECT_FALSE(parse_month_day("04-31"));
  EXPECT_FALSE(parse_month_day("13-01"));
}

TEST(DateRange, IsClosedOnBothEnds) {
  const DateRange week{date(2026, 12, 28), date(2027, 1, 3)};
  EXPECT_EQ(week.days(), 7);
  int count = 0;
  for (Date day : week) count += week.contains(day);
  EXPECT_EQ(count, 7);
  EXPECT_TRUE(week.overlaps({date(2027, 1, 3), date(2027, 1, 3)}));
  EXPECT_FALSE(week.overlaps({date(2027, 1, 4), date(2027, 1, 9)}));
}

}  // namespace
}  // namespace base
