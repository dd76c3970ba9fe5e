// Who is away when?
#pragma once
#include "application/queries/requests.hpp"

namespace daybook {

struct AwayFilter {
  DateRange days;
  std::optional<TeamId> team;
  std::optional<LocationId> location;
};

inline constexpr int kAwayDaysMax = 100;

struct AwayOf {
  const PersonRecord* record = nullptr;
  std::vector<const Request*> absences;  // live, by first day
  std::vector<Date> days_off;            // not worked anyway
  std::vector<const Holiday*> holidays;
};

// One row for each person employed on any of the days whose absences the viewer sees, by name; also
// those who are there.
std::vector<AwayOf> who_is_away(const Viewer& viewer, const AwayFilter& filter);

// People by name, those who match the filters and have `search` in name or e-mail.
struct PeopleFilter {
  std::string search;
  std::optional<TeamId> team;
  std::optional<LocationId> location;
  Date on;
};
std::vector<const PersonRecord*> people_by_name(const Organisation& organisation,
                                                const PeopleFilter& filter);

}  // namespace daybook
