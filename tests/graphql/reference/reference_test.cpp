// Thousands of documents and variables, answered by graphql-js and by our engine. Differences are
// zero but for those that README.md of libs/graphql lists, each with the sentence of the
// specification.
//
//   REFERENCE_SEED=7 REFERENCE_CASES=50000 graphql_test --gtest_filter='Reference*'
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

#include "graphql/reference/differences.hpp"
#include "graphql/reference/garden.hpp"

namespace graphql::testing {
namespace {

namespace json = boost::json;

constexpr int kShownMax = 5;

std::string setting(const char* name, const char* otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : value;
}

std::filesystem::path make_cases() {
  const auto path =
      std::filesystem::temp_directory_path() / fmt::format("daybook_reference_{}.jsonl", getpid());
  const std::string command = fmt::format("node {}/tests/graphql/reference/cases.mjs {} {} {}",
                                          DAYBOOK_SOURCE_DIR, setting("REFERENCE_SEED", "1"),
                                          setting("REFERENCE_CASES", "8000"), path.string());
  EXPECT_EQ(std::system(command.c_str()), 0) << "needs node, and npm ci in web/";
  return path;
}

json::object our_answer(const Engine& engine, const json::object& test) {
  const json::value* name = test.if_contains("name");
  const std::string operation = name->is_string() ? name->as_string().c_str() : "";
  std::string response;
  GardenContext context;
  engine.run({.query = std::string_view(test.at("query").as_string()),
              .operation_name = operation,
              .variables = &test.at("variables")},
             GardenRoot{}, context, response);
  json::parse_options options;
  options.max_depth = 500;
  return json::parse(response, {}, options).as_object();
}

TEST(Reference, AgreesOnGeneratedDocuments) {
  const Engine engine = garden_engine();
  const auto path = make_cases();
  std::ifstream file(path);
  std::string line;
  int cases = 0, executed = 0, different = 0;
  std::map<std::string, int> listed;
  json::parse_options options;
  options.max_depth = 500;
  while (std::getline(file, line)) {
    const json::object test = json::parse(line, {}, options).as_object();
    const Comparison comparison = compare(test.at("answer").as_object(), our_answer(engine, test));
    ++cases;
    executed += test.at("answer").as_object().contains("data") ? 1 : 0;
    if (!comparison.listed.empty()) ++listed[comparison.listed];
    if (comparison.difference.empty()) continue;
    if (++different <= kShownMax)
      ADD_FAILURE() << comparison.difference << "\n"
                    << test.at("query").as_string() << "\n"
                    << test.at("variables") << "\nname " << test.at("name");
  }
  std::filesystem::remove(path);
  fmt::print("{} cases, {} executed, {} different\n", cases, executed, different);
  for (const auto& [difference, count] : listed) fmt::print("  {}: {}\n", difference, count);
  EXPECT_EQ(different, 0);
  EXPECT_GT(executed, cases / 4) << "the generator makes too few documents that run";
}

}  // namespace
}  // namespace graphql::testing
