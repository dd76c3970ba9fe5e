#include "application/notices/find_notices.hpp"

#include <algorithm>
#include <map>

#include "base/contains.hpp"

#include "application/queries/today.hpp"
#include "domain/approval.hpp"
#include "domain/waiting.hpp"

namespace daybook {
namespace {

constexpr std::int64_t kMorningMs = std::int64_t{8} * 60 * 60 * 1000;

// Whose turn it is to answer, about the leave or about its open change.
std::vector<PersonId> deciders_now(const Organisation& now, const PersonRecord& owner,
                                   const Request& asked, Clock& clock) {
  const auto turn = turn_of(now, owner, asked, today_of(now, owner.person.id, clock));
  return turn ? turn->deciders : std::vector<PersonId>{};
}

std::optional<Request> waiting_part(const Request& request) {
  if (request.status == RequestStatus::pending) return request;
  if (!request.change.empty()) return as_changed(request);
  return std::nullopt;
}

// Events of requests, one after another; what waits is told when all have been seen.
class NoticeFinder {
 public:
  NoticeFinder(const Organisation& now, Clock& clock) : now_(now), clock_(clock) {}

  void see(const CommitAt& at) {
    if (at.commit.channel == Channel::import || at.commit.channel == Channel::demo) return;
    actor_ = at.commit.actor;
    asked_here_.clear();
    commit_ = at.first;
    version_ = at.first;
    for (const Event& event : at.commit.events) {
      std::visit(*this, event);
      version_ = version_.next();
    }
  }

  std::vector<LeaveNotice> take() {
    for (const auto& [request, change] : waits_) tell_deciders(request, change);
    std::ranges::sort(
        found_, {}, [](const Found& found) { return std::pair(found.notice.event, found.order); });
    std::vector<LeaveNotice> notices;
    for (Found& found : found_) notices.push_back(std::move(found.notice));
    return notices;
  }

  template <class Other>
  void operator()(const Other&) {}

  void operator()(const LeaveRequested& event) {
    asked_here_.push_back(event.request);
    wait(event.request).is_new = true;
  }
  void operator()(const ChangeRequested& event) { wait(event.request).is_new = true; }
  void operator()(const CancellationRequested& event) { wait(event.request).is_new = true; }
  void operator()(const StepApproved& event) { wait(event.request).said_yes.push_back(event.by); }

  // Who stands in for somebody from today on hears of what waits for them already.
  void operator()(const SubstituteSet& event) {
    if (!event.substitute) return;
    if (!event.days.contains(today_of(now_, event.substitute, clock_))) return;
    for (const PersonRecord& owner : now_.people)
      for (const Request& request : owner.requests) {
        const auto asked = waiting_part(request);
        if (!asked) continue;
        const std::vector<PersonId> deciders = deciders_now(now_, owner, *asked, clock_);
        if (base::contains(deciders, event.person) && base::contains(deciders, *event.substitute))
          tell(NoticeKind::asked, *event.substitute, request.id, {});
      }
  }

  void operator()(const LeaveApproved& event) {
    const bool at_once = base::contains(asked_here_, event.request);
    tell_owner(at_once ? NoticeKind::entered : NoticeKind::approved, event);
    tell_watchers(NoticeKind::approved, event);
  }
  void operator()(const LeaveRejected& event) { tell_owner(NoticeKind::rejected, event); }
  void operator()(const LeaveChanged& event) {
    tell_owner(NoticeKind::changed, event);
    tell_approvers(NoticeKind::changed, event);
    tell_watchers(NoticeKind::changed, event);
  }
  void operator()(const ChangeDropped& event) {
    tell_owner(event.by ? NoticeKind::change_refused : NoticeKind::lapsed, event);
  }
  void operator()(const LeaveCancelled& event) {
    tell_owner(NoticeKind::cancelled, event);
    tell_approvers(NoticeKind::cancelled, event);
    tell_watchers(NoticeKind::cancelled, event);
  }
  void operator()(const LeaveWithdrawn& event) { tell_those_asked(NoticeKind::not_needed, event); }
  void operator()(const LeaveLapsed& event) {
    tell_owner(NoticeKind::lapsed, event);
    tell_those_asked(NoticeKind::lapsed, event);
  }
  void operator()(const TimeInLieuAsked& event) {
    tell_credit_deciders(event.person, event.credit, std::nullopt);
  }
  void operator()(const TimeInLieuAnswered& event) {
    if (event.status == RequestStatus::pending)
      return tell_credit_deciders(event.person, event.credit, event.by);
    if (event.person != actor_ && event.status != RequestStatus::withdrawn)
      add_credit(NoticeKind::credit_answered, event.person, event.credit, event.comment);
  }
  void operator()(const CommentAdded& event) {
    const PersonRecord* owner = now_.owner_of(event.request);
    if (!owner) return;
    tell(NoticeKind::commented, owner->person.id, event.request, event.text);
    const Request& request = *owner->find(event.request);
    if (const auto asked = waiting_part(request))
      for (const PersonId id : deciders_now(now_, *owner, *asked, clock_))
        tell(NoticeKind::commented, id, event.request, event.text);
    else if (request.decided_by)
      tell(NoticeKind::commented, *request.decided_by, event.request, event.text);
  }

