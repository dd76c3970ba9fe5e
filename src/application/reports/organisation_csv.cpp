#include "application/reports/organisation_csv.hpp"

#include <algorithm>

#include "csv/writer.hpp"

#include "application/import/values.hpp"
#include "application/reports/figures_report.hpp"

namespace daybook {
namespace {

void write_row(csv::Writer& out, std::initializer_list<std::string_view> cells) {
  for (std::string_view cell : cells) out.text(cell);
  out.end_row();
}

// Exports are what they were before there were any.
bool has_numbers_in(const Organisation& organisation) {
  for (const PersonRecord& record : organisation.people)
    if (!record.person.employee_number.text.empty()) return true;
  return false;
}

std::string email_of(const Organisation& organisation, std::optional<PersonId> person) {
  const PersonRecord* record = person ? organisation.find(*person) : nullptr;
  return record ? record->person.email.text : "";
}

// "Engineering > Optics".
std::string team_path(const Structure& structure, std::optional<TeamId> at) {
  std::string path;
  for (std::size_t step = 0; at && step <= structure.teams.size(); ++step) {
    const Team* team = structure.find(*at);
    path = team->name + (path.empty() ? "" : " > " + path);
    at = team->parent;
  }
  return path;
}

std::string approvers_text(const Organisation& organisation, std::optional<TeamId> team) {
  std::string text;
  if (!team) return text;
  for (PersonId approver : organisation.structure->find(*team)->approvers)
    text += (text.empty() ? "" : "; ") + email_of(organisation, approver);
  return text;
}

std::string role_text(const Person& person) {
  if (person.has_role(Role::owner)) return "owner";
  if (person.has_role(Role::hr_admin)) return "hr admin";
  if (person.has_role(Role::team_admin)) return "team admin";
  return person.has_role(Role::payroll_reader) ? "payroll reader" : "";
}

std::string own_pattern_text(const Person& person, Date day) {
  const auto* pattern = person.patterns.find(day);
  return pattern && pattern->value ? pattern_text(*pattern->value) : "";
}

}  // namespace

std::string people_csv(const Organisation& organisation, Date today) {
  std::string text;
  csv::Writer out(text);
  const bool has_numbers = has_numbers_in(organisation);
  for (const char* heading : {"Name", "E-mail", "Start date", "End date", "Location", "Team",
                              "Approvers", "Role", "Working pattern"})
    out.text(heading);
  if (has_numbers) out.text("Employee number");
  out.end_row();
  const Structure& structure = *organisation.structure;
  for (const PersonRecord& record : organisation.people) {
    const Person& person = record.person;
    const Date day = std::max(today, person.employment.first);
    const auto team = person.team_on(day);
    const auto last = person.employment.last;
    out.text(person.name.text), out.text(person.email.text);
    out.text(to_string(person.employment.first)), out.text(last ? to_string(*last) : "");
    out.text(structure.find(*person.location_on(day))->name);
    out.text(team_path(structure, team)), out.text(approvers_text(organisation, team));
    out.text(role_text(person)), out.text(own_pattern_text(person, day));
    if (has_numbers) out.text(person.employee_number.text);
    out.end_row();
  }
  return text;
}

std::string leave_csv(const Organisation& organisation) {
  struct Asked {
    const PersonRecord* record;
    const Request* request;
  };
  std::vector<Asked> all;
  for (const PersonRecord& record : organisation.people)
    for (const Request& request : record.requests) all.push_back({&record, &request});
  std::ranges::sort(all, {}, [](const Asked& asked) { return asked.request->requested; });
  std::string text;
  csv::Writer out(text);
  write_row(out,
            {"E-mail", "Leave type", "From", "To", "Half day", "Reason", "Approver", "Status"});
  for (const auto& [record, request] : all) {
    // Of a cancelled leave it is known who cancelled, which is nobody's decision about it.
    const bool was_decided =
        request->status == RequestStatus::approved || request->status == RequestStatus::rejected;
    const auto by = was_decided ? request->decided_by : std::nullopt;
    write_row(out, {record->person.email.text, organisation.find(request->leave_type)->name,
                    to_string(request->days.first), to_string(request->days.last),
                    parts_text(request->parts, request->days), request->reason.text,
                    email_of(organisation, by), base::enum_name(request->status)});
  }
  return text;
}

std::string balances_csv(const Organisation& organisation, Date as_of) {
  std::string text;
  csv::Writer out(text);
  write_row(out, {"E-mail", "Leave type", "Date", "Balance"});
  const auto all =
      figures_of_people(organisation, all_people(organisation), counted_types(organisation), as_of);
  for (const FiguresOfPerson& of : all) {
    if (!of.record->person.employment.covers(as_of)) continue;
    out.text(of.record->person.email.text);
    out.text(of.type->name);
    out.text(to_string(as_of));
    out.number(base::to_decimal(of.figures.remaining.value));
    out.end_row();
  }
  return text;
}

}  // namespace daybook
