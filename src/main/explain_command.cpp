// daybook explain: a figure taken apart into entries, inputs and the events that stated them.
#include <fmt/format.h>
#include <memory>

#include "application/reports/explanation_report.hpp"
#include "main/console.hpp"
#include "main/exit_code.hpp"
#include "main/figures_options.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

struct Settings {
  FiguresOptions figures;
  std::string person;
  std::string leave_type = "Vacation";
  std::string figure = "remaining";
  bool json = false;
};

Result<int> run_explain(const Settings& settings) {
  const Figure figure = TRY(base::parse_enum<Figure>(settings.figure));
  const LoadedFigures at = TRY(load(settings.figures));
  const Organisation& organisation = at.loaded.state;
  const PersonRecord& record = *TRY(people_named(organisation, {settings.person})).front();
  const LeaveType& type = *TRY(types_named(organisation, settings.leave_type)).front();
  const AccountFacts facts = organisation.facts_for(record, type);
  const Books books = books_of(facts, at.as_of);
  const Figures figures = figures_of(facts, books, at.as_of);
  const Explanation explanation = explain(facts, books, figures, figure);
  if (settings.json) {
    std::string text;
    json::Writer out(text);
    write_explanation(out, explanation);
    print(text);
    return kDone;
  }
  print(fmt::format("{}, {}, in {}", record.person.name.text, type.name, base::name_of(type.unit)));
  print(explanation_table(explanation));
  return kDone;
}

}  // namespace

Run declare_explain(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->figures.declare(options);
  options.required("--person", settings->person, "E-mail address");
  options.text("--leave-type", settings->leave_type, "Name of the leave type");
  const auto& names = base::EnumNames<Figure>::names;
  options.one_of("--figure", settings->figure, {names.begin(), names.end()}, "What to explain");
  options.flag("--json", settings->json, "Print the whole tree as JSON, with the single days");
  return [settings] {
    const auto code = run_explain(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
