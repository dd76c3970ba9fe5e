#include "adapters/session/link_tokens.hpp"

#include <charconv>
#include <fmt/format.h>
#include <openssl/rand.h>
#include <vector>

#include "base/hexadecimal.hpp"

#include "application/log/keyed_digest.hpp"

namespace daybook {
namespace {

constexpr std::size_t kTokenBytesMax = 256;
constexpr std::size_t kParts = 5;

std::vector<std::string_view> split(std::string_view token) {
  std::vector<std::string_view> parts;
  while (parts.size() <= kParts) {
    const std::size_t dot = token.find('.');
    parts.push_back(token.substr(0, dot));
    if (dot == std::string_view::npos) break;
    token.remove_prefix(dot + 1);
  }
  return parts;
}

std::optional<Instant> parse_expiry(std::string_view text) {
  Instant expiry;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, expiry.milliseconds);
  if (error != std::errc{} || end != last) return std::nullopt;
  return expiry;
}

}  // namespace

std::string LinkTokens::random_secret() {
  std::string secret(kSecretBytes, '\0');
  ENSURE(RAND_bytes(reinterpret_cast<unsigned char*>(secret.data()),
                    static_cast<int>(secret.size())) == 1);
  return secret;
}

std::string LinkTokens::random_session_secret() {
  const std::string secret = random_secret();
  return base::to_hexadecimal(
      {reinterpret_cast<const unsigned char*>(secret.data()), secret.size()});
}

std::string LinkTokens::issue(const Caller& caller, std::string_view purpose,
                              std::chrono::seconds lifetime) {
  const std::int64_t expires =
      clock_.now().milliseconds + std::chrono::milliseconds(lifetime).count();
  const std::string content =
      fmt::format("v1.{}.{}.{}", to_string(caller.org), to_string(caller.person), expires);
  return content + "." + keyed_digest_of(secret_, purpose, content);
}

std::optional<Caller> LinkTokens::verify(std::string_view token, std::string_view purpose) const {
  if (token.size() > kTokenBytesMax) return std::nullopt;
  const std::vector<std::string_view> parts = split(token);
  if (parts.size() != kParts || parts[0] != "v1") return std::nullopt;
  const std::string_view content = token.substr(0, token.size() - parts[4].size() - 1);
  if (!are_same_digests(parts[4], keyed_digest_of(secret_, purpose, content))) return std::nullopt;
  const auto org = OrgId::parse(parts[1]);
  const auto person = PersonId::parse(parts[2]);
  const auto expires = parse_expiry(parts[3]);
  if (!org || !person || !expires || *expires < clock_.now()) return std::nullopt;
  return Caller{*org, *person};
}

}  // namespace daybook
