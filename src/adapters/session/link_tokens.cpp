#include "adapters/session/link_tokens.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <span>
#include <vector>

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

std::string hexadecimal(std::span<const unsigned char> bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : bytes) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

}  // namespace

std::string LinkTokens::random_secret() {
  std::string secret(kSecretBytes, '\0');
  ENSURE(RAND_bytes(reinterpret_cast<unsigned char*>(secret.data()),
                    static_cast<int>(secret.size())) == 1);
  return secret;
}

std::string LinkTokens::random_session_secret() {
  std::array<unsigned char, kSecretBytes> secret{};
  ENSURE(RAND_bytes(secret.data(), static_cast<int>(secret.size())) == 1);
  return hexadecimal(secret);
}

std::string LinkTokens::signature_of(std::string_view content, std::string_view purpose) const {
  const std::string message = std::string(purpose) + "\n" + std::string(content);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  ENSURE(HMAC(EVP_sha256(), secret_.data(), static_cast<int>(secret_.size()),
              reinterpret_cast<const unsigned char*>(message.data()), message.size(), digest.data(),
              &size));
  return hexadecimal({digest.data(), size});
}

std::string LinkTokens::issue(const Caller& caller, std::string_view purpose,
                              std::chrono::seconds lifetime) {
  const std::int64_t expires =
      clock_.now().milliseconds + std::chrono::milliseconds(lifetime).count();
  const std::string content =
      fmt::format("v1.{}.{}.{}", to_string(caller.org), to_string(caller.person), expires);
  return content + "." + signature_of(content, purpose);
}

std::optional<Caller> LinkTokens::verify(std::string_view token, std::string_view purpose) const {
  if (token.size() > kTokenBytesMax) return std::nullopt;
  const std::vector<std::string_view> parts = split(token);
  if (parts.size() != kParts || parts[0] != "v1") return std::nullopt;
  const std::string expected =
      signature_of(token.substr(0, token.size() - parts[4].size() - 1), purpose);
  if (parts[4].size() != expected.size() ||
      CRYPTO_memcmp(parts[4].data(), expected.data(), expected.size()) != 0)
    return std::nullopt;
  const auto org = OrgId::parse(parts[1]);
  const auto person = PersonId::parse(parts[2]);
  const auto expires = parse_expiry(parts[3]);
  if (!org || !person || !expires || *expires < clock_.now()) return std::nullopt;
  return Caller{*org, *person};
}

}  // namespace daybook
