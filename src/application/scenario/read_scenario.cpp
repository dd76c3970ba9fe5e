#include "application/scenario/read_scenario.hpp"

#include "json/decimal_text.hpp"
#include "json/reader.hpp"

#include "application/scenario/preset.hpp"

namespace daybook::scenario {
namespace {

using boost::json::object;
using boost::json::value;

constexpr json::Limits kLimits{.bytes = kFileBytesMax, .depth = 32};

bool is_term(std::string_view key) {
  return key != "name" && key != "leave_type" && key != "locations" && key != "from" &&
         key != "versions";
}

// A version says what changes: the rest is as the policy says.
void fill_versions(value& policy) {
  if (!policy.is_object()) return;
  object& fields = policy.get_object();
  value* versions = fields.if_contains("versions");
  if (!versions || !versions->is_array()) return;
  for (value& version : versions->get_array()) {
    if (!version.is_object()) continue;
    for (const auto& member : fields)
      if (is_term({member.key().data(), member.key().size()}) &&
          !version.get_object().if_contains(member.key()))
        version.get_object().emplace(member.key(), member.value());
  }
}

void fill_policies(value& scenario) {
  if (!scenario.is_object()) return;
  if (value* policy = scenario.get_object().if_contains("policy")) fill_versions(*policy);
  value* policies = scenario.get_object().if_contains("policies");
  if (policies && policies->is_array())
    for (value& policy : policies->get_array()) fill_versions(policy);
}

std::string text_in(const value& scenario, const char* field) {
  const value* found = scenario.is_object() ? scenario.get_object().if_contains(field) : nullptr;
  return found && found->is_string() ? std::string(found->get_string()) : std::string();
}

// What people write has few digits; what has many would only exhaust the arithmetic.
constexpr std::size_t kNumeratorDigitsMax = 18;
constexpr std::size_t kDenominatorDigitsMax = 6;

bool is_power_of_ten(std::string_view digits) {
  return digits.starts_with('1') && digits.find_first_not_of('0', 1) == std::string_view::npos;
}

bool is_too_fine(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || text.find('/', slash + 1) != text.npos ||
      text.find_first_not_of("-0123456789/") != text.npos)
    return false;
  const std::string_view denominator = text.substr(slash + 1);
  return slash > kNumeratorDigitsMax + 1 ||
         (denominator.size() > kDenominatorDigitsMax && !is_power_of_ten(denominator));
}

Outcome check_numbers(const value& part, const std::string& path) {
  if (part.is_string()) {
    const std::string text(part.get_string());
    if (is_too_fine(text))
      return base::invalid("number.out_of_range", {{"field", path}, {"value", text.substr(0, 64)}});
  } else if (part.is_array()) {
    std::size_t index = 0;
    for (const value& element : part.get_array())
      TRY(check_numbers(element, path + "[" + std::to_string(index++) + "]"));
  } else if (part.is_object()) {
    for (const auto& member : part.get_object())
      TRY(check_numbers(member.value(),
                        (path.empty() ? "" : path + ".") + std::string(member.key())));
  }
  return {};
}

Result<Scenario> read_strictly(const value& scenario) {
  TRY(check_numbers(scenario, ""));
  return json::read<Scenario>(scenario, json::UnknownFields::refused);
}

Result<Scenario> read_filled(value& scenario) {
  TRY(insert_preset(scenario));
  fill_policies(scenario);
  return read_strictly(scenario);
}

ReadScenario read_one(value& scenario) {
  return {.scenario = read_filled(scenario),
          .name = text_in(scenario, "name"),
          .expect_refusal = text_in(scenario, "expect_refusal")};
}

// Errors name the place in what was written, not in what was made of it.
Result<value> parse_text(std::string_view text) {
  auto parsed = json::parse(json::decimals_as_text(text),
                            {.bytes = 2 * kLimits.bytes, .depth = kLimits.depth});
  if (parsed) return parsed;
  auto as_written = json::parse(text, kLimits);
  return as_written ? std::move(parsed) : std::move(as_written);
}

}  // namespace

Result<ScenarioFile> read_scenarios(std::string_view text) {
  if (text.size() > kLimits.bytes)
    return base::invalid("json.too_large", {{"bytes_max", std::to_string(kLimits.bytes)},
                                            {"bytes", std::to_string(text.size())}});
  value parsed = TRY(parse_text(text));
  ScenarioFile file{.is_list = parsed.is_array()};
  if (!file.is_list) {
    file.scenarios.push_back(read_one(parsed));
    return file;
  }
  if (parsed.get_array().size() > kScenariosMax)
    return base::invalid("scenario.list_too_long",
                         {{"field", "scenarios"}, {"count_max", std::to_string(kScenariosMax)}});
  for (value& scenario : parsed.get_array()) file.scenarios.push_back(read_one(scenario));
  return file;
}

}  // namespace daybook::scenario
