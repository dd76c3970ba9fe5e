// The options of `daybook serve` that are about mail.
#pragma once
#include <memory>
#include <string>

#include "adapters/mail/smtp_mail.hpp"
#include "main/options.hpp"

namespace daybook::cli {

class MailOptions {
 public:
  void declare(Options& options);

  // Null where no mail is to be sent. Refuses "serve.mail_incomplete" when not all of what it takes
  // is told, "mail.settings" and "serve.public_url_malformed".
  base::Result<std::unique_ptr<SmtpMail>> open() const;
  // "serve.public_url_malformed", or "serve.mail_incomplete" when it has to be there and is not.
  base::Outcome check_public_url(bool is_needed) const;
  // Where people reach the server, without a slash at its end.
  std::string public_url() const;

 private:
  base::Result<std::string> password() const;

  std::string smtp_;
  std::string from_;
  std::string from_name_ = "Daybook";
  std::string public_url_;
  std::string user_;
  std::string password_file_;
};

}  // namespace daybook::cli
