#include "application/import/import.hpp"

#include <algorithm>
#include <map>

#include "csv/reader.hpp"
#include "csv/writer.hpp"

#include "application/import/plan_leave.hpp"
#include "application/import/plan_locations.hpp"
#include "application/import/plan_people.hpp"
#include "application/import/rows.hpp"
#include "application/messages/message.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook {
namespace {

template <class Row, class Read>
Rows<Row> read(const std::optional<ImportFile>& file, Read read_file, DateForm form,
               ImportProblems& problems) {
  return file ? read_file(*file, form, problems) : Rows<Row>{};
}

// Quotas by policy are what counts; another number in the file is told, not taken.
void compare_allowances(Planner& planner, const Rows<PersonRow>& people) {
  const LeaveType* type = find_leave_type(planner.ahead(), planner.settings().leave_type);
  for (const PersonRow& row : people.good) {
    const PersonRecord* record = planner.ahead().find_by_email(row.email);
    if (!row.allowance || !record || !type) continue;
    const AccountFacts facts = planner.ahead().facts_for(*record, *type);
    const PolicyOnDay on =
        facts.coverage.on(std::max(planner.settings().today, record->person.employment.first));
    if (!on.version) continue;
    const Rational quota = amount_of(on.version->value.grant).value_or(Rational());
    if (quota != *row.allowance)
      planner.note(people.file, row.row, "allowance", base::to_decimal(*row.allowance),
                   "import.allowance_differs",
                   {{"policy", on.policy->name}, {"quota", base::to_decimal(quota)}});
  }
}

template <class Row>
void complete(ImportPlan& plan, const Rows<Row>& rows) {
  if (!rows.sheet) return;
  for (ImportProblems* problems : {&plan.problems, &plan.notes})
    for (ImportProblem& problem : *problems)
      if (problem.file == rows.file) rows.sheet->complete(problem);
}

// Other systems show two places; what differs by less than one of them is the same.
bool agree(const Amount& computed, const Amount& stated) {
  const Rational difference = computed.value - stated.value;
  return difference < Rational(1, 100) && difference > Rational(-1, 100);
}

void compare_balances(Planner& planner, const Rows<BalanceRow>& balances) {
  for (const BalanceRow& row : balances.good) {
    const std::string& named =
        row.leave_type.empty() ? planner.settings().leave_type : row.leave_type;
    const PersonRecord* record = planner.ahead().find_by_email(row.email);
    const LeaveType* type = find_leave_type(planner.ahead(), named);
    if (!record) {
      planner.refuse(balances.file, row.row, "email", row.email, "import.person_unknown");
      continue;
    }
    if (!type || !type->counts_against_balance) {
      planner.refuse(balances.file, row.row, "leave type", named, "import.balance_uncounted");
      continue;
    }
    const Figures figures = figures_on(planner.ahead().facts_for(*record, *type), row.date);
    const Amount stated{row.balance, type->unit};
    if (agree(figures.remaining, stated))
      ++planner.plan().counts.balances_agreeing;
    else
      planner.plan().differences.push_back(
          {row.row, row.email, type->name, row.date, stated, figures.remaining});
  }
}

}  // namespace

ImportPlan plan_import(const Organisation& organisation, const ImportFiles& files,
                       const ImportSettings& settings) {
  ImportPlan plan;
  const DateForm form = settings.dates;
  const auto people = read<PersonRow>(files.people, read_people, form, plan.problems);
  const auto leave = read<LeaveRow>(files.leave, read_leave, form, plan.problems);
  const auto locations = read<LocationRow>(files.locations, read_locations, form, plan.problems);
  const auto balances = read<BalanceRow>(files.balances, read_balances, form, plan.problems);
  Planner planner(organisation, settings, plan);
  if (!organisation.exists()) planner.submit("", 0, {CreateOrganisation{{settings.organisation}}});
  if (!planner.ahead().exists()) return plan;
  plan_locations(planner, locations, people);
  plan_leave_types(planner, leave);
  plan_policies(planner, locations, people, leave);
  plan_people(planner, people);
  compare_allowances(planner, people);
  plan_leave(planner, leave, people.good.size());
  compare_balances(planner, balances);
  complete(plan, people), complete(plan, leave);
  complete(plan, locations), complete(plan, balances);
  return plan;
}

std::string rejected_rows(const ImportFile& file, const ImportProblems& problems) {
  std::map<std::size_t, std::string> reasons;
  for (const ImportProblem& problem : problems)
    if (problem.file == file.name) {
      std::string& reason = reasons[problem.row];
      reason += (reason.empty() ? "" : " ") + message_of(problem.why);
    }
  std::string text;
  auto reader = csv::Reader::open(file.text);
  if (!reader) return text;
  // It goes back into a program, with the rows put right.
  csv::Writer out(text, reader->separator(), csv::Guard::none);
  for (const std::string& heading : reader->header()) out.text(heading);
  out.text("row"), out.text("reason"), out.end_row();
  const auto write = [&](const std::vector<std::string>& fields, std::size_t row) {
    for (const std::string& field : fields) out.text(field);
    out.number(std::to_string(row)), out.text(reasons[row]), out.end_row();
    reasons.erase(row);
  };
  while (true) {
    auto row = reader->next();
    if (row && !*row) break;
    if (row && reasons.contains((*row)->row)) write((*row)->fields, (*row)->row);
    if (!row && row.error().rule == "csv.too_many_rows") break;
  }
  // Rows that are no rows: only the place and the reason are known.
  const std::vector<std::string> blank(reader->header().size());
  while (!reasons.empty()) write(blank, reasons.begin()->first);
  return text;
}

}  // namespace daybook