 private:
  struct Waits {
    Version event;
    Version commit;
    std::optional<PersonId> actor;
    bool is_new = false;             // not only a step further
    std::vector<PersonId> said_yes;  // since
  };
  struct Found {
    LeaveNotice notice;
    Version commit;
    std::optional<RequestId> series;
    std::size_t order;  // in which it was found
  };

  Waits& wait(RequestId request) {
    Waits& waits = waits_[request];
    waits.event = version_;
    waits.commit = commit_;
    waits.actor = actor_;
    return waits;
  }

  void tell_deciders(RequestId id, const Waits& waits) {
    const PersonRecord* owner = now_.owner_of(id);
    const auto asked = owner ? waiting_part(*owner->find(id)) : std::nullopt;
    if (!asked) return;
    std::vector<PersonId> told_before;
    if (!waits.is_new) {
      Request before = *asked;
      std::erase_if(before.approved_by,
                    [&](PersonId who) { return base::contains(waits.said_yes, who); });
      told_before = deciders_now(now_, *owner, before, clock_);
    }
    actor_ = waits.actor;
    version_ = waits.event;
    commit_ = waits.commit;
    for (const PersonId decider : deciders_now(now_, *owner, *asked, clock_))
      if (!base::contains(told_before, decider)) tell(NoticeKind::asked, decider, id, {});
  }

  template <class Decision>
  static PersonalText comment_of(const Decision& event) {
    if constexpr (requires { event.comment; })
      return event.comment;
    else
      return {};
  }

  template <class Decision>
  void tell_owner(NoticeKind kind, const Decision& event) {
    if (const PersonRecord* owner = now_.owner_of(event.request))
      tell(kind, owner->person.id, event.request, comment_of(event));
  }
  // Who was asked about it counts on it.
  template <class Decision>
  void tell_approvers(NoticeKind kind, const Decision& event) {
    const PersonRecord* owner = now_.owner_of(event.request);
    if (!owner) return;
    const Date today = today_of(now_, owner->person.id, clock_);
    for (const PersonId id : deciders_of(now_, *owner, *owner->find(event.request), today))
      tell(kind, id, event.request, comment_of(event));
  }
  template <class Decision>
  void tell_watchers(NoticeKind kind, const Decision& event) {
    const PersonRecord* owner = now_.owner_of(event.request);
    if (!owner) return;
    const Date today = today_of(now_, owner->person.id, clock_);
    for (const PersonId id : watchers_of(now_, *owner, *owner->find(event.request), today))
      tell(kind, id, event.request, comment_of(event));
  }
  template <class Ending>
  void tell_those_asked(NoticeKind kind, const Ending& event) {
    const PersonRecord* owner = now_.owner_of(event.request);
    if (!owner) return;
    for (const PersonId id : deciders_now(now_, *owner, *owner->find(event.request), clock_))
      tell(kind, id, event.request, {});
  }

