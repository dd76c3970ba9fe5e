// Any document that parses is validated, and priced when it is valid.
#include "graphql/language/parser.hpp"
#include "graphql/reference/garden.hpp"
#include "graphql/validation/cost.hpp"
#include "graphql/validation/validation.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const graphql::Schema schema =
      *graphql::Schema::create_without_resolvers(graphql::testing::garden_sdl());
  static const graphql::Limits limits;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  graphql::Arena arena;
  const auto document = graphql::parse_document(text, arena, limits);
  if (!document) return 0;
  const graphql::ValidationSetting setting{schema, text, limits};
  const graphql::Problems problems = graphql::validate(*document, setting);
  ENSURE(problems.size() <= limits.problems);
  if (!problems.empty()) return 0;
  for (const graphql::ast::Operation& operation : document->operations)
    graphql::cost_of(schema, *document, operation, {}, limits);
  return 0;
}
