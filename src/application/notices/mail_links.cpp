#include "application/notices/mail_links.hpp"

#include <charconv>
#include <fmt/format.h>
#include <vector>

#include "application/log/commit_codec.hpp"
#include "application/log/keyed_digest.hpp"

namespace daybook {
namespace {

constexpr std::string_view kAnswer = "mail-answer";
constexpr std::string_view kChoice = "mail-choice";
constexpr std::size_t kAnswerFields = 10;
constexpr std::size_t kChoiceFields = 3;

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (parts.size() <= kAnswerFields) {
    const std::size_t dot = text.find('.');
    parts.push_back(text.substr(0, dot));
    if (dot == std::string_view::npos) break;
    text.remove_prefix(dot + 1);
  }
  return parts;
}

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc{} || end != last) return std::nullopt;
  return number;
}

}  // namespace

std::string MailLinks::answer_url(const AnswerLink& link) const {
  return fmt::format("{}/mail/answer?token={}", public_url_, answer_token(link));
}

std::string MailLinks::answer_token(const AnswerLink& link) const {
  return sign(fmt::format("v1.{}.{}.{}.{}.{}.{}.{}.{}.{}", to_string(link.who.org),
                          to_string(link.who.person), to_string(link.request), link.change,
                          link.asked, link.told.number, base::enum_name(link.answer),
                          base::enum_name(link.extent), link.expires.milliseconds),
              kAnswer);
}

std::optional<AnswerLink> MailLinks::read_answer(std::string_view token) const {
  const auto content = verify(token, kAnswer);
  if (!content) return std::nullopt;
  const std::vector<std::string_view> parts = split(*content);
  if (parts.size() != kAnswerFields) return std::nullopt;
  const auto org = OrgId::parse(parts[1]);
  const auto person = PersonId::parse(parts[2]);
  const auto request = RequestId::parse(parts[3]);
  const auto change = number_in<std::uint64_t>(parts[4]);
  const auto asked = number_in<std::uint64_t>(parts[5]);
  const auto told = number_in<std::uint64_t>(parts[6]);
  const auto answer = base::parse_enum<Answer>(parts[7]);
  const auto extent = base::parse_enum<Extent>(parts[8]);
  const auto expires = number_in<std::int64_t>(parts[9]);
  const bool is_whole =
      org && person && request && change && asked && told && answer && extent && expires;
  if (!is_whole) return std::nullopt;
  return AnswerLink{{*org, *person}, *request, *change, *asked,
                    Version{*told},  *answer,  *extent, Instant{*expires}};
}

std::string MailLinks::choice_url(const Caller& who) const {
  return fmt::format(
      "{}/mail/choice?token={}", public_url_,
      sign(fmt::format("v1.{}.{}", to_string(who.org), to_string(who.person)), kChoice));
}

std::optional<Caller> MailLinks::read_choice(std::string_view token) const {
  const auto content = verify(token, kChoice);
  if (!content) return std::nullopt;
  const std::vector<std::string_view> parts = split(*content);
  if (parts.size() != kChoiceFields) return std::nullopt;
  const auto org = OrgId::parse(parts[1]);
  const auto person = PersonId::parse(parts[2]);
  if (!org || !person) return std::nullopt;
  return Caller{*org, *person};
}

std::string MailLinks::host() const {
  const std::size_t scheme = public_url_.find("://");
  const std::size_t from = scheme == std::string::npos ? 0 : scheme + 3;
  return public_url_.substr(from, public_url_.find_first_of(":/", from) - from);
}

std::string MailLinks::sign(std::string content, std::string_view purpose) const {
  const std::string signature = keyed_digest_of(secret_, purpose, content);
  return std::move(content) + "." + signature;
}

std::optional<std::string_view> MailLinks::verify(std::string_view token,
                                                  std::string_view purpose) const {
  const std::size_t dot = token.rfind('.');
  if (token.size() > kTokenBytesMax || dot == std::string_view::npos) return std::nullopt;
  const std::string_view content = token.substr(0, dot);
  if (!are_same_digests(token.substr(dot + 1), keyed_digest_of(secret_, purpose, content)))
    return std::nullopt;
  return content;
}

std::uint64_t fingerprint_of(const Request& asked) {
  const DayParts& parts = asked.parts;
  return fingerprint_of(fmt::format("{} {} {} {} {} {} {}", to_string(asked.leave_type),
                                    to_string(asked.days.first), to_string(asked.days.last),
                                    base::enum_name(parts.first), base::enum_name(parts.last),
                                    base::enum_name(parts.every), parts.minutes.value_or(0)));
}

}  // namespace daybook
