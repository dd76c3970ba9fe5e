#include "adapters/graphql/connection.hpp"

#include "base/base64url.hpp"

#include "adapters/graphql/bindings.hpp"

namespace daybook {
namespace {

// Of names and ids, with room; what is longer was not written here.
constexpr std::size_t kCursorBytesMax = 1024;

}  // namespace

Result<PageAsked> page_asked(graphql::Call& call, std::int64_t first_max) {
  const graphql::Value& first = call.argument("first");
  const graphql::Value& after = call.argument("after");
  if (!first.is_given() || first.integer() < 1 || first.integer() > first_max)
    return base::invalid("page.size_range",
                         {{"field", "first"}, {"size_max", std::to_string(first_max)}});
  PageAsked asked{.first = static_cast<std::size_t>(first.integer()), .after = std::nullopt};
  if (!after.is_given()) return asked;
  if (after.string().size() <= kCursorBytesMax) asked.after = base::from_base64url(after.string());
  if (!asked.after) return base::invalid("page.cursor_malformed", {{"field", "after"}});
  return asked;
}

std::string cursor_of(std::string_view place) { return base::to_base64url(place); }

graphql::Bindings bind_page_info() {
  graphql::Bindings bindings;
  bindings.member("PageInfo", "hasNextPage", &PageBounds::has_next);
  bindings.member("PageInfo", "hasPreviousPage", &PageBounds::has_previous);
  bindings.member("PageInfo", "startCursor", &PageBounds::start);
  bindings.member("PageInfo", "endCursor", &PageBounds::end);
  return bindings;
}

}  // namespace daybook
