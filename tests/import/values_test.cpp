#include "application/import/values.hpp"

#include <gtest/gtest.h>

namespace daybook {
namespace {

TEST(ImportedValues, PatternsAreWrittenInSeveralWays) {
  const auto week = WorkingPattern::weekly({480, 480, 480, 480, 390, 0, 0});
  EXPECT_EQ(read_pattern("Mon-Thu 8h, Fri 6.5h"), week);
  EXPECT_EQ(read_pattern("Monday-Thursday 8 h; Friday 6:30"), week);
  EXPECT_EQ(read_pattern("8 8 8 8 6.5"), week);
  EXPECT_EQ(read_pattern("8 8 8 8 6,5 0 0"), week);
  EXPECT_EQ(read_pattern("Mon Tue Wed Thu 8h, Fri 6.5h"), week);
  EXPECT_EQ(pattern_text(week), "Mon-Thu 8h, Fri 6.5h");
}

TEST(ImportedValues, WhatIsNoPatternIsRefused) {
  for (const char* text :
       {"always", "8 8", "Mon-Fri", "Fri-Mon 8h", "Mon 25h", "Mon 8.01h", "Mon -8h"})
    EXPECT_EQ(read_pattern(text).error().rule, "import.pattern_malformed") << text;
  EXPECT_EQ(read_pattern("0 0 0 0 0").error().rule, "pattern.no_work");
}

TEST(ImportedValues, DatesAreNeverGuessed) {
  const Date day = base::date(2026, 4, 3);
  EXPECT_EQ(read_date("2026-04-03", DateForm::iso), day);
  EXPECT_EQ(read_date("2026-04-03T00:00:00Z", DateForm::iso), day);
  EXPECT_EQ(read_date("03/04/2026", DateForm::iso).error().rule, "import.date_form");
  EXPECT_EQ(read_date("03/04/2026", DateForm::day_month_year), day);
  EXPECT_EQ(read_date("04/03/2026", DateForm::month_day_year), day);
  EXPECT_EQ(read_date("3.4.2026", DateForm::day_month_year), day);
  EXPECT_EQ(read_date("31/02/2026", DateForm::day_month_year).error().rule, "date.not_on_calendar");
  EXPECT_EQ(read_date("03/04/26", DateForm::day_month_year).error().rule, "import.date_form");
  EXPECT_EQ(read_date("", DateForm::day_month_year).error().rule, "import.date_form");
}

TEST(ImportedValues, PartsOfDaysAreReadAsTheyAreWritten) {
  const Date monday = base::date(2026, 7, 6);
  const DateRange day{monday, monday}, week{monday, monday + 4};
  constexpr PartOfDay am = PartOfDay::morning, pm = PartOfDay::afternoon;
  for (const DayParts& parts : {DayParts{}, DayParts{.first = pm}, DayParts{.last = am},
                                DayParts{.first = pm, .last = am}, DayParts{.every = am}})
    EXPECT_EQ(read_parts(parts_text(parts, week), week), parts);
  for (const DayParts& parts :
       {DayParts{}, DayParts{.first = am, .last = am}, DayParts{.first = pm, .last = pm}})
    EXPECT_EQ(read_parts(parts_text(parts, day), day), parts);
  EXPECT_EQ(read_parts("0.5", day), (DayParts{.first = am, .last = am}));
}

}  // namespace
}  // namespace daybook
