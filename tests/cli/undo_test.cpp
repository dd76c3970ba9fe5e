// daybook undo on the imported examples.
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

class UndoOnTheCommandLine : public ExampleData {
 protected:
  void SetUp() override { ASSERT_NO_FATAL_FAILURE(given_the_examples()); }

  std::string balances() const { return run("balance", {"--as-of", kExamplesAsOf, "--json"}).out; }
  std::size_t events() const {
    const std::string text = run("export").out;
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
  }
  // A second import that records some leave more.
  Ran import_more_leave() const {
    write_text(file("more.csv"),
               "E-mail,Leave type,From,To,Status\n"
               "lena.fischer@kestrel.example,Vacation,2026-12-14,2026-12-16,approved\n");
    return import({"--leave", file("more.csv").string()});
  }
};

TEST_F(UndoOnTheCommandLine, PutsBackWhatAnImportDidByMoreEvents) {
  const std::string before = balances();
  const std::size_t first = events() + 1;
  ASSERT_EQ(import_more_leave().code, 0);
  ASSERT_NE(balances(), before);
  const Ran ran = run("undo", {"--commit", std::to_string(first), "--yes"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("1 event would be recorded.\n1 balance moves")) << ran.out;
  EXPECT_TRUE(ran.out.contains("Undone by 1 events")) << ran.out;
  EXPECT_EQ(balances(), before);
  EXPECT_EQ(events(), first + 2);
  EXPECT_EQ(run("verify").code, 0);
}

TEST_F(UndoOnTheCommandLine, ShowsFirstAndRecordsNothingInADryRun) {
  const std::size_t first = events() + 1;
  ASSERT_EQ(import_more_leave().code, 0);
  const Ran ran = run("undo", {"--commit", std::to_string(first), "--dry-run", "--json"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto shown = json_of(ran.out);
  EXPECT_FALSE(shown.at("undone").as_bool());
  EXPECT_EQ(shown.at("preview").at("balances_moved").to_number<int>(), 1);
  EXPECT_EQ(shown.at("still_different").at("balances_moved").to_number<int>(), 0);
  EXPECT_EQ(events(), first + 1);
}

TEST_F(UndoOnTheCommandLine, RecordsNothingUntilItIsConfirmed) {
  const std::size_t first = events() + 1;
  ASSERT_EQ(import_more_leave().code, 0);
  EXPECT_EQ(run("undo", {"--commit", std::to_string(first)}).code, 1);
  EXPECT_EQ(events(), first + 1);
}

TEST_F(UndoOnTheCommandLine, ListsWhatStaysOfAWholeImport) {
  const Ran ran = run("undo", {"--commit", "1", "--dry-run"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.contains("event 1 (OrganisationCreated) stays: ")) << ran.out;
  EXPECT_TRUE(ran.out.contains("(PersonHired) stays: ")) << ran.out;
}

TEST_F(UndoOnTheCommandLine, RefusesWhatWasNeverRecorded) {
  EXPECT_EQ(run("undo", {"--commit", "999999", "--yes"}).code, 1);
  EXPECT_EQ(run("undo", {"--yes"}).code, 1);
  EXPECT_EQ(run("undo", {"--command", "018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6a"}).code, 1);
}

}  // namespace
}  // namespace daybook::tests
