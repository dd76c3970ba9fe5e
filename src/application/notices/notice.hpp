// That somebody is to be told of something: who, of which leave, and because of which event. What
// is said is made from it when it is sent (write_notice.hpp), by what is true then.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/organisation_state.hpp"

namespace daybook {

enum class NoticeKind {
  asked,           // leave, or a change of it, waits for the recipient's answer
  reminder,        // it still does
  not_needed,      // it was taken back before the recipient answered
  approved,        // to the one who asked, and to those who watch
  rejected,        //
  changed,         // approved leave is other leave now
  change_refused,  // it stays as it was approved
  cancelled,       //
  lapsed,          // nobody answered
  entered,         // somebody else asked for it, in the recipient's name
  commented,
  credit_asked,     // time in lieu waits for the recipient's answer
  credit_answered,  // to the one who asked
};

struct LeaveNotice {
  NoticeKind kind{};
  PersonId to;
  RequestId request;
  Version event;                    // the last one that it tells of
  std::optional<PersonId> by = {};  // who did it; not set: a rule, the clock or the operator
  PersonalText comment = {};
  std::vector<RequestId> also = {};  // others of a series of which the same is to be told
  std::optional<Date> due = {};      // of a reminder
  // Of time in lieu, which is no leave: then `request` is of none.
  std::optional<AdjustmentId> credit = {};

  bool operator==(const LeaveNotice&) const = default;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::NoticeKind> {
  static constexpr std::array<std::string_view, 13> names{
      "asked",     "reminder",       "not_needed",     "approved", "rejected",
      "changed",   "change_refused", "cancelled",      "lapsed",   "entered",
      "commented", "credit_asked",   "credit_answered"};
};
