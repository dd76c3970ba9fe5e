// Documents made to cost much, from public lists of attacks on GraphQL servers. Each is refused by
// the limit that is meant for it, within a bound of time and memory that holds with sanitizers too.
#include <chrono>
#include <fmt/format.h>
#include <sys/resource.h>

#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

constexpr std::chrono::milliseconds kTimeMax{1'000};
constexpr long kMemoryKilobytesMax = 64 * 1024;
constexpr std::size_t kResponseBytesMax = 16 * 1024;

std::string repeated(std::size_t times, std::string_view text) {
  std::string all;
  all.reserve(times * text.size());
  while (times-- > 0) all += text;
  return all;
}

// `open` again and again, then `inside`, then as often `close`.
std::string nested(std::size_t times, std::string_view open, std::string_view inside,
                   std::string_view close) {
  return repeated(times, open) + std::string(inside) + repeated(times, close);
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

class Attack : public ::testing::Test {
 protected:
  // The rule that refuses the document first.
  std::string refused_by(const std::string& document, const char* variables = "{}") {
    const auto json_variables = json::parse(variables).value();
    const auto started = std::chrono::steady_clock::now();
    const long before = peak_kilobytes();
    House house;
    std::string response;
    const auto done =
        engine.run({.query = document, .variables = &json_variables}, Root{}, house, response);
    EXPECT_LT(std::chrono::steady_clock::now() - started, kTimeMax);
    EXPECT_LT(peak_kilobytes() - before, kMemoryKilobytesMax);
    EXPECT_LT(response.size(), kResponseBytesMax);
    EXPECT_EQ(done, Disposition::refused) << response.substr(0, 300);
    const std::size_t rule = response.find("\"rule\":\"");
    if (rule == std::string::npos) return response;
    return response.substr(rule + 8, response.find('"', rule + 8) - rule - 8);
  }

  Engine engine = staff_engine();
};

TEST_F(Attack, ByDeepFieldsIsRefused) {
  EXPECT_EQ(refused_by(nested(30, "{ manager", "{ id }", "}").replace(0, 9, "{ me")),
            "graphql.too_deep");
  EXPECT_EQ(refused_by(nested(6'000, "{ me ", "{ id }", "}")), "graphql.nested_too_deeply");
}

TEST_F(Attack, ByDeepInlineFragmentsIsRefused) {
  EXPECT_EQ(refused_by("{" + nested(8'000, "...{", "id", "}") + "}"), "graphql.nested_too_deeply");
}

TEST_F(Attack, ByDeepValuesIsRefused) {
  EXPECT_EQ(refused_by("{ echo(json: " + nested(30'000, "[", "1", "]") + ") }"),
            "graphql.nested_too_deeply");
  EXPECT_EQ(refused_by("{ echo(json: " + nested(12'000, "{a:", "1", "}") + ") }"),
            "graphql.nested_too_deeply");
  EXPECT_EQ(refused_by("query ($v: " + nested(30'000, "[", "Int", "]") + ") { me { id } }"),
            "graphql.nested_too_deeply");
}

TEST_F(Attack, ByDeepFragmentsThatSpreadEachOtherIsRefused) {
  std::string document = "{ me { ...F0 } }";
  for (int i = 0; i < 90; ++i)
    document += fmt::format(" fragment F{} on Person {{ manager {{ ...F{} }} }}", i, i + 1);
  EXPECT_EQ(refused_by(document + " fragment F90 on Person { id }"), "graphql.too_deep");
}

TEST_F(Attack, ByAliasesIsRefused) {
  std::string document = "{ me {";
  for (int i = 0; i < 1'900; ++i) document += fmt::format(" a{}: id", i);
  EXPECT_EQ(refused_by(document + "} }"), "graphql.too_many_aliases");
}

TEST_F(Attack, ByRootFieldsIsRefused) {
  EXPECT_EQ(refused_by("{" + repeated(900, " me { id }") + "}"), "graphql.too_many_root_fields");
}

TEST_F(Attack, ByFieldsIsRefused) {
  EXPECT_EQ(refused_by("{ me {" + repeated(9'000, " id") + "} }"), "graphql.too_many_fields");
  EXPECT_EQ(refused_by("{ me {" + repeated(15'000, " id") + "} }"), "graphql.too_many_tokens");
}

TEST_F(Attack, ByDirectivesIsRefused) {
  EXPECT_EQ(refused_by("{ me { id" + repeated(1'400, " @skip(if: false)") + "} }"),
            "graphql.unique_directives_per_location");
  EXPECT_EQ(refused_by("{ me { id" + repeated(4'500, " @x") + "} }"), "graphql.known_directives");
  EXPECT_EQ(refused_by("{ me { id" + repeated(20'000, " @x") + "} }"), "graphql.too_many_tokens");
}

TEST_F(Attack, ByFragmentsInACircleIsRefused) {
  EXPECT_EQ(refused_by("{ me { ...A } } fragment A on Person { ...A }"),
            "graphql.no_fragment_cycles");
  std::string document = "{ me { ...F0 } }";
  for (int i = 0; i < 99; ++i)
    document += fmt::format(" fragment F{} on Person {{ ...F{} ...F{} }}", i, (i + 1) % 99,
                            (i * 7 + 3) % 99);
  EXPECT_EQ(refused_by(document), "graphql.no_fragment_cycles");
}

TEST_F(Attack, ByFragmentsOfOneNameInACircleIsRefused) {
  EXPECT_EQ(refused_by("{ me { ...A } } fragment A on Person { id } fragment A on Person { ...A }"),
            "graphql.unique_fragment_names");
  EXPECT_EQ(refused_by("{ me { ...A } } fragment A on Person { ...A } fragment A on Person { id }"),
            "graphql.unique_fragment_names");
}

TEST_F(Attack, ByFragmentsThatDoubleIsRefused) {
  std::string document = "{ me { ...F0 } }";
  for (int i = 0; i < 60; ++i)
    document += fmt::format(" fragment F{} on Person {{ ...F{} ...F{} }}", i, i + 1, i + 1);
  EXPECT_EQ(refused_by(document + " fragment F60 on Person { id name }"),
            "graphql.too_many_fields");
}

TEST_F(Attack, ByManyFragmentsIsRefused) {
  std::string document = "{ me { id } }";
  for (int i = 0; i < 1'200; ++i) document += fmt::format(" fragment F{} on Person {{ id }}", i);
  EXPECT_EQ(refused_by(document), "graphql.too_many_fragments");
}

TEST_F(Attack, ByManyOperationsIsRefused) {
  std::string document;
  for (int i = 0; i < 1'200; ++i) document += fmt::format(" query Q{} {{ me {{ id }} }}", i);
  EXPECT_EQ(refused_by(document), "graphql.too_many_operations");
}

TEST_F(Attack, ByManyVariablesIsRefused) {
  std::string document = "query (";
  for (int i = 0; i < 1'800; ++i) document += fmt::format(" $v{}: Int", i);
  EXPECT_EQ(refused_by(document + ") { me { id } }"), "graphql.too_many_variables");
}

TEST_F(Attack, ByListsOfListsIsRefused) {
  EXPECT_EQ(refused_by("{ people { friends { friends { friends { friends { friends { id } } } } } }"
                       " }"),
            "graphql.too_costly");
}

TEST_F(Attack, ByAHugeListInTheDocumentIsRefused) {
  EXPECT_EQ(refused_by("{ echo(names: [" + repeated(20'000, "\"\" ") + "]) }"),
            "graphql.too_many_tokens");
}

TEST_F(Attack, ByAHugeListInAVariableIsRefusedWithFewProblems) {
  const std::string list = "{\"v\":[" + repeated(50'000, "1,") + "1]}";
  EXPECT_EQ(refused_by("query ($v: [String!]) { echo(names: $v) }", list.c_str()),
            "graphql.variable_value");
}

TEST_F(Attack, ByCircularIntrospectionIsRefused) {
  EXPECT_EQ(
      refused_by("{ __schema { types {" + nested(8, "fields { type {", "name", "} }") + "} } }"),
      "graphql.too_costly");
  EXPECT_EQ(refused_by("{ __schema { types {" + nested(25, "ofType {", "name", "}") + "} } }"),
            "graphql.too_deep");
}

TEST_F(Attack, ByFieldsThatAreHardToMergeIsRefused) {
  const std::string level = "... on Person { friends {";
  std::string inside = "x: id x: name";
  for (int i = 0; i < 6; ++i)
    inside =
        "friends { " + inside + " } friends { " + inside + " } ... { friends { " + inside + " } }";
  EXPECT_NE(refused_by("{ me { " + inside + " } }"), "");
}

TEST_F(Attack, ByALargeDocumentIsRefusedUnread) {
  EXPECT_EQ(refused_by("{ me { id } } #" + repeated(5'000'000, "x")), "graphql.document_too_large");
}

TEST_F(Attack, ByLongNamesAndNumbersIsRefusedWithAShortAnswer) {
  EXPECT_EQ(refused_by("{ " + repeated(60'000, "n") + " }"), "graphql.fields_on_correct_type");
  EXPECT_EQ(refused_by("{ must(number: " + repeated(60'000, "9") + ") }"),
            "graphql.values_of_correct_type");
  EXPECT_EQ(refused_by("{ must(number: \"" + repeated(30'000, "\\n") + "\") }"),
            "graphql.values_of_correct_type");
}

TEST_F(Attack, ByManyFaultsIsRefusedWithFewProblems) {
  EXPECT_EQ(refused_by("{ me {" + repeated(1'900, " nothing") + "} }"),
            "graphql.fields_on_correct_type");
  EXPECT_EQ(refused_by("{ echo(filter: {" + repeated(1'900, "a: 1 ") + "}) }"),
            "graphql.unique_input_field_names");
  EXPECT_EQ(refused_by("{ must(" + repeated(3'000, "a: 1 ") + ") }"),
            "graphql.unique_argument_names");
}

TEST_F(Attack, ByTextsThatAreNeverTheSameLeavesTheCacheBounded) {
  const Engine small = staff_engine({.cached_documents = 10, .cached_bytes = 1u << 20});
  const long before = peak_kilobytes();
  for (int i = 0; i < 2'000; ++i)
    ASSERT_TRUE(small.prepare(fmt::format("{{ me {{ a{}: id }} }} #{}", i, repeated(1'000, "x"))));
  EXPECT_LT(peak_kilobytes() - before, kMemoryKilobytesMax);
}

}  // namespace
}  // namespace graphql::testing
