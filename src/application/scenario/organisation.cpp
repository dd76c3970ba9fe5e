#include <algorithm>
#include <array>

#include "application/scenario/facts.hpp"
#include "domain/evolve.hpp"

namespace daybook::scenario {
namespace {

// The domain names fields as the API does.
std::string scenario_field(const std::string& field) {
  static constexpr std::array<std::array<std::string_view, 2>, 6> kNames{
      {{"leaveTypeId", "leave_type"},
       {"firstDay", "first_day"},
       {"lastDay", "last_day"},
       {"everyDay", "part"},
       {"minutes", "hours"},
       {"personId", "person"}}};
  for (const auto& [theirs, ours] : kNames)
    if (field == theirs) return std::string(ours);
  return field;
}

base::Error at_field(base::Error error, std::string field) {
  std::erase_if(error.facts, [](const base::Fact& fact) { return fact.name == "field"; });
  return std::move(error).with("field", std::move(field));
}

bool is_known(const Step& step, std::optional<Date> on) {
  if (!on) return !step.replaced_on;
  return step.recorded_on.value_or(*on) <= *on && (!step.replaced_on || *on < *step.replaced_on);
}

}  // namespace

base::Error under(base::Error error, const std::string& path) {
  for (base::Fact& fact : error.facts)
    if (fact.name == "field") {
      fact.value = path.empty() ? fact.value : path + "." + scenario_field(fact.value);
      return error;
    }
  return std::move(error).with("field", path);
}

Result<Organisation> organisation_of(const std::vector<Step>& steps, std::optional<Date> known_on,
                                     const std::string& without) {
  std::vector<const Step*> order;
  for (const Step& step : steps)
    if ((without.empty() || step.path != without) && is_known(step, known_on))
      order.push_back(&step);
  // What has no date was known before everything that has one.
  std::ranges::sort(order, {}, [](const Step* step) {
    return std::pair(step->recorded_on.value_or(base::kEarliestDate), step);
  });
  Organisation organisation;
  for (const Step* step : order) {
    const Orderer by{.person = std::nullopt,
                     .today = step->recorded_on.value_or(base::kEarliestDate)};
    auto events = decide(organisation, step->command, by);
    if (!events && !step->field.empty())
      return std::unexpected(at_field(std::move(events.error()), step->path + "." + step->field));
    if (!events) return std::unexpected(under(std::move(events.error()), step->path));
    for (const Event& event : *events) evolve(organisation, event, organisation.version.next());
  }
  return organisation;
}

}  // namespace daybook::scenario
