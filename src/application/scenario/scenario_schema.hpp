#pragma once
#include <string>

namespace daybook::scenario {

// schema/scenario.schema.json: one scenario, or a list of them. Indented, with a newline at the
// end.
std::string scenario_schema();
// schema/preset.schema.json: a file of presets/.
std::string preset_schema();

}  // namespace daybook::scenario
