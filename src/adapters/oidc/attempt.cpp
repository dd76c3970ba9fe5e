#include "adapters/oidc/attempt.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>

#include "base/base64url.hpp"

namespace daybook::oidc {
namespace {

constexpr std::string_view kAbout = "sign-in attempt";
constexpr std::size_t kBytesMax = 2048;

}  // namespace

// None of the parts has a blank in it.
std::string sealed_attempt(const Attempt& attempt, const seal::Key& key) {
  return base::to_base64url(
      seal::sealed(key,
                   fmt::format("{} {} {} {} {}", attempt.expires.milliseconds, attempt.provider,
                               attempt.state, attempt.nonce, attempt.verifier),
                   kAbout));
}

std::optional<Attempt> open_attempt(std::string_view text, const seal::Key& key,
                                    base::Instant now) {
  if (text.size() > kBytesMax) return std::nullopt;
  const auto bytes = base::from_base64url(text);
  const auto opened = bytes ? seal::opened(key, *bytes, kAbout) : std::nullopt;
  if (!opened) return std::nullopt;
  std::string_view rest = *opened;
  std::array<std::string_view, 5> parts;
  for (std::string_view& part : parts) {
    part = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  Attempt attempt{.provider = std::string(parts[1]),
                  .state = std::string(parts[2]),
                  .nonce = std::string(parts[3]),
                  .verifier = std::string(parts[4]),
                  .expires = {}};
  std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), attempt.expires.milliseconds);
  if (attempt.expires < now) return std::nullopt;
  return attempt;
}

}  // namespace daybook::oidc
