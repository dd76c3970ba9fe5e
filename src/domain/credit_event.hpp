// What can be told about time off that is asked for in return for extra work; see event.hpp.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "domain/request/request.hpp"

namespace daybook {

struct TimeInLieuAsked {
  static constexpr std::string_view type = "TimeInLieuAsked";
  AdjustmentId credit;
  PersonId person;
  LeaveTypeId leave_type;
  Date date;
  Amount amount;  // of work; what it is worth is told by the policy
  PersonalText reason;
  std::vector<ApprovalStep> steps = {};  // none: the approvers of the team
  bool operator==(const TimeInLieuAsked&) const = default;
  void describe(this auto& self, auto&& field) {
    field("credit", self.credit);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("date", self.date);
    field("amount", self.amount);
    field("reason", self.reason);
    field("steps", self.steps);
  }
};

// A yes that is not the last one needed leaves it pending. What is approved is followed by the
// BalanceAdjusted that it means.
struct TimeInLieuAnswered {
  static constexpr std::string_view type = "TimeInLieuAnswered";
  AdjustmentId credit;
  PersonId person;             // whose it is
  std::optional<PersonId> by;  // not set: nobody had to decide, or the operator did
  RequestStatus status = RequestStatus::approved;
  PersonalText comment;
  bool operator==(const TimeInLieuAnswered&) const = default;
  void describe(this auto& self, auto&& field) {
    field("credit", self.credit);
    field("person", self.person);
    field("by", self.by);
    field("status", self.status, RequestStatus::approved);
    field("comment", self.comment);
  }
};

}  // namespace daybook
