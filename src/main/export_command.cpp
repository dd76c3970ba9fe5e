// daybook export: everything that was ever recorded, or what holds today as CSV files.
#include <fmt/format.h>
#include <memory>

#include "json/writer.hpp"

#include "application/log/commit_codec.hpp"
#include "application/reports/organisation_csv.hpp"
#include "main/console.hpp"
#include "main/exit_code.hpp"
#include "main/figures_options.hpp"
#include "main/files.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

constexpr std::size_t kReadBytes = 4u << 20;

struct Settings {
  FiguresOptions figures;
  std::string format = "json";
  std::string out;
};

std::string event_line(const Commit& commit, const Event& event, Version version) {
  std::string line;
  json::Writer out(line);
  out.begin_object();
  out.key("version"), out.number(static_cast<std::int64_t>(version.number));
  out.key("type"), out.string(type_of(event));
  out.key("recorded_at"), out.string(to_string(commit.recorded_at));
  if (commit.actor) out.key("actor"), out.string(to_string(*commit.actor));
  out.key("channel"), out.string(base::enum_name(commit.channel));
  out.key("command"), out.string(to_string(commit.command));
  out.key("data"), out.raw(encode_event(event));
  out.end_object();
  return line;
}

Result<std::string> event_lines(const Batch& batch) {
  std::string lines;
  Version version = batch.first;
  for (const Commit& commit : TRY(decode_commits(batch.bytes)))
    for (const Event& event : commit.events) {
      lines += event_line(commit, event, version) + "\n";
      version = version.next();
    }
  return lines;
}

// One line for each event, in order.
Outcome export_events(Loaded& loaded, const std::string& file) {
  std::string text;
  for (Version at; at < loaded.state.version;) {
    const auto batches = TRY(loaded.storage->read(loaded.org, at, kReadBytes));
    if (batches.empty()) break;
    for (const Batch& batch : batches) text += TRY(event_lines(batch));
    at = batches.back().last();
  }
  if (!file.empty()) return write_file(file, text);
  if (!text.empty()) text.pop_back();
  print(text);
  return {};
}

Outcome export_csv(const Organisation& organisation, Date as_of, const std::string& folder) {
  const std::string balances = balances_csv(organisation, as_of);
  if (folder.empty()) {
    print(std::string_view(balances).substr(0, balances.size() - 2));
    return {};
  }
  TRY(write_file(folder + "/people.csv", people_csv(organisation, as_of)));
  TRY(write_file(folder + "/leave.csv", leave_csv(organisation)));
  return write_file(folder + "/balances.csv", balances);
}

Result<int> run_export(const Settings& settings) {
  LoadedFigures at = TRY(load(settings.figures));
  if (settings.format == "csv")
    TRY(export_csv(at.loaded.state, at.as_of, settings.out));
  else
    TRY(export_events(at.loaded, settings.out));
  return kDone;
}

}  // namespace

Run declare_export(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->figures.declare(options);
  options.one_of("--format", settings->format, {"json", "csv"},
                 "json: all events, one a line; csv: people, leave and balances");
  options.text(
      "--out", settings->out,
      "File of the events, or an existing folder for the CSV files; without, the events or "
      "the balances go to standard output");
  return [settings] {
    const auto code = run_export(*settings);
    return code ? *code : report(code.error());
  };
}

}  // namespace daybook::cli
