// What the deciding of facts has in common. Used by decide_fact.cpp, decide_structure.cpp and
// decide_profile.cpp.
#pragma once
#include <string>

#include "domain/decide_fact.hpp"

namespace daybook {

// What is stated is known already.
inline Events nothing_new() { return std::vector<Event>{}; }
inline Events record(Event event) { return std::vector<Event>{std::move(event)}; }

// "name.missing", "name.too_long" with the field.
Outcome check_name(std::string_view name, std::string field = "name");

// Refuses "<thing>.not_found" unless the id names one of the organisation's.
template <class Things, class Id>
Outcome check_exists(const Things& things, Id id, const char* field) {
  if (things.find(id)) return {};
  return base::not_found(std::string(field) + ".not_found",
                         {{"field", field}, {"id", to_string(id)}});
}

// Refuses "<thing>.archived": what is put away takes nobody.
template <class Things, class Id>
Outcome check_in_use(const Things& things, Id id, const char* field) {
  const auto* thing = things.find(id);
  if (!thing->archived) return {};
  return base::rejected(std::string(field) + ".archived",
                        {{"field", field}, {"name", thing->name}});
}

// A thing that exists under the same id must be the same thing.
template <class Thing>
Events add_or_known(const Thing* existing, bool same, const char* rule, Event event) {
  if (!existing) return record(std::move(event));
  if (same) return nothing_new();
  return base::rejected(rule, {{"field", "id"}});
}

// Only the same statement about the same day is known already. What happens to hold then for
// another reason is not: an earlier change that is told later would silently undo it.
template <class T>
bool is_stated(const History<T>& history, Date from, const T& value) {
  const Dated<T>* now = history.find(from);
  return now && now->from == from && now->value == value;
}

}  // namespace daybook
