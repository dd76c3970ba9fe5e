// One absence asked for, and its life, told cell by cell in docs/guide/requests.md:
//
//   requested -> approved -> cancelled
//             -> rejected    or changed, once the change is approved; until then what was approved
//             -> withdrawn   before counts
//             -> lapsed
#pragma once
#include <optional>

#include "domain/ledger/facts.hpp"
#include "domain/policy/chain.hpp"
#include "domain/request/attachment.hpp"

namespace daybook {

enum class RequestStatus { pending, approved, rejected, withdrawn, cancelled, lapsed };

// What is asked for about leave that is approved: other days or another type, or to give it up.
struct OpenChange {
  bool cancels = false;
  LeaveTypeId leave_type;
  DateRange days;
  DayParts parts;
  PersonalText reason;
  PersonalText document = {};
  std::vector<ApprovalStep> steps = {};
  std::vector<PersonId> approved_by = {};
  Version asked;  // the event that asked for it; names it

  bool operator==(const OpenChange&) const = default;
};

struct Comment {
  CommentId id;
  std::optional<PersonId> by;  // not set: the operator
  PersonalText text;
  Version source;

  bool operator==(const Comment&) const = default;
};

// Until when one of those who decide does not want to be reminded.
struct Snooze {
  PersonId by;
  Date until;

  bool operator==(const Snooze&) const = default;
};

struct Request {
  RequestId id;
  LeaveTypeId leave_type;
  DateRange days;
  DayParts parts;
  RequestStatus status = RequestStatus::pending;
  Version requested;
  Version decided;  // the event behind the present status; 0 while pending
  std::optional<Amount> cost = std::nullopt;  // as told, instead of counted
  // What accounts are made from ends here: side by side, so that it is found at once.
  PersonalText reason;
  PersonalText document = {};          // what the certificate is called, or where it is
  std::optional<PersonId> decided_by;  // not set when approved by rule or by an import
  PersonalText comment;                // of the decision
  // As it was asked for; none: the approvers of the team, any one of them.
  std::vector<ApprovalStep> steps = {};
  std::vector<Approvers> watchers = {};
  std::vector<PersonId> approved_by = {};  // who has said yes so far, in that order
  std::vector<OpenChange> change = {};     // none or one, of approved leave
  std::vector<Comment> comments = {};
  std::vector<Attachment> attachments = {};  // in the order attached
  std::uint32_t attachments_ever = 0;        // with those that were removed
  Patience patience = {};
  std::vector<Snooze> snoozes = {};                // one for each person
  std::optional<RequestId> series = std::nullopt;  // the first of those asked for together

  bool operator==(const Request&) const = default;
  bool is_live() const {
    return status == RequestStatus::pending || status == RequestStatus::approved;
  }
  // For a decision: about itself, or about a change of what is approved.
  bool waits() const { return status == RequestStatus::pending || !change.empty(); }
  Absence absence() const {
    return {.request = id,
            .days = days,
            .parts = parts,
            .pending = status == RequestStatus::pending,
            .requested = requested,
            .decided = decided,
            .cost = cost};
  }
};

// The request as its open change would have it, waiting for an answer. It has one.
Request as_changed(const Request& request);
// What it says now, or would say if its open change were approved.
Request latest(const Request& request);

// Do the two ask for the same half of the same day? Minutes of a day leave room for others.
bool overlap(const Request& a, const Request& b);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::RequestStatus> {
  static constexpr std::array<std::string_view, 6> names{"pending",   "approved",  "rejected",
                                                         "withdrawn", "cancelled", "lapsed"};
};
