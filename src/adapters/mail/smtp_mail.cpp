#include "adapters/mail/smtp_mail.hpp"

#include <algorithm>
#include <array>
#include <curl/curl.h>
#include <fmt/format.h>

#include "http/date.hpp"

#include "adapters/mail/header_text.hpp"

namespace daybook {
namespace {

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct FreeMime {
  void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};
struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using List = std::unique_ptr<curl_slist, FreeList>;
using Mime = std::unique_ptr<curl_mime, FreeMime>;
using Handle = std::unique_ptr<CURL, FreeHandle>;

void add(List& list, const std::string& line) {
  list.reset(curl_slist_append(list.release(), line.c_str()));
  ENSURE(list != nullptr);
}

// "Mon, 23 Nov 2026 21:12:17 +0000".
std::string mail_date(base::Instant at) {
  std::string date = http::http_date(
      std::chrono::floor<std::chrono::seconds>(std::chrono::sys_time<std::chrono::milliseconds>(
          std::chrono::milliseconds(at.milliseconds))));
  date.replace(date.rfind("GMT"), 3, "+0000");
  return date;
}

std::string written(const MailAddress& address) {
  if (address.name.empty()) return "<" + address.address + ">";
  return header_phrase(address.name) + " <" + address.address + ">";
}

List headers_of(const MailMessage& message, const MailAddress& from) {
  List headers;
  add(headers, "Date: " + mail_date(message.written_at));
  add(headers, "From: " + written(from));
  add(headers, "To: " + written(message.to));
  add(headers, "Subject: " + header_text(message.subject));
  add(headers, "Message-ID: <" + message.id + ">");
  if (!message.references.empty()) {
    add(headers, "In-Reply-To: <" + message.references.back() + ">");
    std::string references = "References:";
    for (const std::string& id : message.references) references += "\r\n <" + id + ">";
    add(headers, references);
  }
  // RFC 3834: no vacation responder answers, and none of ours answers theirs.
  add(headers, "Auto-Submitted: auto-generated");
  add(headers, "X-Auto-Response-Suppress: OOF, AutoReply");
  if (!message.unsubscribe_url.empty()) {
    add(headers, "List-Unsubscribe: <" + message.unsubscribe_url + ">");
    add(headers, "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  }
  return headers;
}

void add_part(curl_mime* mime, const std::string& text, const char* type) {
  curl_mimepart* const part = curl_mime_addpart(mime);
  ENSURE(part != nullptr);
  curl_mime_data(part, text.data(), text.size());
  curl_mime_type(part, type);
  // Lines of any length and any script pass every server.
  curl_mime_encoder(part, "quoted-printable");
}

// RFC 5322: lines end in CR LF.
std::string with_line_ends(std::string_view text) {
  std::string lines;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') lines += '\r';
    lines += c;
  }
  return lines;
}

// Of the multipart/alternative: the better one last.
Mime body_of(CURL* handle, const MailMessage& message) {
  Mime alternatives(curl_mime_init(handle));
  add_part(alternatives.get(), with_line_ends(message.text), "text/plain; charset=utf-8");
  add_part(alternatives.get(), with_line_ends(message.html), "text/html; charset=utf-8");
  Mime whole(curl_mime_init(handle));
  curl_mimepart* const part = curl_mime_addpart(whole.get());
  ENSURE(part != nullptr);
  curl_mime_subparts(part, alternatives.release());
  curl_mime_type(part, "multipart/alternative");
  return whole;
}

bool fits_a_header(std::string_view text) {
  return text.size() <= kMailHeaderBytesMax && std::ranges::none_of(text, [](char c) {
           return c <= 0x20 || c == 0x7F || c == '<' || c == '>';
         });
}

base::Outcome malformed(const char* field) {
  return base::invalid("mail.malformed", {{"field", field}});
}

base::Outcome check(const MailMessage& message) {
  if (!is_plain_address(message.to.address)) return malformed("to");
  if (message.to.name.size() > kMailHeaderBytesMax) return malformed("to");
  if (message.subject.size() > kMailHeaderBytesMax) return malformed("subject");
  if (message.text.size() > kMailTextBytesMax || message.html.size() > kMailTextBytesMax)
    return malformed("text");
  if (message.id.empty() || !fits_a_header(message.id)) return malformed("id");
  if (!fits_a_header(message.unsubscribe_url)) return malformed("unsubscribe_url");
  if (message.references.size() > kMailReferencesMax ||
      !std::ranges::all_of(message.references, fits_a_header))
    return malformed("references");
  return {};
}

bool is_loopback(std::string_view url) {
  std::string_view host = url.substr(url.find("://") + 3);
  if (host.starts_with("[")) return host.starts_with("[::1]");
  host = host.substr(0, host.find_first_of(":/"));
  const bool is_number = host.find_first_not_of("0123456789.") == std::string_view::npos;
  return host == "localhost" || (is_number && host.starts_with("127."));
}

int on_progress(void* interrupted, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return *static_cast<std::atomic<bool>*>(interrupted) ? 1 : 0;
}

// The server's last word, and where the talk had come to.
struct Ending {
  CURLcode code;
  long reply;             // 0 without one
  bool sent_something;    // of the message itself
  std::string_view text;  // libcurl's own
};

// What the server says of this message, rather than of us, the sender or itself: an address that it
// does not know, or a text that it does not want. Anything else may be put right by the operator,
// and no message is lost for it.
bool is_about_message(const Ending& ending) {
  if (ending.code == CURLE_SEND_ERROR) return ending.text.starts_with("RCPT failed");
  return ending.code == CURLE_WEIRD_SERVER_REPLY && ending.sent_something;
}

base::Outcome outcome_of(const Ending& ending) {
  if (ending.code == CURLE_OK) return {};
  std::string answer(ending.text.empty() ? curl_easy_strerror(ending.code) : ending.text);
  while (answer.ends_with('.')) answer.pop_back();
  if (ending.code == CURLE_WEIRD_SERVER_REPLY)
    answer = fmt::format("the server answered {}", ending.reply);
  const std::vector<base::Fact> facts{{"answer", answer}};
  if (!is_about_message(ending))
    return base::fail(base::ErrorCode::unavailable, "mail.unavailable", facts);
  constexpr int kForGood = 500;
  if (ending.reply >= kForGood) return base::rejected("mail.refused", facts);
  return base::fail(base::ErrorCode::unavailable, "mail.deferred", facts);
}

}  // namespace

class SmtpMail::Connection {
 public:
  Connection(const SmtpSettings& settings, std::atomic<bool>& interrupted)
      : settings_(settings), interrupted_(interrupted), handle_(curl_easy_init()) {
    ENSURE(handle_ != nullptr);
  }

