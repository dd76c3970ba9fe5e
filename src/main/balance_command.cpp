// daybook balance: what people have, have taken and have left.
#include <fmt/format.h>
#include <memory>

#include "application/reports/figures_report.hpp"
#include "main/console.hpp"
#include "main/exit_code.hpp"
#include "main/figures_options.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

struct Settings {
  FiguresOptions figures;
  std::vector<std::string> people;
  std::string leave_type;
  bool json = false;
};

void show_json(const std::vector<FiguresOfPerson>& all) {
  std::string text;
  json::Writer out(text);
  out.begin_array();
  for (const FiguresOfPerson& of : all) write_figures(out, of, Digits::decimal);
  out.end_array();
  print(text);
}

Result<int> run_balance(const Settings& settings) {
  const LoadedFigures at = TRY(load(settings.figures));
  const Organisation& organisation = at.loaded.state;
  const auto people = TRY(people_named(organisation, settings.people));
  const auto types = TRY(types_named(organisation, settings.leave_type));
  const auto all = figures_of_people(organisation, people, types, at.as_of);
  if (settings.json) {
    show_json(all);
    return kDone;
  }
  print(fmt::format("{} on {}", organisation.name, to_string(at.as_of)));
  print(figures_table(all));
  return kDone;
}

}  // namespace

Run declare_balance(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->figures.declare(options);
  options.texts("--person", settings->people, "E-mail address; may be given several times (all)");
  options.text("--leave-type", settings->leave_type, "Name of the leave type (all with a balance)");
  options.flag("--json", settings->json, "Print JSON, with exact amounts");
  return [settings] {
    const auto code = run_balance(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
