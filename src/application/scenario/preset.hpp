// Presets: the leave that a law or a common practice gives, as leave types and policies that an
// organisation starts from and edits. Each is a file of presets/ that is part of the program;
// docs/guide/presets.md lists them.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "application/scenario/scenario_facts.hpp"

namespace daybook::scenario {

// Where the numbers come from: a page, or the law itself.
struct PresetSource {
  std::string title;
  std::string url;
  std::string statute;
  bool operator==(const PresetSource&) const = default;
  void describe(this auto& self, auto&& field) {
    field("title", self.title);
    field("url", self.url);
    field("statute", self.statute);
  }
};

struct Preset {
  std::string id;  // as the file is called
  std::string name;
  std::string country;  // ISO 3166-1 alpha-2
  std::string summary;
  std::vector<PresetSource> sources;
  std::vector<std::string> leaves_out;  // what the law also says and these policies do not
  std::vector<LeaveTypeFacts> leave_types;
  std::vector<PolicyFacts> policies;
  bool operator==(const Preset&) const = default;
  void describe(this auto& self, auto&& field) {
    field("id", self.id);
    field("name", self.name);
    field("country", self.country);
    field("summary", self.summary);
    field("sources", self.sources);
    field("leaves_out", self.leaves_out);
    field("leave_types", self.leave_types);
    field("policies", self.policies);
  }
};

struct PresetFile {
  std::string_view id;
  std::string_view text;  // JSON
};

std::span<const PresetFile> preset_files();  // by id

// Refuses "preset.unknown", naming those that there are; `field` says where the id stands.
Result<PresetFile> preset_file(std::string_view id, const std::string& field);
// Strict: refuses what the reader of scenarios refuses ("json.*", "value.unknown" ...), and
// "preset.incomplete" with the field that is empty.
Result<Preset> read_preset(std::string_view text);

// {"leave_types":[...],"policies":[...]} as written in the file: a scenario to go on from.
std::string scenario_of(const PresetFile& file);

// Puts the leave types and policies of the preset that a scenario names before its own.
Outcome insert_preset(boost::json::value& scenario);

}  // namespace daybook::scenario
