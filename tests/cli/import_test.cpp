// daybook import: all or nothing, once.
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

constexpr const char* kPeople =
    "Name,E-mail,Start date,Location\n"
    "Ada Berg,ada@firm.example,2020-01-01,Munich\n"
    "Max Roth,max@firm.example,2018-03-01,Munich\n";
// Row 3 has a day that no calendar has, row 5 an address that nobody has.
constexpr const char* kBadLeave =
    "E-mail,Leave type,From,To\n"
    "ada@firm.example,Vacation,2026-05-04,2026-05-08\n"
    "ada@firm.example,Vacation,2026-06-31,2026-07-01\n"
    "max@firm.example,Vacation,2026-08-03,2026-08-05\n"
    "nobody@firm.example,Vacation,2026-08-03,2026-08-05\n";

using ImportOnTheCommandLine = ExampleData;

Words small_files(const std::filesystem::path& people, const std::filesystem::path& leave) {
  return {"--people",      people.string(), "--leave", leave.string(), "--time-zone",
          "Europe/Berlin", "--holidays",    "de-by",   "--leave-days", "30"};
}

TEST_F(ImportOnTheCommandLine, OfTheExamplesFillsAnEmptyDataDirectory) {
  const Ran ran = import_examples();
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(
      ran.out.starts_with("People: 60 new, 0 changed, 0 as before.\n"
                          "Leave: 1044 new, 0 changed, 0 as before.\n"
                          "58 of 58 stated balances agree with the replay.\n"))
      << ran.out;
  EXPECT_EQ(ran.err,
            "note: leave.csv row 46, column \"Leave type\", value \"Training\": Training is a new "
            "leave type; it is recorded without a balance.\n");
}

TEST_F(ImportOnTheCommandLine, OfTheSameFilesAgainChangesNothing) {
  ASSERT_NO_FATAL_FAILURE(given_the_examples());
  const auto before = verified();
  const Ran again = import_examples();
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_TRUE(
      again.out.starts_with("People: 0 new, 0 changed, 60 as before.\n"
                            "Leave: 0 new, 0 changed, 1044 as before.\n"))
      << again.out;
  EXPECT_TRUE(again.out.ends_with("Nothing changed.\n")) << again.out;
  EXPECT_EQ(verified(), before) << "number of events, number of batches and the last hash";
}

TEST_F(ImportOnTheCommandLine, TriedDryWritesNothing) {
  const Ran ran = import_examples({"--dry-run"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("People: 60 new")) << ran.out;
  EXPECT_TRUE(ran.out.ends_with("A dry run: nothing was written.\n")) << ran.out;
  EXPECT_FALSE(std::filesystem::exists(data()));
}

TEST_F(ImportOnTheCommandLine, CanBeTriedDryBesideARunningServer) {
  ASSERT_NO_FATAL_FAILURE(given_the_examples());
  const auto before = verified();
  const ServingDaybook server(data());
  write_text(file("more.csv"),
             "E-mail,Leave type,From,To\n"
             "lucas.moreno@kestrel.example,Vacation,2026-11-16,2026-11-16\n");
  const Ran ran = import({"--leave", file("more.csv").string(), "--dry-run"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.contains("Leave: 1 new, 0 changed, 0 as before.")) << ran.out;
  EXPECT_EQ(verified(), before);
}

TEST_F(ImportOnTheCommandLine, OfAFileWithAMistakeImportsNothingAndSaysWhereAndWhatToDo) {
  write_text(file("people.csv"), kPeople);
  write_text(file("leave.csv"), kBadLeave);
  const Ran ran = import(small_files(file("people.csv"), file("leave.csv")));
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "Nothing was imported: 2 things are to be put right first.\n");
  EXPECT_EQ(ran.err,
            "error: leave.csv row 3, column \"From\", value \"2026-06-31\": 2026-06-31 is not on "
            "the calendar: correct the day, the month or the year.\n"
            "error: leave.csv row 5, column \"E-mail\", value \"nobody@firm.example\": Nobody has "
            "this address: add the person to the people file, or correct it.\n");
  EXPECT_EQ(run("verify", {"--json"}).out, "[]\n");
}

TEST_F(ImportOnTheCommandLine, TellsMistakesToMachines) {
  write_text(file("people.csv"), kPeople);
  write_text(file("leave.csv"), kBadLeave);
  const Ran ran = import(joined(small_files(file("people.csv"), file("leave.csv")), {"--json"}));
  EXPECT_EQ(ran.code, 1);
  const auto report = json_of(ran.out);
  EXPECT_FALSE(report.at("imported").as_bool());
  const boost::json::value& first = report.at("problems").at(0);
  EXPECT_EQ(text_at(first, "file"), "leave.csv");
  EXPECT_EQ(first.at("row"), 3);
  EXPECT_EQ(text_at(first, "column"), "From");
  EXPECT_EQ(text_at(first, "value"), "2026-06-31");
  EXPECT_EQ(text_at(first.at("error"), "rule"), "date.not_on_calendar");
}

TEST_F(ImportOnTheCommandLine, CanLeaveBadRowsOutAndWritesThemToAFile) {
  write_text(file("people.csv"), kPeople);
  write_text(file("leave.csv"), kBadLeave);
  const Ran ran = import(joined(small_files(file("people.csv"), file("leave.csv")),
                                {"--skip-bad-rows", file("rejected.csv").string()}));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(
      ran.out.starts_with("People: 2 new, 0 changed, 0 as before.\n"
                          "Leave: 2 new, 0 changed, 0 as before.\n"))
      << ran.out;
  EXPECT_EQ(text_of_file(file("rejected-leave.csv")),
            "E-mail,Leave type,From,To,row,reason\r\n"
            "ada@firm.example,Vacation,2026-06-31,2026-07-01,3,\"2026-06-31 is not on the "
            "calendar: correct the day, the month or the year.\"\r\n"
            "nobody@firm.example,Vacation,2026-08-03,2026-08-05,5,\"Nobody has this address: add "
            "the person to the people file, or correct it.\"\r\n");
  EXPECT_FALSE(std::filesystem::exists(file("rejected-people.csv")));
  // 30 days; Monday to Friday and Monday to Wednesday.
  const auto balances = json_of(run("balance", {"--as-of", "2026-11-23", "--json"}).out);
  EXPECT_EQ(text_at(balances.at(0), "taken"), "5");
  EXPECT_EQ(text_at(balances.at(1), "taken"), "3");
}

TEST_F(ImportOnTheCommandLine, ListsWhereStatedBalancesDiffer) {
  const std::string stated = "lena.fischer@kestrel.example,Vacation,2026-11-23,";
  write_text(file("balances.csv"),
             replaced(text_of_file(example_file("balances")), stated + "22", stated + "23.5"));
  const Ran ran =
      import({"--people", example_file("people"), "--locations", example_file("locations"),
              "--leave", example_file("leave"), "--balances", file("balances.csv").string()});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(
      ran.out.contains("57 of 58 stated balances agree with the replay.\n"
                       "  lena.fischer@kestrel.example Vacation on 2026-11-23: stated "
                       "23.5, computed 22, difference -1.5\n"))
      << ran.out;
}

TEST_F(ImportOnTheCommandLine, OfAFileThatIsNotThereIsRefused) {
  const Ran ran = import({"--people", file("people.csv").string()});
  EXPECT_EQ(ran.code, 1);
  EXPECT_TRUE(ran.err.contains("people.csv cannot be read")) << ran.err;
  EXPECT_FALSE(std::filesystem::exists(data()));
}

}  // namespace
}  // namespace daybook::tests
