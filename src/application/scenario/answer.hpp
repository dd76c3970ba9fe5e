// Answers to the questions of a scenario, from the engine that the whole product uses.
#pragma once
#include "json/writer.hpp"

#include "application/scenario/facts.hpp"

namespace daybook::scenario {

// Writes one answer as a JSON object. False when it is not what the question expects.
Result<bool> answer(const Scenario& scenario, const Cast& cast, const std::vector<Step>& steps,
                    std::size_t question, json::Writer& out);

}  // namespace daybook::scenario
