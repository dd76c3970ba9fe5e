// What stands in links that sign somebody in: "v1.<org>.<person>.<expiry>.<signature>". The
// signature is HMAC-SHA-256 with the server's secret, so that a link can be made beside a running
// server and cannot be made elsewhere.
// The expiry is in milliseconds since 1970: two tokens of one person differ by it.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "application/caller.hpp"
#include "application/ports/clock.hpp"

namespace daybook {

class LinkTokens {
 public:
  static constexpr std::size_t kSecretBytes = 32;

  // `secret` has kSecretBytes random bytes.
  LinkTokens(std::string secret, Clock& clock) : secret_(std::move(secret)), clock_(clock) {}

  static std::string random_secret();
  // The same in hexadecimal, for a session.
  static std::string random_session_secret();

  // `purpose` keeps a token for one use from serving another: "sign-in-link".
  std::string issue(const Caller& caller, std::string_view purpose, std::chrono::seconds lifetime);
  // Nothing when it is malformed, expired, for another purpose, or not ours.
  std::optional<Caller> verify(std::string_view token, std::string_view purpose) const;

 private:
  std::string secret_;
  Clock& clock_;
};

}  // namespace daybook
