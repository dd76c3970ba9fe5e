// daybook import: people and their leave from CSV files.
#include <fmt/format.h>
#include <map>
#include <memory>

#include "adapters/holidays/region_holidays.hpp"
#include "adapters/store_memory/memory_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "application/host/load_organisation.hpp"
#include "application/import/carry_out.hpp"
#include "main/console.hpp"
#include "main/data_directory.hpp"
#include "main/exit_code.hpp"
#include "main/files.hpp"
#include "main/import_report.hpp"
#include "main/progress_bar.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

struct Settings {
  DataDirectory data;
  std::string people, leave, locations, balances;
  std::string date_format = "yyyy-mm-dd";
  std::string time_zone, holidays, leave_days, leave_year_start = "01-01";
  std::string leave_type = "Vacation";
  std::string changes_from, today;
  std::string rejected;
  bool dry_run = false;
  bool json = false;
};

Result<std::optional<ImportFile>> load_file(const std::string& path) {
  if (path.empty()) return std::nullopt;
  std::string text = TRY(read_file(path));
  const std::size_t slash = path.rfind('/');
  return ImportFile{slash == std::string::npos ? path : path.substr(slash + 1), std::move(text)};
}

Result<ImportFiles> load_files(const Settings& settings) {
  ImportFiles files;
  files.people = TRY(load_file(settings.people));
  files.leave = TRY(load_file(settings.leave));
  files.locations = TRY(load_file(settings.locations));
  files.balances = TRY(load_file(settings.balances));
  if (!files.people && !files.leave && !files.balances && !files.locations)
    return base::invalid("import.nothing_to_do");
  return files;
}

DateForm date_form_of(const std::string& name) {
  if (name == "dd/mm/yyyy") return DateForm::day_month_year;
  return name == "mm/dd/yyyy" ? DateForm::month_day_year : DateForm::iso;
}

// The organisation that is imported into; its id tells whether it exists.
Result<OrgId> target_of(Storage& storage, const std::string& name) {
  const auto found = find_organisation(storage, name);
  if (found) return *found;
  const std::string& rule = found.error().rule;
  const bool is_new = rule == "organisation.none" || rule == "organisation.unknown";
  if (is_new && !name.empty()) return organisation_id(name);
  return std::unexpected(found.error());
}

Result<ImportSettings> import_settings(const Settings& settings, OrgId org) {
  ImportSettings all{.org = org,
                     .organisation = settings.data.organisation,
                     .today = SystemClock().now().utc_date(),
                     .dates = date_form_of(settings.date_format),
                     .leave_type = settings.leave_type,
                     .holidays_of = holidays_of_region};
  if (!settings.today.empty()) all.today = TRY(base::parse_date(settings.today));
  all.changes_from = all.today;
  if (!settings.changes_from.empty())
    all.changes_from = TRY(base::parse_date(settings.changes_from));
  all.defaults = {.time_zone = settings.time_zone, .region = settings.holidays};
  if (!settings.leave_days.empty()) all.defaults.leave_days = TRY(read_number(settings.leave_days));
  all.defaults.leave_year_start = TRY(base::parse_month_day(settings.leave_year_start));
  all.knows_zone = [](std::string_view zone) { return SystemClock().knows_zone(zone); };
  return all;
}

// "rejected.csv" -> "rejected-people.csv" where the rows are those of people.csv.
std::string rejected_name(const std::string& path, const std::string& file) {
  const std::size_t dot = path.rfind('.');
  const std::string stem = file.substr(0, file.rfind('.'));
  return path.substr(0, dot) + "-" + stem + (dot == std::string::npos ? "" : path.substr(dot));
}

// Only rows can be left out: a file that cannot be read as a whole is not imported without it.
bool only_rows(const ImportProblems& problems) {
  for (const ImportProblem& problem : problems)
    if (problem.row < 2) return false;
  return true;
}

