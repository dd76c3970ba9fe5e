// daybook verify, replay and export: is the log what was written, and do its copies say the same?
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

std::size_t number_at(const boost::json::value& facts, std::string_view name) {
  return std::stoul(text_at(facts, name));
}

class LogOnTheCommandLine : public ExampleData {
 protected:
  void SetUp() override {
    ASSERT_NO_FATAL_FAILURE(given_the_examples());
    events_ = verified().at("events").to_number<std::size_t>();
  }

  std::filesystem::path database() const { return data() / "daybook.db"; }

  // Changes one byte of this text, which is stored once.
  void damage(std::string_view text, std::size_t skipped = 0) {
    std::string bytes = text_of_file(database());
    const std::size_t at = bytes.find(text);
    ASSERT_NE(at, std::string::npos) << text;
    ASSERT_EQ(bytes.find(text, at + 1), std::string::npos) << text << " is there twice";
    bytes[at + skipped] = static_cast<char>(bytes[at + skipped] ^ 1);
    write_text(database(), bytes);
  }

  // What verify says is wrong, in a file that was whole before.
  boost::json::value error_after_damage(std::string_view text, std::size_t skipped = 0) {
    const std::string whole = text_of_file(database());
    damage(text, skipped);
    const Ran ran = run("verify", {"--json"});
    write_text(database(), whole);
    EXPECT_EQ(ran.code, 1);
    const boost::json::value one = json_of(ran.out).at(0);
    EXPECT_FALSE(one.at("good").as_bool());
    EXPECT_EQ(text_at(one.at("error"), "rule"), "log.hash_mismatch");
    return one.at("error");
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

  std::size_t events_ = 0;
};

TEST_F(LogOnTheCommandLine, IsVerified) {
  const Ran ran = run("verify");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("Kestrel Instruments: " + std::to_string(events_) +
                                  " events in 1 batches are as they were written ("))
      << ran.out;
  EXPECT_TRUE(verified().at("good").as_bool());
}

TEST_F(LogOnTheCommandLine, WithAByteThatCannotBeReadIsDamagedAtThatEvent) {
  const std::string person = lucas().email + "\",\"first_day\":\"2026-02-01";
  const std::size_t event = version_of(lucas().email);
  // A quote, the name of a field, a digit of a day.
  for (const char* where : {"\",\"", "first_day", "2026"}) {
    const auto error = error_after_damage(person, person.find(where));
    EXPECT_EQ(number_at(error.at("facts"), "version"), event) << where;
    EXPECT_EQ(text_at(error, "message"), "Event " + std::to_string(event) +
                                             " is not what was written: bytes of it were changed.");
  }
}

// "mucas.moreno" could have been written: only the sum of the event knows better.
TEST_F(LogOnTheCommandLine, WithAByteThatReadsWellIsDamagedAtThatEventToo) {
  const std::size_t event = version_of(lucas().email);
  const auto error = error_after_damage(lucas().email);
  EXPECT_EQ(number_at(error.at("facts"), "version"), event);
}

TEST_F(LogOnTheCommandLine, WithAByteChangedInASingleCommandIsDamagedAtThatEvent) {
  write_text(file("more.csv"),
             "Name,E-mail,Start date,Location\n"
             "Zoe Quist,zoe.quist@kestrel.example,2026-12-01,Munich\n");
  ASSERT_EQ(import({"--people", file("more.csv").string()}).code, 0);
  EXPECT_EQ(text_at(error_after_damage("zoe.quist"), "message"),
            "Event " + std::to_string(events_ + 1) +
                " is not what was written: bytes of it were changed.");
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
  EXPECT_TRUE(here.out.contains(" events, 60 people; figures on ")) << here.out;
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
