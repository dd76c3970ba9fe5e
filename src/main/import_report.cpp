#include "main/import_report.hpp"

#include <fmt/format.h>

#include "json/writer.hpp"

#include "application/messages/message.hpp"

namespace daybook::cli {
namespace {

// More would scroll the first ones, which are the ones to begin with, out of sight.
constexpr std::size_t kProblemsShown = 50;

std::string place_of(const ImportProblem& problem) {
  std::string place = problem.file.empty() ? "import" : problem.file;
  if (problem.row > 0) place += fmt::format(" row {}", problem.row);
  if (!problem.column.empty()) place += fmt::format(", column \"{}\"", problem.column);
  if (!problem.value.empty()) place += fmt::format(", value \"{}\"", problem.value);
  return place;
}

void show_problems(const ImportProblems& problems, std::string_view kind) {
  for (std::size_t at = 0; at < problems.size() && at < kProblemsShown; ++at)
    print_error(
        fmt::format("{} {}: {}", kind, place_of(problems[at]), message_of(problems[at].why)));
  if (problems.size() > kProblemsShown)
    print_error(fmt::format("... and {} more", problems.size() - kProblemsShown));
}

void show_differences(const ImportPlan& plan) {
  const std::size_t all = plan.differences.size() + plan.counts.balances_agreeing;
  if (all == 0) return;
  print(fmt::format("{} of {} stated balances agree with the replay.",
                    plan.counts.balances_agreeing, all));
  for (const BalanceDifference& one : plan.differences)
    print(fmt::format("  {} {} on {}: stated {}, computed {}, difference {}", one.email,
                      one.leave_type, to_string(one.date), to_decimal(one.stated.value),
                      to_decimal(one.computed.value),
                      to_decimal((one.computed - one.stated).value)));
}

void show_text(const ImportReport& report) {
  const ImportPlan& plan = report.plan;
  show_problems(plan.notes, "note:");
  show_problems(plan.problems, "error:");
  const ImportPlan::Counts& counts = plan.counts;
  if (report.is_refused)
    return print(fmt::format("Nothing was imported: {} to be put right first.",
                             plan.problems.size() == 1
                                 ? std::string("one thing is")
                                 : fmt::format("{} things are", plan.problems.size())));
  print(fmt::format("People: {} new, {} changed, {} as before.", counts.people_added,
                    counts.people_changed, counts.people_unchanged));
  print(fmt::format("Leave: {} new, {} changed, {} as before.", counts.leave_added,
                    counts.leave_changed, counts.leave_unchanged));
  for (const std::string& file : report.rejected_files)
    print(fmt::format("Rows that were left out are in {}.", file));
  show_differences(plan);
  if (report.is_dry) return print("A dry run: nothing was written.");
  print(plan.commands.empty()
            ? "Nothing changed."
            : fmt::format("{} events were written; the organisation is at version {}.",
                          report.done.events, report.done.version.number));
}

void write_problems(json::Writer& out, const ImportProblems& problems) {
  out.begin_array();
  for (const ImportProblem& problem : problems) {
    out.begin_object();
    out.key("file"), out.string(problem.file);
    out.key("row"), out.number(static_cast<std::int64_t>(problem.row));
    out.key("column"), out.string(problem.column);
    out.key("value"), out.string(problem.value);
    out.key("error"), out.raw(error_json(problem.why));
    out.end_object();
  }
  out.end_array();
}

void write_differences(json::Writer& out, const ImportPlan& plan) {
  out.begin_array();
  for (const BalanceDifference& one : plan.differences) {
    out.begin_object();
    out.key("row"), out.number(static_cast<std::int64_t>(one.row));
    out.key("email"), out.string(one.email);
    out.key("leave_type"), out.string(one.leave_type);
    out.key("date"), out.string(to_string(one.date));
    out.key("stated"), out.string(to_decimal(one.stated.value));
    out.key("computed"), out.string(to_decimal(one.computed.value));
    out.key("difference"), out.string(to_decimal((one.computed - one.stated).value));
    out.end_object();
  }
  out.end_array();
}

void write_counts(json::Writer& out, const ImportPlan::Counts& counts) {
  const auto number = [&](const char* key, std::size_t value) {
    out.key(key);
    out.number(static_cast<std::int64_t>(value));
  };
  number("people_added", counts.people_added);
  number("people_changed", counts.people_changed);
  number("people_unchanged", counts.people_unchanged);
  number("leave_added", counts.leave_added);
  number("leave_changed", counts.leave_changed);
  number("leave_unchanged", counts.leave_unchanged);
  number("balances_agreeing", counts.balances_agreeing);
}

void show_json(const ImportReport& report) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("imported"), out.boolean(!report.is_refused && !report.is_dry);
  write_counts(out, report.plan.counts);
  out.key("events"), out.number(static_cast<std::int64_t>(report.done.events));
  out.key("problems"), write_problems(out, report.plan.problems);
  out.key("notes"), write_problems(out, report.plan.notes);
  out.key("differences"), write_differences(out, report.plan);
  out.key("rejected_files"), out.begin_array();
  for (const std::string& file : report.rejected_files) out.string(file);
  out.end_array();
  out.end_object();
  print(text);
}

}  // namespace

void show(const ImportReport& report) {
  report.form == Form::json ? show_json(report) : show_text(report);
}

}  // namespace daybook::cli