Outcome write_rejected(const std::string& path, const ImportFiles& files,
                       const ImportProblems& problems, std::vector<std::string>& written) {
  for (const auto* file : {&files.people, &files.leave, &files.locations, &files.balances}) {
    if (!*file) continue;
    const auto of_file = [&](const ImportProblem& problem) {
      return problem.file == (*file)->name;
    };
    if (std::ranges::none_of(problems, of_file)) continue;
    written.push_back(rejected_name(path, (*file)->name));
    TRY(write_file(written.back(), rejected_rows(**file, problems)));
  }
  return {};
}

Result<ImportDone> write(Storage& storage, OrgId org, const ImportPlan& plan) {
  SystemClock clock;
  RandomIds ids(clock);
  OrganisationHost host({storage, clock, ids});
  return carry_out(host, org, plan, ids);
}

// A dry run looks at what is there, also beside a running server, and makes nothing.
Result<std::unique_ptr<Storage>> open_target(const Settings& settings) {
  if (!settings.dry_run) return TRY(open_store(settings.data.directory, SqliteAccess::write));
  auto reading = open_store(settings.data.directory, SqliteAccess::read);
  if (reading) return std::move(*reading);
  if (reading.error().rule == "store.not_found") return std::make_unique<MemoryStorage>();
  return std::unexpected(std::move(reading.error()));
}

Result<int> run_import(const Settings& settings) {
  const ImportFiles files = TRY(load_files(settings));
  const auto storage = TRY(open_target(settings));
  const OrgId org = TRY(target_of(*storage, settings.data.organisation));
  ImportSettings how = TRY(import_settings(settings, org));
  ImportReport report{.is_dry = settings.dry_run, .form = settings.json ? Form::json : Form::text};
  {
    ProgressBar bar;
    how.on_progress = [&bar](std::size_t done, std::size_t all) { bar.show(done, all); };
    report.plan = plan_import(TRY(load_organisation(*storage, org)).state, files, how);
  }
  const bool skips = !settings.rejected.empty() && only_rows(report.plan.problems);
  report.is_refused = !report.plan.problems.empty() && !skips;
  if (skips)
    TRY(write_rejected(settings.rejected, files, report.plan.problems, report.rejected_files));
  if (!report.is_refused && !settings.dry_run && !report.plan.commands.empty())
    report.done = TRY(write(*storage, org, report.plan));
  show(report);
  return report.is_refused ? kRefused : kDone;
}

void declare_files(Options& options, Settings& settings) {
  options.text("--people", settings.people, "CSV file of people");
  options.text("--leave", settings.leave, "CSV file of past and future leave");
  options.text("--locations,--location-settings", settings.locations,
               "CSV file of locations: time zone, holidays, policy");
  options.text("--balances", settings.balances,
               "CSV file of what another system says is left; compared, never taken over");
  options.one_of("--date-format", settings.date_format, {"yyyy-mm-dd", "dd/mm/yyyy", "mm/dd/yyyy"},
                 "How dates are written in the files");
}

}  // namespace

Run declare_import(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options);
  declare_files(options, *settings);
  options.text("--time-zone", settings->time_zone,
               "Of locations that no file describes, such as Europe/Berlin");
  options.text("--holidays", settings->holidays,
               "Public holidays of such locations: a region such as de-by, or none");
  options.text("--leave-days", settings->leave_days,
               "Leave days a year where no file says; without, such places get no policy");
  options.text("--leave-year-start", settings->leave_year_start, "Of such a policy, MM-DD");
  options.text("--leave-type", settings->leave_type, "That policies and balances are about");
  options.text("--changes-from", settings->changes_from,
               "From when a changed team, location or pattern holds (default: today)");
  options.text("--today", settings->today, "Import as if on this day, YYYY-MM-DD");
  options.text("--skip-bad-rows", settings->rejected,
               "Import the good rows and write the others, with reasons, beside this name");
  options.flag("--dry-run", settings->dry_run, "Check everything, write nothing");
  options.flag("--json", settings->json, "Print the report as JSON");
  return [settings] {
    const auto code = run_import(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
