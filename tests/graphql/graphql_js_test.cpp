// Comparisons with graphql-js, the reference implementation, through node and web/node_modules.
#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include "graphql/reference/garden.hpp"
#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

boost::json::value ask_graphql_js(const std::string& question, const boost::json::value& input) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("daybook_graphql_js_" + std::to_string(getpid()) + ".json");
  std::ofstream(path) << boost::json::serialize(input);
  const std::string command = "node " DAYBOOK_SOURCE_DIR "/tests/graphql/graphql_js.mjs " +
                              question + " < " + path.string();
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  char bytes[4096];
  for (std::size_t read; (read = fread(bytes, 1, sizeof bytes, pipe)) > 0;)
    text.append(bytes, read);
  EXPECT_EQ(pclose(pipe), 0) << "needs node, and npm ci in web/";
  std::filesystem::remove(path);
  boost::json::error_code error;
  const auto answered = boost::json::parse(text, error);
  EXPECT_FALSE(error) << text;
  return answered;
}

// The same SDL from our introspection as from the text that we read, types and fields in any order.
void expect_rebuilt(std::string_view sdl, const std::string& introspection) {
  const auto response = boost::json::parse(introspection);
  ASSERT_FALSE(response.as_object().contains("errors")) << response;
  const auto schemas =
      ask_graphql_js("rebuild", {{"sdl", sdl}, {"introspection", response.at("data")}});
  EXPECT_STREQ(schemas.at("rebuilt").as_string().c_str(),
               schemas.at("expected").as_string().c_str());
}

TEST(GraphqlJs, RebuildsTheSchemaFromOurIntrospection) {
  const auto query = ask_graphql_js("introspection-query", nullptr);
  expect_rebuilt(kStaffSdl, answer(query.as_string().c_str()));
  std::string garden;
  GardenContext context;
  garden_engine().run({.query = query.as_string().c_str()}, GardenRoot{}, context, garden);
  expect_rebuilt(garden_sdl(), garden);
}

std::vector<std::string> our_messages(const Engine& engine, const std::string& query) {
  std::vector<std::string> messages;
  // A name that no query has: only what is wrong with the document itself counts here.
  const auto prepared = engine.prepare(query, "NoSuchOperation");
  for (const Problem& problem : prepared.error())
    if (problem.rule != "graphql.operation_unknown") messages.push_back(problem.message);
  std::ranges::sort(messages);
  return messages;
}

// Documents with one to three faults each, made of parts that are right or wrong by themselves.
std::vector<std::string> documents() {
  const std::vector<std::string> inside = {"id",
                                           "nothing",
                                           "name { x }",
                                           "manager",
                                           "reports(first: $n) { id }",
                                           "reports(first: \"a\") { id }",
                                           "reports(last: 1) { id }",
                                           "reports(first: 1, first: 2) { id }",
                                           "... on Room { id }",
                                           "... on Node { id }",
                                           "... on Nowhere { id }",
                                           "... on Role { id }",
                                           "...F",
                                           "...G",
                                           "id @skip",
                                           "id @skip(if: 1)",
                                           "id @unknown",
                                           "id @include(if: $n)",
                                           "x: id x: name",
                                           "manager { id } manager { name }",
                                           "__typename",
                                           "__schema { types { name } }",
                                           "reports(role: OWNER) { id }",
                                           "reports(role: NOBODY) { id }",
                                           "reports(role: \"OWNER\") { id }"};
  const std::vector<std::string> heads = {"{ me { * } }",
                                          "query Q($n: Int) { me { * } }",
                                          "query Q($n: Boolean!) { me { * } }",
                                          "query Q($n: [Int]) { me { * } }",
                                          "query Q($n: Person) { me { * } }",
                                          "subscription { me { * } }",
                                          "mutation M { rename(id: 1, name: 2) { * } }",
                                          "{ me { ...F } } fragment F on Person { * }",
                                          "{ me { * ...F } } fragment F on Person { id ...G } "
                                          "fragment G on Named { name }"};
  std::vector<std::string> documents;
  for (const std::string& head : heads)
    for (const std::string& part : inside)
      documents.push_back(std::string(head).replace(head.find('*'), 1, part));
  return documents;
}

TEST(GraphqlJs, FindsTheSameProblemsInDocuments) {
  const Engine engine = staff_engine();
  const auto queries = documents();
  const auto theirs = ask_graphql_js(
      "validate", {{"sdl", kStaffSdl}, {"queries", boost::json::value_from(queries)}});
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const auto expected = boost::json::value_to<std::vector<std::string>>(theirs.as_array().at(i));
    EXPECT_EQ(our_messages(engine, queries[i]), expected) << queries[i];
  }
}

}  // namespace
}  // namespace graphql::testing
