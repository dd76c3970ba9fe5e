// The holiday files as they are shipped: well-formed, and right on days that everybody can check.
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "base/date.hpp"
#include "base/rational.hpp"

#include "tidy/source_text.hpp"

namespace tidy {
namespace {

struct Holiday {
  std::string name;
  std::string fraction_off;
};
using Calendar = std::map<std::string, Holiday>;  // by ISO date

const std::string kFolder = "data/holidays/";

// date,name,fraction_off, where the name may be quoted.
std::pair<std::string, Holiday> parse_row(std::string_view row) {
  const std::size_t first = row.find(','), last = row.rfind(',');
  if (first == last) return {};
  return {
      std::string(row.substr(0, first)),
      {std::string(row.substr(first + 1, last - first - 1)), std::string(row.substr(last + 1))}};
}

std::vector<std::string_view> rows_of(const SourceFile& file, std::string_view header) {
  auto lines = lines_of(file.text);
  EXPECT_FALSE(lines.empty()) << file.path;
  if (lines.empty()) return {};
  EXPECT_EQ(lines.front(), header) << file.path;
  lines.erase(lines.begin());
  return lines;
}

std::map<std::string, SourceFile> read_region_files() {
  std::map<std::string, SourceFile> files;
  for (SourceFile& file : files_below("data/holidays", {".csv"})) {
    const std::string region =
        file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - 4);
    if (region != "overrides") files.emplace(region, std::move(file));
  }
  return files;
}

const std::map<std::string, SourceFile>& region_files() {
  static const auto kFiles = read_region_files();
  return kFiles;
}

Calendar calendar_of(const std::string& region) {
  Calendar calendar;
  const auto& files = region_files();
  if (!files.contains(region)) return calendar;
  for (std::string_view row : rows_of(files.at(region), "date,name,fraction_off"))
    calendar.insert(parse_row(row));
  return calendar;
}

TEST(Holidays, EveryFileIsSortedByDateWithoutRepetition) {
  const auto& files = region_files();
  EXPECT_GE(files.size(), 50u);
  for (const auto& [region, file] : files) {
    base::Date previous = base::kEarliestDate;
    for (std::string_view row : rows_of(file, "date,name,fraction_off")) {
      const auto [text, holiday] = parse_row(row);
      const auto date = base::parse_date(text);
      ASSERT_TRUE(date) << file.path << ": " << row;
      EXPECT_LT(previous, *date) << file.path << ": " << row;
      EXPECT_FALSE(holiday.name.empty()) << file.path << ": " << row;
      const auto fraction = base::parse_decimal(holiday.fraction_off);
      ASSERT_TRUE(fraction) << file.path << ": " << row;
      EXPECT_TRUE(*fraction > base::Rational(0) && *fraction <= base::Rational(1)) << row;
      previous = *date;
    }
  }
}

TEST(Holidays, EveryRegionHasNewYearAndAtLeastFiveDaysInEachYear) {
  for (const auto& [region, file] : region_files()) {
    std::map<int, int> days_by_year;
    for (const auto& [date, holiday] : calendar_of(region)) ++days_by_year[std::stoi(date)];
    EXPECT_EQ(days_by_year.size(), 16u) << region;
    for (const auto& [year, days] : days_by_year) EXPECT_GE(days, 5) << region << " " << year;
  }
}

struct KnownDay {
  std::string region;
  std::string date;
  bool is_holiday;
  std::string why;
};

TEST(Holidays, KnowsDaysThatPeopleRemember) {
  const std::vector<KnownDay> known = {
      {"de-by", "2026-06-04", true, "Corpus Christi"},
      {"de-by", "2026-08-15", true, "Assumption, an override"},
      {"de-by", "2026-10-31", false, "Reformation Day is kept in the north and east"},
      {"de-sn", "2026-11-18", true, "Repentance Day, kept in Saxony only"},
      {"de-be", "2025-05-08", true, "Berlin, once: 80 years after the war"},
      {"gb-eng", "2020-05-08", true, "Early May moved from Monday to VE Day"},
      {"gb-eng", "2020-05-04", false, "the Monday that it moved from"},
      {"gb-eng", "2022-06-03", true, "Platinum Jubilee"},
      {"gb-eng", "2023-05-08", true, "Coronation"},
      {"gb-eng", "2021-12-28", true, "substitute: Boxing Day fell on Sunday"},
      {"gb-sct", "2026-04-06", false, "Easter Monday is none in Scotland"},
      {"us", "2026-06-19", true, "Juneteenth"},
      {"us", "2020-06-19", false, "Juneteenth began in 2021"},
      {"us-ca", "2026-11-27", true, "day after Thanksgiving"},
      {"ca-bc", "2023-09-30", true, "Truth and Reconciliation, an override"},
      {"ca-on", "2026-04-06", false, "Easter Monday, an override"},
      {"dk", "2023-05-05", true, "the last Great Prayer Day"},
      {"dk", "2024-04-26", false, "Great Prayer Day was abolished"},
      {"pl", "2025-12-24", true, "Christmas Eve since 2025"},
      {"pl", "2024-12-24", false, "not yet"},
      {"fr", "2026-07-14", true, "Bastille Day"},
      {"jp", "2026-09-22", true, "Citizens' Holiday between two others"},
  };
  for (const KnownDay& day : known) {
    const Calendar calendar = calendar_of(day.region);
    ASSERT_FALSE(calendar.empty()) << day.region;
    EXPECT_EQ(calendar.contains(day.date), day.is_holiday)
        << day.region << " " << day.date << ": " << day.why;
  }
}

TEST(Holidays, OverridesAreInTheFiles) {
  const auto all = files_below("data/holidays", {"overrides.csv"});
  ASSERT_EQ(all.size(), 1u);
  const auto rows = rows_of(all[0], "region,date,name,fraction_off");
  EXPECT_GE(rows.size(), 40u);
  for (std::string_view row : rows) {
    const std::string region(row.substr(0, row.find(',')));
    const auto [date, holiday] = parse_row(row.substr(region.size() + 1));
    const Calendar calendar = calendar_of(region);
    if (holiday.fraction_off == "0") {
      EXPECT_FALSE(calendar.contains(date)) << row;
    } else {
      ASSERT_TRUE(calendar.contains(date)) << row;
      EXPECT_EQ(calendar.at(date).fraction_off, holiday.fraction_off) << row;
    }
  }
}

}  // namespace
}  // namespace tidy
