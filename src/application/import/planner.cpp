#include "application/import/planner.hpp"

#include <algorithm>
#include <array>

#include "base/contains.hpp"

#include "application/import/sheet.hpp"
#include "application/log/commit_codec.hpp"
#include "domain/decide.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

// Type, version and punctuation around the data of an event in the log.
constexpr std::size_t kBytesAroundEvent = 64;

}  // namespace

Result<std::size_t> Planner::evolve_with(const Command& command) {
  const std::vector<Event> events = TRY(decide(plan_.after, command, by_));
  std::size_t bytes = 0;
  for (const Event& event : events) {
    bytes += encode_event(event).size() + kBytesAroundEvent;
    evolve(plan_.after, event, plan_.after.version.next());
  }
  return bytes;
}

Planner::Tried Planner::submit(const std::string& file, std::size_t row,
                               const std::vector<Command>& group) {
  // A refused single command has changed nothing, so only groups need a way back.
  std::optional<Organisation> before;
  if (group.size() > 1) before = plan_.after;
  const std::size_t planned = plan_.commands.size();
  for (const Command& command : group) {
    auto bytes = evolve_with(command);
    if (!bytes) {
      if (before) plan_.after = std::move(*before);
      plan_.commands.resize(planned);
      plan_.bytes.resize(planned);
      plan_.problems.push_back({file, row, "", "", std::move(bytes.error())});
      return Tried::refused;
    }
    if (*bytes == 0) continue;
    plan_.commands.push_back(command);
    plan_.bytes.push_back(*bytes);
  }
  return plan_.commands.size() > planned ? Tried::changed : Tried::unchanged;
}

void Planner::refuse(const std::string& file, std::size_t row, std::string column,
                     std::string value, std::string rule, std::vector<base::Fact> facts) {
  plan_.problems.push_back({file,
                            row,
                            std::move(column),
                            std::move(value),
                            {base::ErrorCode::invalid, std::move(rule), std::move(facts)}});
}

void Planner::note(const std::string& file, std::size_t row, std::string column, std::string value,
                   std::string rule, std::vector<base::Fact> facts) {
  plan_.notes.push_back({file,
                         row,
                         std::move(column),
                         std::move(value),
                         {base::ErrorCode::invalid, std::move(rule), std::move(facts)}});
}

const Location* find_location(const Organisation& organisation, std::string_view name) {
  for (const Location& location : organisation.structure->locations)
    if (lower_case(location.name) == lower_case(name)) return &location;
  return nullptr;
}

const Team* find_team(const Organisation& organisation, std::string_view name,
                      std::optional<TeamId> parent) {
  for (const Team& team : organisation.structure->teams)
    if (team.parent == parent && lower_case(team.name) == lower_case(name)) return &team;
  return nullptr;
}

const LeaveType* find_leave_type(const Organisation& organisation, std::string_view name) {
  for (const std::string& wanted : {lower_case(name), lower_case(usual_leave_type(name))})
    for (const LeaveType& type : *organisation.leave_types)
      if (lower_case(type.name) == wanted) return &type;
  return nullptr;
}

std::string usual_leave_type(std::string_view name) {
  constexpr std::array<std::string_view, 10> kVacation = {
      "vacation", "vacations",   "holiday", "holidays",     "annualleave",
      "pto",      "paidtimeoff", "urlaub",  "paidvacation", "paidleave"};
  constexpr std::array<std::string_view, 7> kSick = {"sick",     "sickleave", "sickness", "sickday",
                                                     "sickdays", "illness",   "krankheit"};
  const std::string word = plain(name);
  if (base::contains(kVacation, word)) return "Vacation";
  if (base::contains(kSick, word)) return "Sick leave";
  return std::string(name);
}

const PersonRecord* find_person(const Organisation& organisation, std::string_view who) {
  if (who.contains('@')) return organisation.find_by_email(who);
  const PersonRecord* found = nullptr;
  for (const PersonRecord& record : organisation.people) {
    if (lower_case(record.person.name.text) != lower_case(who)) continue;
    if (found) return nullptr;
    found = &record;
  }
  return found;
}

}  // namespace daybook
