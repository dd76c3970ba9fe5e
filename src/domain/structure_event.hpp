// What can be told about leave types, teams, locations and policies after they were added, in the
// past tense; see event.hpp. Details replace what was set before. Where days matter the event has
// one; what has none holds for the past as well.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar/working_pattern.hpp"
#include "domain/ids.hpp"
#include "domain/policy/leave_type.hpp"

namespace daybook {

struct OrganisationRenamed {
  static constexpr std::string_view type = "OrganisationRenamed";
  std::string name;
  bool operator==(const OrganisationRenamed&) const = default;
  void describe(this auto& self, auto&& field) { field("name", self.name); }
};

// What its figures are counted by is as it was as soon as something has been counted.
struct LeaveTypeDetailsSet {
  static constexpr std::string_view type = "LeaveTypeDetailsSet";
  LeaveType leave_type;
  bool operator==(const LeaveTypeDetailsSet&) const = default;
  void describe(this auto& self, auto&& field) { field("leave_type", self.leave_type); }
};

struct TeamDetailsSet {
  static constexpr std::string_view type = "TeamDetailsSet";
  TeamId team;
  std::string name;
  std::optional<TeamId> parent;
  bool archived = false;
  bool operator==(const TeamDetailsSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("team", self.team);
    field("name", self.name);
    field("parent", self.parent);
    field("archived", self.archived, false);
  }
};

struct LocationDetailsSet {
  static constexpr std::string_view type = "LocationDetailsSet";
  LocationId location;
  std::string name;
  std::string time_zone;
  bool archived = false;
  bool operator==(const LocationDetailsSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("location", self.location);
    field("name", self.name);
    field("time_zone", self.time_zone);
    field("archived", self.archived, false);
  }
};

// The working week of everybody there who has none of their own.
struct LocationPatternChanged {
  static constexpr std::string_view type = "LocationPatternChanged";
  LocationId location;
  Date from;
  WorkingPattern pattern;
  bool operator==(const LocationPatternChanged&) const = default;
  void describe(this auto& self, auto&& field) {
    field("location", self.location);
    field("from", self.from);
    field("pattern", self.pattern);
  }
};

struct LocationCalendarChanged {
  static constexpr std::string_view type = "LocationCalendarChanged";
  LocationId location;
  Date from;
  HolidayCalendarId calendar;
  bool operator==(const LocationCalendarChanged&) const = default;
  void describe(this auto& self, auto&& field) {
    field("location", self.location);
    field("from", self.from);
    field("calendar", self.calendar);
  }
};

struct PolicyDetailsSet {
  static constexpr std::string_view type = "PolicyDetailsSet";
  PolicyId policy;
  std::string name;
  std::vector<LocationId> locations;  // none: everywhere
  bool operator==(const PolicyDetailsSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("policy", self.policy);
    field("name", self.name);
    field("locations", self.locations);
  }
};

}  // namespace daybook
