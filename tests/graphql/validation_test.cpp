#include <fmt/format.h>

#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

// Each case: a query and the one problem that it has. The texts are those of graphql-js.
struct Case {
  const char* query;
  const char* problem;
};

void expect_problems(const std::vector<Case>& cases) {
  for (const Case& each : cases) EXPECT_EQ(problems_of(each.query), each.problem) << each.query;
}

TEST(Validation, AcceptsOrdinaryQueries) {
  for (const char* query : {
           "{ me { name } }",
           "{ me { ...F } people { ...F } } fragment F on Person { id }",
           "{ nodes { id ... on Person { name } ...R } } fragment R on Room { seats }",
           "{ things { ... on Named { name } ... on Node { id } __typename } }",
           "query($n: Int! = 3, $k: Key!) { must(number: $n) person(key: $k) { id } }",
           "query($id: ID!) { person(key: {id: $id}) { id } }",
           "query($n: [String!]) { echo(names: $n, filter: {filter: {names: [\"a\"]}}) }",
           "{ echo(json: {a: [1, {b: ENUM}], c: null}) }",
           "query($x: Int) { echo(json: {a: $x}) }",
           "query($first: Int) { me { reports(first: $first) { id } } }",
           "{ me { id @skip(if: true) @include(if: false) } }",
           "mutation { rename(id: 1, name: \"x\") { id } failing { id } }",
           "subscription { people { id name } }",
           "{ __schema { types { name } } __type(name: \"Person\") { kind } __typename }",
       })
    EXPECT_EQ(problems_of(query), "") << query;
}

TEST(Validation, FieldsMustExistAndHaveSelectionsWhenTheyAreObjects) {
  expect_problems({
      {"{ you { id } }",
       "graphql.fields_on_correct_type Cannot query field \"you\" on type \"Query\"."},
      {"{ me { __schema { description } } }",
       "graphql.fields_on_correct_type Cannot query field \"__schema\" on type \"Person\"."},
      {"{ things { id } }",
       "graphql.fields_on_correct_type Cannot query field \"id\" on type \"Thing\"."},
      {"{ nodes { seats } }",
       "graphql.fields_on_correct_type Cannot query field \"seats\" on type \"Node\"."},
      {"{ me }",
       "graphql.scalar_leafs Field \"me\" of type \"Person\" must have a selection of subfields."},
      {"{ me { name { first } } }",
       "graphql.scalar_leafs Field \"name\" must not have a selection since type \"String!\" has "
       "no subfields."},
  });
}

TEST(Validation, ArgumentsMustBeKnownUniqueAndComplete) {
  expect_problems({
      {"{ me { reports(last: 1) { id } } }",
       "graphql.known_argument_names Unknown argument \"last\" on field \"Person.reports\"."},
      {"{ me { reports(first: 1, first: 2) { id } } }",
       "graphql.unique_argument_names There can be only one argument named \"first\"."},
      {"{ must }",
       "graphql.provided_required_arguments Field \"must\" argument \"number\" of type \"Int!\" "
       "is required, but it was not provided."},
      {"{ me { id @skip } }",
       "graphql.provided_required_arguments Directive \"@skip\" argument \"if\" of type "
       "\"Boolean!\" is required, but it was not provided."},
      {"{ me { id @skip(if: true, unless: true) } }",
       "graphql.known_argument_names Unknown argument \"unless\" on directive \"@skip\"."},
  });
}

TEST(Validation, LiteralsMustFitTheirType) {
  const std::string rule = "graphql.values_of_correct_type ";
  const std::vector<std::pair<const char*, std::string>> cases = {
      {"{ must(number: null) }", "Expected value of type \"Int!\", found null."},
      {"{ must(number: \"3\") }", "Int cannot represent non-integer value: \"3\""},
      {"{ must(number: 3.0) }", "Int cannot represent non-integer value: 3.0"},
      {"{ must(number: 2147483648) }",
       "Int cannot represent non 32-bit signed integer value: 2147483648"},
      {"{ must(number: -9999999999999999999999) }",
       "Int cannot represent non 32-bit signed integer value: -9999999999999999999999"},
      {"{ echo(real: true) }", "Float cannot represent non numeric value: true"},
      {"{ echo(real: 1e999) }", "Float cannot represent non numeric value: 1e999"},
      {"{ echo(text: 1) }", "String cannot represent a non string value: 1"},
      {"{ echo(flag: 1) }", "Boolean cannot represent a non boolean value: 1"},
      {"{ echo(id: 1.5) }", "ID cannot represent a non-string and non-integer value: 1.5"},
      {"{ echo(role: \"OWNER\") }", "Enum \"Role\" cannot represent non-enum value: \"OWNER\"."},
      {"{ echo(role: BOSS) }", "Value \"BOSS\" does not exist in \"Role\" enum."},
      {"{ echo(names: [1]) }", "String cannot represent a non string value: 1"},
      {"{ echo(names: [null]) }", "Expected value of type \"String!\", found null."},
      {"{ echo(period: 1) }", "Expected value of type \"Period\", found 1."},
      {"{ echo(period: {}) }",
       "Field \"Period.from\" of required type \"Date!\" was not provided."},
      {"{ echo(filter: {size: 1}) }", "Field \"size\" is not defined by type \"Filter\"."},
      {"{ person(key: {}) { id } }", "OneOf Input Object \"Key\" must specify exactly one key."},
      {"{ person(key: {id: 1, name: \"a\"}) { id } }",
       "OneOf Input Object \"Key\" must specify exactly one key."},
      {"{ person(key: {id: null}) { id } }", "Field \"Key.id\" must be non-null."},
      {"{ echo(date: \"tomorrow\") }", "Expected value of type \"Date\", found \"tomorrow\"."},
      {"{ echo(date: 20260101) }", "Expected value of type \"Date\", found 20260101."},
  };
  for (const auto& [query, message] : cases) EXPECT_EQ(problems_of(query), rule + message);
  EXPECT_EQ(problems_of("{ echo(filter: {names: [], names: []}) }"),
            "graphql.unique_input_field_names There can be only one input field named \"names\".");
  EXPECT_EQ(problems_of("{ echo(json: {a: 1, a: 2}) }"),
            "graphql.unique_input_field_names There can be only one input field named \"a\".");
}

