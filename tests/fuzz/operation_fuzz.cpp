// A document and the JSON of its variables, apart by a zero byte, are answered with JSON.
#include <boost/json/parse.hpp>

#include "graphql/reference/garden.hpp"
#include "json/reader.hpp"

namespace {

// Everything that a parser of JSON accepts at any depth that our limits allow.
void expect_json(const std::string& response) {
  boost::json::parse_options options;
  options.max_depth = 1'000;
  boost::json::error_code error;
  boost::json::parse(response, error, {}, options);
  ENSURE(!error);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const graphql::Engine engine(
      *graphql::Schema::create(graphql::testing::garden_sdl(), graphql::testing::garden_bindings()),
      {.limits = {.cost = 10'000}, .cached_documents = 16});
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t end = input.find('\0');
  const std::string_view given = end == std::string_view::npos ? "{}" : input.substr(end + 1);
  const auto variables = json::parse(given, {.bytes = 64u << 10});
  if (!variables) return 0;
  std::string response;
  graphql::testing::GardenContext context;
  engine.run({.query = input.substr(0, end), .variables = &*variables},
             graphql::testing::GardenRoot{}, context, response);
  expect_json(response);
  return 0;
}
