// Any text is parsed as an operation and as a schema, or refused with a place that lies in it.
#include "base/result.hpp"
#include "graphql/language/parser.hpp"
#include "graphql/schema.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  graphql::Arena arena;
  const auto document = graphql::parse_document(text, arena, {});
  if (document)
    ENSURE(!document->operations.empty() || !document->fragments.empty());
  else
    ENSURE(document.error().size() == 1 && document.error()[0].locations.size() == 1);
  const auto schema = graphql::Schema::create_without_resolvers(text);
  if (!schema) ENSURE(!schema.error().facts.empty());
  return 0;
}
