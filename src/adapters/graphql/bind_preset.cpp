#include <algorithm>

#include "graphql/call.hpp"
#include "json/codec.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "application/scenario/preset.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Out;
using scenario::Preset;
using scenario::PresetSource;

struct PresetPolicy {
  const scenario::PolicyFacts* policy;
  LeaveType type;
};

// They are part of the program: read once, and a test of theirs holds that all of them can be.
const std::vector<Preset>& presets() {
  static const std::vector<Preset> all = [] {
    std::vector<Preset> read;
    for (const scenario::PresetFile& file : scenario::preset_files())
      if (auto preset = scenario::read_preset(file.text)) read.push_back(std::move(*preset));
    return read;
  }();
  return all;
}

}  // namespace

const Preset* find_preset(std::string_view id) {
  const auto at = std::ranges::find(presets(), id, &Preset::id);
  return at == presets().end() ? nullptr : &*at;
}

namespace {

void answer_policies(const Preset& preset, Out& out) {
  std::vector<PresetPolicy> policies;
  for (const scenario::PolicyFacts& policy : preset.policies) {
    const auto named = [&](const scenario::LeaveTypeFacts& facts) {
      return facts.type.name == policy.leave_type;
    };
    const auto type = std::ranges::find_if(preset.leave_types, named);
    policies.push_back({&policy, type == preset.leave_types.end()
                                     ? LeaveType{.name = policy.leave_type}
                                     : type->type});
  }
  out.list(policies, [](const PresetPolicy& policy, Out& item) { item.object(policy); });
}

void bind_policies(Bindings& bindings) {
  bindings.field<PresetPolicy>("PresetPolicy", "name", [](const PresetPolicy& policy, Out& out) {
    out.string(policy.policy->name);
  });
  bindings.field<PresetPolicy>(
      "PresetPolicy", "leaveTypeName",
      [](const PresetPolicy& policy, Out& out) { out.string(policy.type.name); });
  bindings.field<PresetPolicy>("PresetPolicy", "unit", [](const PresetPolicy& policy, Out& out) {
    out.enumerator(enum_in_capitals(policy.type.unit));
  });
  bindings.field<PresetPolicy>("PresetPolicy", "daysCharged",
                               [](const PresetPolicy& policy, Out& out) {
                                 out.enumerator(enum_in_capitals(policy.type.days_charged));
                               });
  bindings.field<PresetPolicy>("PresetPolicy", "terms", [](const PresetPolicy& policy, Out& out) {
    std::string text;
    json::Writer writer(text);
    json::write(writer, policy.policy->terms);
    out.string(text);
  });
}

}  // namespace

Bindings bind_preset() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "presets", [](const RootNode&, Out& out) {
    out.list(presets(), [](const Preset& preset, Out& item) { item.object(preset); });
  });
  bindings.member("Preset", "id", &Preset::id);
  bindings.member("Preset", "name", &Preset::name);
  bindings.member("Preset", "country", &Preset::country);
  bindings.member("Preset", "summary", &Preset::summary);
  bindings.field<Preset>("Preset", "leavesOut", [](const Preset& preset, Out& out) {
    out.list(preset.leaves_out, [](const std::string& text, Out& item) { item.string(text); });
  });
  bindings.field<Preset>("Preset", "sources", [](const Preset& preset, Out& out) {
    out.list(preset.sources, [](const PresetSource& source, Out& item) { item.object(source); });
  });
  bindings.member("PresetSource", "title", &PresetSource::title);
  bindings.member("PresetSource", "url", &PresetSource::url);
  bindings.member("PresetSource", "statute", &PresetSource::statute);
  bindings.field<Preset>("Preset", "policies", answer_policies);
  bind_policies(bindings);
  return bindings;
}

}  // namespace daybook
