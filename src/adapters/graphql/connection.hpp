// Pages of lists that grow, as the GraphQL Cursor Connections specification has them: forward, by
// `first` and `after`. A cursor is a place in the order of its list, not an item: it means the same
// when the item that it was given for has moved or gone, so nobody is skipped or told of twice.
//
//   bind_connection<RequestNode>(bindings, "LeaveRequest");
//   out.object(*page_of<RequestNode>(nodes_in_order, place_of, call));
#pragma once
#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "graphql/bindings.hpp"
#include "graphql/call.hpp"

namespace daybook {

inline constexpr std::int64_t kPageMax = 200;

// Whether the places of a list grow or fall from its first item to its last.
enum class Places { rising, falling };

struct PageAsked {
  std::size_t first = 0;
  std::optional<std::string> after;  // a place
};

// "page.size_range", "page.cursor_malformed".
Result<PageAsked> page_asked(graphql::Call& call, std::int64_t first_max);
std::string cursor_of(std::string_view place);

// PageInfo.
struct PageBounds {
  bool has_next = false, has_previous = false;
  std::optional<std::string> start, end;  // cursors
};

template <class Item>
struct Connection {
  using PlaceOf = std::function<std::string(const Item&)>;

  std::vector<Item> nodes;  // of this page
  PlaceOf place_of;
  std::size_t total = 0;  // of all pages
  bool has_next = false, has_previous = false;

  std::string cursor(const Item& item) const { return cursor_of(place_of(item)); }
  PageBounds bounds() const {
    PageBounds bounds{.has_next = has_next, .has_previous = has_previous};
    if (!nodes.empty()) {
      bounds.start = cursor(nodes.front());
      bounds.end = cursor(nodes.back());
    }
    return bounds;
  }
};

template <class Item>
struct Edge {
  const Connection<Item>* of;
  const Item* node;
};

// The page that is asked for of all items, which are in the order of their places; each has its
// own.
template <class Item>
Result<Connection<Item>> page_of(std::vector<Item> all, typename Connection<Item>::PlaceOf place_of,
                                 graphql::Call& call, Places places = Places::rising,
                                 std::int64_t first_max = kPageMax) {
  const PageAsked asked = TRY(page_asked(call, first_max));
  const auto is_before = [&](const Item& item) {
    const std::string place = place_of(item);
    return places == Places::rising ? place <= *asked.after : place >= *asked.after;
  };
  const auto begin = asked.after ? std::ranges::partition_point(all, is_before) : all.begin();
  const auto left = static_cast<std::size_t>(all.end() - begin);
  const auto end = begin + static_cast<std::ptrdiff_t>(std::min(asked.first, left));
  return Connection<Item>{.nodes = {begin, end},
                          .place_of = std::move(place_of),
                          .total = all.size(),
                          .has_next = end != all.end(),
                          .has_previous = begin != all.begin()};
}

template <class Item>
void write_page(const Result<Connection<Item>>& page, graphql::Out& out) {
  if (!page) return out.fail(page.error());
  out.object(*page);
}

// The fields of TYPEConnection and TYPEEdge. An item is what TYPE is bound to, or a pointer to it.
template <class Item>
void bind_connection(graphql::Bindings& bindings, const std::string& type) {
  using graphql::Out;
  const auto write = [type](const Item& item, Out& out) {
    if constexpr (std::is_pointer_v<Item>)
      out.object_as(type, *item);
    else
      out.object_as(type, item);
  };
  using Page = Connection<Item>;
  const std::string connection = type + "Connection", edge = type + "Edge";
  bindings.member(connection, "totalCount", &Page::total);
  bindings.field<Page>(connection, "nodes",
                       [write](const Page& page, Out& out) { out.list(page.nodes, write); });
  bindings.field<Page>(connection, "edges", [](const Page& page, Out& out) {
    out.list(page.nodes,
             [&](const Item& item, Out& slot) { slot.object(Edge<Item>{&page, &item}); });
  });
  bindings.field<Page>(connection, "pageInfo",
                       [](const Page& page, Out& out) { out.object(page.bounds()); });
  bindings.field<Edge<Item>>(edge, "cursor", [](const Edge<Item>& each, Out& out) {
    out.string(each.of->cursor(*each.node));
  });
  bindings.field<Edge<Item>>(edge, "node",
                             [write](const Edge<Item>& each, Out& out) { write(*each.node, out); });
}

}  // namespace daybook
