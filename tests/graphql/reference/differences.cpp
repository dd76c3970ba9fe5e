#include "graphql/reference/differences.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>
#include <vector>

namespace graphql::testing {
namespace {

namespace json = boost::json;

using Errors = std::vector<std::string>;

std::string_view view(const json::value& text) {
  return {text.as_string().data(), text.as_string().size()};
}

// Takes out what lies between the two.
void cut(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) return;
  const std::size_t inside = begin + from.size();
  const std::size_t end = to.empty() ? text.size() : text.rfind(to);
  if (end != std::string::npos && end > inside) text.erase(inside, end - inside);
}

// Without suggestions, which ours have none of, and without the values that were refused and the
// wrapping of the type that was expected, which each engine shows in its own way.
std::string comparable(std::string_view message) {
  std::string text(message.substr(0, message.find(" Did you mean ")));
  cut(text, " got invalid value ", "; ");
  cut(text, " value: ", "");
  cut(text, "Expected value of type ", text.contains("; ") ? "; " : "");
  cut(text, " escape sequence: ", "");
  cut(text, "String \"", "");
  cut(text, " has invalid value ", "");
  return text;
}

std::string shown(const json::value& error) {
  const json::object& object = error.as_object();
  const json::value* path = object.if_contains("path");
  const json::value* locations = object.if_contains("locations");
  return fmt::format("{} {} {}", path ? json::serialize(*path) : "null",
                     locations ? json::serialize(*locations) : "[]",
                     comparable(view(object.at("message"))));
}

Errors errors_of(const json::object& answer) {
  Errors errors;
  if (const json::value* all = answer.if_contains("errors"))
    for (const json::value& error : all->as_array()) errors.push_back(shown(error));
  std::ranges::sort(errors);
  return errors;
}

json::value normalised(const json::value& value);

// The order of what introspection lists is nobody's business.
json::array sorted(json::array items) {
  std::ranges::sort(items, {}, [](const json::value& item) { return json::serialize(item); });
  return items;
}

json::object normalised(const json::object& object) {
  json::object fields;
  for (const auto& [key, value] : object) {
    json::value field = normalised(value);
    const bool listed = key == "types" || key == "directives" || key == "possibleTypes";
    if (listed && field.is_array()) field = sorted(std::move(field.get_array()));
    fields[key] = std::move(field);
  }
  return fields;
}

// 3.0 and 3 are one number to JSON.
json::value normalised(const json::value& value) {
  if (value.is_number()) return value.to_number<double>();
  if (value.is_object()) return normalised(value.get_object());
  if (!value.is_array()) return value;
  json::array items;
  for (const json::value& item : value.get_array())
    // graphql-js has this place of @deprecated from the draft after September 2025.
    if (item != "DIRECTIVE_DEFINITION") items.push_back(normalised(item));
  return items;
}

std::string data_of(const json::object& answer) {
  const json::value* data = answer.if_contains("data");
  return data ? json::serialize(normalised(*data)) : "(none)";
}

std::string joined(const Errors& errors) {
  std::string text;
  for (const std::string& error : errors) text += "    " + error + "\n";
  return text;
}

bool has(const Errors& errors, std::string_view message) {
  return std::ranges::any_of(errors,
                             [&](const std::string& error) { return error.contains(message); });
}

// Whether there was such an error, which is gone then.
bool drop(Errors& errors, std::string_view message) {
  return std::erase_if(errors, [&](const std::string& error) { return error.contains(message); }) >
         0;
}

constexpr std::string_view kConflict = " conflict because ";
constexpr std::string_view kCondition = "must not use `@skip` or `@include` directives in the top";
constexpr std::string_view kScalar = "garden.malformed_day";
constexpr std::string_view kCycle = "Cannot spread fragment ";

// The name of the listed difference that explains all, or nothing. The sentences are in README.md
// of libs/graphql.
std::string_view listed_difference(const json::object& theirs, Errors their_errors,
                                   Errors our_errors) {
  const bool refused = !theirs.contains("data");
  if (theirs.contains("thrown") && !our_errors.empty()) return "graphql-js throws";
  if (drop(our_errors, kCondition) && (our_errors.empty() || our_errors == their_errors))
    return "conditions at the root of a subscription";
  if (refused && has(their_errors, kCycle) && has(our_errors, kCycle)) return "cycles of fragments";
  const bool scalar = refused && drop(their_errors, kScalar) != drop(our_errors, kScalar);
  if (scalar && their_errors == our_errors) return "custom scalars around variables";
  const bool they_conflict = drop(their_errors, kConflict);
  const bool we_conflict = drop(our_errors, kConflict);
  const bool refused_anyway = !their_errors.empty() || (they_conflict && we_conflict);
  if (refused && refused_anyway && (they_conflict || we_conflict) && their_errors == our_errors)
    return "places of fields that do not merge";
  return {};
}

}  // namespace

Comparison compare(const json::object& theirs, const json::object& ours) {
  const std::string their_data = data_of(theirs), our_data = data_of(ours);
  const Errors their_errors = errors_of(theirs), our_errors = errors_of(ours);
  if (their_data == our_data && their_errors == our_errors) return {};
  const auto listed = listed_difference(theirs, their_errors, our_errors);
  if (!listed.empty()) return {{}, std::string(listed)};
  if (their_data != our_data)
    return {fmt::format("data\n  theirs {}\n{}  ours   {}\n{}", their_data, joined(their_errors),
                        our_data, joined(our_errors)),
            {}};
  return {fmt::format("errors\n  theirs\n{}  ours\n{}", joined(their_errors), joined(our_errors)),
          {}};
}

}  // namespace graphql::testing
