// Signed proofs of who signed in: "v1.<org>.<person>.<expiry>.<signature>". The signature is
// HMAC-SHA-256 with the server's secret, so a token needs no storage and cannot be made elsewhere.
// The expiry is in milliseconds since 1970: two tokens of one person differ by it.
#pragma once
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "application/caller.hpp"
#include "application/ports/clock.hpp"

namespace daybook {

class SessionTokens {
 public:
  static constexpr std::size_t kSecretBytes = 32;

  // `secret` has kSecretBytes random bytes.
  SessionTokens(std::string secret, Clock& clock) : secret_(std::move(secret)), clock_(clock) {}

  static std::string random_secret();

  // `purpose` keeps a token for one use from serving another: "session", "sign-in-link".
  std::string issue(const Caller& caller, std::string_view purpose, std::chrono::seconds lifetime);
  // Nothing when it is malformed, expired, for another purpose, or not ours.
  std::optional<Caller> verify(std::string_view token, std::string_view purpose);

 private:
  struct Proof {
    Caller caller;
    Instant expires;
  };
  // Remembered by the whole token, signature and all; then all are forgotten, which costs a
  // signature each and nothing else.
  static constexpr std::size_t kRememberedMax = 10'000;

  std::string signature_of(std::string_view content, std::string_view purpose) const;
  std::optional<Proof> prove(std::string_view token, std::string_view purpose) const;

  std::string secret_;
  Clock& clock_;
  std::mutex mutex_;                                   // guards remembered_
  std::unordered_map<std::string, Proof> remembered_;  // by purpose and token
};

}  // namespace daybook
