#include "application/whatif/names_as_ids.hpp"

#include <algorithm>
#include <array>

#include "base/contains.hpp"

namespace daybook {
namespace {

using boost::json::value;

std::string_view view_of(const boost::json::string& text) { return {text.data(), text.size()}; }

// Which kind of thing a field names, whatever it is called there.
std::string_view kind_of_field(std::string_view field) {
  struct Alias {
    std::string_view field, kind;
  };
  static constexpr std::array kAliases{Alias{"manager", "person"},
                                       Alias{"substitute", "person"},
                                       Alias{"person", "person"},
                                       Alias{"decided_by", "person"},
                                       Alias{"approvers", "person"},
                                       Alias{"people", "person"},
                                       Alias{"location", "location"},
                                       Alias{"rule", "rule"},
                                       Alias{"locations", "location"},
                                       Alias{"team", "team"},
                                       Alias{"teams", "team"},
                                       Alias{"leave_types", "leave_type"},
                                       Alias{"calendar", "calendar"},
                                       Alias{"policy", "policy"},
                                       Alias{"leave_type", "leave_type"},
                                       Alias{"into", "leave_type"}};
  const auto found = std::ranges::find(kAliases, field, &Alias::field);
  return found == kAliases.end() ? std::string_view() : found->kind;
}

template <class Things>
std::string id_by_name(const Things& things, std::string_view name) {
  for (const auto& thing : things)
    if (lower_case(thing.name) == lower_case(name)) return to_string(thing.id);
  return {};
}

// By what it is called now, or was called last; a rule that is new is named after its name.
std::string id_of_rule(const Organisation& organisation, std::string_view name) {
  for (const Rule& rule : *organisation.rules)
    for (const auto& version : rule.versions.changes())
      if (version.value && lower_case(version.value->name) == lower_case(name))
        return to_string(rule.id);
  return to_string(RuleId::from_name(name));
}

std::string id_from_name(std::string_view kind, std::string_view name) {
  if (kind == "person") return to_string(PersonId::from_name(name));
  if (kind == "location") return to_string(LocationId::from_name(name));
  if (kind == "team") return to_string(TeamId::from_name(name));
  if (kind == "calendar") return to_string(HolidayCalendarId::from_name(name));
  if (kind == "policy") return to_string(PolicyId::from_name(name));
  if (kind == "rule") return to_string(RuleId::from_name(name));
  return to_string(LeaveTypeId::from_name(name));
}

}  // namespace

Result<std::string> NamesAsIds::id_of(std::string_view field, std::string_view name) const {
  if (base::parse_uuid(name)) return std::string(name);
  const std::string_view kind = kind_of_field(field);
  const auto added = added_.find({std::string(kind), lower_case(name)});
  if (added != added_.end()) return added->second;
  const Structure& structure = *organisation_.structure;
  std::string id;
  if (kind == "location") id = id_by_name(structure.locations, name);
  if (kind == "team") id = id_by_name(structure.teams, name);
  if (kind == "calendar") id = id_by_name(structure.calendars, name);
  if (kind == "policy") id = id_by_name(*organisation_.policies, name);
  if (kind == "leave_type") id = id_by_name(*organisation_.leave_types, name);
  if (kind == "rule") id = id_of_rule(organisation_, name);
  const PersonRecord* person = kind == "person" ? organisation_.find_by_email(name) : nullptr;
  if (person) id = to_string(person->person.id);
  if (!id.empty()) return id;
  return base::not_found("what_if.name_unknown", {{"field", std::string(field)},
                                                  {"value", std::string(name.substr(0, 64))}});
}

void NamesAsIds::add(boost::json::object& fields) {
  for (auto& member : fields) {
    const std::string_view field(member.key().data(), member.key().size());
    const std::string_view kind = kind_of_field(field);
    if (kind.empty() || !member.value().is_string()) continue;
    const std::string name(view_of(member.value().get_string()));
    if (base::parse_uuid(name)) return;
    const std::string id = id_from_name(kind, name);
    added_[{std::string(kind), lower_case(name)}] = id;
    member.value() = id;
    return;
  }
}

Outcome NamesAsIds::resolve_value(std::string_view field, value& at) {
  if (!at.is_string()) return {};
  const std::string id = TRY(id_of(field, view_of(at.get_string())));
  at = id;
  return {};
}

Outcome NamesAsIds::resolve(boost::json::object& fields, bool adds) {
  if (adds) add(fields);
  for (auto& member : fields) {
    const std::string_view field(member.key().data(), member.key().size());
    const bool holds_names = field == "leave" || field == "terms" || field == "scope";
    if (holds_names && member.value().is_object()) TRY(resolve(member.value().get_object(), false));
    if (kind_of_field(field).empty()) continue;
    TRY(resolve_value(field, member.value()));
    if (member.value().is_array())
      for (value& each : member.value().get_array()) TRY(resolve_value(field, each));
  }
  return {};
}

}  // namespace daybook
