// Exit codes as docs/reference/cli.md lists them.
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

using ExitCode = ExampleData;

constexpr int kDone = 0, kRefused = 1, kUsage = 2, kNoData = 3;

TEST_F(ExitCode, OfHelpIsDone) {
  for (const Words& words : std::vector<Words>{{"--help"}, {"--version"}}) {
    const Ran ran = run_daybook(words);
    EXPECT_EQ(ran.code, kDone);
    EXPECT_FALSE(ran.out.empty());
  }
  for (const char* subcommand :
       {"demo", "import", "balance", "explain", "export", "verify", "replay", "serve", "sign-in"}) {
    const Ran ran = run_daybook({subcommand, "--help"});
    EXPECT_EQ(ran.code, kDone) << subcommand;
    EXPECT_TRUE(ran.out.contains("--data-dir")) << subcommand;
  }
}

TEST_F(ExitCode, OfAWrongCommandLineIsUsage) {
  const std::vector<Words> wrong = {{},
                                    {"balances"},
                                    {"balance", "--colour", "red"},
                                    {"balance", "--as-of"},
                                    {"explain"},
                                    {"explain", "--person", "a@b.example", "--figure", "luck"},
                                    {"import", "--date-format", "yy"},
                                    {"sign-in"},
                                    {"sign-in", "a@b.example", "--minutes", "0"}};
  for (const Words& words : wrong) {
    const Ran ran = run_daybook(words);
    EXPECT_EQ(ran.code, kUsage) << testing::PrintToString(words);
    EXPECT_EQ(ran.out, "") << testing::PrintToString(words);
    EXPECT_FALSE(ran.err.empty()) << testing::PrintToString(words);
  }
}

TEST_F(ExitCode, WithoutDataIsNoData) {
  for (const char* subcommand : {"balance", "export", "verify", "replay"}) {
    const Ran ran = run(subcommand);
    EXPECT_EQ(ran.code, kNoData) << subcommand;
    EXPECT_TRUE(ran.err.starts_with("daybook: There are no data at ")) << ran.err;
  }
  EXPECT_EQ(run("sign-in", {"a@b.example"}).code, kNoData);
  EXPECT_FALSE(std::filesystem::exists(data())) << "to look must not make it";
}

TEST_F(ExitCode, OfANameThatNobodyHasIsRefused) {
  ASSERT_NO_FATAL_FAILURE(given_the_examples());
  const Ran organisation = run("balance", {"--org", "Heron", "--json"});
  EXPECT_EQ(organisation.code, kRefused);
  const boost::json::value error = json_of(organisation.out).at("error");
  EXPECT_EQ(text_at(error, "rule"), "organisation.unknown");
  EXPECT_EQ(text_at(error.at("facts"), "names"), kExampleOrganisation);

  for (const Ran& person : {run("balance", {"--person", "nobody@kestrel.example"}),
                            run("explain", {"--person", "nobody@kestrel.example"}),
                            run("sign-in", {"nobody@kestrel.example"})}) {
    EXPECT_EQ(person.code, kRefused);
    EXPECT_EQ(person.err, "daybook: Nobody here has the address nobody@kestrel.example.\n");
  }
  EXPECT_EQ(run("balance", {"--leave-type", "Siesta"}).code, kRefused);
  EXPECT_EQ(run("balance", {"--as-of", "2026-02-29"}).code, kRefused);
}

TEST_F(ExitCode, OfWritingWhereAServerWorksIsNoData) {
  ASSERT_NO_FATAL_FAILURE(given_the_examples());
  const ServingDaybook server(data());
  const Ran ran = import_examples();
  EXPECT_EQ(ran.code, kNoData);
  EXPECT_TRUE(ran.err.starts_with("daybook: Another process")) << ran.err;
  EXPECT_EQ(run("verify").code, kDone) << "reading goes on";
}

}  // namespace
}  // namespace daybook::tests
