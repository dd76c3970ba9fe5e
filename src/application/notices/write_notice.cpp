#include "application/notices/write_notice.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ranges>

#include "application/notices/letter.hpp"
#include "application/notices/wording.hpp"
#include "application/queries/requests.hpp"
#include "application/queries/today.hpp"
#include "domain/approval.hpp"
#include "domain/waiting.hpp"

namespace daybook {
namespace {

// Of a series; the rest is counted.
constexpr std::size_t kDatesMax = 12;

// "an administrator" at the beginning of a sentence. Names are left as people write them.
std::string begun(std::string who) {
  if (who.starts_with("an administrator")) who.front() = 'A';
  return who;
}

class Writer {
 public:
  Writer(const Organisation& organisation, OrgId org, const LeaveNotice& notice,
         const MailLinks& links, Clock& clock)
      : organisation_(organisation),
        org_(org),
        notice_(notice),
        links_(links),
        clock_(clock),
        viewer_{organisation, notice.to, today_of(organisation, notice.to, clock)},
        to_(organisation.find(notice.to)),
        owner_(notice.credit ? organisation.owner_of(*notice.credit)
                             : organisation.owner_of(notice.request)),
        request_(owner_ ? owner_->find(notice.request) : nullptr) {}

  std::optional<MailMessage> write() {
    if (!is_reachable() || !owner_) return std::nullopt;
    if (notice_.credit) return write_credit(*owner_->find(*notice_.credit));
    if (!request_) return std::nullopt;
    if (asks() && !still_waits()) return std::nullopt;
    if (notice_.kind == NoticeKind::commented && !sees_account(viewer_, *owner_))
      return std::nullopt;
    leave_ = in_words(viewer_, *owner_, shown());
    if (!notice_.also.empty()) tell_series();
    write_letter();
    finish();
    return message();
  }

 private:
  bool is_own() const { return notice_.to == owner_->person.id; }
  bool is_reachable() const {
    // Who has left is told of their own leave until a month after.
    constexpr int kDaysAfterLeaving = 31;
    if (!to_ || to_->person.email.text.empty()) return false;
    const auto last = to_->person.employment.last;
    return !last || viewer_.today <= *last + kDaysAfterLeaving;
  }
  bool is_change() const { return request_->status == RequestStatus::approved; }
  bool still_waits() const {
    return waits_for(viewer_, *owner_, *request_) || change_waits_for(viewer_, *owner_, *request_);
  }
  bool asks() const {
    return notice_.kind == NoticeKind::asked || notice_.kind == NoticeKind::reminder;
  }
  // What is asked for, or what was decided.
  Request shown() const {
    return asks() && !request_->change.empty() ? as_changed(*request_) : *request_;
  }
  std::string by() const { return name_of(organisation_, notice_.by); }

  // The dates of all of them instead of those of one.
  void tell_series() {
    std::vector<DateRange> days{request_->days};
    for (const RequestId id : notice_.also)
      if (const Request* other = owner_->find(id)) days.push_back(other->days);
    std::ranges::sort(days);
    leave_.short_when = fmt::format("{} times, {}", days.size(),
                                    days_in_short({days.front().first, days.back().last}));
    leave_.when.clear();
    for (const DateRange& some : days | std::views::take(kDatesMax))
      leave_.when += (leave_.when.empty() ? "" : "\n") + days_in_words(some);
    if (days.size() > kDatesMax)
      leave_.when += fmt::format("\nand {} more", days.size() - kDatesMax);
    leave_.takes += " each";
    leave_.away.clear();
    leave_.has_others_to_see = false;
  }

  // What the work is worth is for the policy to say once it is approved.
  std::optional<MailMessage> write_credit(const CreditRequest& credit) {
    const std::string amount = amount_in_words(credit.amount);
    const std::string& who = owner_->person.name.text;
    if (notice_.kind == NoticeKind::credit_asked) {
      if (!waits_for(viewer_, *owner_, credit.as_request())) return std::nullopt;
      letter_.subject = fmt::format("{} asks for time off in lieu: {}", who, amount);
      letter_.heading = fmt::format("{} asks for time off in return for work", who);
      letter_.opening = {"It is your turn to answer."};
      letter_.page = {"Answer in Daybook", links_.inbox_url()};
    } else {
      const bool is_yes = credit.status == RequestStatus::approved;
      letter_.subject =
          fmt::format("{}: time off in lieu, {}", is_yes ? "Approved" : "Not approved", amount);
      letter_.heading =
          is_yes ? "Your time off in lieu is approved" : "Your time off in lieu was not approved";
      letter_.opening = {fmt::format("{} said {}.", begun(by()), is_yes ? "yes" : "no")};
      quote();
    }
    letter_.facts = {{"Work", amount}, {"Done on", days_in_words({credit.date, credit.date})}};
    if (!credit.reason.text.empty()) letter_.facts.push_back({"Reason", credit.reason.text});
    finish();
    return message();
  }

