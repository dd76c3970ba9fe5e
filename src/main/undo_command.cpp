// daybook undo: further events that put back what some events changed.
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <string>

#include "json/writer.hpp"

#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "application/host/load_organisation.hpp"
#include "application/host/organisation_host.hpp"
#include "application/messages/message.hpp"
#include "application/preview/preview_report.hpp"
#include "application/whatif/recorded.hpp"
#include "main/console.hpp"
#include "main/data_directory.hpp"
#include "main/exit_code.hpp"
#include "main/progress_bar.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

constexpr std::chrono::minutes kPatience{10};

struct Settings {
  DataDirectory data;
  int commit = 0, through = 0;
  std::string command;
  bool dry_run = false, yes = false, json = false;
};

struct Range {
  Version first, last;
};

struct Undoing {
  View now;
  Range range;
  UndoPlan plan;
  Preview preview;
  Preview left;  // what is not as it was before, where nothing else was recorded since
};

Result<Range> range_of(const Settings& settings, const Organisation& now) {
  if (settings.command.empty() == (settings.commit == 0)) return base::invalid("undo.what_missing");
  if (settings.command.empty()) {
    const auto first = static_cast<std::uint64_t>(settings.commit);
    const auto last = static_cast<std::uint64_t>(std::max(settings.commit, settings.through));
    return Range{Version{first}, Version{last}};
  }
  const CommandId id = TRY(CommandId::parse(settings.command));
  const Receipt* receipt = now.receipt_of(id);
  if (!receipt) return base::not_found("undo.command_unknown", {{"value", settings.command}});
  return Range{receipt->first, receipt->first.plus(receipt->count - 1)};
}

Preview previewed(const WhatIf& change) {
  ProgressBar bar;
  return preview_everybody(change, [&](std::size_t done, std::size_t all) { bar.show(done, all); });
}

Result<Undoing> plan(Storage& storage, OrgId org, const Settings& settings) {
  Undoing undoing;
  undoing.now = std::make_shared<const Organisation>(TRY(load_organisation(storage, org)).state);
  undoing.range = TRY(range_of(settings, *undoing.now));
  const auto& [first, last] = undoing.range;
  const Recorded recorded = TRY(load_recorded(storage, org, *undoing.now, first, last));
  const Orderer by{std::nullopt, SystemClock().now().utc_date()};
  undoing.plan = plan_undo(recorded, undoing.now, by);
  undoing.preview = previewed({undoing.now, undoing.plan.after, undoing.plan.events, by.today});
  const std::size_t count = recorded.before.people.size();
  if (recorded.before.version.plus(recorded.events.size()) == undoing.now->version)
    undoing.left = preview_of({std::make_shared<const Organisation>(recorded.before),
                               undoing.plan.after, recorded.events, by.today},
                              {0, count});
  return undoing;
}

void show_text(const Undoing& undoing) {
  const std::size_t events = undoing.plan.events.size();
  print(fmt::format("{} {} would be recorded.", events, events == 1 ? "event" : "events"));
  for (const NotUndone& left : undoing.plan.not_undone)
    print(fmt::format("  event {} ({}) stays: {}", left.event.number, left.type,
                      message_of(left.why)));
  print(preview_table(undoing.preview, {}));
  if (undoing.left.balances.empty()) return;
  print("These would still differ from what they were before:");
  print(preview_table(undoing.left, {}));
}

void show_json(const Undoing& undoing, bool done) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("undone"), out.boolean(done);
  out.key("events"), out.number(static_cast<std::int64_t>(undoing.plan.events.size()));
  out.key("not_undone"), out.begin_array();
  for (const NotUndone& left : undoing.plan.not_undone) {
    out.begin_object();
    out.key("event"), out.number(static_cast<std::int64_t>(left.event.number));
    out.key("type"), out.string(left.type);
    out.key("error"), out.raw(error_json(left.why));
    out.end_object();
  }
  out.end_array();
  out.key("preview"), write_preview(out, undoing.preview, {});
  out.key("still_different"), write_preview(out, undoing.left, {});
  out.end_object();
  print(text);
}

bool is_confirmed() {
  print_error("Undo this? Type yes to go on.");
  char answer[8] = {};
  return std::fgets(answer, sizeof answer, stdin) && std::string_view(answer) == "yes\n";
}

Result<Done> carry_out(Storage& storage, OrgId org, const Undoing& undoing) {
  SystemClock clock;
  RandomIds ids(clock);
  OrganisationHost host({storage, clock, ids});
  const Order order{.id = id_of_undo(*undoing.now, undoing.range.first, undoing.range.last),
                    .channel = Channel::cli,
                    .commands = undoing.plan.commands};
  return host.execute(org, order, std::chrono::steady_clock::now() + kPatience);
}

Result<int> run_undo(const Settings& settings) {
  const auto access = settings.dry_run ? SqliteAccess::read : SqliteAccess::write;
  const auto storage = TRY(open_store(settings.data.directory, access));
  const OrgId org = TRY(find_organisation(*storage, settings.data.organisation));
  const Undoing undoing = TRY(plan(*storage, org, settings));
  if (!settings.json) show_text(undoing);
  const bool nothing = undoing.plan.commands.empty();
  const bool go = !settings.dry_run && !nothing && (settings.yes || is_confirmed());
  std::optional<Done> done;
  if (go) done = TRY(carry_out(*storage, org, undoing));
  if (settings.json)
    show_json(undoing, done.has_value());
  else if (done)
    print(fmt::format("Undone by {} events; the organisation is at version {}.", done->events,
                      done->version.number));
  else
    print(nothing ? "There is nothing to undo." : "Nothing was recorded.");
  return go || nothing || settings.dry_run ? kDone : kRefused;
}

}  // namespace

Run declare_undo(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options);
  constexpr int kVersionMax = 2'000'000'000;
  options.number("--commit", settings->commit, {0, kVersionMax},
                 "What was recorded together with this event; its number is in explain and export");
  options.number("--through", settings->through, {0, kVersionMax},
                 "With --commit: everything up to this event too");
  options.text("--command", settings->command, "What the order with this id did");
  options.flag("--dry-run", settings->dry_run, "Show what it would do, record nothing");
  options.flag("--yes", settings->yes, "Do not ask");
  options.flag("--json", settings->json, "Print JSON, with exact amounts");
  return [settings] {
    const auto code = run_undo(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
