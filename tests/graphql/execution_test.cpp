#include <boost/json/parse.hpp>
#include <fmt/format.h>

#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

TEST(Execution, AnswersFieldsInTheOrderOfTheQuery) {
  EXPECT_EQ(answer("{ me { name balance age __typename } }"),
            R"({"data":{"me":{"name":"Ada","balance":12.5,"age":36,"__typename":"Person"}}})");
}

TEST(Execution, MergesFieldsWhereTheirNameFirstStood) {
  EXPECT_EQ(answer("{ me { id } me { name ...F } } fragment F on Person { id manager { id } }"),
            R"({"data":{"me":{"id":"p1","name":"Ada","manager":null}}})");
  EXPECT_EQ(answer("{ me { reports { id } ... { reports { name } } } }"),
            R"({"data":{"me":{"reports":[{"id":"p2","name":"Bo \"B\""},)"
            R"({"id":"p3","name":"Cy"}]}}})");
}

TEST(Execution, ChoosesFragmentsByTheTypeOfEachObject) {
  EXPECT_EQ(answer("{ things { __typename ... on Person { name } ... on Room { seats } } }"),
            R"({"data":{"things":[{"__typename":"Person","name":"Ada"},)"
            R"({"__typename":"Room","seats":4}]}})");
  EXPECT_EQ(answer("{ nodes { id ... on Named { name } } }"),
            R"({"data":{"nodes":[{"id":"r1"},null,{"id":"p3","name":"Cy"}]}})");
}

TEST(Execution, SkipsAndIncludesByLiteralsAndVariables) {
  const auto query =
      "query($a: Boolean!, $b: Boolean = true) { me { id @skip(if: $a) "
      "name @include(if: $b) age @include(if: true) role @skip(if: true) } }";
  EXPECT_EQ(answer(query, R"({"a":true})"), R"({"data":{"me":{"name":"Ada","age":36}}})");
  EXPECT_EQ(answer(query, R"({"a":false,"b":false})"), R"({"data":{"me":{"id":"p1","age":36}}})");
  EXPECT_EQ(answer("query($a: Boolean!) { me { id ...F @include(if: $a) } } "
                   "fragment F on Person { name }",
                   R"({"a":false})"),
            R"({"data":{"me":{"id":"p1"}}})");
}

TEST(Execution, RefusesAnUndecidedCondition) {
  EXPECT_THAT(answer("query($b: Boolean = true) { me { id @skip(if: $b) } }", R"({"b":null})"),
              ::testing::HasSubstr("must not be null"));
}

TEST(Execution, ReportsAFailedFieldWithItsPathAndGoesOn) {
  EXPECT_EQ(answer("{ me { name fails } }"),
            R"({"data":{"me":{"name":"Ada","fails":null}},"errors":[{"message":"person.broken",)"
            R"("locations":[{"line":1,"column":13}],"path":["me","fails"],"extensions":)"
            R"({"code":"REJECTED","rule":"person.broken","facts":{"why":"test"}}}]})");
}

TEST(Execution, MovesANullUpToTheNextFieldThatMayBeNull) {
  // The list may be null, its items may not: one bad item takes the list with it.
  EXPECT_EQ(answer("{ me { id friends { failsHard } name } }"),
            R"({"data":{"me":{"id":"p1","friends":null,"name":"Ada"}},"errors":[{"message":)"
            R"("Cannot return null for non-nullable field Person.failsHard.",)"
            R"("locations":[{"line":1,"column":21}],"path":["me","friends",1,"failsHard"],)"
            R"("extensions":{"code":"INVALID","rule":"graphql.unexpected_null","facts":{}}}]})");
  EXPECT_THAT(answer("{ me { id } people { failsHard } }"),
              ::testing::StartsWith(R"({"data":null,"errors":[)"));
  EXPECT_THAT(answer("mutation { failing { id } }"),
              ::testing::StartsWith(R"({"data":null,"errors":[)"));
}

TEST(Execution, KeepsNullItemsOfListsThatAllowThem) {
  EXPECT_EQ(answer("{ me { nicknames } }"), R"({"data":{"me":{"nicknames":["A",null]}}})");
}

TEST(Execution, RunsMutationsInOrder) {
  EXPECT_EQ(
      answer("mutation { a: rename(id: \"p1\", name: \"X\") { name } "
             "b: rename(id: \"p1\", name: \"Y\") { name } c: rename(id: 7, name: \"\") { id } }"),
      R"({"data":{"a":{"name":"X"},"b":{"name":"Y"},"c":null}})");
}

TEST(Execution, ExecutesASubscriptionOnceForItsRoot) {
  EXPECT_EQ(answer("subscription { me { name } }"), R"({"data":{"me":{"name":"Ada"}}})");
}

TEST(Execution, ChoosesTheOperationByItsName) {
  const auto two = "query A { me { id } } query B { me { name } }";
  EXPECT_EQ(answer(two, "{}", "B"), R"({"data":{"me":{"name":"Ada"}}})");
  EXPECT_THAT(answer(two), ::testing::HasSubstr("Must provide operation name"));
  EXPECT_THAT(answer(two, "{}", "C"), ::testing::HasSubstr(R"(Unknown operation named \"C\".)"));
  EXPECT_THAT(answer("fragment F on Person { id }"), ::testing::HasSubstr("never used"));
}

