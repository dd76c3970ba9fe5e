// daybook whatif: an organisation in memory with a few changes, compared with the one there is.
#include <memory>

#include "application/preview/preview_report.hpp"
#include "application/whatif/command_json.hpp"
#include "main/console.hpp"
#include "main/exit_code.hpp"
#include "main/figures_options.hpp"
#include "main/files.hpp"
#include "main/progress_bar.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

struct Settings {
  FiguresOptions figures;
  std::string changes;
  int limit = 100;
  bool json = false;
};

Preview previewed(const WhatIf& change) {
  ProgressBar bar;
  return preview_everybody(change, [&](std::size_t done, std::size_t all) { bar.show(done, all); });
}

Result<int> run_whatif(const Settings& settings) {
  const std::string text = TRY(read_file(settings.changes));
  LoadedFigures at = TRY(load(settings.figures));
  auto now = std::make_shared<const Organisation>(std::move(at.loaded.state));
  const auto commands = TRY(read_commands(text, *now));
  const WhatIf change = TRY(what_if(now, commands, {std::nullopt, at.as_of}));
  const Preview preview = previewed(change);
  const auto count = static_cast<std::size_t>(settings.limit);
  const PreviewLimits limits{.balances = count, .requests = count};
  if (!settings.json) {
    print(preview_table(preview, limits));
    return kDone;
  }
  std::string out;
  json::Writer writer(out);
  write_preview(writer, preview, limits);
  print(out);
  return kDone;
}

}  // namespace

Run declare_whatif(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->figures.declare(options);
  options.required("--changes", settings->changes,
                   "JSON file of what would be told, - for standard input");
  options.number("--limit", settings->limit, {1, 100'000}, "Show at most so many balances");
  options.flag("--json", settings->json, "Print JSON, with exact amounts");
  return [settings] {
    const auto code = run_whatif(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
