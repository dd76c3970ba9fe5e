// The example files, imported into an empty store.
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "import/example_figures.hpp"
#include "import/imports.hpp"

namespace daybook::tests {
namespace {

const Date kAsOf = *base::parse_date(kExamplesAsOf);

std::string text_of_example(const std::string& kind) {
  std::ostringstream text;
  text << std::ifstream(example_file(kind)).rdbuf();
  return text.str();
}

class Examples : public testing::Test {
 protected:
  void SetUp() override {
    imports_.settings.today = imports_.settings.changes_from = kAsOf;
    for (const char* kind : {"people", "leave", "locations", "balances"})
      imports_.with(kind, text_of_example(kind));
    plan_ = imports_.import();
  }

  void expect_worked_out(const ExampleFigures& of) {
    EXPECT_EQ(shown(imports_.figures(of.email, kAsOf)), of.figures);
    for (const auto& [figure, parts] : of.explained) {
      const auto lines = explained(of.email, *base::parse_enum<Figure>(figure));
      EXPECT_EQ(parts_of(lines), parts) << figure;
      expect_sound(lines, of.figures.amounts.at(figure));
    }
  }

  std::vector<ShownLine> explained(std::string_view email, Figure figure) {
    const PersonRecord& record = imports_.person(email);
    const AccountFacts facts = imports_.state().facts_for(record, imports_.type("Vacation"));
    const Books books = books_of(facts, kAsOf);
    std::vector<ShownLine> lines;
    append_lines(lines, explain(facts, books, figures_of(facts, books, kAsOf), figure));
    return lines;
  }

  Imports imports_;
  ImportPlan plan_;
};

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

TEST_F(Examples, LenaOfFourDaysAWeekHas22DaysLeft) { expect_worked_out(lena()); }

TEST_F(Examples, TomWhoJoinedInSeptemberHas13DaysLeft) { expect_worked_out(tom()); }

TEST_F(Examples, LucasWhoEarnsMonthlyHas13DaysLeft) { expect_worked_out(lucas()); }

TEST_F(Examples, AnExplanationNamesTheEventsThatSaidSo) {
  const auto accrued = explained(lena().email, Figure::accrued);
  ASSERT_GE(accrued.size(), 2u);
  ASSERT_EQ(accrued[1].events.size(), 1u);
  const CommitNote* commit = imports_.state().commit_of(Version{accrued[1].events[0]});
  ASSERT_TRUE(commit);
  EXPECT_EQ(commit->channel, Channel::import);
}

}  // namespace
}  // namespace daybook::tests
