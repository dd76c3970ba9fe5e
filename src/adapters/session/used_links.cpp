#include "adapters/session/used_links.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace daybook {
namespace {

// Enough of a signature to tell links apart, so that a link for each of 2,000 people fits one
// setting.
constexpr std::size_t kSignatureDigits = 16;

struct Link {
  std::string_view signature;
  base::Instant expires;
};

// The end of a token: "...<expiry>.<signature>". A line of the saved text is this alone.
Link link_of(std::string_view token) {
  const std::size_t dot = token.rfind('.');
  ENSURE(dot != std::string_view::npos);
  Link link{.signature = token.substr(dot + 1, kSignatureDigits)};
  std::string_view number = token.substr(0, dot);
  number.remove_prefix(number.rfind('.') + 1);
  std::from_chars(number.data(), number.data() + number.size(), link.expires.milliseconds);
  return link;
}

}  // namespace

UsedLinks::UsedLinks(std::string_view saved, Save save) : save_(std::move(save)) {
  while (!saved.empty()) {
    const std::size_t end = std::min(saved.find('\n'), saved.size() - 1);
    const Link link = link_of(saved.substr(0, end));
    expiry_.emplace(link.signature, link.expires);
    saved.remove_prefix(end + 1);
  }
}

base::Result<bool> UsedLinks::use(std::string_view token, base::Instant now) {
  const Link link = link_of(token);
  const std::scoped_lock lock(mutex_);
  std::erase_if(expiry_, [&](const auto& used) { return used.second < now; });
  const auto [at, is_new] = expiry_.emplace(link.signature, link.expires);
  if (!is_new || !save_) return is_new;
  if (const base::Outcome saved = save_(text()); !saved) {
    expiry_.erase(at);
    return std::unexpected(saved.error());
  }
  return true;
}

std::string UsedLinks::text() const {
  std::string text;
  for (const auto& [signature, expires] : expiry_)
    text += fmt::format("{}.{}\n", expires.milliseconds, signature);
  return text;
}

}  // namespace daybook
