// A kind of absence: vacation, sick leave, ... and how its days are counted.
#pragma once
#include <string>

#include "domain/ids.hpp"

namespace daybook {

struct LeaveType {
  LeaveTypeId id;
  std::string name;
  Unit unit = Unit::days;
  std::string colour = "teal";
  std::string emoji;
  bool counts_against_balance = true;
  bool needs_approval = true;
  bool reason_required = false;
  bool calendar_days = false;  // weekends and holidays are charged too
  bool is_private = false;     // colleagues see only that somebody is away

  bool operator==(const LeaveType&) const = default;
  void describe(this auto& self, auto&& field) {
    field("id", self.id);
    field("name", self.name);
    field("unit", self.unit);
    field("colour", self.colour);
    field("emoji", self.emoji);
    field("counts_against_balance", self.counts_against_balance);
    field("needs_approval", self.needs_approval);
    field("reason_required", self.reason_required);
    field("calendar_days", self.calendar_days);
    field("private", self.is_private);
  }
};

}  // namespace daybook
