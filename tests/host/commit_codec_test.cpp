// The stored form of events: it must never change for what is in a log already.
#include "application/log/commit_codec.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

#include "host/sample_events.hpp"

namespace daybook {
namespace {

const std::string kGoldenFile = DAYBOOK_SOURCE_DIR "/tests/golden/events.jsonl";

Commit commit_of(const Event& event) {
  return {.command = CommandId::from_name("command"),
          .fingerprint = 0x0123456789abcdef,
          .recorded_at = *base::parse_instant("2026-03-02T08:00:00.123Z"),
          .actor = PersonId::from_name("Olga"),
          .channel = Channel::web,
          .events = {event}};
}

std::vector<Commit> sample_commits() {
  std::vector<Commit> commits;
  for (const Event& event : sample_events()) commits.push_back(commit_of(event));
  return commits;
}

std::string text_of_file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::string rule_of(std::string_view bytes) {
  const auto commits = decode_commits(bytes);
  return commits ? "read" : commits.error().rule;
}

TEST(CommitCodec, EveryEventComesBackAsItWas) {
  std::set<std::size_t> seen;
  for (const Commit& commit : sample_commits()) {
    const auto back = decode_commits(encode_commits({&commit, 1}));
    ASSERT_TRUE(back.has_value()) << type_of(commit.events[0]) << ' ' << back.error().rule << ' '
                                  << back.error().fact("field");
    EXPECT_EQ(*back, std::vector{commit}) << encode_event(commit.events[0]);
    seen.insert(commit.events[0].index());
  }
  EXPECT_EQ(seen.size(), std::variant_size_v<Event>);
}

// A difference is a change of the contract. For a new event or field, add its line; a line that is
// there already must stay as it is.
TEST(CommitCodec, TheStoredBytesOfEveryEventAreTheGoldenOnes) {
  const std::string written = encode_commits(sample_commits());
  const std::string golden = text_of_file(kGoldenFile);
  if (written == golden) return;
  const std::string actual = testing::TempDir() + "events.jsonl";
  std::ofstream(actual) << written;
  FAIL() << "compare " << kGoldenFile << " with what is written now: " << actual;
}

TEST(CommitCodec, TheGoldenBytesAreReadAsTheEventsThatTheyWere) {
  const auto commits = decode_commits(text_of_file(kGoldenFile));
  ASSERT_TRUE(commits.has_value()) << commits.error().rule << ' ' << commits.error().fact("field");
  EXPECT_EQ(*commits, sample_commits());
}

// The default of a policy is to carry nothing; "everything" is written by leaving the limit out.
TEST(CommitCodec, CarryingEverythingIsNotReadAsCarryingNothing) {
  for (const std::optional<Rational> limit :
       {std::optional<Rational>(), std::optional<Rational>(0), std::optional<Rational>(5)}) {
    const Commit commit = commit_of(PolicyVersionSet{.policy = PolicyId::from_name("policy"),
                                                     .from = base::date(2026, 1, 1),
                                                     .terms = {.carry_over = {.limit = limit}}});
    const auto back = decode_commits(encode_commits({&commit, 1}));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(std::get<PolicyVersionSet>((*back)[0].events[0]).terms.carry_over.limit, limit);
  }
}

TEST(CommitCodec, WhoAndWhereFromComeBackForEveryChannel) {
  for (const Channel channel : {Channel::web, Channel::api, Channel::cli, Channel::import,
                                Channel::demo, Channel::timer, Channel::mail}) {
    Commit commit = commit_of(OrganisationCreated{.name = "Acme"});
    commit.channel = channel;
    commit.actor = std::nullopt;
    EXPECT_EQ(decode_commits(encode_commits({&commit, 1})), std::vector{commit});
  }
}

TEST(CommitCodec, SeveralCommitsOfSeveralEventsKeepTheirOrder) {
  Commit all = commit_of(OrganisationCreated{.name = "Acme"});
  all.events = sample_events();
  const std::vector<Commit> commits{all, commit_of(OrganisationCreated{.name = "Globex"}), all};
  EXPECT_EQ(decode_commits(encode_commits(commits)), commits);
}

TEST(CommitCodec, EventsOfANewerProgramAreRefusedByName) {
  const Commit commit = commit_of(OrganisationCreated{.name = "Acme"});
  std::string newer_type = encode_commits({&commit, 1});
  newer_type.replace(newer_type.find("OrganisationCreated"), 19, "OrganisationBlessed");
  EXPECT_EQ(decode_commits(newer_type).error().rule, "log.event_unknown");
  EXPECT_EQ(decode_commits(newer_type).error().fact("type"), "OrganisationBlessed");

  std::string newer_version = encode_commits({&commit, 1});
  newer_version.replace(newer_version.find("\"v\":1"), 5, "\"v\":2");
  EXPECT_EQ(decode_commits(newer_version).error().rule, "log.event_unknown");
  EXPECT_EQ(decode_commits(newer_version).error().fact("version"), "2");
}

TEST(CommitCodec, HalfALineIsNeverReadAsACommit) {
  const Commit commit = commit_of(OrganisationCreated{.name = "Acme"});
  const std::string line = encode_commits({&commit, 1});
  for (std::size_t size = 1; size < line.size(); ++size) {
    EXPECT_EQ(rule_of(line.substr(0, size)), "log.commit_malformed") << size;
    EXPECT_NE(rule_of(line.substr(0, size - 1) + "\n"), "read") << size;
  }
}

TEST(CommitCodec, FieldsOfANewerProgramAreIgnored) {
  const Commit commit = commit_of(OrganisationCreated{.name = "Acme"});
  std::string line = encode_commits({&commit, 1});
  line.replace(line.find("\"name\":"), 7, "\"colour\":\"teal\",\"name\":");
  EXPECT_EQ(decode_commits(line), std::vector{commit});
}

}  // namespace
}  // namespace daybook
