// Arguments as domain values. The schema and the scalars' checks have made sure of their form.
#pragma once
#include <optional>

#include "graphql/value.hpp"

#include "domain/calendar/part_of_day.hpp"

namespace daybook {

inline Date date_argument(const graphql::Value& value) { return *base::parse_date(value.string()); }

inline Date date_or(const graphql::Value& value, Date otherwise) {
  return value.is_given() ? date_argument(value) : otherwise;
}

inline std::string text_or_empty(const graphql::Value& value) {
  return value.is_given() ? std::string(value.string()) : std::string();
}

// An id is opaque to the schema: one that is malformed names nothing.
template <class Id>
Result<Id> id_argument(const graphql::Value& value, const char* field) {
  auto id = Id::parse(value.string());
  if (!id) return std::unexpected(std::move(id.error()).with("field", field));
  return id;
}

template <class Id>
Result<std::optional<Id>> optional_id(const graphql::Value& value, const char* field) {
  if (!value.is_given()) return std::optional<Id>();
  return std::optional<Id>(TRY(id_argument<Id>(value, field)));
}

inline constexpr std::size_t kIdsMax = 100;

// "change.too_many" with the field; none where nothing is given.
template <class Id>
Result<std::vector<Id>> ids_argument(const graphql::Value& value, const char* field) {
  std::vector<Id> ids;
  if (!value.is_given()) return ids;
  if (value.list().size() > kIdsMax)
    return base::invalid("change.too_many", {{"field", field},
                                             {"count", std::to_string(value.list().size())},
                                             {"count_max", std::to_string(kIdsMax)}});
  for (const graphql::Value& item : value.list()) ids.push_back(TRY(id_argument<Id>(item, field)));
  return ids;
}

// "MORNING" -> PartOfDay::morning; enumerations of the schema are those of the domain in capitals.
template <class Enum>
Enum enum_argument(const graphql::Value& value) {
  std::string name(value.enumerator());
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return *base::parse_enum<Enum>(name);
}

template <class Enum>
std::string enum_in_capitals(Enum value) {
  std::string name(base::enum_name(value));
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return name;
}

}  // namespace daybook
