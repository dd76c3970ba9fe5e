// daybook payroll: close periods, reopen the last one, and export what payroll needs to know.
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <string>

#include "json/writer.hpp"

#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "application/host/load_organisation.hpp"
#include "application/host/organisation_host.hpp"
#include "application/reports/payroll_report.hpp"
#include "domain/decide.hpp"
#include "main/console.hpp"
#include "main/data_directory.hpp"
#include "main/exit_code.hpp"
#include "main/files.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

constexpr std::chrono::minutes kPatience{10};

struct Settings {
  DataDirectory data;
  std::string action = "list";
  std::string from, to, day, reason, format = "csv", out;
  bool dry_run = false, yes = false, json = false;
};

struct Opened {
  std::unique_ptr<SqliteStorage> storage;
  OrgId org;
  View now;

  StateAt state_at() const {
    return [this](Version version) -> Result<View> {
      return std::make_shared<const Organisation>(TRY(fold_until(*storage, org, version)));
    };
  }
};

Result<Opened> open(const Settings& settings, SqliteAccess access) {
  Opened opened;
  opened.storage = TRY(open_store(settings.data.directory, access));
  opened.org = TRY(find_organisation(*opened.storage, settings.data.organisation));
  LoadedOrganisation loaded = TRY(load_organisation(*opened.storage, opened.org));
  opened.now = std::make_shared<const Organisation>(std::move(loaded.state));
  return opened;
}

Result<std::optional<Date>> optional_date(const std::string& text) {
  if (text.empty()) return std::optional<Date>();
  return std::optional<Date>(TRY(base::parse_date(text)));
}

Date today() { return SystemClock().now().utc_date(); }

void write_period(json::Writer& out, const Organisation& organisation, const ClosedPeriod& period) {
  out.begin_object();
  out.key("from"), out.string(to_string(period.days.first));
  out.key("to"), out.string(to_string(period.days.last));
  out.key("version"), out.number(static_cast<std::int64_t>(period.known_at.number));
  out.key("figures"), out.string(period.figures);
  out.key("event"), out.number(static_cast<std::int64_t>(period.source.number));
  out.key("closed_at");
  out.string(to_string(organisation.commit_of(period.source)->recorded_at));
  out.end_object();
}

Result<int> run_list(const Settings& settings) {
  const Opened opened = TRY(open(settings, SqliteAccess::read));
  const ClosedPeriods& closed = *opened.now->closed_periods;
  std::string text;
  if (settings.json) {
    json::Writer out(text);
    out.begin_object();
    out.key("closed"), out.begin_array();
    for (const ClosedPeriod& period : closed) write_period(out, *opened.now, period);
    out.end_array();
    out.key("open_from");
    closed.empty() ? out.null() : out.string(to_string(closed.back().days.last + 1));
    out.end_object();
  } else {
    for (const ClosedPeriod& period : closed)
      text += fmt::format("{} to {}  closed {}, as known at version {}\n",
                          to_string(period.days.first), to_string(period.days.last),
                          to_string(opened.now->commit_of(period.source)->recorded_at),
                          period.known_at.number);
    text += closed.empty() ? "Nothing is closed."
                           : "Open from " + to_string(closed.back().days.last + 1) + ".";
  }
  print(text);
  return kDone;
}

Result<PayrollExport> asked_for(const Opened& opened, const Settings& settings) {
  if (!settings.day.empty()) {
    const Date day = TRY(base::parse_date(settings.day));
    return closed_payroll(opened.now, TRY(closed_period_on(*opened.now, day)), opened.state_at());
  }
  const auto first = TRY(optional_date(settings.from));
  const auto last = TRY(optional_date(settings.to));
  return open_payroll(opened.now, first, last.value_or(today()), opened.state_at());
}

std::string json_text(const PayrollExport& payroll) {
  std::string text;
  json::Writer out(text);
  write_payroll(out, payroll);
  return text;
}

Result<int> run_export(const Settings& settings) {
  const Opened opened = TRY(open(settings, SqliteAccess::read));
  const PayrollExport payroll = TRY(asked_for(opened, settings));
  const bool as_json = settings.json || settings.format == "json";
  const std::string text = as_json ? json_text(payroll) + "\n" : payroll_csv(payroll);
  if (!settings.out.empty())
    TRY(write_file(settings.out, text));
  else
    std::fwrite(text.data(), 1, text.size(), stdout);
  return kDone;
}

bool is_confirmed(const char* question) {
  print_error(question);
  char answer[8] = {};
  return std::fgets(answer, sizeof answer, stdin) && std::string_view(answer) == "yes\n";
}

