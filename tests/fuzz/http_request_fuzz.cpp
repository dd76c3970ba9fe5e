// Any bytes, in pieces of any size (the first byte says which), are a request, the beginning of
// one, or refused with an answer of the 4xx or 5xx kind.
#include <algorithm>

#include "http/uri.hpp"

#include "adapters/http/request_parser.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using daybook::wire::Feed;
  if (size == 0) return 0;
  const std::size_t piece = bytes[0] == 0 ? size : bytes[0];
  std::string_view rest(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  static const daybook::HttpLimits limits{.body_bytes = 4'096};
  http::Request request;
  daybook::wire::RequestParser parser(request, limits);
  std::string waiting;
  while (!rest.empty()) {
    const std::size_t now = std::min(piece, rest.size());
    waiting += rest.substr(0, now);
    rest.remove_prefix(now);
    std::size_t taken = 0;
    const Feed fed = parser.feed(waiting, taken);
    ENSURE(taken <= waiting.size());
    waiting.erase(0, taken);
    if (fed == Feed::need_more) continue;
    if (fed == Feed::refused) ENSURE(parser.refusal().status >= 400);
    if (fed == Feed::complete) ENSURE(request.path.starts_with('/') || request.path == "*");
    break;
  }
  ENSURE(request.body.size() <= limits.body_bytes);
  const auto pairs = http::parse_query(request.query);
  ENSURE(!pairs || pairs->size() <= http::kQueryPairsMax);
  return 0;
}