  base::Outcome send(const MailMessage& message) {
    CURL* const handle = handle_.get();
    // Keeps the connection.
    curl_easy_reset(handle);
    set_server(handle);
    const List headers = headers_of(message, settings_.from);
    const Mime body = body_of(handle, message);
    List to;
    add(to, "<" + message.to.address + ">");
    const std::string from = "<" + settings_.from.address + ">";
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle, CURLOPT_MIMEPOST, body.get());
    std::array<char, CURL_ERROR_SIZE> text{};
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, text.data());
    const CURLcode code = curl_easy_perform(handle);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);
    return outcome_of(ending_of(code, text.data()));
  }

  // Was the message said over a connection that had been kept?
  bool was_kept() const {
    long made = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_NUM_CONNECTS, &made);
    return made == 0;
  }

 private:
  void set_server(CURL* handle) {
    curl_easy_setopt(handle, CURLOPT_URL, settings_.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     is_loopback(settings_.url) ? CURLUSESSL_NONE : CURLUSESSL_ALL);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                     static_cast<long>(settings_.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &on_progress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &interrupted_);
    if (settings_.user.empty()) return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, settings_.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, settings_.password.c_str());
  }

  Ending ending_of(CURLcode code, const char* text) const {
    Ending ending{.code = code, .reply = 0, .sent_something = false, .text = text};
    curl_off_t sent = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &ending.reply);
    curl_easy_getinfo(handle_.get(), CURLINFO_SIZE_UPLOAD_T, &sent);
    ending.sent_something = sent > 0;
    return ending;
  }

  const SmtpSettings& settings_;
  std::atomic<bool>& interrupted_;
  Handle handle_;
};

base::Result<std::unique_ptr<SmtpMail>> SmtpMail::open(SmtpSettings settings) {
  const bool is_smtp = settings.url.starts_with("smtp://") || settings.url.starts_with("smtps://");
  const bool names_a_user = settings.url.contains('@');
  if (!is_smtp || names_a_user || !fits_a_header(settings.url) || settings.url.ends_with("//"))
    return base::invalid("mail.settings", {{"field", "url"}, {"value", settings.url}});
  if (!is_plain_address(settings.from.address))
    return base::invalid("mail.settings", {{"field", "from"}, {"value", settings.from.address}});
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  ENSURE(ready == CURLE_OK);
  return std::unique_ptr<SmtpMail>(new SmtpMail(std::move(settings)));
}

SmtpMail::SmtpMail(SmtpSettings settings)
    : settings_(std::move(settings)),
      connection_(std::make_unique<Connection>(settings_, interrupted_)) {}

SmtpMail::~SmtpMail() = default;

base::Outcome SmtpMail::send(const MailMessage& message) {
  if (base::Outcome checked = check(message); !checked) return checked;
  const std::lock_guard lock(mutex_);
  base::Outcome sent = connection_->send(message);
  // Mail servers hang up on those who say nothing for a while.
  const bool had_hung_up =
      !sent && sent.error().rule == "mail.unavailable" && connection_->was_kept();
  if (!had_hung_up) return sent;
  connection_ = std::make_unique<Connection>(settings_, interrupted_);
  return connection_->send(message);
}

}  // namespace daybook
