// The mail port: hands messages to a mail server, which delivers them.
//
//   mail.send({.to = {"Anna Meyer", "anna@acme.example"}, .subject = "Approved: Vacation", ...})
//
// What is handed over twice arrives twice: the id of a message is the same both times, so that a
// mail server may notice.
#pragma once
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/result.hpp"

namespace daybook {

// More than that is somebody's mistake; a message of ours takes a few kilobytes.
inline constexpr std::size_t kMailTextBytesMax = 256u << 10;
inline constexpr std::size_t kMailHeaderBytesMax = 1000;
inline constexpr std::size_t kMailReferencesMax = 20;

struct MailAddress {
  std::string name;  // in any script; may be empty
  std::string address;
};

struct MailMessage {
  MailAddress to;
  std::string subject;
  std::string text;  // lines end in "\n"
  std::string html;  // the same, for those who read it so
  std::string id;    // "asked.17.018f@leave.example": the same for the same message
  std::vector<std::string> references = {};  // ids of the messages that it goes on from, in order
  std::string unsubscribe_url = {};          // ends all mail to this person by a single POST
  base::Instant written_at;
};

class Mail {
 public:
  virtual ~Mail() = default;

  // Refuses with
  //   "mail.refused"     this message will never be taken, with the answer of the server
  //   "mail.malformed"   it cannot be sent as it is: its address, or its size
  //   "mail.deferred"    the server does not take this message now
  //   "mail.unavailable" the server cannot be had now, or does not want us
  // The first two are ErrorCode::rejected or invalid, the others unavailable: try again later.
  virtual base::Outcome send(const MailMessage& message) = 0;
  // Ends a call under way, and those to come, with "mail.unavailable": for shutting down.
  virtual void interrupt() = 0;
};

}  // namespace daybook
