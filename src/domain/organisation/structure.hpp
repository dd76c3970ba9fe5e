// Locations, teams and holiday calendars of one organisation: what people refer to.
#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "base/contains.hpp"

#include "domain/organisation/location.hpp"
#include "domain/organisation/team.hpp"

namespace daybook {

struct Structure {
  std::vector<Location> locations;  // each in the order in which it was added
  std::vector<Team> teams;
  std::vector<HolidayCalendar> calendars;

  bool operator==(const Structure&) const = default;
  const Location* find(LocationId id) const { return find_in(locations, id); }
  const Team* find(TeamId id) const { return find_in(teams, id); }
  const HolidayCalendar* find(HolidayCalendarId id) const { return find_in(calendars, id); }
  // Is the team one of these, or below one? No team is part of none.
  bool is_part_of(std::optional<TeamId> team, const std::vector<TeamId>& of) const {
    for (std::size_t step = 0; team && step <= teams.size(); ++step) {
      if (base::contains(of, *team)) return true;
      const Team* at = find(*team);
      team = at ? at->parent : std::nullopt;
    }
    return false;
  }
  // What a calendar says of a day, or what it takes its days from; null: nothing.
  const HolidayCalendar::Entry* holiday_on(HolidayCalendarId id, Date day) const {
    // A parent is added before its child, so the chain ends.
    for (const HolidayCalendar* calendar = find(id); calendar;
         calendar = calendar->parent ? find(*calendar->parent) : nullptr)
      if (const HolidayCalendar::Entry* entry = calendar->find(day)) return entry;
    return nullptr;
  }
  Location* find(LocationId id) { return find_in(locations, id); }
  Team* find(TeamId id) { return find_in(teams, id); }
  HolidayCalendar* find(HolidayCalendarId id) { return find_in(calendars, id); }

 private:
  template <class Things, class Id>
  static auto find_in(Things& things, Id id) -> decltype(things.data()) {
    const auto at = std::ranges::find(things, id, &std::remove_cvref_t<decltype(things[0])>::id);
    return at == things.end() ? nullptr : &*at;
  }
};

}  // namespace daybook
