#include "application/notices/mail_follower.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "application/log/commit_codec.hpp"
#include "application/messages/message.hpp"
#include "application/notices/find_notices.hpp"
#include "application/notices/write_notice.hpp"

namespace daybook {
namespace {

// Of the log at a time: a bound for the messages in memory.
constexpr std::size_t kReadBytes = 1u << 20;
// What happened before is no news any more, when mail was turned off for so long.
constexpr std::int64_t kNewsMs = std::int64_t{7} * 24 * 60 * 60 * 1000;

struct Unread {
  Version told;   // until here
  Instant since;  // what was recorded before is left out
};

Result<std::vector<CommitAt>> commits_of(const std::vector<Batch>& batches, const Unread& unread) {
  std::vector<CommitAt> commits;
  for (const Batch& batch : batches) {
    Version first = batch.first;
    for (Commit& commit : TRY(decode_commits(batch.bytes))) {
      const Version next = first.plus(commit.events.size());
      const bool is_news = commit.recorded_at >= unread.since;
      if (is_news && next > unread.told.next()) commits.push_back({first, std::move(commit)});
      first = next;
    }
  }
  return commits;
}

// About this message, rather than about all of them.
bool is_about_message(const base::Error& error) { return error.rule == "mail.deferred"; }
bool is_final(const base::Error& error) {
  return error.rule == "mail.refused" || error.rule == "mail.malformed";
}

}  // namespace

MailFollower::MailFollower(Ports ports, const MailLinks& links, MailPace pace, Tell tell)
    : ports_(ports), links_(links), pace_(pace), tell_(std::move(tell)) {
  // Before anything else can happen to them; those that cannot be had now are met later.
  if (const auto all = ports_.storage.organisations())
    for (const OrgId org : *all) static_cast<void>(find_line(org).has_value());
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

MailFollower::~MailFollower() {
  thread_.request_stop();
  ports_.mail.interrupt();
}

void MailFollower::changed(OrgId org) {
  const std::lock_guard lock(mutex_);
  changed_.insert(org);
  hinted_.notify_one();
}

MailCounts MailFollower::counts() const { return {sent_, refused_, deferred_, waiting_}; }

void MailFollower::run(const std::stop_token& stop) {
  Moment look_again{};
  while (!stop.stop_requested()) {
    std::set<OrgId> changed;
    const Moment now = wait(stop, look_again, changed);
    if (stop.stop_requested()) return;
    if (now >= look_again) {
      if (const auto all = ports_.storage.organisations()) changed.insert(all->begin(), all->end());
      look_again = now + pace_.look_at_all;
    }
    for (const auto& [org, line] : lines_)
      if (!line.waiting.empty()) changed.insert(org);
    for (const OrgId org : changed) serve(org, stop);
    count_waiting();
  }
}

// Until something was committed, a message may be tried again, or all are to be looked at.
MailFollower::Moment MailFollower::wait(const std::stop_token& stop, Moment look_again,
                                        std::set<OrgId>& changed) {
  Moment until = look_again;
  for (const auto& [org, line] : lines_)
    if (!line.waiting.empty()) until = std::min(until, line.not_before);
  std::unique_lock lock(mutex_);
  hinted_.wait_until(lock, stop, until, [this] { return !changed_.empty(); });
  changed.swap(changed_);
  return std::chrono::steady_clock::now();
}

void MailFollower::serve(OrgId org, const std::stop_token& stop) {
  const auto line = find_line(org);
  if (!line) return;
  Line& at = **line;
  if (std::chrono::steady_clock::now() < at.not_before) return;
  Outcome outcome = remind(org, at);
  while (outcome && !stop.stop_requested()) {
    if (at.waiting.empty()) outcome = read_on(org, at);
    if (!outcome || at.waiting.empty()) break;
    outcome = send_first(org, at);
    count_waiting();
  }
  if (!outcome && !stop.stop_requested()) hold(org, at, outcome.error());
}

// Nothing is told of what happened before the organisation was met.
Result<MailFollower::Line*> MailFollower::find_line(OrgId org) {
  if (const auto known = lines_.find(org); known != lines_.end()) return &known->second;
  auto progress = TRY(ports_.records.load_progress(org));
  if (!progress) {
    const Version head = TRY(ports_.storage.head(org));
    progress = MailProgress{.batch = head, .told = head, .reminded = ports_.clock.now()};
    TRY(ports_.records.save_progress(org, *progress));
  }
  Line line{.progress = *progress, .read_until = progress->batch};
  return &lines_.emplace(org, std::move(line)).first->second;
}

// Until there is something to tell. What tells nothing is not worth a write each time: after a
// restart it is read again, and tells nothing again.
Outcome MailFollower::read_on(OrgId org, Line& line) {
  constexpr std::uint64_t kUnsavedMax = 1000;
  while (line.waiting.empty()) {
    const auto batches = TRY(ports_.storage.read(org, line.read_until, kReadBytes));
    if (batches.empty()) return {};
    const Instant since{ports_.clock.now().milliseconds - kNewsMs};
    const auto commits = TRY(commits_of(batches, {line.progress.told, since}));
    const Version last = batches.back().last();
    const View now = TRY(ports_.host.view(org));
    // What is durable is published a moment later, and then there is a hint.
    if (now->version < last) return {};
    for (LeaveNotice& notice : find_notices(*now, commits, ports_.clock))
      if (notice.event > line.progress.told) line.waiting.push_back(std::move(notice));
    line.read_until = last;
    if (line.waiting.empty() && last.number - line.progress.batch.number > kUnsavedMax)
      TRY(save_read(org, line));
  }
  count_waiting();
  return {};
}

// Everything that was read has been told.
Outcome MailFollower::save_read(OrgId org, Line& line) {
  line.progress.batch = line.read_until;
  line.progress.told = std::max(line.progress.told, line.read_until);
  return ports_.records.save_progress(org, line.progress);
}

// They are due on a day, so an hour more or less does not matter; a look costs a walk over all
// requests.
Outcome MailFollower::remind(OrgId org, Line& line) {
  constexpr std::int64_t kLookEveryMs = std::int64_t{60} * 60 * 1000;
  const Instant now = ports_.clock.now();
  if (now.milliseconds - line.progress.reminded.milliseconds < kLookEveryMs) return {};
  if (!line.waiting.empty()) return {};
  const View view = TRY(ports_.host.view(org));
  for (LeaveNotice& notice : find_reminders(*view, {line.progress.reminded, now}, ports_.clock))
    line.waiting.push_back(std::move(notice));
  line.progress.reminded = now;
  if (line.waiting.empty()) return ports_.records.save_progress(org, line.progress);
  return {};
}

Outcome MailFollower::send_first(OrgId org, Line& line) {
  const LeaveNotice& notice = line.waiting.front();
  if (TRY(ports_.records.choice_of(org, notice.to)) == MailChoice::unwanted)
    return settle_first(org, line);
  const View now = TRY(ports_.host.view(org));
  const auto message = write_notice(*now, org, notice, links_, ports_.clock);
  if (!message) return settle_first(org, line);
  const Outcome sent = ports_.mail.send(*message);
  if (sent) {
    ++sent_;
    return settle_first(org, line);
  }
  if (!is_final(sent.error()) && line.deferrals < pace_.deferrals_max) return sent;
  ++refused_;
  tell_(fmt::format("Mail {} was given up: {}", message->id, message_of(sent.error())));
  return settle_first(org, line);
}

// The first message is dealt with: what comes before the next one has been told.
Outcome MailFollower::settle_first(OrgId org, Line& line) {
  const LeaveNotice done = std::move(line.waiting.front());
  line.waiting.pop_front();
  line.failures = 0;
  line.deferrals = 0;
  if (line.waiting.empty()) return save_read(org, line);
  // Reminders are of no event that was read.
  const bool is_told = line.waiting.front().event != done.event && !done.due;
  if (!is_told) return {};
  line.progress.told = done.event;
  return ports_.records.save_progress(org, line.progress);
}

void MailFollower::hold(OrgId org, Line& line, const base::Error& error) {
  ++deferred_;
  ++line.failures;
  if (is_about_message(error)) ++line.deferrals;
  if (line.failures == 1)
    tell_(fmt::format("Mail of organisation {} waits: {}", to_string(org), message_of(error)));
  std::chrono::milliseconds pause = pace_.first_pause;
  for (int doubled = 1; doubled < line.failures && pause < pace_.longest_pause; ++doubled)
    pause *= 2;
  line.not_before = std::chrono::steady_clock::now() + std::min(pause, pace_.longest_pause);
}

void MailFollower::count_waiting() {
  std::uint64_t waiting = 0;
  for (const auto& [org, line] : lines_) waiting += line.waiting.size();
  waiting_ = waiting;
}

}  // namespace daybook
