// From the facts of a scenario to ordinary commands, so that it obeys the same rules as everything
// else and is judged by the same engine.
#pragma once
#include <string>
#include <vector>

#include "application/scenario/names.hpp"
#include "domain/decide.hpp"

namespace daybook::scenario {

// One order, and where in the scenario it was given.
struct Step {
  Command command;
  std::string path;
  // The day on which it became known; known all along where not set.
  std::optional<Date> recorded_on;
  // The day from which something else is known in its place.
  std::optional<Date> replaced_on = std::nullopt;
  // What it was made from, where that is a single field with a name of its own.
  std::string field = {};
};

// In an order in which everything is known before it is referred to. Refuses what the scenario
// says wrongly, with the path of the field: "scenario.*", "json.*", "pattern.*".
Result<std::vector<Step>> steps_of(const Cast& cast);

// The organisation as it is told, or as known at the end of a day. Refusals of a command come with
// the path of what it was made from. What was written under `without` is left out.
Result<Organisation> organisation_of(const std::vector<Step>& steps,
                                     std::optional<Date> known_on = std::nullopt,
                                     const std::string& without = {});

// Parts of it that questions need, too.
Result<WorkingPattern> pattern_of(const std::optional<PatternFacts>& facts);
// Day by day, for who gave a number for a week or a range.
Result<std::vector<HoursOnDay>> hours_of(const HoursWorkedFacts& facts);
Result<RuleSet> rule_of(const Cast& cast, std::size_t at);
Result<RequestLeave> leave_of(const RequestFacts& facts, const Cast& cast);
RequestId request_id(const std::string& path);

// Prefixes the path of an error's field.
base::Error under(base::Error error, const std::string& path);

}  // namespace daybook::scenario
