// Hands messages to a mail server by SMTP (libcurl).
#pragma once
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>

#include "application/ports/mail.hpp"

namespace daybook {

struct SmtpSettings {
  // "smtp://host:587" begins in the open and turns to TLS before anything is said (STARTTLS), or
  // fails; without TLS only where the host is this computer. "smtps://host:465" is TLS from the
  // start.
  std::string url;
  std::string user;  // empty: without signing in
  std::string password;
  MailAddress from;
  std::chrono::milliseconds connect_timeout = std::chrono::seconds(10);
  std::chrono::milliseconds timeout = std::chrono::seconds(60);  // of a whole message
};

class SmtpMail final : public Mail {
 public:
  // Refuses "mail.settings" with the field: a URL that is neither smtp nor smtps or names a user,
  // or a sender that is no address.
  static base::Result<std::unique_ptr<SmtpMail>> open(SmtpSettings settings);
  ~SmtpMail() override;

  // One after another; the connection is kept for the next.
  base::Outcome send(const MailMessage& message) override;
  void interrupt() override { interrupted_ = true; }

 private:
  class Connection;

  explicit SmtpMail(SmtpSettings settings);

  const SmtpSettings settings_;
  std::atomic<bool> interrupted_ = false;
  std::mutex mutex_;  // guards connection_
  std::unique_ptr<Connection> connection_;
};

}  // namespace daybook