// The same order at the same version is the same command, also when it is sent again.
Result<Done> carry_out(const Opened& opened, Command command, const std::string& name) {
  SystemClock clock;
  RandomIds ids(clock);
  OrganisationHost host({*opened.storage, clock, ids});
  const Order order{
      .id = CommandId::from_name(name + " at " + std::to_string(opened.now->version.number)),
      .channel = Channel::cli,
      .commands = {std::move(command)}};
  return host.execute(opened.org, order, std::chrono::steady_clock::now() + kPatience);
}

int say(const Settings& settings, const PayrollExport* shown, const std::optional<Done>& done) {
  if (settings.json) {
    std::string text;
    json::Writer out(text);
    out.begin_object();
    out.key("done"), out.boolean(done.has_value());
    if (shown) out.key("payroll"), write_payroll(out, *shown);
    out.end_object();
    print(text);
  } else {
    print(done ? fmt::format("Recorded; the organisation is at version {}.", done->version.number)
               : "Nothing was recorded.");
  }
  return done || settings.dry_run ? kDone : kRefused;
}

Result<int> run_close(const Settings& settings) {
  if (settings.to.empty()) return base::invalid("payroll.what_missing", {{"field", "--to"}});
  const auto access = settings.dry_run ? SqliteAccess::read : SqliteAccess::write;
  const Opened opened = TRY(open(settings, access));
  const auto first = TRY(optional_date(settings.from));
  const Date last = TRY(base::parse_date(settings.to));
  const PayrollExport shown = TRY(open_payroll(opened.now, first, last, opened.state_at()));
  if (first && *first != shown.days.first)
    return base::rejected("payroll.not_next",
                          {{"field", "--from"}, {"expected", to_string(shown.days.first)}});
  if (!settings.json) print(payroll_table(shown));
  std::optional<Done> done;
  if (!settings.dry_run && (settings.yes || is_confirmed("Close this period? Type yes to go on.")))
    done = TRY(carry_out(opened, close_payroll(shown), "close payroll"));
  return say(settings, &shown, done);
}

Result<int> run_reopen(const Settings& settings) {
  if (settings.day.empty()) return base::invalid("payroll.what_missing", {{"field", "--day"}});
  const auto access = settings.dry_run ? SqliteAccess::read : SqliteAccess::write;
  const Opened opened = TRY(open(settings, access));
  const Date day = TRY(base::parse_date(settings.day));
  const ClosedPeriod period = TRY(closed_period_on(*opened.now, day));
  const ReopenPayrollPeriod command{{.days = period.days, .reason = {settings.reason}}};
  TRY(decide(*opened.now, command, {.person = std::nullopt, .today = today()}));
  if (!settings.json)
    print(fmt::format("{} to {} would be open again.", to_string(period.days.first),
                      to_string(period.days.last)));
  std::optional<Done> done;
  if (!settings.dry_run && (settings.yes || is_confirmed("Reopen it? Type yes to go on.")))
    done = TRY(carry_out(opened, command, "reopen payroll"));
  return say(settings, nullptr, done);
}

Result<int> run_payroll(const Settings& settings) {
  if (settings.action == "close") return run_close(settings);
  if (settings.action == "reopen") return run_reopen(settings);
  if (settings.action == "export") return run_export(settings);
  return run_list(settings);
}

}  // namespace

Run declare_payroll(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options);
  options.one_of("action", settings->action, {"list", "close", "reopen", "export"},
                 "What to do; list if not given");
  options.text("--from", settings->from,
               "First day; needed only where no period is closed yet, else the first of the month");
  options.text("--to", settings->to,
               "close: the last day; export: how far the open period is told, today if not given");
  options.text("--day", settings->day, "export, reopen: a day of the closed period that is meant");
  options.text("--reason", settings->reason, "reopen: why");
  options.one_of("--format", settings->format, {"csv", "json"}, "export: for a spreadsheet or not");
  options.text("--out", settings->out, "export: file to write instead of standard output");
  options.flag("--dry-run", settings->dry_run, "Show what it would do, record nothing");
  options.flag("--yes", settings->yes, "Do not ask");
  options.flag("--json", settings->json, "Print JSON, with exact amounts");
  options.examples(
      "daybook payroll close --from 2026-05-01 --to 2026-05-31 --dry-run\n"
      "daybook payroll export --day 2026-05-31 --out may.csv");
  return [settings] {
    const auto code = run_payroll(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
