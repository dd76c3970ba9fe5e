#include "main/mail_options.hpp"

#include <cstdlib>

#include "main/files.hpp"

namespace daybook::cli {
namespace {

constexpr const char* kPasswordVariable = "DAYBOOK_SMTP_PASSWORD";

// Links are made by adding a path, so it is a scheme and a host, perhaps a port.
bool is_origin(std::string_view url) {
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  const std::string_view host = is_web ? url.substr(url.find("://") + 3) : std::string_view{};
  return !host.empty() && host.find_first_not_of(
                              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                              ".-:[]") == std::string_view::npos;
}

base::Outcome incomplete(const char* field) {
  return base::invalid("serve.mail_incomplete", {{"field", field}});
}

}  // namespace

void MailOptions::declare(Options& options) {
  options.text("--smtp", smtp_,
               "Mail server that takes our messages, such as smtp://mail.example:587");
  options.text("--mail-from", from_, "Address that messages come from; needed with --smtp");
  options.text("--mail-from-name", from_name_, "Name beside it");
  options.text(
      "--public-url", public_url_,
      "Where people reach this server, for links in messages and for providers; needed with "
      "--smtp and --providers");
  options.text("--smtp-user", user_, "Name to sign in at the mail server with");
  options.text("--smtp-password-file", password_file_,
               "File with the password; else the environment's DAYBOOK_SMTP_PASSWORD");
}

std::string MailOptions::public_url() const {
  std::string url = public_url_;
  while (url.ends_with('/')) url.pop_back();
  return url;
}

base::Result<std::unique_ptr<SmtpMail>> MailOptions::open() const {
  if (smtp_.empty() && from_.empty()) return nullptr;
  if (smtp_.empty()) TRY(incomplete("--smtp"));
  if (from_.empty()) TRY(incomplete("--mail-from"));
  TRY(check_public_url(true));
  return SmtpMail::open({.url = smtp_,
                         .user = user_,
                         .password = TRY(password()),
                         .from = {.name = from_name_, .address = from_}});
}

base::Outcome MailOptions::check_public_url(bool is_needed) const {
  if (public_url_.empty()) return is_needed ? incomplete("--public-url") : base::Outcome();
  if (is_origin(public_url())) return {};
  return base::invalid("serve.public_url_malformed",
                       {{"field", "--public-url"}, {"value", public_url_}});
}

base::Result<std::string> MailOptions::password() const {
  if (user_.empty()) return std::string();
  if (password_file_.empty()) {
    const char* const password = std::getenv(kPasswordVariable);
    return std::string(password ? password : "");
  }
  std::string text = TRY(read_file(password_file_));
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

}  // namespace daybook::cli
