#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

// What is wrong with a schema, a line each.
std::string refused(std::string_view sdl) {
  const auto schema = Schema::create_without_resolvers(sdl);
  std::string text;
  if (schema) return text;
  for (const base::Fact& fact : schema.error().facts)
    text += (text.empty() ? "" : "\n") + fact.value;
  return text;
}

constexpr const char* kQuery = "type Query { a: Int } ";

std::string refused_beside_query(const std::string& sdl) { return refused(kQuery + sdl); }

TEST(Schema, NamesEveryFieldWithoutResolverAndEveryResolverWithoutField) {
  Bindings bindings;
  bindings.field<Root>("Query", "a", [](const Root&, Out& out) { out.integer(1); });
  bindings.field<Root>("Query", "z", [](const Root&, Out& out) { out.integer(1); });
  bindings.field<Root>("Nothing", "a", [](const Root&, Out& out) { out.integer(1); });
  bindings.field<House>("Thing", "x", [](const House&, Out& out) { out.integer(1); });
  bindings.field<Root>("Thing", "y", [](const Root&, Out& out) { out.integer(1); });
  const auto schema = Schema::create(
      "type Query { a: Int b: Int c: Thing } type Thing { x: Int y: Int } scalar Date", bindings);
  ASSERT_FALSE(schema);
  std::vector<std::string> problems;
  for (const base::Fact& fact : schema.error().facts) problems.push_back(fact.value);
  EXPECT_THAT(problems,
              ::testing::ElementsAre(
                  "1:6 Field Query.z is bound but not in the schema.",
                  "Field Nothing.a is bound, but Nothing is not an object type of the schema.",
                  "1:59 Field Thing.y is bound to another parent type than the fields before it.",
                  "1:21 Field Query.b has no resolver.", "1:28 Field Query.c has no resolver.",
                  "1:59 Field Thing.y has no resolver.", "1:75 Scalar Date has no check."));
}

TEST(Schema, RefusesWhatTheGrammarOrTheNamesForbid) {
  EXPECT_EQ(refused("type Query { a Int }"),
            "1:16 Syntax Error: Expected \":\", found Name \"Int\".");
  EXPECT_EQ(refused("type Person { a: Int }"), "Query root type must be provided.");
  EXPECT_EQ(refused_beside_query("type A { b: C }"), "1:35 Unknown type \"C\".");
  EXPECT_EQ(refused_beside_query("type Query { b: Int }"),
            "1:28 There can be only one type named \"Query\".");
  EXPECT_EQ(refused_beside_query("type __A { b: Int }"),
            "1:28 Name \"__A\" must not begin with \"__\", which is reserved by GraphQL "
            "introspection.");
  EXPECT_EQ(refused_beside_query("enum E { true }"),
            "1:32 Name \"true\" is reserved and cannot be used for an enum value.");
}

TEST(Schema, RefusesTypesThatCannotWork) {
  EXPECT_EQ(refused_beside_query("type A"), "1:28 Type A must define one or more fields.");
  EXPECT_EQ(refused_beside_query("input I { a: Query }"),
            "1:33 The type of I.a must be Input Type but got: Query.");
  EXPECT_EQ(refused_beside_query("input I { a: Int } type A { b: I }"),
            "1:51 The type of A.b must be Output Type but got: I.");
  EXPECT_EQ(refused_beside_query("union U = Query | Int"),
            "1:29 Union type U can only include Object types, it cannot include Int.");
  EXPECT_EQ(refused_beside_query("input I { a: J! } input J { i: I! }"),
            "1:29 Cannot reference Input Object I within itself through a series of non-null "
            "fields.\n"
            "1:47 Cannot reference Input Object J within itself through a series of non-null "
            "fields.");
  EXPECT_EQ(refused_beside_query("input I @oneOf { a: Int! b: Int = 1 }"),
            "1:40 OneOf input field I.a must be nullable.\n"
            "1:48 OneOf input field I.b cannot have a default value.");
  EXPECT_EQ(refused("schema { query: E } enum E { A }"),
            "1:26 Query root type must be Object type, it cannot be E.");
}

