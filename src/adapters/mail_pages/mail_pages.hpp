// The pages behind the links in messages. They work without scripts and without signing in, and
// give nothing but what the message said.
//
//   GET  /mail/answer?token=...   asks once more; changes nothing, since programs that look where
//                                 links go come before people
//   POST /mail/answer             gives the answer: a form with token and comment
//   GET  /mail/choice?token=...   asks whether somebody wants mail
//   POST /mail/choice?token=...   "List-Unsubscribe=One-Click" (RFC 8058), or a form with token and
//                                 choice
//   GET  /mail/pages.css
#pragma once
#include "http/message.hpp"

#include "application/notices/answer_by_mail.hpp"
#include "application/ports/mail_records.hpp"

namespace daybook {

class MailPages {
 public:
  MailPages(OrganisationHost& host, Clock& clock, const MailLinks& links, MailRecords& records)
      : host_(host), clock_(clock), links_(links), records_(records) {}

  // All but the style wait for a disk.
  http::Response ask(const http::Request& request);
  http::Response answer(const http::Request& request);
  http::Response ask_choice(const http::Request& request);
  http::Response choose(const http::Request& request);
  static http::Response style(const http::Request& request);

 private:
  OrganisationHost& host_;
  Clock& clock_;
  const MailLinks& links_;
  MailRecords& records_;
};

}  // namespace daybook
