#include "graphql/engine.hpp"

#include <boost/json/parse.hpp>
#include <thread>

#include "base/date.hpp"
#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

using ::testing::HasSubstr;

std::string run(const Engine& engine, std::string_view query, const Stop& stop = {}) {
  House house;
  std::string response;
  engine.run({.query = query}, Root{}, house, response, stop);
  return response;
}

TEST(Engine, TellsTheKindAndNameOfAPreparedOperation) {
  const Engine engine = staff_engine();
  const auto prepared = engine.prepare("query A { me { id } } subscription B { me { id } }", "B");
  ASSERT_TRUE(prepared);
  EXPECT_EQ(prepared->kind(), OperationKind::subscription);
  EXPECT_EQ(prepared->name(), "B");
}

TEST(Engine, PreparesATextOnceAndOnlyThatVeryText) {
  const Engine engine = staff_engine();
  const auto first = engine.prepare("{ me { id } }");
  const auto again = engine.prepare(std::string("{ me { id } }"));
  const auto other = engine.prepare("{ me { id }  }");
  EXPECT_EQ(first->text().data(), again->text().data());
  EXPECT_NE(first->text().data(), other->text().data());
}

TEST(Engine, DropsTheDocumentThatWasNotUsedForLongest) {
  const Engine engine = staff_engine({.cached_documents = 2});
  const auto a = engine.prepare("{ me { id } }");
  const auto b = engine.prepare("{ me { name } }");
  EXPECT_EQ(engine.prepare("{ me { id } }")->text().data(), a->text().data());
  const auto c = engine.prepare("{ me { age } }");
  EXPECT_EQ(engine.prepare("{ me { id } }")->text().data(), a->text().data());
  EXPECT_NE(engine.prepare("{ me { name } }")->text().data(), b->text().data());
}

TEST(Engine, KeepsTheCacheWithinItsBytes) {
  const Engine engine = staff_engine({.cached_bytes = 1});
  const auto first = engine.prepare("{ me { id } }");
  EXPECT_NE(engine.prepare("{ me { id } }")->text().data(), first->text().data());
}

TEST(Engine, RefusesRequestsWithoutData) {
  const Engine engine = staff_engine();
  House house;
  std::string response;
  EXPECT_EQ(engine.run({.query = "{"}, Root{}, house, response), Disposition::refused);
  EXPECT_EQ(response, R"({"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.",)"
                      R"("locations":[{"line":1,"column":2}],)"
                      R"("extensions":{"code":"INVALID","rule":"graphql.syntax","facts":{}}}]})");
  response.clear();
  EXPECT_EQ(engine.run({.query = "{ me { id } }"}, Root{}, house, response), Disposition::executed);
}

