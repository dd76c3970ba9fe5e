#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace http {

// The media type out of `offers` (the server's favourite first) that an Accept header likes best,
// or nothing when it excludes all. An empty header accepts everything.
//   best_media_type("text/html;q=0.5, application/json", {{"text/html", "application/json"}})
//   -> "application/json"
std::optional<std::string_view> best_media_type(std::string_view accept,
                                                std::span<const std::string_view> offers);

// Whether an Accept-Encoding header allows "br" or "gzip" with a weight above zero.
bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);

// "Application/JSON; charset=utf-8" is "application/json".
bool is_media_type(std::string_view content_type, std::string_view media_type);

// Whether an If-None-Match header names this entity tag (with its quotes). Weak tags match too.
bool matches_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace http