TEST(Validation, VariablesMustBeDefinedUsedAndFitting) {
  expect_problems({
      {"query Q { must(number: $n) }",
       "graphql.no_undefined_variables Variable \"$n\" is not defined by operation \"Q\"."},
      {"{ me { ...F } } fragment F on Person { reports(first: $n) { id } }",
       "graphql.no_undefined_variables Variable \"$n\" is not defined."},
      {"query Q($n: Int) { me { id } }",
       "graphql.no_unused_variables Variable \"$n\" is never used in operation \"Q\"."},
      {"query ($n: Int!, $n: Int!) { must(number: $n) }",
       "graphql.unique_variable_names There can be only one variable named \"$n\"."},
      {"query ($p: Person) { echo(json: {a: $p}) }",
       "graphql.variables_are_input_types Variable \"$p\" cannot be non-input type \"Person\"."},
      {"query ($p: Nothing) { echo(json: $p) }",
       "graphql.known_type_names Unknown type \"Nothing\"."},
      {"query ($n: Int = \"a\") { echo(number: $n) }",
       "graphql.values_of_correct_type Int cannot represent non-integer value: \"a\""},
      {"query ($n: Int) { must(number: $n) }",
       "graphql.variables_in_allowed_position Variable \"$n\" of type \"Int\" used in position "
       "expecting type \"Int!\"."},
      {"query ($n: Int = null) { must(number: $n) }",
       "graphql.variables_in_allowed_position Variable \"$n\" of type \"Int\" used in position "
       "expecting type \"Int!\"."},
      {"query ($n: String) { echo(names: $n) }",
       "graphql.variables_in_allowed_position Variable \"$n\" of type \"String\" used in position "
       "expecting type \"[String!]\"."},
      {"query ($n: [String]) { echo(names: $n) }",
       "graphql.variables_in_allowed_position Variable \"$n\" of type \"[String]\" used in "
       "position expecting type \"[String!]\"."},
      {"query ($id: ID) { person(key: {id: $id}) { id } }",
       "graphql.variables_in_allowed_position Variable \"$id\" is of type \"ID\" but must be "
       "non-nullable to be used for OneOf Input Object \"Key\"."},
  });
}

TEST(Validation, FragmentsMustExistBeUsedAndBePossible) {
  expect_problems({
      {"{ me { ...F } }", "graphql.known_fragment_names Unknown fragment \"F\"."},
      {"{ me { id } } fragment F on Person { id }",
       "graphql.no_unused_fragments Fragment \"F\" is never used."},
      {"{ me { ...F } } fragment F on Person { ...F }",
       "graphql.no_fragment_cycles Cannot spread fragment \"F\" within itself."},
      {"{ me { ...A } } fragment A on Person { manager { ...B } } fragment B on Person { ...A }",
       "graphql.no_fragment_cycles Cannot spread fragment \"A\" within itself via \"B\"."},
      {"{ me { ...F } } fragment F on Person { id } fragment F on Person { name }",
       "graphql.unique_fragment_names There can be only one fragment named \"F\"."},
      {"{ me { ... on Room { id } } }",
       "graphql.possible_fragment_spreads Fragment cannot be spread here as objects of type "
       "\"Person\" can never be of type \"Room\"."},
      {"{ me { ...F } } fragment F on Room { id }",
       "graphql.possible_fragment_spreads Fragment \"F\" cannot be spread here as objects of type "
       "\"Person\" can never be of type \"Room\"."},
      {"{ me { ... on String { id } } }",
       "graphql.fragments_on_composite_types Fragment cannot condition on non composite type "
       "\"String\"."},
      {"{ me { ... on Nobody { id } } }", "graphql.known_type_names Unknown type \"Nobody\"."},
  });
}