TEST(Engine, WritesTheCallersSentences) {
  const Engine engine =
      staff_engine({.describe = [](const base::Error& error) { return "Oh: " + error.rule; }});
  EXPECT_THAT(run(engine, "{ me { fails } }"), HasSubstr(R"("message":"Oh: person.broken")"));
  EXPECT_THAT(run(engine, "{ echo(date: 1) }"),
              HasSubstr(R"(found 1; Oh: date.malformed","locations")"));
  EXPECT_THAT(run(engine, "{ echo(date: 1) }"), HasSubstr(R"("facts":{"read":"1"})"));
  std::string response;
  engine.write_refusal(base::Error{base::ErrorCode::invalid, "http.no_body", {}}, response);
  EXPECT_EQ(response, R"({"errors":[{"message":"Oh: http.no_body","extensions":)"
                      R"({"code":"INVALID","rule":"http.no_body","facts":{}}}]})");
}

TEST(Engine, StopsAtTheDeadlineWithoutHalfAnAnswer) {
  const Engine engine = staff_engine();
  const Stop late{.deadline = std::chrono::steady_clock::now() - std::chrono::seconds(1),
                  .is_cancelled = {}};
  EXPECT_EQ(run(engine, "{ me { id } }", late),
            R"({"data":null,"errors":[{"message":"The operation took too long.","extensions":)"
            R"({"code":"UNAVAILABLE","rule":"graphql.deadline","facts":{}}}]})");
  int looks = 0;
  const Stop cancelled{.deadline = {}, .is_cancelled = [&] { return ++looks > 2; }};
  std::string deep = "{ id }";
  for (int i = 0; i < 12; ++i) deep = "{ id friends " + deep + "}";
  EXPECT_THAT(
      run(engine, "{ me " + deep + " }", cancelled),
      ::testing::AllOf(::testing::StartsWith(R"({"data":null,)"), HasSubstr("graphql.deadline")));
  EXPECT_EQ(looks, 3);
}

TEST(Engine, BoundsTheResponseAndItsErrors) {
  const Engine small = staff_engine({.limits = {.response_bytes = 2'000}});
  std::string deep = "{ id }";
  for (int i = 0; i < 8; ++i) deep = "{ id friends " + deep + "}";
  EXPECT_THAT(run(small, "{ me " + deep + " }"), HasSubstr("graphql.response_too_large"));
  const Engine terse = staff_engine({.limits = {.execution_errors = 2}});
  const auto response = boost::json::parse(run(terse, "{ people { fails } }"));
  EXPECT_EQ(response.at("errors").as_array().size(), 2u);
}

TEST(Engine, TellsOnlyTheFirstPlacesOfAFieldAskedForOverAndOver) {
  std::string query = "{ me {\n";
  for (int i = 0; i < 1'900; ++i) query += "fails\n";
  const auto response = boost::json::parse(run(staff_engine(), query + "} }"));
  const auto& locations = response.at("errors").at(0).at("locations").as_array();
  ASSERT_EQ(locations.size(), 10u);
  EXPECT_EQ(locations[9], (boost::json::value{{"line", 11}, {"column", 1}}));
}

TEST(Engine, MayHideTheSchema) {
  const Engine engine = staff_engine({.introspection = false});
  EXPECT_THAT(run(engine, "{ __schema { description } }"),
              HasSubstr("graphql.introspection_disabled"));
  EXPECT_EQ(run(engine, "{ __typename }"), R"({"data":{"__typename":"Query"}})");
}

TEST(Engine, AnswersManyThreadsAtOnce) {
  const Engine engine = staff_engine({.cached_documents = 3});
  const std::string expected = run(engine, "{ nodes { id ... on Person { name } } }");
  std::atomic<int> wrong = 0;
  const auto work = [&](int seed) {
    for (int i = 0; i < 300; ++i) {
      const std::string padding(static_cast<std::size_t>((i * seed) % 5), ' ');
      if (run(engine, "{ nodes { id ... on Person { name } }" + padding + "}") != expected) ++wrong;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (int seed = 1; seed <= 4; ++seed) threads.emplace_back(work, seed);
  }
  EXPECT_EQ(wrong, 0);
}

// Resolvers that break the contract of Out are errors of their field, never broken JSON.
TEST(Out, TurnsWrongAnswersIntoErrors) {
  const auto answered = [](const std::string& type, auto resolve) {
    Bindings bindings;
    bindings.field<Root>("Query", "f", resolve);
    bindings.field<House>("Other", "f", [](const House&, Out& out) { out.null(); });
    auto schema = Schema::create(
        "type Query { f: " + type + " } type Other { f: Int } enum E { A }", bindings);
    const Engine engine(std::move(*schema), {});
    House house;
    std::string response;
    const std::string query = type.starts_with("Other") ? "{ f { f } }" : "{ f }";
    engine.run({.query = query}, Root{}, house, response);
    return response;
  };
  const auto refused = ::testing::AllOf(::testing::StartsWith(R"({"data":{"f":null},"errors":[)"),
                                        HasSubstr("graphql.wrong_answer"));
  EXPECT_THAT(answered("Int", [](const Root&, Out& out) { out.string("x"); }), refused);
  EXPECT_THAT(answered("Int", [](const Root&, Out& out) { out.integer(1LL << 40); }), refused);
  EXPECT_THAT(answered("Float", [](const Root&, Out& out) { out.number(0.0 / 0.0); }), refused);
  EXPECT_THAT(answered("E", [](const Root&, Out& out) { out.enumerator("B"); }), refused);
  EXPECT_THAT(answered("Int", [](const Root&, Out&) {}), refused);
  EXPECT_THAT(answered("Int", [](const Root&, Out& out) { out.integer(1), out.integer(2); }),
              refused);
  EXPECT_THAT(answered("[Int]", [](const Root&, Out& out) { out.integer(1); }), refused);
  EXPECT_THAT(answered("Int", [](const Root&, Out& out) { out.value(std::vector<int>{1}); }),
              refused);
  EXPECT_THAT(answered("Other", [](const Root& root, Out& out) { out.object(root); }), refused);
  EXPECT_THAT(answered("Int", [](const Root& root, Out& out) { out.object(root); }), refused);
  EXPECT_THAT(answered("String", [](const Root&, Out& out) { out.json("{}"); }), refused);
  EXPECT_EQ(answered("ID", [](const Root&, Out& out) { out.integer(7); }), R"({"data":{"f":"7"}})");
  EXPECT_EQ(answered("Float", [](const Root&, Out& out) { out.number(12.5); }),
            R"({"data":{"f":12.5}})");
  EXPECT_EQ(
      answered("[[Int!]]",
               [](const Root&, Out& out) { out.value(std::vector<std::vector<int>>{{1, 2}, {}}); }),
      R"({"data":{"f":[[1,2],[]]}})");
  EXPECT_EQ(answered("String", [](const Root&, Out& out) { out.value(base::date(2026, 3, 29)); }),
            R"({"data":{"f":"2026-03-29"}})");
  EXPECT_EQ(answered("Int", [](const Root&, Out& out) { out.value(base::Result<int>(4)); }),
            R"({"data":{"f":4}})");
}

}  // namespace
}  // namespace graphql::testing
