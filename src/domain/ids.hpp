// The ids of everything that has one, and the base values by their short names. `kind` is how ids
// made from names are told apart.
#pragma once
#include <string_view>

#include "base/amount.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "base/version.hpp"

namespace daybook {

using base::Amount;
using base::Date;
using base::DateRange;
using base::Instant;
using base::MonthDay;
using base::Outcome;
using base::Rational;
using base::Result;
using base::Unit;
using base::Version;

namespace tags {
struct Org {
  static constexpr std::string_view kind = "org";
};
struct Person {
  static constexpr std::string_view kind = "person";
};
struct Team {
  static constexpr std::string_view kind = "team";
};
struct Location {
  static constexpr std::string_view kind = "location";
};
struct HolidayCalendar {
  static constexpr std::string_view kind = "holiday_calendar";
};
struct LeaveType {
  static constexpr std::string_view kind = "leave_type";
};
struct Policy {
  static constexpr std::string_view kind = "policy";
};
struct Rule {
  static constexpr std::string_view kind = "rule";
};
struct Chain {
  static constexpr std::string_view kind = "chain";
};
struct Comment {
  static constexpr std::string_view kind = "comment";
};
struct Request {
  static constexpr std::string_view kind = "request";
};
struct Adjustment {
  static constexpr std::string_view kind = "adjustment";
};
struct Attachment {
  static constexpr std::string_view kind = "attachment";
};
struct File {
  static constexpr std::string_view kind = "file";
};
struct Command {
  static constexpr std::string_view kind = "command";
};
}  // namespace tags

using OrgId = base::Id<tags::Org>;
using PersonId = base::Id<tags::Person>;
using TeamId = base::Id<tags::Team>;
using LocationId = base::Id<tags::Location>;
using HolidayCalendarId = base::Id<tags::HolidayCalendar>;
using LeaveTypeId = base::Id<tags::LeaveType>;
using PolicyId = base::Id<tags::Policy>;
using RuleId = base::Id<tags::Rule>;
using ChainId = base::Id<tags::Chain>;
using CommentId = base::Id<tags::Comment>;
using RequestId = base::Id<tags::Request>;
using AdjustmentId = base::Id<tags::Adjustment>;
using AttachmentId = base::Id<tags::Attachment>;
// Which bytes, of one person: see application/ports/file_storage.hpp.
using FileId = base::Id<tags::File>;
using CommandId = base::Id<tags::Command>;

}  // namespace daybook