TEST(Arguments, TakeDefaultsLiteralsAndVariables) {
  const auto echoed = [](const char* query, const char* variables = "{}") {
    const auto text = answer(query, variables);
    const std::string start = R"({"data":{"echo":")";
    return text.starts_with(start) ? text.substr(start.size(), text.size() - start.size() - 3)
                                   : text;
  };
  EXPECT_EQ(echoed("{ echo }"), R"(text: \"nothing\")");
  EXPECT_EQ(echoed("{ echo(text: null) }"), "text: null");
  EXPECT_EQ(echoed("{ echo(number: -0, real: 3, id: 12, flag: true, role: OWNER) }"),
            R"(text: \"nothing\", number: 0, real: 3, flag: true, id: \"12\", role: OWNER)");
  EXPECT_EQ(echoed("query($t: String) { echo(text: $t) }"), R"(text: \"nothing\")");
  EXPECT_EQ(echoed("query($t: String) { echo(text: $t) }", R"({"t":null})"), "text: null");
  EXPECT_EQ(echoed("query($t: String = \"x\") { echo(text: $t) }"), R"(text: \"x\")");
  EXPECT_EQ(echoed("{ echo(names: \"one\", period: {from: \"2026-01-01\"}) }"),
            R"(text: \"nothing\", names: [\"one\"], )"
            R"(period: {from: \"2026-01-01\", days: 5})");
  EXPECT_EQ(echoed("query($p: Period) { echo(period: $p) }",
                   R"({"p":{"from":"2026-01-01","to":null,"days":2.0}})"),
            R"(text: \"nothing\", period: {from: \"2026-01-01\", to: null, days: 2})");
  EXPECT_EQ(echoed("query($n: String!, $o: Date) { echo(names: [$n], filter: {names: [$n], "
                   "period: {from: \"2026-01-01\", to: $o}}) }",
                   R"({"n":"a"})"),
            R"(text: \"nothing\", names: [\"a\"], filter: {names: [\"a\"], )"
            R"(period: {from: \"2026-01-01\", days: 5}})");
  EXPECT_EQ(echoed("query($x: Int) { echo(json: {a: $x, b: [1.5, \"s\", true]}) }", R"({"x":3})"),
            R"(text: \"nothing\", json: {a: 3, b: [1.5, \"s\", true]})");
}

TEST(Variables, AreRefusedWithWhatIsWrongAndWhere) {
  const auto message = [](const char* type, const char* value) {
    const std::string query = fmt::format("query($v: {}) {{ echo(json: {{v: $v}}) }}", type);
    const auto text = answer(query, fmt::format("{{\"v\":{}}}", value));
    EXPECT_THAT(text, ::testing::StartsWith(R"({"errors":[{"message":")"));
    const boost::json::value response = boost::json::parse(text);
    return std::string(response.at("errors").at(0).at("message").as_string().c_str());
  };
  EXPECT_EQ(message("Int", "\"3\""),
            "Variable \"$v\" got invalid value \"3\"; Int cannot represent non-integer value: "
            "\"3\"");
  EXPECT_EQ(message("Int", "1e30"),
            "Variable \"$v\" got invalid value 1e+30; Int cannot represent non 32-bit signed "
            "integer value: 1e+30");
  EXPECT_EQ(message("Int!", "null"), "Variable \"$v\" of non-null type \"Int!\" must not be null.");
  EXPECT_EQ(message("[Int!]", "[1,null]"),
            "Variable \"$v\" got invalid value null at \"v[1]\"; Expected non-nullable type "
            "\"Int!\" not to be null.");
  EXPECT_EQ(message("Period", "{\"from\":\"x\"}"),
            "Variable \"$v\" got invalid value \"x\" at \"v.from\"; Expected type \"Date\". "
            "date.malformed");
  EXPECT_EQ(message("Filter", "{\"period\":{}}"),
            "Variable \"$v\" got invalid value {} at \"v.period\"; Field \"from\" of "
            "required type \"Date!\" was not provided.");
  EXPECT_EQ(message("Filter", "{\"size\":1}"),
            "Variable \"$v\" got invalid value {size: 1}; Field \"size\" is not defined by type "
            "\"Filter\".");
  EXPECT_EQ(message("Key", "{\"id\":null}"),
            "Variable \"$v\" got invalid value null at \"v.id\"; Field \"id\" must be "
            "non-null.");
  EXPECT_EQ(message("Role", "\"BOSS\""),
            "Variable \"$v\" got invalid value \"BOSS\"; Value \"BOSS\" does not exist in \"Role\" "
            "enum.");
  EXPECT_EQ(message("Role", "1"),
            "Variable \"$v\" got invalid value 1; Enum \"Role\" cannot represent non-string value: "
            "1.");
  EXPECT_EQ(
      answer("query($v: Int!) { must(number: $v) }"),
      R"({"errors":[{"message":"Variable \"$v\" of required type \"Int!\" was not provided.",)"
      R"("locations":[{"line":1,"column":7}],"extensions":{"code":"INVALID",)"
      R"("rule":"graphql.variable_value","facts":{}}}]})");
  EXPECT_THAT(answer("query($v: Int) { echo(number: $v) }", "[1]"),
              ::testing::HasSubstr("Variables must be an object."));
}

TEST(Arguments, ThatTurnOutNullFailTheirFieldOnly) {
  const auto text = answer("query($n: Int = 3) { must(number: $n) }", R"({"n":null})");
  EXPECT_THAT(text, ::testing::StartsWith(R"({"data":null,"errors":[)"));
  EXPECT_THAT(text, ::testing::HasSubstr("graphql.argument_value"));
}

}  // namespace
}  // namespace graphql::testing