TEST(Validation, OperationsMustBeNamedApartAndSupported) {
  expect_problems({
      {"{ me { id } } query Q { me { id } }",
       "graphql.lone_anonymous_operation This anonymous operation must be the only defined "
       "operation."},
      {"query Q { me { id } } query Q { me { id } }",
       "graphql.unique_operation_names There can be only one operation named \"Q\"."},
      {"subscription S { me { id } people { id } }",
       "graphql.single_field_subscriptions Subscription \"S\" must select only one top level "
       "field."},
      {"subscription { ...F } fragment F on Subscription { me { id } people { id } }",
       "graphql.single_field_subscriptions Anonymous Subscription must select only one top level "
       "field."},
      {"subscription { __typename }",
       "graphql.single_field_subscriptions Anonymous Subscription must not select an introspection "
       "top level field."},
      {"subscription { me @skip(if: false) { id } }",
       "graphql.single_field_subscriptions Anonymous Subscription must not use `@skip` or "
       "`@include` directives in the top level selection."},
  });
}

TEST(Validation, DirectivesMustBeKnownAllowedAndUnique) {
  expect_problems({
      {"{ me { id @fast } }", "graphql.known_directives Unknown directive \"@fast\"."},
      {"query @skip(if: true) { me { id } }",
       "graphql.known_directives Directive \"@skip\" may not be used on QUERY."},
      {"{ me { id @deprecated } }",
       "graphql.known_directives Directive \"@deprecated\" may not be used on FIELD."},
      {"{ me { id @skip(if: true) @skip(if: false) } }",
       "graphql.unique_directives_per_location The directive \"@skip\" can only be used once at "
       "this location."},
  });
}

TEST(Merging, RefusesTwoMeaningsOfOneName) {
  const std::string rule = "graphql.overlapping_fields_can_be_merged ";
  const std::string advice =
      " Use different aliases on the fields to fetch both if this was intentional.";
  EXPECT_EQ(problems_of("{ me { x: name x: id } }"),
            rule +
                "Fields \"x\" conflict because \"name\" and "
                "\"id\" are different fields." +
                advice);
  EXPECT_EQ(problems_of("{ a: must(number: 1) a: must(number: 2) }"),
            rule + "Fields \"a\" conflict because they have differing arguments." + advice);
  EXPECT_EQ(problems_of("{ things { ... on Person { x: name } ... on Room { x: seats } } }"),
            rule +
                "Fields \"x\" conflict because they "
                "return conflicting types \"String!\" and \"Int!\"." +
                advice);
  EXPECT_NE(problems_of("{ me { manager { x: name } ...F } } fragment F on Person { manager { x: "
                        "id } }"),
            "");
}

TEST(Merging, AllowsWhatCanNeverMeetOrIsTheSame) {
  for (const char* query : {
           "{ me { name name x: name x: name } }",
           "{ echo(filter: {names: [], period: null}) echo(filter: {period: null, names: []}) }",
           "{ things { ... on Person { x: id } ... on Room { x: id } } }",
           "{ things { ... on Person { y: name } ... on Named { y: name } } }",
           "{ nodes { ... on Person { manager { id } } ... on Room { owner { id } } } }",
       })
    EXPECT_EQ(problems_of(query), "") << query;
}

TEST(Merging, ComparesAbstractFieldsWithEveryObjectType) {
  EXPECT_EQ(problems_of("{ nodes { x: id ... on Room { x: seats } } }"),
            "graphql.overlapping_fields_can_be_merged Fields "
            "\"x\" conflict because \"id\" and \"seats\" are different fields. Use different "
            "aliases on the fields to fetch both if this was intentional.");
}

TEST(Merging, OfManyEqualFieldsIsQuick) {
  std::string query = "{ me {";
  for (int i = 0; i < 1900; ++i) query += " name";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(problems_of(query + "} }"), "");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(Limits, AreCheckedWithFragmentsWrittenOut) {
  std::string bomb = "{ me { ...F0 } }";
  for (int i = 0; i < 14; ++i)
    bomb +=
        fmt::format(" fragment F{} on Person {{ a: manager {{ ...F{} }} manager {{ ...F{} }} }}", i,
                    i + 1, i + 1);
  bomb += " fragment F14 on Person { id }";
  EXPECT_EQ(problems_of(bomb),
            "graphql.too_many_fields Operation has more than 2000 fields.\n"
            "graphql.too_many_aliases Operation has more than 100 aliases.");
  std::string deep = "id";
  for (int i = 0; i < 20; ++i) deep = "manager { " + deep + " }";
  EXPECT_EQ(problems_of("{ me { " + deep + " } }"),
            "graphql.too_deep Operation has more than 20 levels of fields.");
  EXPECT_EQ(problems_of("{ me { name } " + std::string(50 * 11, ' ') +
                        [] {
                          std::string many;
                          for (int i = 0; i < 50; ++i) many += fmt::format(" a{}: __typename", i);
                          return many;
                        }() +
                        " }"),
            "graphql.too_many_root_fields Operation has more than 50 fields at its root.");
}

TEST(Limits, BoundTheNumberOfProblems) {
  std::string query = "{";
  for (int i = 0; i < 40; ++i) query += fmt::format(" x{}", i);
  const std::string problems = problems_of(query + " }");
  EXPECT_EQ(std::ranges::count(problems, '\n'), 19);
}

}  // namespace
}  // namespace graphql::testing
