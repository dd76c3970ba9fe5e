// What can be told about requests, in the past tense; see event.hpp.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "domain/calendar/part_of_day.hpp"
#include "domain/policy/chain.hpp"
#include "domain/request/attachment.hpp"

namespace daybook {

struct LeaveRequested {
  static constexpr std::string_view type = "LeaveRequested";
  RequestId request;
  PersonId person;
  LeaveTypeId leave_type;
  DateRange days;
  DayParts parts;
  PersonalText reason;
  std::optional<Amount> cost = std::nullopt;  // as told by whoever recorded it elsewhere
  PersonalText document = {};
  std::vector<ApprovalStep> steps = {};  // none: the approvers of the team
  std::vector<Approvers> watchers = {};
  Patience patience = {};
  std::optional<RequestId> series = std::nullopt;  // the first of those asked for together
  bool operator==(const LeaveRequested&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("days", self.days);
    field("parts", self.parts);
    field("reason", self.reason);
    field("cost", self.cost);
    field("document", self.document);
    field("steps", self.steps);
    field("watchers", self.watchers);
    field("patience", self.patience);
    field("series", self.series);
  }
};

// A yes that is not the last one needed.
struct StepApproved {
  static constexpr std::string_view type = "StepApproved";
  RequestId request;
  PersonId by;
  PersonalText comment;
  bool operator==(const StepApproved&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("by", self.by);
    field("comment", self.comment);
  }
};

// Other days, or another type, instead of what was asked for. What waits is that from now on; what
// is approved stays so until the change is approved.
struct ChangeRequested {
  static constexpr std::string_view type = "ChangeRequested";
  RequestId request;
  LeaveTypeId leave_type;
  DateRange days;
  DayParts parts;
  PersonalText reason;
  PersonalText document = {};
  std::vector<ApprovalStep> steps = {};
  std::vector<Approvers> watchers = {};
  Patience patience = {};
  bool operator==(const ChangeRequested&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("leave_type", self.leave_type);
    field("days", self.days);
    field("parts", self.parts);
    field("reason", self.reason);
    field("document", self.document);
    field("steps", self.steps);
    field("watchers", self.watchers);
    field("patience", self.patience);
  }
};

// To give up approved leave, where that is decided, too.
struct CancellationRequested {
  static constexpr std::string_view type = "CancellationRequested";
  RequestId request;
  PersonalText reason;
  std::vector<ApprovalStep> steps = {};
  bool operator==(const CancellationRequested&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("reason", self.reason);
    field("steps", self.steps);
  }
};

// The change that was asked for is how the leave is from now on.
struct LeaveChanged {
  static constexpr std::string_view type = "LeaveChanged";
  RequestId request;
  std::optional<PersonId> by;  // not set: nobody had to decide
  PersonalText comment;
  bool operator==(const LeaveChanged&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("by", self.by);
    field("comment", self.comment);
  }
};

// The leave stays as it was approved.
struct ChangeDropped {
  static constexpr std::string_view type = "ChangeDropped";
  RequestId request;
  std::optional<PersonId> by;  // who said no, or the one who had asked
  PersonalText comment;
  bool operator==(const ChangeDropped&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("by", self.by);
    field("comment", self.comment);
  }
};

struct CommentAdded {
  static constexpr std::string_view type = "CommentAdded";
  CommentId comment;
  RequestId request;
  std::optional<PersonId> by;
  PersonalText text;
  bool operator==(const CommentAdded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("comment", self.comment);
    field("request", self.request);
    field("by", self.by);
    field("text", self.text);
  }
};

struct LeaveApproved {
  static constexpr std::string_view type = "LeaveApproved";
  RequestId request;
  std::optional<PersonId> by;  // not set: by rule, or told by an import
  PersonalText comment;
  bool operator==(const LeaveApproved&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("by", self.by);
    field("comment", self.comment);
  }
};

struct LeaveRejected {
  static constexpr std::string_view type = "LeaveRejected";
  RequestId request;
  std::optional<PersonId> by;
  PersonalText comment;
  bool operator==(const LeaveRejected&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("by", self.by);
    field("comment", self.comment);
  }
};

struct LeaveWithdrawn {
  static constexpr std::string_view type = "LeaveWithdrawn";
  RequestId request;
  bool operator==(const LeaveWithdrawn&) const = default;
  void describe(this auto& self, auto&& field) { field("request", self.request); }
};

struct LeaveCancelled {
  static constexpr std::string_view type = "LeaveCancelled";
  RequestId request;
  std::optional<PersonId> by;
  bool operator==(const LeaveCancelled&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("by", self.by);
  }
};

// Nobody answered in the time that its chain gives.
struct LeaveLapsed {
  static constexpr std::string_view type = "LeaveLapsed";
  RequestId request;
  bool operator==(const LeaveLapsed&) const = default;
  void describe(this auto& self, auto&& field) { field("request", self.request); }
};

// One of those who decide wants to hear of it again on that day and not before.
struct ReminderSnoozed {
  static constexpr std::string_view type = "ReminderSnoozed";
  RequestId request;
  PersonId by;
  Date until;
  bool operator==(const ReminderSnoozed&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("by", self.by);
    field("until", self.until);
  }
};

// A file came to the request. Its bytes are not here: they are kept beside the log, under `file`.
struct FileAttached {
  static constexpr std::string_view type = "FileAttached";
  AttachmentId attachment;
  RequestId request;
  std::optional<PersonId> by;
  PersonalText name;
  MediaType media_type = MediaType::pdf;
  std::uint64_t bytes = 0;
  FileId file;
  bool operator==(const FileAttached&) const = default;
  void describe(this auto& self, auto&& field) {
    field("attachment", self.attachment);
    field("request", self.request);
    field("by", self.by);
    field("name", self.name);
    field("media_type", self.media_type);
    field("bytes", self.bytes);
    field("file", self.file);
  }
};

struct AttachmentRemoved {
  static constexpr std::string_view type = "AttachmentRemoved";
  AttachmentId attachment;
  RequestId request;
  std::optional<PersonId> by;
  bool operator==(const AttachmentRemoved&) const = default;
  void describe(this auto& self, auto&& field) {
    field("attachment", self.attachment);
    field("request", self.request);
    field("by", self.by);
  }
};

}  // namespace daybook
