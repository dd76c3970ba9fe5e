// From files with people and their leave to the commands that make them known, all checked on a
// copy before anything is carried out.
//
//   people.csv   who works here since when, where, in which team, who approves, working pattern
//   leave.csv    past and future leave with its outcome: history is a fact, balances do not refuse
//                it
//   locations    time zone, public holidays and the policy of each location
//   balances     what another system says is left: compared, never taken over
//
// Importing the same files again plans nothing, because ids are made from names and addresses. A
// changed row of a known person becomes a change from `changes_from` on, or is refused.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "application/import/import_problem.hpp"
#include "application/import/values.hpp"
#include "domain/command.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

struct ImportFiles {
  std::optional<ImportFile> people;
  std::optional<ImportFile> leave;
  std::optional<ImportFile> locations;
  std::optional<ImportFile> balances;
};

// What holds for locations that no file describes.
struct LocationDefaults {
  std::string time_zone;               // empty: not said
  std::string region;                  // of public holidays, or "none"; empty: not said
  std::optional<Rational> leave_days;  // a year; not set: no policy
  MonthDay leave_year_start;
};

struct ImportSettings {
  OrgId org;
  std::string organisation;  // its name, when it is new
  Date today;
  Date changes_from;
  DateForm dates = DateForm::iso;
  // That policies are about, and balances which name no type.
  std::string leave_type = "Vacation";
  LocationDefaults defaults;
  // Public holidays of a region such as "de-by".
  std::function<Result<std::vector<Holiday>>(std::string_view region)> holidays_of;
  std::function<bool(std::string_view time_zone)> knows_zone;
  // Called with the rows done and the rows that there are.
  std::function<void(std::size_t done, std::size_t all)> on_progress;
};

struct BalanceDifference {
  std::size_t row = 0;
  std::string email;
  std::string leave_type;
  Date date;
  Amount stated;
  Amount computed;
};

struct ImportPlan {
  struct Counts {
    std::size_t people_added = 0, people_changed = 0, people_unchanged = 0;
    std::size_t leave_added = 0, leave_changed = 0, leave_unchanged = 0;
    std::size_t balances_agreeing = 0;
    bool operator==(const Counts&) const = default;
  };

  std::vector<Command> commands;   // in order; each changes something
  std::vector<std::size_t> bytes;  // about what each adds to the log
  Counts counts;
  ImportProblems problems;  // rows that are not among the commands, or files that cannot be read
  ImportProblems notes;     // what was done otherwise than somebody might expect
  std::vector<BalanceDifference> differences;
  Organisation after;  // as it will be
};

// Commands of bad rows are left out; whether the rest is carried out is the caller's choice.
ImportPlan plan_import(const Organisation& organisation, const ImportFiles& files,
                       const ImportSettings& settings);

// The rows of `file` that have a problem, as CSV with the columns "row" and "reason" added.
std::string rejected_rows(const ImportFile& file, const ImportProblems& problems);

}  // namespace daybook
