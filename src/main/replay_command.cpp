// daybook replay: all figures of all people from the events alone, so that two copies of a log can
// be compared byte for byte.
#include <chrono>
#include <fmt/format.h>
#include <memory>

#include "application/host/load_organisation.hpp"
#include "application/log/text_digest.hpp"
#include "application/reports/figures_report.hpp"
#include "main/console.hpp"
#include "main/data_directory.hpp"
#include "main/exit_code.hpp"
#include "main/files.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

using SteadyClock = std::chrono::steady_clock;

struct Settings {
  DataDirectory data;
  std::string as_of;
  std::string figures;
  bool json = false;
};

struct Replayed {
  std::string name;
  std::uint64_t events = 0;
  std::size_t people = 0;
  std::int64_t microseconds = 0;
  Date as_of;
  std::string figures;  // JSON lines
};

// The day of the last event: the same on every copy, whenever it is replayed.
Date last_day_of(const Organisation& organisation) {
  const auto& commits = organisation.commits;
  return commits.empty() ? Date{} : commits[commits.size() - 1].recorded_at.utc_date();
}

std::string figure_lines(const Organisation& organisation, Date as_of) {
  std::string text;
  for (const FiguresOfPerson& of : figures_of_people(organisation, all_people(organisation),
                                                     counted_types(organisation), as_of)) {
    json::Writer out(text);
    write_figures(out, of, Digits::exact);
    text += '\n';
  }
  return text;
}

Result<Replayed> replay_one(Storage& storage, OrgId org, std::optional<Date> as_of) {
  const auto start = SteadyClock::now();
  const Version head = TRY(storage.head(org));
  const Organisation state = TRY(fold_until(storage, org, head));
  const auto passed = SteadyClock::now() - start;
  Replayed replayed{.name = state.name,
                    .events = state.version.number,
                    .people = state.people.size(),
                    .as_of = as_of.value_or(last_day_of(state))};
  replayed.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(passed).count() + 1;
  replayed.figures = figure_lines(state, replayed.as_of);
  return replayed;
}

std::int64_t rate_of(const Replayed& one) {
  return static_cast<std::int64_t>(one.events) * 1'000'000 / one.microseconds;
}

// Two copies of a log print the same; how long it took goes elsewhere.
void show_text(const Replayed& one) {
  print(fmt::format("{}: {} events, {} people; figures on {}: {}", one.name, one.events, one.people,
                    to_string(one.as_of), digest_of(one.figures)));
  print_error(fmt::format("Folded in {} ms ({} a second).", one.microseconds / 1000, rate_of(one)));
}

void show_json(const std::vector<Replayed>& all) {
  std::string text;
  json::Writer out(text);
  out.begin_array();
  for (const Replayed& one : all) {
    out.begin_object();
    out.key("name"), out.string(one.name);
    out.key("events"), out.number(static_cast<std::int64_t>(one.events));
    out.key("people"), out.number(static_cast<std::int64_t>(one.people));
    out.key("microseconds"), out.number(one.microseconds);
    out.key("events_per_second"), out.number(rate_of(one));
    out.key("as_of"), out.string(to_string(one.as_of));
    out.key("sha256"), out.string(digest_of(one.figures));
    out.end_object();
  }
  out.end_array();
  print(text);
}

Result<int> run_replay(const Settings& settings) {
  std::optional<Date> as_of;
  if (!settings.as_of.empty()) as_of = TRY(base::parse_date(settings.as_of));
  const auto storage = TRY(open_store(settings.data.directory, SqliteAccess::read));
  std::vector<Replayed> all;
  std::string figures;
  for (OrgId org : TRY(storage->organisations())) {
    all.push_back(TRY(replay_one(*storage, org, as_of)));
    figures += all.back().figures;
    if (!settings.json) show_text(all.back());
  }
  if (settings.json) show_json(all);
  if (!settings.figures.empty()) TRY(write_file(settings.figures, figures));
  return kDone;
}

}  // namespace

Run declare_replay(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options, false);
  options.text("--as-of", settings->as_of,
               "The day of the figures, YYYY-MM-DD (the day of the last event)");
  options.text("--figures", settings->figures, "Write all figures to this file, as JSON lines");
  options.flag("--json", settings->json, "Print the counts as JSON");
  return [settings] {
    const auto code = run_replay(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