  void write_letter() {
    switch (notice_.kind) {
      case NoticeKind::asked: return write_asked();
      case NoticeKind::reminder: return write_reminder();
      case NoticeKind::not_needed: return write_not_needed();
      case NoticeKind::approved: return write_approved();
      case NoticeKind::rejected: return write_rejected();
      case NoticeKind::changed: return write_changed();
      case NoticeKind::change_refused: return write_change_refused();
      case NoticeKind::cancelled: return write_cancelled();
      case NoticeKind::lapsed: return write_lapsed();
      case NoticeKind::entered: return write_entered();
      case NoticeKind::commented: return write_commented();
      case NoticeKind::credit_asked:
      case NoticeKind::credit_answered: return;
    }
  }

  void write_asked() {
    if (!is_change()) {
      letter_.subject =
          fmt::format("{} asks for {}, {}", leave_.who, leave_.type, leave_.short_when);
      letter_.heading = fmt::format("{} asks for leave", leave_.who);
      letter_.opening = {"It is your turn to answer."};
    } else if (request_->change.front().cancels) {
      letter_.subject =
          fmt::format("{} would like to cancel {}, {}", leave_.who, leave_.type, leave_.short_when);
      letter_.heading = fmt::format("{} would like to give up approved leave", leave_.who);
      letter_.opening = {"It stays approved until you have answered."};
    } else {
      letter_.subject = fmt::format("{} asks to change leave: {}, {}", leave_.who, leave_.type,
                                    leave_.short_when);
      letter_.heading = fmt::format("{} asks to change approved leave", leave_.who);
      letter_.opening = {fmt::format("Approved is {}. Until you have answered, that counts.",
                                     days_in_words(request_->days))};
    }
    ask();
  }

  void write_reminder() {
    write_asked();
    letter_.subject = "Reminder: " + letter_.subject;
    letter_.opening.insert(letter_.opening.begin(),
                           fmt::format("{} still waits for an answer.", leave_.who));
    if (const auto until = answer_until(organisation_, *owner_, *request_))
      letter_.opening.push_back(
          fmt::format("Without one, it lapses after {}.", days_in_words({*until, *until})));
  }

  void ask() {
    add_leave();
    if (leave_.has_others_to_see)
      letter_.facts.push_back(
          {"Also away", leave_.away.empty() ? "nobody else of the team" : all_away()});
    letter_.buttons = {{"Approve", answer_url(Answer::yes)}, {"Reject", answer_url(Answer::no)}};
    letter_.closing = {fmt::format(
        "Both links open a page that asks once more before anything is decided. They are meant for "
        "you alone, so please do not pass this message on. They work until {}.",
        days_in_words({expiry().utc_date(), expiry().utc_date()}))};
    letter_.page = {"See it in Daybook", links_.inbox_url()};
    letter_.footer =
        fmt::format("You get this because you decide about leave at {}.", organisation_.name);
  }

  void write_not_needed() {
    letter_.subject = fmt::format("{} took back the request for {}, {}", leave_.who, leave_.type,
                                  leave_.short_when);
    letter_.heading = "Nothing to decide any more";
    letter_.opening = {
        fmt::format("{} took this request back. You need not answer it.", leave_.who)};
    add_days();
  }

  void write_approved() {
    if (is_own()) {
      letter_.subject = fmt::format("Approved: {}, {}", leave_.type, leave_.short_when);
      letter_.heading = "Your leave is approved";
      letter_.opening = {notice_.by ? fmt::format("{} said yes.", begun(by()))
                                    : std::string("Nobody had to decide about it.")};
      quote();
      return add_leave();
    }
    letter_.subject =
        fmt::format("{} will be away: {}, {}", leave_.who, leave_.type, leave_.short_when);
    letter_.heading = fmt::format("{} will be away", leave_.who);
    letter_.opening = {"This leave has been approved."};
    add_days();
  }

  void write_rejected() {
    letter_.subject = fmt::format("Not approved: {}, {}", leave_.type, leave_.short_when);
    letter_.heading = "Your leave was not approved";
    letter_.opening = {fmt::format("{} said no. The days count as available again.", begun(by()))};
    quote();
    add_days();
  }

  void write_changed() {
    if (is_own()) {
      letter_.subject = fmt::format("Changed: {}, {}", leave_.type, leave_.short_when);
      letter_.heading = "Your leave is changed";
      letter_.opening = {fmt::format("{} agreed. This is what counts from now on.", begun(by()))};
      quote();
      return add_leave();
    }
    letter_.subject =
        fmt::format("{} changed leave: {}, {}", leave_.who, leave_.type, leave_.short_when);
    letter_.heading = fmt::format("The leave of {} has changed", leave_.who);
    letter_.opening = {"This is what counts from now on."};
    add_days();
  }

  void write_change_refused() {
    letter_.subject = fmt::format("Stays as it was: {}, {}", leave_.type, leave_.short_when);
    letter_.heading = "Your leave stays as it was approved";
    letter_.opening = {fmt::format("{} did not agree to the change.", begun(by()))};
    quote();
    add_days();
  }

