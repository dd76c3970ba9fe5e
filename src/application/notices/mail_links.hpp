// The links in messages: proofs, signed with the server's secret, that the one who follows them got
// the message. Each is good for one thing only; none of them signs anybody in.
//
//   https://leave.example/mail/answer?token=v1.<org>.<person>.<request>.….<signature>
#pragma once
#include <optional>
#include <string>

#include "application/caller.hpp"
#include "domain/command.hpp"

namespace daybook {

// To say yes or no to what a message asked about, as the person to whom it went.
struct AnswerLink {
  Caller who;
  RequestId request;
  std::uint64_t change = 0;  // the event that asked for the change; 0: the leave itself
  std::uint64_t asked = 0;   // a fingerprint of the days and the type that the message named
  Version told;              // the event that the message told of
  Answer answer = Answer::yes;
  Extent extent = Extent::one;
  Instant expires;

  bool operator==(const AnswerLink&) const = default;
};

class MailLinks {
 public:
  static constexpr std::size_t kTokenBytesMax = 512;

  // `public_url` is where people reach the server, without a slash at its end.
  MailLinks(std::string secret, std::string public_url)
      : secret_(std::move(secret)), public_url_(std::move(public_url)) {}

  std::string answer_url(const AnswerLink& link) const;
  std::string answer_token(const AnswerLink& link) const;
  // Nothing when it is malformed or not ours. Whether it has expired is for the caller to see.
  std::optional<AnswerLink> read_answer(std::string_view token) const;

  // To get no more mail, or mail again. It does not end.
  std::string choice_url(const Caller& who) const;
  std::optional<Caller> read_choice(std::string_view token) const;

  // Pages of the dashboard, where people sign in.
  std::string inbox_url() const { return public_url_ + "/inbox"; }
  std::string own_leave_url() const { return public_url_ + "/leave"; }
  std::string calendar_url() const { return public_url_ + "/calendar"; }
  // "leave.example": what ids of messages end in.
  std::string host() const;

 private:
  std::string sign(std::string content, std::string_view purpose) const;
  // What was signed, or nothing.
  std::optional<std::string_view> verify(std::string_view token, std::string_view purpose) const;

  std::string secret_;
  std::string public_url_;
};

// Differs when other days or another type are asked for: an old message does not answer them.
std::uint64_t fingerprint_of(const Request& asked);

}  // namespace daybook