  // Those whose turn it is, but for who had it before this yes.
  void tell_credit_deciders(PersonId person, AdjustmentId id, std::optional<PersonId> yes) {
    const PersonRecord* owner = now_.find(person);
    const CreditRequest* credit = owner ? owner->find(id) : nullptr;
    if (!credit || credit->status != RequestStatus::pending) return;
    const Request asked = credit->as_request();
    std::vector<PersonId> told_before;
    if (yes) {
      Request before = asked;
      std::erase(before.approved_by, *yes);
      told_before = deciders_now(now_, *owner, before, clock_);
    }
    for (const PersonId decider : deciders_now(now_, *owner, asked, clock_))
      if (decider != actor_ && !base::contains(told_before, decider))
        add_credit(NoticeKind::credit_asked, decider, id, {});
  }
  void add_credit(NoticeKind kind, PersonId to, AdjustmentId credit, PersonalText comment) {
    const auto is_known = [&](const Found& found) {
      return found.notice.kind == kind && found.notice.to == to && found.notice.credit == credit;
    };
    if (std::ranges::any_of(found_, is_known)) return;
    found_.push_back({{.kind = kind,
                       .to = to,
                       .request = {},
                       .event = version_,
                       .by = actor_,
                       .comment = std::move(comment),
                       .credit = credit},
                      commit_,
                      std::nullopt,
                      found_.size()});
  }

  // Once each; of a series that was dealt with together, in one notice.
  void tell(NoticeKind kind, PersonId to, RequestId request, PersonalText comment) {
    if (to == actor_) return;
    const auto series = now_.owner_of(request)->find(request)->series;
    for (Found& found : found_) {
      LeaveNotice& known = found.notice;
      if (known.kind != kind || known.to != to) continue;
      // What waits for them, whatever made it so.
      if (kind == NoticeKind::asked && known.request == request) {
        known.event = std::max(known.event, version_);
        return;
      }
      if (found.commit != commit_) continue;
      if (known.request == request && known.event == version_) return;
      if (!series || found.series != series) continue;
      known.event = version_;
      return known.also.push_back(request);
    }
    found_.push_back({{.kind = kind,
                       .to = to,
                       .request = request,
                       .event = version_,
                       .by = actor_,
                       .comment = std::move(comment)},
                      commit_,
                      series,
                      found_.size()});
  }

  const Organisation& now_;
  Clock& clock_;
  std::optional<PersonId> actor_;
  Version commit_;   // the first event of the commit that is looked at
  Version version_;  // of the event that is looked at
  std::vector<RequestId> asked_here_;
  std::map<RequestId, Waits> waits_;
  std::vector<Found> found_;
};

class ReminderFinder {
 public:
  ReminderFinder(const Organisation& now, const Lapse& lapse, Clock& clock)
      : now_(now), lapse_(lapse), clock_(clock) {}

  void look_at(const PersonRecord& owner, const Request& request) {
    if (request.patience.remind_after.empty() && request.snoozes.empty()) return;
    const auto asked = waiting_part(request);
    if (!asked) return;
    for (const PersonId decider : deciders_now(now_, owner, *asked, clock_)) {
      const Date before = day_at(decider, lapse_.after);
      const Date today = day_at(decider, lapse_.until);
      const auto due = reminder_due(now_, owner, request, {.person = decider, .today = today});
      if (due && before < *due && *due <= today)
        found_.push_back({.kind = NoticeKind::reminder,
                          .to = decider,
                          .request = request.id,
                          .event = now_.version,
                          .due = due});
    }
  }
  std::vector<LeaveNotice> take() { return std::move(found_); }

 private:
  Date day_at(PersonId person, Instant at) const {
    return date_of(now_, person, clock_, {at.milliseconds - kMorningMs});
  }

  const Organisation& now_;
  const Lapse& lapse_;
  Clock& clock_;
  std::vector<LeaveNotice> found_;
};

}  // namespace

std::vector<LeaveNotice> find_notices(const Organisation& now, std::span<const CommitAt> commits,
                                      Clock& clock) {
  NoticeFinder finder(now, clock);
  for (const CommitAt& commit : commits) finder.see(commit);
  return finder.take();
}

std::vector<LeaveNotice> find_reminders(const Organisation& now, const Lapse& lapse, Clock& clock) {
  ReminderFinder finder(now, lapse, clock);
  for (const PersonRecord& record : now.people)
    for (const Request& request : record.requests) finder.look_at(record, request);
  return finder.take();
}

}  // namespace daybook
