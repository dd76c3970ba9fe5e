// Reads what was committed and sends the messages that follow from it, behind the commands: they
// never wait for a mail server.
//
// Every message is sent at least once. What was told is kept durably, so that a restart neither
// tells it again nor forgets it; when the process ends between the two, the last message is sent
// twice, with the same id. The messages of one organisation go out in order: one that the mail
// server defers is tried again, and the others wait behind it. One that is refused for good is
// counted, told to the operator, and left.
//
// An organisation that is met for the first time begins with what happens from then on.
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "application/host/organisation_host.hpp"
#include "application/notices/mail_links.hpp"
#include "application/notices/notice.hpp"
#include "application/ports/mail.hpp"
#include "application/ports/mail_records.hpp"

namespace daybook {

struct MailPace {
  // After a message that was not taken, doubled each time up to the longest.
  std::chrono::milliseconds first_pause = std::chrono::seconds(2);
  std::chrono::milliseconds longest_pause = std::chrono::minutes(10);
  // A message that the server defers so often, for some five hours, is given up: one full mailbox
  // must not keep everybody else's mail. Without a server, mail waits for ever.
  int deferrals_max = 40;
  // How often all organisations are looked at without a hint, and for reminders.
  std::chrono::milliseconds look_at_all = std::chrono::minutes(5);
};

// What operators watch.
struct MailCounts {
  std::uint64_t sent = 0;
  std::uint64_t refused = 0;   // given up
  std::uint64_t deferred = 0;  // tries that did not succeed
  std::uint64_t waiting = 0;   // messages that wait now
};

class MailFollower {
 public:
  struct Ports {
    OrganisationHost& host;
    Storage& storage;
    Clock& clock;
    Mail& mail;
    MailRecords& records;
  };
  // Tells the operator a sentence.
  using Tell = std::function<void(std::string_view)>;

  MailFollower(Ports ports, const MailLinks& links, MailPace pace, Tell tell);
  // Ends a message under way; it is sent again at the next start.
  ~MailFollower();
  MailFollower(const MailFollower&) = delete;
  MailFollower& operator=(const MailFollower&) = delete;

  // A hint: something was committed. Does not block.
  void changed(OrgId org);

  MailCounts counts() const;

 private:
  using Moment = std::chrono::steady_clock::time_point;

  // One organisation's messages that wait, in order, and how far they reach.
  struct Line {
    MailProgress progress;  // as it was saved last
    Version read_until;     // the last event of a batch: `waiting` comes from what is before it
    std::deque<LeaveNotice> waiting;
    int failures = 0;   // of the first of them, in a row
    int deferrals = 0;  // of them those that are about that message
    Moment not_before = {};
  };

  void run(const std::stop_token& stop);
  Moment wait(const std::stop_token& stop, Moment look_again, std::set<OrgId>& changed);
  void serve(OrgId org, const std::stop_token& stop);
  Result<Line*> find_line(OrgId org);
  Outcome read_on(OrgId org, Line& line);
  Outcome save_read(OrgId org, Line& line);
  Outcome remind(OrgId org, Line& line);
  Outcome send_first(OrgId org, Line& line);
  Outcome settle_first(OrgId org, Line& line);
  void hold(OrgId org, Line& line, const base::Error& error);
  void count_waiting();

  Ports ports_;
  const MailLinks& links_;
  const MailPace pace_;
  const Tell tell_;
  std::atomic<std::uint64_t> sent_ = 0;
  std::atomic<std::uint64_t> refused_ = 0;
  std::atomic<std::uint64_t> deferred_ = 0;
  std::atomic<std::uint64_t> waiting_ = 0;

  std::map<OrgId, Line> lines_;  // on the thread only

  std::mutex mutex_;
  std::condition_variable_any hinted_;
  std::set<OrgId> changed_;  // guarded by mutex_
  std::jthread thread_;      // last: it stops before the others go
};

}  // namespace daybook
