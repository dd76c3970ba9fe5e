// The example files, imported into an empty store, against numbers that were worked out by hand
// from the policies in examples/locations.csv and the rows of each person in examples/leave.csv.
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "import/imports.hpp"

namespace daybook::tests {
namespace {

constexpr Date kAsOf = base::date(2026, 11, 23);

std::string example(const std::string& name) {
  std::ifstream file(std::string(DAYBOOK_SOURCE_DIR) + "/examples/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

class Examples : public testing::Test {
 protected:
  void SetUp() override {
    imports_.settings.today = imports_.settings.changes_from = kAsOf;
    for (const char* kind : {"people", "leave", "locations", "balances"})
      imports_.with(kind, example(std::string(kind) + ".csv"));
    plan_ = imports_.import();
  }

  Figures figures(std::string_view email) { return imports_.figures(email, kAsOf); }
  Explanation explained(std::string_view email, Figure figure) {
    const PersonRecord& record = imports_.person(email);
    const AccountFacts facts = imports_.state().facts_for(record, imports_.type("Vacation"));
    const Books books = books_of(facts, kAsOf);
    return explain(facts, books, figures_of(facts, books, kAsOf), figure);
  }

  Imports imports_;
  ImportPlan plan_;
};

Amount days_of(std::string_view decimal) {
  return base::days(base::parse_decimal(decimal).value());
}

// What a sum consists of, such as {"figure.accrued 30", "figure.taken -12"}.
std::vector<std::string> parts_of(const Explanation& explanation) {
  std::vector<std::string> parts;
  for (const Explanation& child : explanation.children)
    parts.push_back(child.label + " " + base::to_decimal(child.amount->value));
  return parts;
}

TEST_F(Examples, AreImportedWithoutAProblem) {
  EXPECT_TRUE(plan_.problems.empty());
  EXPECT_EQ(plan_.counts.people_added, 60u);
  EXPECT_EQ(plan_.counts.leave_added, 1044u);
  EXPECT_EQ(plan_.counts.balances_agreeing, 58u);
  EXPECT_TRUE(plan_.differences.empty());
}

TEST_F(Examples, ImportedAgainChangeNothing) {
  imports_.settings.today = imports_.settings.changes_from = kAsOf + 30;
  const ImportPlan again = imports_.plan();
  EXPECT_TRUE(again.commands.empty());
  EXPECT_TRUE(again.problems.empty());
  EXPECT_EQ(again.counts.people_unchanged, 60u);
  EXPECT_EQ(again.counts.leave_unchanged, 1044u);
}

// Lena Fischer, Munich, Monday to Thursday, since 2017: 30 days a calendar year, all of what is
// left can be used until 31 March.
//   2024  granted                                                       30
//         12-16 February: Monday to Thursday                            -4
//         29 July - 9 August: 29 July - 1 August, 5 - 8 August          -8
//         23-26 December: Monday 1, Christmas Eve with a free
//         afternoon 0.5, both Christmas days are holidays               -1.5
//         carried to 2025                                               16.5
//   2025  none of it was used by 31 March (24-28 March was withdrawn)  -16.5
//         granted                                                       30
//         23 June 1, 11-22 August 4 + 4, 22 September 1,
//         13-17 October 4                                              -14
//         carried to 2026                                               16
//   2026  23-27 March, from what was carried                            -4
//         lost on 1 April: 16 - 4                                      -12
//         granted                                                       30
//         22 June - 3 July: 22-25 June, 29 June - 2 July                -8
//         remaining: 16 + 30 - 4 - 8 - 12                               22
TEST_F(Examples, ALenaOfFourDaysAWeekHas22DaysLeft) {
  const Figures lena = figures("lena.fischer@kestrel.example");
  EXPECT_EQ(lena.brought_forward, days_of("16"));
  EXPECT_EQ(lena.accrued, days_of("30"));
  EXPECT_EQ(lena.taken, days_of("12"));
  EXPECT_EQ(lena.expired, days_of("12"));
  EXPECT_EQ(lena.booked, days_of("0"));
  EXPECT_EQ(lena.remaining, days_of("22"));
  EXPECT_EQ(lena.available, days_of("22"));
  EXPECT_EQ(lena.year_end, days_of("22"));
  EXPECT_EQ(parts_of(explained("lena.fischer@kestrel.example", Figure::remaining)),
            (std::vector<std::string>{"figure.brought_forward 16", "figure.accrued 30",
                                      "figure.taken -12", "figure.expired -12"}));
  EXPECT_EQ(parts_of(explained("lena.fischer@kestrel.example", Figure::brought_forward)),
            (std::vector<std::string>{"leave_year 16.5", "leave_year -0.5"}))
      << "2024: 30 - 13.5; 2025: 30 - 14 - 16.5 lost";
}

// Tom Ashworth, London, since 1 September 2025: 25 days from April to March, in a partial year by
// calendar days, rounded up to half days; up to 5 are carried until 30 June.
//   2025  September to March: 30 + 31 + 30 + 31 + 31 + 28 + 31 = 212 of 365 days;
//         25 x 212 / 365 = 14.52, rounded up                            15
//         13-17 October 5, 2-6 March 5                                 -10
//         carried, which is the limit                                    5
//   2026  granted                                                       25
//         13 April 1 and 22 May 1, from what was carried: 3 of it left  -2
//         22 June - 3 July: 5 + 5, of which 3 from what was carried    -10
//         28 September - 2 October                                      -5
//         remaining: 5 + 25 - 17                                        13
//         of which 13 - 5 would be lost after 31 March 2027              8
TEST_F(Examples, TomWhoJoinedInSeptemberHas13DaysLeft) {
  const Figures tom = figures("tom.ashworth@kestrel.example");
  EXPECT_EQ(tom.leave_year, (DateRange{base::date(2026, 4, 1), base::date(2027, 3, 31)}));
  EXPECT_EQ(tom.brought_forward, days_of("5"));
  EXPECT_EQ(tom.accrued, days_of("25"));
  EXPECT_EQ(tom.taken, days_of("17"));
  EXPECT_EQ(tom.expired, days_of("0"));
  EXPECT_EQ(tom.remaining, days_of("13"));
  EXPECT_EQ(tom.available, days_of("13"));
  EXPECT_EQ(tom.expiring, (std::vector<Expiring>{{days_of("8"), base::date(2027, 3, 31)}}));
  EXPECT_EQ(parts_of(explained("tom.ashworth@kestrel.example", Figure::taken)),
            (std::vector<std::string>{"entry.charge 1", "entry.charge 1", "entry.charge 10",
                                      "entry.charge 5"}));
}

// Lucas Moreno, San Diego, since 1 February 2026: 18 days a year, a twelfth at the end of each
// month; the balance may fall to -2; up to 10 days are carried.
//   February to October, 9 x 1.5                                         13.5
//   12 March, an afternoon                                               -0.5
//   20-31 July was cancelled                                              0
//   remaining                                                            13
//   21-24 December is booked                                             -4
//   30 November and 31 December, 2 x 1.5                                  3
//   left at the end of the year                                          12
//   available: on 21-24 December there will be 13 + 1.5 - 4 = 10.5, which may fall to -2:
//   10.5 + 2                                                             12.5
//   would be lost after 31 December: 12 - 10                              2
TEST_F(Examples, LucasWhoEarnsMonthlyHas13DaysLeft) {
  const Figures lucas = figures("lucas.moreno@kestrel.example");
  EXPECT_EQ(lucas.brought_forward, days_of("0"));
  EXPECT_EQ(lucas.accrued, days_of("13.5"));
  EXPECT_EQ(lucas.taken, days_of("0.5"));
  EXPECT_EQ(lucas.booked, days_of("4"));
  EXPECT_EQ(lucas.remaining, days_of("13"));
  EXPECT_EQ(lucas.available, days_of("12.5"));
  EXPECT_EQ(lucas.year_end, days_of("12"));
  EXPECT_EQ(lucas.expiring, (std::vector<Expiring>{{days_of("2"), base::date(2026, 12, 31)}}));
  const Explanation accrued = explained("lucas.moreno@kestrel.example", Figure::accrued);
  EXPECT_EQ(parts_of(accrued), std::vector<std::string>(9, "entry.accrual 1.5"));
}

TEST_F(Examples, AnExplanationNamesTheEventsThatSaidSo) {
  const Explanation accrued = explained("lena.fischer@kestrel.example", Figure::accrued);
  ASSERT_EQ(accrued.children.size(), 1u);
  ASSERT_EQ(accrued.children[0].sources.size(), 1u);
  const CommitNote* commit = imports_.state().commit_of(accrued.children[0].sources[0]);
  ASSERT_TRUE(commit);
  EXPECT_EQ(commit->channel, Channel::import);
}

}  // namespace
}  // namespace daybook::tests
