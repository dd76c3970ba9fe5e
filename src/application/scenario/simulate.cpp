#include "application/scenario/simulate.hpp"

#include "application/messages/message.hpp"
#include "application/scenario/answer.hpp"
#include "application/scenario/read_scenario.hpp"

namespace daybook::scenario {
namespace {

struct Answers {
  std::string json;  // the list
  bool all_met = true;
};

Result<Answers> answers_of(const Scenario& scenario) {
  if (scenario.questions.size() > kListMax)
    return base::invalid("scenario.list_too_long",
                         {{"field", "questions"}, {"count_max", std::to_string(kListMax)}});
  const Cast cast = TRY(Cast::of(scenario));
  const std::vector<Step> steps = TRY(steps_of(cast));
  // Everything told must hold, also what no question looks at.
  TRY(organisation_of(steps));
  Answers answers;
  json::Writer out(answers.json);
  out.begin_array();
  for (std::size_t at = 0; at < scenario.questions.size(); ++at)
    answers.all_met = TRY(answer(scenario, cast, steps, at, out)) && answers.all_met;
  out.end_array();
  return answers;
}

void write_error(json::Writer& out, const base::Error& error) {
  out.key("error"), out.begin_object();
  out.key("rule"), out.string(error.rule);
  out.key("message"), out.string(message_of(error));
  out.key("facts"), out.begin_object();
  for (const base::Fact& fact : error.facts) out.key(fact.name), out.string(fact.value);
  out.end_object();
  out.end_object();
}

void simulate_one(const ReadScenario& read, json::Writer& out, Simulation& result) {
  const auto& scenario = read.scenario;
  const auto answers = scenario ? answers_of(*scenario) : std::unexpected(scenario.error());
  const std::string& expected = read.expect_refusal;
  out.begin_object();
  if (!read.name.empty()) out.key("name"), out.string(read.name);
  if (answers) {
    out.key("answers"), out.raw(answers->json);
    result.all_met = result.all_met && answers->all_met;
  } else {
    write_error(out, answers.error());
    if (expected.empty()) result.all_answered = false;
  }
  if (!expected.empty()) {
    const bool met = !answers && answers.error().rule == expected;
    out.key("met"), out.boolean(met);
    result.all_met = result.all_met && met;
  }
  out.end_object();
}

}  // namespace

base::Result<Simulation> simulate(std::string_view text) {
  const ScenarioFile file = TRY(read_scenarios(text));
  Simulation result;
  json::Writer out(result.answers);
  if (file.is_list) out.begin_array();
  for (const auto& scenario : file.scenarios) simulate_one(scenario, out, result);
  if (file.is_list) out.end_array();
  return result;
}

}  // namespace daybook::scenario
