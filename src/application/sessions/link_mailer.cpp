#include "application/sessions/link_mailer.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "application/notices/letter.hpp"
#include "application/queries/today.hpp"

namespace daybook {
namespace {

constexpr std::size_t kEmailBytesMax = 254;  // RFC 5321

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return text.size() <= kEmailBytesMax && at != std::string_view::npos && at > 0 &&
         at + 1 < text.size() &&
         std::ranges::none_of(text, [](char c) { return c >= 0 && c <= ' '; });
}

std::string host_of(std::string_view url) {
  const std::size_t from = url.find("://") + 3;
  return std::string(url.substr(from, url.find(':', from) - from));
}

Letter letter_with(const Organisation& organisation, const Person& person,
                   const std::string& link) {
  return {
      .subject = "Sign in to Daybook",
      .heading = "Sign in to Daybook",
      .opening = {fmt::format("Hello {}, this link signs you in at {}. It works once, in the "
                              "next {} minutes.",
                              person.name.text, organisation.name, LinkMailer::kLifetime.count())},
      .buttons = {{"Sign in", link}},
      .closing = {"If you did not ask for it, somebody typed your address. Nothing happens "
                  "unless the link is used: there is nothing to do."},
      .footer = "Sent because somebody asked to sign in with this address."};
}

}  // namespace

LinkMailer::LinkMailer(Ports ports, std::string public_url)
    : ports_(std::move(ports)),
      public_url_(std::move(public_url)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

Outcome LinkMailer::ask(const std::string& email, const std::string& client) {
  if (!is_email(email)) return base::invalid("sign_in.email_malformed", {{"field", "email"}});
  const Instant now = ports_.clock.now();
  const std::lock_guard lock(mutex_);
  if (!of_client_.take(client, now))
    return base::fail(base::ErrorCode::unavailable, "sign_in.asked_too_often");
  if (waiting_.size() < kWaitingMax && of_address_.take(lower_case(email), now))
    waiting_.push_back(email);
  wake_.notify_one();
  return {};
}

void LinkMailer::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    std::string email;
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
      email = std::move(waiting_.front());
      waiting_.pop_front();
    }
    send_to(email);
  }
}

// What cannot be sent is not: whoever waits for it asks again.
void LinkMailer::send_to(const std::string& email) {
  const auto organisations = ports_.storage.organisations();
  if (!organisations) return;
  for (const OrgId org : *organisations) {
    const auto view = ports_.host.view(org);
    const PersonRecord* const record = view ? (*view)->find_by_email(email) : nullptr;
    if (!record) continue;
    const auto& last = record->person.employment.last;
    if (!last || today_of(**view, record->person.id, ports_.clock) <= *last)
      send(**view, org, record->person);
  }
}

void LinkMailer::send(const Organisation& organisation, OrgId org, const Person& person) {
  const std::string link =
      fmt::format("{}/sign-in?token={}", public_url_, ports_.token_for({org, person.id}));
  const Letter letter = letter_with(organisation, person, link);
  static_cast<void>(ports_.mail.send(
      {.to = {person.name.text, person.email.text},
       .subject = letter.subject,
       .text = text_of(letter),
       .html = html_of(letter),
       .id = fmt::format("sign-in.{}@{}", base::to_string(ports_.ids.next()), host_of(public_url_)),
       .written_at = ports_.clock.now()}));
}

}  // namespace daybook
