// daybook payroll on the imported examples: what is closed stays as it was, byte for byte.
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

constexpr const char* kLena = "lena.fischer@kestrel.example";

class PayrollOnTheCommandLine : public ExampleData {
 protected:
  void SetUp() override { ASSERT_NO_FATAL_FAILURE(given_the_examples()); }

  Ran payroll(const Words& words) const { return run("payroll", words); }
  void close(const char* from, const char* to) const {
    const Ran ran = payroll({"close", "--from", from, "--to", to, "--yes"});
    ASSERT_EQ(ran.code, 0) << ran.err;
  }
  // Leave of Lena that is told late.
  void given_leave(const std::string& day) const {
    write_text(file("late.csv"), "E-mail,Leave type,From,To,Status\n" + std::string(kLena) +
                                     ",Vacation," + day + "," + day + ",approved\n");
    const Ran ran = import({"--leave", file("late.csv").string()});
    ASSERT_EQ(ran.code, 0) << ran.err;
  }
  // Corrections of the open period, "lena… charge on 2026-03-10: -1".
  std::vector<std::string> corrections(const char* until) const {
    const auto shown = json_of(payroll({"export", "--to", until, "--json"}).out);
    std::vector<std::string> all;
    for (const auto& account : shown.at("accounts").as_array())
      for (const auto& each : account.at("corrections").as_array())
        all.push_back(text_at(account.at("person"), "email") + " " + text_at(each, "kind") +
                      " on " + text_at(each, "date") + ": " + text_at(each, "amount"));
    return all;
  }
};

TEST_F(PayrollOnTheCommandLine, ExportsAClosedPeriodWithTheSameBytesWhateverComesLater) {
  ASSERT_NO_FATAL_FAILURE(close("2026-03-01", "2026-03-31"));
  const Ran before = payroll({"export", "--day", "2026-03-15"});
  EXPECT_EQ(before.code, 0) << before.err;
  EXPECT_TRUE(before.out.starts_with("\uFEFFFrom,To,E-mail,Name,")) << before.out.substr(0, 80);
  ASSERT_NO_FATAL_FAILURE(given_leave("2026-03-10"));
  EXPECT_EQ(payroll({"export", "--day", "2026-03-15"}).out, before.out);
  EXPECT_EQ(corrections("2026-04-30"),
            std::vector{std::string(kLena) + " charge on 2026-03-10: -1"});
}

TEST_F(PayrollOnTheCommandLine, TellsACorrectionInTheNextPeriodOnly) {
  ASSERT_NO_FATAL_FAILURE(close("2026-03-01", "2026-03-31"));
  ASSERT_NO_FATAL_FAILURE(given_leave("2026-03-10"));
  ASSERT_NO_FATAL_FAILURE(close("2026-04-01", "2026-04-30"));
  EXPECT_TRUE(payroll({"export", "--day", "2026-04-30"}).out.contains(",correction,charge,"));
  EXPECT_EQ(corrections("2026-05-31"), std::vector<std::string>{});
}

TEST_F(PayrollOnTheCommandLine, ShowsFirstAndRecordsNothingInADryRun) {
  const Words words{"close", "--from", "2026-03-01", "--to", "2026-03-31", "--dry-run"};
  const Ran text = payroll(words);
  EXPECT_EQ(text.code, 0) << text.err;
  EXPECT_TRUE(text.out.starts_with("2026-03-01 to 2026-03-31, open\n  Vacation: ")) << text.out;
  const auto shown = json_of(payroll(joined(words, {"--json"})).out);
  EXPECT_FALSE(shown.at("done").as_bool());
  EXPECT_FALSE(shown.at("payroll").at("accounts").as_array().empty());
  EXPECT_EQ(payroll({}).out, "Nothing is closed.\n");
}

TEST_F(PayrollOnTheCommandLine, RecordsNothingUntilItIsConfirmed) {
  EXPECT_EQ(payroll({"close", "--from", "2026-03-01", "--to", "2026-03-31"}).code, 1);
  EXPECT_EQ(payroll({"list"}).out, "Nothing is closed.\n");
}

TEST_F(PayrollOnTheCommandLine, ListsWhatIsClosedAndReopensTheLastForAReason) {
  ASSERT_NO_FATAL_FAILURE(close("2026-03-01", "2026-03-31"));
  ASSERT_NO_FATAL_FAILURE(close("2026-04-01", "2026-04-30"));
  const auto listed = json_of(payroll({"list", "--json"}).out);
  ASSERT_EQ(listed.at("closed").as_array().size(), 2u);
  EXPECT_EQ(text_at(listed.at("closed").at(1), "from"), "2026-04-01");
  EXPECT_EQ(text_at(listed, "open_from"), "2026-05-01");

  const Words april{"reopen", "--day", "2026-04-12", "--yes"};
  EXPECT_EQ(payroll(april).code, 1) << "it needs a reason";
  const Words march{"reopen", "--day", "2026-03-12", "--reason", "Overtime", "--yes"};
  EXPECT_EQ(payroll(march).err,
            "daybook: Only the last closed period can be reopened, from 2026-04-01 to "
            "2026-04-30: later ones have been built on the others.\n");
  const Ran reopened = payroll(joined(april, {"--reason", "Overtime"}));
  EXPECT_EQ(reopened.code, 0) << reopened.err;
  EXPECT_EQ(json_of(payroll({"list", "--json"}).out).at("closed").as_array().size(), 1u);
  EXPECT_EQ(run("verify").code, 0);
}

TEST_F(PayrollOnTheCommandLine, WritesAFileWhereItIsTold) {
  const Ran ran = payroll({"export", "--from", "2026-03-01", "--to", "2026-03-31", "--out",
                           file("march.csv").string()});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(text_of_file(file("march.csv")),
            payroll({"export", "--from", "2026-03-01", "--to", "2026-03-31"}).out);
}

TEST_F(PayrollOnTheCommandLine, RefusesWhatDoesNotFollowWithExitCode1AndWrongWordsWith2) {
  ASSERT_NO_FATAL_FAILURE(close("2026-03-01", "2026-03-31"));
  const Ran gap =
      payroll({"close", "--from", "2026-04-02", "--to", "2026-04-30", "--yes", "--json"});
  EXPECT_EQ(gap.code, 1);
  EXPECT_EQ(text_at(json_of(gap.out).at("error"), "rule"), "payroll.not_next");
  EXPECT_EQ(payroll({"close", "--to", "2026-03-31", "--yes"}).code, 1);
  EXPECT_EQ(payroll({"close", "--yes"}).code, 1);
  EXPECT_EQ(payroll({"export", "--day", "2026-04-01"}).code, 1);
  EXPECT_EQ(payroll({"shut"}).code, 2);
}

}  // namespace
}  // namespace daybook::tests
