#include "application/messages/message.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "application/messages/sentences.hpp"

namespace daybook {
namespace {

std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// Refusals of these carry their sentence with them: the GraphQL specification and HTTP's problem
// details ask for one where the mistake is seen.
bool carries_its_sentence(const std::string& rule) {
  return rule.starts_with("graphql.") || rule.starts_with("http.") ||
         rule.starts_with("session.") || rule.starts_with("static.");
}

// Every rule that the program can refuse by, with a file that does: a dotted literal within a call
// that makes an error.
std::map<std::string, std::string> rules_in_use() {
  static const std::regex refusal(
      R"rx(\b(?:invalid|rejected|not_found|fail|refuse|unread|doubt|unavailable|denied|)rx"
      R"rx(failed|with_rule|note|damaged|malformed|refuse_all)\s*\()rx"
      R"rx((?:[^;"]|"(?![a-z_]+\.[a-z_]+"))*"([a-z_]+\.[a-z_]+)")rx");
  static const std::regex error(R"rx(base::ErrorCode::\w+,\s*"([a-z_]+\.[a-z_]+)")rx");
  static const std::regex returned(R"rx(return "([a-z_]+\.[a-z_]+)";)rx");
  std::map<std::string, std::string> rules;
  for (const char* folder : {"/src", "/libs"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::string(DAYBOOK_SOURCE_DIR) + folder)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string text = text_of_file(entry.path());
      for (const std::regex& pattern : {refusal, error, returned})
        for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
          rules.emplace((*at)[1], entry.path().filename());
    }
  return rules;
}

std::vector<Sentence> all_sentences() {
  std::vector<Sentence> all;
  for (const auto& part :
       {sentences_about_leave(), sentences_about_the_organisation(), sentences_about_policies(),
        sentences_about_imports(), sentences_about_the_system()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

TEST(Messages, EveryRuleHasASentence) {
  const auto rules = rules_in_use();
  EXPECT_GT(rules.size(), 100u);
  for (const char* known : {"request.balance_short", "store.in_use", "import.date_form",
                            "csv.stray_quote", "number.malformed", "host.deadline"})
    EXPECT_TRUE(rules.contains(known)) << known;
  for (const auto& [rule, file] : rules)
    EXPECT_TRUE(find_sentence(rule) || carries_its_sentence(rule)) << rule << " of " << file;
}

TEST(Messages, NoRuleHasTwoSentences) {
  std::set<std::string_view> rules;
  for (const Sentence& sentence : all_sentences())
    EXPECT_TRUE(rules.insert(sentence.rule).second) << sentence.rule;
}

TEST(Messages, SentencesAreWellFormed) {
  for (const Sentence& sentence : all_sentences()) {
    const std::string_view text = sentence.text;
    EXPECT_TRUE(text.ends_with('.')) << text;
    EXPECT_EQ(std::ranges::count(text, '{'), std::ranges::count(text, '}')) << text;
    EXPECT_EQ(std::ranges::count(text, '['), std::ranges::count(text, ']')) << text;
  }
}

TEST(Messages, TellTheNumbersAndWhatWouldPass) {
  EXPECT_EQ(message_of({base::ErrorCode::rejected,
                        "request.balance_short",
                        {{"day", "2026-12-28"},
                         {"cost", "6"},
                         {"available", "4.5"},
                         {"balance_after", "-1.5"},
                         {"floor", "0"},
                         {"unit", "days"},
                         {"leave_type", "Vacation"}}}),
            "This leave costs 6 days of Vacation, but 4.5 days are available; on 2026-12-28 the "
            "balance would be -1.5 days and may not fall below 0.");
}

TEST(Messages, LeaveOutWhatIsNotKnown) {
  EXPECT_EQ(
      message_of(
          {base::ErrorCode::rejected, "request.half_day_on_holiday", {{"day", "2026-12-24"}}}),
      "That half of 2026-12-24 is free already: it needs no leave.");
}

TEST(Messages, OneDayIsNotOneDays) {
  EXPECT_EQ(
      message_of(
          {base::ErrorCode::invalid, "pattern.weeks_count", {{"weeks", "9"}, {"weeks_max", "1"}}}),
      "A working pattern has 1 to 1 week, not 9.");
}

TEST(Messages, AnUnknownRuleIsShownWithItsFacts) {
  EXPECT_EQ(message_of({base::ErrorCode::invalid, "no.such_rule", {{"day", "today"}}}),
            "no.such_rule day=today");
}

// docs/reference/refusals.md is this list; the test prints what it should be.
TEST(Messages, TheReferenceListsEverySentence) {
  std::string table;
  for (const Sentence& sentence : all_sentences())
    table += "| `" + std::string(sentence.rule) + "` | " + std::string(sentence.text) + " |\n";
  const std::string page =
      text_of_file(std::string(DAYBOOK_SOURCE_DIR) + "/docs/reference/refusals.md");
  EXPECT_TRUE(page.ends_with(table)) << "the page should end with:\n" << table;
}

}  // namespace
}  // namespace daybook