TEST(Schema, ChecksInterfacesAgainstTheirObjects) {
  const std::string interface = "interface N { id: ID! f(a: Int): N } ";
  EXPECT_EQ(refused_beside_query(interface + "type A implements N { id: ID! f(a: Int): A }"), "");
  EXPECT_EQ(refused_beside_query(interface + "type A implements N { id: ID f(b: Int!): Int }"),
            "1:82 Interface field N.id expects type ID! but A.id is type ID.\n"
            "1:89 Interface field N.f expects type N but A.f is type Int.\n"
            "1:89 Interface field argument N.f(a:) expected but A.f does not provide it.\n"
            "1:91 Argument \"A.f(b:)\" must not be required type \"Int!\" if not provided by the "
            "Interface field \"N.f\".");
  EXPECT_EQ(refused_beside_query(interface + "type A implements N { f(a: Int): N }"),
            "1:65 Interface field N.id expected but A does not provide it.");
  EXPECT_EQ(refused_beside_query("interface A { x: Int } interface B implements A { x: Int } "
                                 "type C implements B { x: Int }"),
            "1:87 Type C must implement A because it is implemented by B.");
}

TEST(Schema, ChecksDefaultsAndDirectives) {
  EXPECT_EQ(refused_beside_query("type A { b(c: Int = \"x\"): Int }"),
            "1:43 Default of c: Int cannot represent non-integer value: \"x\"");
  EXPECT_EQ(refused_beside_query("type A { b: Int @fast }"), "1:39 Unknown directive \"@fast\".");
  EXPECT_EQ(refused_beside_query("type A @deprecated { b: Int }"),
            "1:30 Directive \"@deprecated\" may not be used on OBJECT.");
  EXPECT_EQ(refused_beside_query("type A { b(c: Int! @deprecated): Int }"),
            "1:34 Required A.b.c cannot be deprecated.");
  EXPECT_EQ(refused_beside_query("directive @cost(of: Int! = 1) repeatable on FIELD_DEFINITION "
                                 "type A { b: Int @cost(of: 2) @cost }"),
            "");
}

TEST(Schema, ChecksDefaultsOfCustomScalarsWithTheirFunctions) {
  Bindings bindings;
  bindings.scalar("Date", check_date);
  bindings.field<Root>("Query", "a", [](const Root&, Out& out) { out.null(); });
  const auto schema =
      Schema::create("scalar Date type Query { a(on: Date = \"soon\"): Int }", bindings);
  ASSERT_FALSE(schema);
  EXPECT_EQ(schema.error().facts[0].value,
            "1:39 Default of on: Expected value of type \"Date\", found \"soon\".");
}

TEST(Schema, FillsDefaultsOfDefaultsWhateverTheirOrder) {
  const auto schema = Schema::create_without_resolvers(
      "type Query { a(i: I = {}): Int } input I { j: J! = {y: 3} } input J { x: Int = 2 y: Int }");
  ASSERT_TRUE(schema);
  const auto& argument = schema->find_type("Query")->find_field("a")->arguments[0];
  EXPECT_EQ(to_string(argument.default_value), "{j: {x: 2, y: 3}}");
  EXPECT_EQ(refused_beside_query("input I { j: J = {} } input J { i: I = {} }"),
            "1:33 Default of j needs itself.\n1:55 Default of i needs itself.");
  EXPECT_EQ(refused_beside_query("input I { i: I = {i: null} }"), "");
}

TEST(Schema, JoinsExtensions) {
  const auto schema = Schema::create_without_resolvers(
      "type Query { a: E } extend type Query { b: I } enum E { X } extend enum E { Y } "
      "interface I { c: Int } type T { c: Int } extend type T implements I");
  ASSERT_TRUE(schema) << schema.error().facts[0].value;
  EXPECT_TRUE(schema->find_type("Query")->find_field("b"));
  EXPECT_TRUE(schema->find_type("E")->find_value("Y"));
  EXPECT_EQ(schema->find_type("I")->possible.size(), 1u);
}

RC_GTEST_PROP(Schema, SurvivesAnyChangeOfAByte, ()) {
  std::string sdl(kStaffSdl);
  const auto at = *rc::gen::inRange<std::size_t>(0, sdl.size());
  sdl[at] = *rc::gen::arbitrary<char>();
  const auto schema = Schema::create_without_resolvers(sdl);
  RC_ASSERT(schema.has_value() || !schema.error().facts.empty());
}

}  // namespace
}  // namespace graphql::testing
