#include "main/figures_options.hpp"

#include "adapters/system/system_clock.hpp"
#include "application/host/load_organisation.hpp"
#include "application/import/planner.hpp"
#include "application/reports/figures_report.hpp"

namespace daybook::cli {
namespace {

Version last_known_at(const Organisation& organisation, Instant known_at) {
  Version last;
  for (const CommitNote& commit : organisation.commits)
    if (commit.recorded_at <= known_at) last = commit.last();
  return last;
}

}  // namespace

void FiguresOptions::declare(Options& options) {
  data.declare(options);
  options.text("--as-of", as_of, "The day of the figures, past or future, YYYY-MM-DD (today)");
  options.text("--known-at", known_at, "As known at a moment, 2026-03-29T07:05:00Z (now)");
}

Result<LoadedFigures> load(const FiguresOptions& from) {
  LoadedFigures figures{.loaded = {}, .as_of = SystemClock().now().utc_date()};
  if (!from.as_of.empty()) figures.as_of = TRY(base::parse_date(from.as_of));
  figures.loaded = TRY(load(from.data));
  if (from.known_at.empty()) return figures;
  const Instant known_at = TRY(base::parse_instant(from.known_at));
  Loaded& loaded = figures.loaded;
  const Version last = last_known_at(loaded.state, known_at);
  loaded.state = TRY(fold_until(*loaded.storage, loaded.org, last));
  return figures;
}

Result<std::vector<const PersonRecord*>> people_named(const Organisation& organisation,
                                                      const std::vector<std::string>& emails) {
  if (emails.empty()) return all_people(organisation);
  std::vector<const PersonRecord*> people;
  for (const std::string& email : emails) {
    people.push_back(find_person(organisation, email));
    if (!people.back()) return base::not_found("person.unknown", {{"value", email}});
  }
  return people;
}

Result<std::vector<const LeaveType*>> types_named(const Organisation& organisation,
                                                  const std::string& name) {
  std::vector<const LeaveType*> counted = counted_types(organisation);
  if (name.empty()) return counted;
  std::string names;
  for (const LeaveType* type : counted) names += (names.empty() ? "" : ", ") + type->name;
  const LeaveType* found = find_leave_type(organisation, name);
  if (found && found->counts_against_balance) return std::vector{found};
  return base::not_found("leave_type.unknown", {{"value", name}, {"accepted", names}});
}

}  // namespace daybook::cli
