#include "application/import/plan_people.hpp"

#include <algorithm>
#include <map>

#include "base/contains.hpp"

#include "application/import/plan_locations.hpp"

namespace daybook {
namespace {

using Tried = Planner::Tried;

constexpr std::string_view kJobTitleField = "Job title";

class People {
 public:
  People(Planner& planner, const Rows<PersonRow>& people) : planner_(planner), people_(people) {}

  void plan() {
    for (const PersonRow& row : people_.good)
      if (is_first(row)) add(row);
    for (const PersonRow& row : people_.good) note_approvers(row);
    for (const auto& [team, approvers] : approvers_)
      planner_.submit(people_.file, 0, {SetTeamApprovers{{team, approvers}}});
  }

 private:
  bool is_first(const PersonRow& row) {
    const auto [at, is_new] = rows_.emplace(lower_case(row.email), row.row);
    if (!is_new)
      planner_.refuse(people_.file, row.row, "email", row.email, "import.person_twice",
                      {{"other_row", std::to_string(at->second)}});
    return is_new;
  }

  void add(const PersonRow& row) {
    const std::string name = row.location.empty() ? only_location(planner_) : row.location;
    const Location* location =
        find_location(planner_.ahead(), name.empty() ? kUnnamedLocation : name);
    // That the location is not settled was said once, for the first person there.
    if (!location)
      return planner_.refuse(people_.file, row.row, "location", row.location,
                             "import.location_unsettled", {{"location", name}});
    const std::optional<TeamId> team = ensure_team(row);
    const PersonRecord* known = planner_.ahead().find_by_email(row.email);
    ImportPlan::Counts& counts = planner_.plan().counts;
    const auto group = known ? changes(*known, row, *location, team) : hire(row, *location, team);
    if (!group) return;
    const Tried tried = planner_.submit(people_.file, row.row, *group);
    if (tried == Tried::refused) return;
    if (!known)
      ++counts.people_added;
    else
      ++(tried == Tried::changed ? counts.people_changed : counts.people_unchanged);
  }

  // A pattern that is the location's needs no mention.
  static std::optional<WorkingPattern> own_pattern(const PersonRow& row, const Location& location) {
    const bool is_usual = row.pattern == location.patterns.changes().back().value;
    return is_usual ? std::nullopt : row.pattern;
  }

  std::optional<std::vector<Command>> hire(const PersonRow& row, const Location& location,
                                           std::optional<TeamId> team) {
    const PersonId person = planner_.id_of<PersonId>(row.email);
    std::vector<Command> group{HirePerson{{.person = person,
                                           .name = {row.name},
                                           .email = {row.email},
                                           .first_day = row.first_day,
                                           .location = location.id,
                                           .team = team,
                                           .pattern = own_pattern(row, location)}}};
    if (row.last_day) group.push_back(EndEmployment{{person, *row.last_day}});
    if (row.roles && !row.roles->empty()) group.push_back(SetRoles{{person, *row.roles}});
    add_profile(group, row, {.id = person});
    return group;
  }

  std::optional<std::vector<Command>> changes(const PersonRecord& known, const PersonRow& row,
                                              const Location& location,
                                              std::optional<TeamId> team) {
    const Person& person = known.person;
    if (row.first_day != person.employment.first) {
      planner_.refuse(people_.file, row.row, "start date", to_string(row.first_day),
                      "import.first_day_differs", {{"known", to_string(person.employment.first)}});
      return std::nullopt;
    }
    if (!row.last_day && person.employment.last) {
      planner_.refuse(people_.file, row.row, "end date", "", "import.last_day_missing",
                      {{"known", to_string(*person.employment.last)}});
      return std::nullopt;
    }
    if (row.name != person.name.text)
      planner_.note(people_.file, row.row, "name", row.name, "import.name_kept",
                    {{"known", person.name.text}});
    const Date from = std::max(planner_.settings().changes_from, person.employment.first);
    std::vector<Command> group;
    if (row.last_day) group.push_back(EndEmployment{{person.id, *row.last_day}});
    if (person.location_on(from) != location.id)
      group.push_back(MovePerson{{person.id, from, location.id}});
    if (team && person.team_on(from) != team) group.push_back(ChangeTeam{{person.id, from, team}});
    const auto* pattern = person.patterns.find(from);
    const auto wanted = own_pattern(row, location);
    if (row.pattern && wanted != (pattern ? pattern->value : std::nullopt))
      group.push_back(ChangeWorkingPattern{{person.id, from, wanted}});
    if (row.roles) group.push_back(SetRoles{{person.id, *row.roles}});
    add_profile(group, row, person);
    return group;
  }

  // What the row does not say stays.
  static void add_profile(std::vector<Command>& group, const PersonRow& row, const Person& person) {
    if (!row.phone.empty()) group.push_back(SetPhone{{person.id, {row.phone}}});
    if (row.employee_number.empty() && row.job_title.empty()) return;
    SetProfile profile{{person.id, person.employee_number, person.profile}};
    if (!row.employee_number.empty()) profile.fact.employee_number = {row.employee_number};
    if (!row.job_title.empty()) {
      auto& fields = profile.fact.fields;
      const auto at = std::ranges::find(fields, kJobTitleField, &ProfileField::name);
      ProfileField& title =
          at != fields.end() ? *at : fields.emplace_back(std::string(kJobTitleField));
      title.text = {row.job_title};
    }
    group.push_back(std::move(profile));
  }

  std::optional<TeamId> ensure_team(const PersonRow& row) {
    std::optional<TeamId> at;
    std::string path;
    for (const std::string& name : row.team) {
      path += "/" + name;
      const Team* known = find_team(planner_.ahead(), name, at);
      // A team may be written without those above it, once they are known.
      if (!known && !at && row.team.size() == 1) known = find_anywhere(name);
      const TeamId team = known ? known->id : planner_.id_of<TeamId>(path);
      if (!known) planner_.submit(people_.file, row.row, {AddTeam{{team, name, at}}});
      at = team;
    }
    return at;
  }

  const Team* find_anywhere(const std::string& name) const {
    for (const Team& team : planner_.ahead().structure->teams)
      if (lower_case(team.name) == lower_case(name)) return &team;
    return nullptr;
  }

  // Whoever approves for one member decides for the team.
  void note_approvers(const PersonRow& row) {
    if (row.approvers.empty() || !planner_.ahead().find_by_email(row.email)) return;
    const auto team = ensure_team(row);
    if (!team)
      return planner_.refuse(people_.file, row.row, "approver", row.approvers.front(),
                             "import.approver_without_team");
    for (const std::string& who : row.approvers) {
      const PersonRecord* approver = find_person(planner_.ahead(), who);
      if (!approver) {
        planner_.refuse(people_.file, row.row, "approver", who, "import.approver_unknown");
        continue;
      }
      auto& approvers = approvers_[*team];
      if (!base::contains(approvers, approver->person.id)) approvers.push_back(approver->person.id);
    }
  }

  Planner& planner_;
  const Rows<PersonRow>& people_;
  std::map<std::string, std::size_t> rows_;  // by address
  std::map<TeamId, std::vector<PersonId>> approvers_;
};

}  // namespace

void plan_people(Planner& planner, const Rows<PersonRow>& people) {
  People(planner, people).plan();
}

}  // namespace daybook