  void write_cancelled() {
    const bool by_owner = notice_.by == owner_->person.id;
    letter_.subject =
        is_own() ? fmt::format("Cancelled: {}, {}", leave_.type, leave_.short_when)
                 : fmt::format("{} will be there after all: {}", leave_.who, leave_.short_when);
    letter_.heading = is_own() ? "Your leave is cancelled"
                               : fmt::format("The leave of {} is cancelled", leave_.who);
    letter_.opening = {by_owner ? fmt::format("{} gave it up.", leave_.who)
                                : fmt::format("It was cancelled by {}.", by())};
    add_days();
  }

  void write_lapsed() {
    const bool is_about_change = is_change();
    letter_.subject = fmt::format("Nobody answered: {}, {}", leave_.type, leave_.short_when);
    if (is_about_change) {
      letter_.heading = "Your leave stays as it was approved";
      letter_.opening = {"Nobody answered in time, so the change that was asked for has ended."};
    } else if (is_own()) {
      letter_.heading = "Your request has lapsed";
      letter_.opening = {
          "Nobody answered in time. The days count as available again; you are free "
          "to ask once more."};
    } else {
      letter_.heading = fmt::format("The request of {} has lapsed", leave_.who);
      letter_.opening = {"Nobody answered in time. It need not be decided any more."};
    }
    add_days();
  }

  void write_entered() {
    letter_.subject = fmt::format("Entered for you: {}, {}", leave_.type, leave_.short_when);
    letter_.heading = "Leave was entered in your name";
    letter_.opening = {fmt::format("It was entered by {}, and it is approved.", by())};
    add_leave();
  }

  void write_commented() {
    letter_.subject = fmt::format(
        "{} wrote about {}, {}", begun(by()),
        is_own() ? std::string("your leave") : "the leave of " + leave_.who, leave_.short_when);
    letter_.heading = letter_.subject;
    letter_.quote = notice_.comment.text;
    add_days();
  }

  void quote() {
    if (notice_.comment.text.empty()) return;
    letter_.opening.push_back(fmt::format("{} writes:", begun(by())));
    letter_.quote = notice_.comment.text;
  }

  void add_days() {
    letter_.facts.push_back({"Leave", leave_.type});
    letter_.facts.push_back({"When", leave_.when});
  }
  void add_leave() {
    add_days();
    letter_.facts.push_back({"Takes", leave_.takes});
    if (!leave_.left.empty()) letter_.facts.push_back({"Left then", leave_.left});
    if (!leave_.reason.empty()) letter_.facts.push_back({"Reason", leave_.reason});
  }
  std::string all_away() const {
    std::string all;
    for (const std::string& one : leave_.away) all += (all.empty() ? "" : "\n") + one;
    return all;
  }

  Instant expiry() const {
    return {clock_.now().milliseconds + std::chrono::milliseconds(kAnswerLinkLifetime).count()};
  }
  std::string answer_url(Answer answer) const {
    const Request asked = shown();
    return links_.answer_url({.who = {org_, notice_.to},
                              .request = notice_.request,
                              .change = is_change() ? request_->change.front().asked.number : 0,
                              .asked = fingerprint_of(asked),
                              .told = notice_.event,
                              .answer = answer,
                              .extent = notice_.also.empty() ? Extent::one : Extent::series,
                              .expires = expiry()});
  }

  void finish() {
    letter_.choice_url = links_.choice_url({org_, notice_.to});
    if (letter_.page.url.empty())
      letter_.page = is_own() ? LetterButton{"See it in Daybook", links_.own_leave_url()}
                              : LetterButton{"See it in Daybook", links_.calendar_url()};
    if (letter_.footer.empty())
      letter_.footer =
          is_own()
              ? fmt::format("You get this about your own leave at {}.", organisation_.name)
              : fmt::format("You get this because leave at {} concerns you.", organisation_.name);
  }

  // All that is said of the same leave is one thread.
  std::string subject_id() const {
    return to_string(notice_.credit ? notice_.credit->uuid : notice_.request.uuid);
  }
  MailMessage message() const {
    return {.to = {to_->person.name.text, to_->person.email.text},
            .subject = letter_.subject,
            .text = text_of(letter_),
            .html = html_of(letter_),
            .id = fmt::format(
                "{}.{}.{}.{}@{}", base::enum_name(notice_.kind),
                notice_.due ? to_string(*notice_.due) : std::to_string(notice_.event.number),
                subject_id(), to_string(notice_.to), links_.host()),
            .references = {fmt::format("leave.{}@{}", subject_id(), links_.host())},
            .unsubscribe_url = letter_.choice_url,
            .written_at = clock_.now()};
  }

  const Organisation& organisation_;
  OrgId org_;
  const LeaveNotice& notice_;
  const MailLinks& links_;
  Clock& clock_;
  Viewer viewer_;
  const PersonRecord* to_;
  const PersonRecord* owner_;
  const Request* request_;
  LeaveInWords leave_;
  Letter letter_;
};

}  // namespace

std::optional<MailMessage> write_notice(const Organisation& organisation, OrgId org,
                                        const LeaveNotice& notice, const MailLinks& links,
                                        Clock& clock) {
  return Writer(organisation, org, notice, links, clock).write();
}

}  // namespace daybook
