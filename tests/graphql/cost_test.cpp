#include "graphql/validation/cost.hpp"

#include <gtest/gtest.h>

#include "graphql/language/parser.hpp"

namespace graphql::testing {
namespace {

constexpr std::string_view kSdl = R"(
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!])
    on FIELD_DEFINITION

  type Item { name: String dear: String @cost(weight: 7) item: Item items: [Item] }
  type Page { nodes: [Item!] total: Int }
  type Query {
    item: Item
    few: [Item] @listSize(assumedSize: 3)
    first(first: Int = 5, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
    page(first: Int = 20): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  }
)";

OperationCost cost(std::string_view text, std::vector<NamedValue> variables = {}) {
  static const Schema schema = *Schema::create_without_resolvers(kSdl);
  Arena arena;
  const ast::Document document = *parse_document(text, arena, {});
  return cost_of(schema, document, document.operations[0], variables, {});
}

std::size_t points(std::string_view text) { return cost(text).points; }

TEST(Cost, IsOneForAnObjectAndNothingForAValue) {
  EXPECT_EQ(points("{ item { name } }"), 1u);
  EXPECT_EQ(points("{ item { item { name } } __typename }"), 2u);
  EXPECT_EQ(points("{ item { dear } }"), 8u);
}

TEST(Cost, CountsWhatIsBelowAListForEachItem) {
  EXPECT_EQ(points("{ item { items { name } } }"), 11u) << "10 where nothing is said";
  EXPECT_EQ(points("{ few { item { name } } }"), 6u);
  EXPECT_EQ(points("{ few { items { name } } }"), 33u);
}

TEST(Cost, TakesTheSizeOfAListFromItsArguments) {
  EXPECT_EQ(points("{ first { name } }"), 5u) << "the default";
  EXPECT_EQ(points("{ first(first: 100) { name } }"), 100u);
  EXPECT_EQ(points("{ first(first: 2, last: 9) { name } }"), 9u) << "the largest";
  EXPECT_EQ(points("{ first(first: -2) { name } }"), 0u);
}

TEST(Cost, TakesTheSizeOfTheListsOfAPageFromThePage) {
  EXPECT_EQ(points("{ page(first: 30) { total nodes { item { name } } } }"), 61u);
  EXPECT_EQ(points("{ page { ...F } } fragment F on Page { nodes { name } }"), 21u);
}

TEST(Cost, IsKnownWithTheVariablesWhenTheyDecide) {
  constexpr std::string_view kText = "query ($n: Int) { first(first: $n) { name } }";
  EXPECT_TRUE(cost(kText).varies);
  EXPECT_EQ(cost(kText, {{"n", Value::integer(70)}}).points, 70u);
  EXPECT_FALSE(cost("query ($n: Int) { first(first: 3) { name } }").varies);
}

TEST(Cost, CountsAFragmentWhereverItIsSpread) {
  EXPECT_EQ(points("{ a: item { ...F } b: item { ...F } } fragment F on Item { item { name } }"),
            4u);
}

TEST(Cost, StopsCountingBeforeItRunsOver) {
  std::string inside = "name";
  for (int level = 0; level < 30; ++level) inside = "items { " + inside + " }";
  EXPECT_GE(points("{ item { " + inside + " } }"), std::size_t(1) << 40);
}

TEST(Cost, RefusesAListSizeByAnArgumentThatIsNone) {
  const auto schema = Schema::create_without_resolvers(
      "directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION "
      "type Query { a: [Int] @listSize(slicingArguments: [\"first\"]) }");
  ASSERT_FALSE(schema);
  EXPECT_EQ(schema.error().facts[0].value,
            "1:83 @listSize names an argument that a has not: \"first\".");
}

}  // namespace
}  // namespace graphql::testing
