#include "application/scenario/preset.hpp"

#include <algorithm>
#include <array>

#include "json/decimal_text.hpp"
#include "json/reader.hpp"

namespace daybook::scenario {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr json::Limits kLimits{.bytes = 1u << 20, .depth = 32};
constexpr std::string_view kScenarioPart = "\"leave_types\":";

Result<value> parse_preset(std::string_view text) {
  return json::parse(json::decimals_as_text(text), kLimits);
}

// In place, so that what the scenario says itself comes after it.
Outcome put_before(object& scenario, object& preset, std::string_view list) {
  value& own = scenario[list];
  if (own.is_null()) own = array();
  if (!own.is_array())
    return base::invalid("json.wrong_type", {{"field", std::string(list)}, {"expected", "list"}});
  array& given = preset.at(list).as_array();
  own.as_array().insert(own.as_array().begin(), given.begin(), given.end());
  return {};
}

}  // namespace

Result<PresetFile> preset_file(std::string_view id, const std::string& field) {
  std::string accepted;
  for (const PresetFile& file : preset_files()) {
    if (file.id == id) return file;
    accepted += (accepted.empty() ? "" : ", ") + std::string(file.id);
  }
  return base::not_found(
      "preset.unknown",
      {{"field", field}, {"value", std::string(id.substr(0, 64))}, {"accepted", accepted}});
}

Result<Preset> read_preset(std::string_view text) {
  const value parsed = TRY(parse_preset(text));
  Preset preset = TRY(json::read<Preset>(parsed, json::UnknownFields::refused));
  const std::array<std::pair<std::string_view, bool>, 7> parts{
      {{"name", preset.name.empty()},
       {"country", preset.country.empty()},
       {"summary", preset.summary.empty()},
       {"sources", preset.sources.empty()},
       {"leaves_out", preset.leaves_out.empty()},
       {"leave_types", preset.leave_types.empty()},
       {"policies", preset.policies.empty()}}};
  for (const auto& [field, is_empty] : parts)
    if (is_empty) return base::invalid("preset.incomplete", {{"field", std::string(field)}});
  return preset;
}

std::string scenario_of(const PresetFile& file) {
  return "{\n  " + std::string(file.text.substr(file.text.find(kScenarioPart)));
}

Outcome insert_preset(value& scenario) {
  if (!scenario.is_object()) return {};
  const value* id = scenario.get_object().if_contains("preset");
  if (!id || !id->is_string()) return {};
  const PresetFile file = TRY(preset_file(std::string_view(id->get_string()), "preset"));
  value preset = TRY(parse_preset(file.text));
  TRY(put_before(scenario.get_object(), preset.get_object(), "leave_types"));
  return put_before(scenario.get_object(), preset.get_object(), "policies");
}

}  // namespace daybook::scenario
