// daybook verify, replay and export: is the log what was written, and do its copies say the same?
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

std::size_t number_at(const boost::json::value& facts, std::string_view name) {
  return std::stoul(text_at(facts, name));
}

class LogOnTheCommandLine : public ExampleData {
 protected:
  void SetUp() override { ASSERT_NO_FATAL_FAILURE(given_the_examples()); }

  std::filesystem::path database() const { return data() / "daybook.db"; }

  // Changes one byte where this text is stored.
  void damage(std::string_view text) {
    std::string bytes = text_of_file(database());
    const std::size_t at = bytes.find(text);
    ASSERT_NE(at, std::string::npos) << text;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    write_text(database(), bytes);
  }

  // The version of the first event whose line in the export has this text.
  std::size_t version_of(std::string_view text) const {
    const std::string lines = run("export").out;
    const std::size_t at = lines.find(text);
    EXPECT_NE(at, std::string::npos) << text;
    const std::size_t line = lines.rfind('\n', at) + 1;
    return json_of(std::string_view(lines).substr(line, lines.find('\n', at) - line))
        .at("version")
        .to_number<std::size_t>();
  }
};

TEST_F(LogOnTheCommandLine, IsVerified) {
  const Ran ran = run("verify");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(
      ran.out.starts_with("Kestrel Instruments: 2196 events in 1 batches are as they "
                          "were written ("))
      << ran.out;
  EXPECT_TRUE(verified().at("good").as_bool());
}

TEST_F(LogOnTheCommandLine, WithOneByteChangedIsDamagedAtTheBatchOfThatEvent) {
  const std::size_t event = version_of(lucas().email);
  ASSERT_NO_FATAL_FAILURE(damage(lucas().email));
  const Ran ran = run("verify", {"--json"});
  EXPECT_EQ(ran.code, 1);
  const auto one = json_of(ran.out).at(0);
  EXPECT_FALSE(one.at("good").as_bool());
  const boost::json::value& error = one.at("error");
  EXPECT_EQ(text_at(error, "rule"), "log.hash_mismatch");
  EXPECT_LE(number_at(error.at("facts"), "version"), event);
  EXPECT_GE(number_at(error.at("facts"), "last"), event);
}

// Nothing is computed from what nobody wrote.
TEST_F(LogOnTheCommandLine, WithOneByteChangedAnswersNothing) {
  ASSERT_NO_FATAL_FAILURE(damage(lucas().email));
  for (const char* subcommand : {"balance", "export"}) {
    const Ran ran = run(subcommand);
    EXPECT_EQ(ran.code, 3) << subcommand;
    EXPECT_EQ(ran.out, "") << subcommand;
  }
}

TEST_F(LogOnTheCommandLine, ReplayedOnACopyGivesTheSameBytes) {
  const std::filesystem::path copy = file("copy");
  std::filesystem::copy(data(), copy);
  const Ran here = run("replay", {"--figures", file("here.jsonl").string()});
  const Ran there = run_daybook(
      {"replay", "--data-dir", copy.string(), "--figures", file("there.jsonl").string()});
  EXPECT_EQ(here.code, 0) << here.err;
  EXPECT_EQ(there.code, 0) << there.err;
  EXPECT_TRUE(here.out.contains("2196 events, 60 people; figures on ")) << here.out;
  EXPECT_EQ(here.out, there.out);
  const std::string figures = text_of_file(file("here.jsonl"));
  EXPECT_TRUE(figures.contains(R"("email":"lucas.moreno@kestrel.example")"));
  EXPECT_EQ(figures, text_of_file(file("there.jsonl")));
}

TEST_F(LogOnTheCommandLine, ReplayedTellsAnotherLogApart) {
  const Ran before = run("replay", {"--as-of", kExamplesAsOf});
  write_text(file("more.csv"),
             "E-mail,Leave type,From,To\n"
             "lucas.moreno@kestrel.example,Vacation,2026-11-16,2026-11-16\n");
  ASSERT_EQ(import({"--leave", file("more.csv").string()}).code, 0);
  const Ran after = run("replay", {"--as-of", kExamplesAsOf});
  const auto digest = [](const Ran& ran) { return ran.out.substr(ran.out.rfind(' ')); };
  EXPECT_NE(digest(before), digest(after));
}

TEST_F(LogOnTheCommandLine, ExportedAsCsvComesInAgain) {
  std::filesystem::create_directory(file("csv"));
  ASSERT_EQ(
      run("export", {"--format", "csv", "--as-of", kExamplesAsOf, "--out", file("csv").string()})
          .code,
      0);
  const Ran again =
      import({"--people", file("csv/people.csv").string(), "--leave",
              file("csv/leave.csv").string(), "--balances", file("csv/balances.csv").string()});
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_TRUE(again.out.ends_with("Nothing changed.\n")) << again.out << again.err;
}

}  // namespace
}  // namespace daybook::tests
