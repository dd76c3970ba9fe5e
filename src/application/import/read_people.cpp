#include <array>

#include "application/import/rows.hpp"

namespace daybook {
namespace {

enum Column {
  kName,
  kFirstName,
  kLastName,
  kEmail,
  kFirstDay,
  kLastDay,
  kLocation,
  kTeam,
  kApprovers,
  kRole,
  kPattern,
  kAllowance,
  kEmployeeNumber,
  kJobTitle,
  kPhone
};

const std::vector<Heading>& headings() {
  static const std::vector<Heading> all = {
      {Presence::optional, {"name", "full name", "employee name", "employee", "user"}},
      {Presence::optional, {"first name", "given name", "forename"}},
      {Presence::optional, {"last name", "surname", "family name"}},
      {Presence::required, {"email", "email address", "work email", "user email", "mail"}},
      {Presence::required,
       {"start date", "hire date", "employment start", "started", "first day", "joining date"}},
      {Presence::optional,
       {"end date", "last day", "termination date", "employment end", "leaving date", "left"}},
      {Presence::optional, {"location", "office", "site", "country"}},
      {Presence::optional, {"team", "department", "group"}},
      {Presence::optional,
       {"approvers", "approver", "manager", "manager email", "department manager", "supervisor",
        "line manager"}},
      {Presence::optional, {"role", "user role", "admin", "is admin"}},
      {Presence::optional,
       {"working pattern", "working hours", "working days", "work week", "schedule", "hours"}},
      {Presence::optional,
       {"allowance", "days per year", "entitlement", "annual allowance", "vacation days",
        "leave days"}},
      {Presence::optional,
       {"employee id", "employee number", "employee no", "personnel number", "staff id",
        "staff number", "payroll number"}},
      {Presence::optional, {"job title", "title", "position"}},
      {Presence::optional, {"phone", "phone number", "work phone", "mobile", "telephone"}},
  };
  return all;
}

std::vector<std::string> list_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> list;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) list.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

// Some programs give a full name, some the parts, and TimeOff.Management calls the first name
// "name".
std::string name_of(RowReader& reader) {
  const std::string last = reader.text(kLastName);
  const std::string first = reader.text(kFirstName);
  if (!first.empty() && !last.empty()) return first + " " + last;
  const std::string name = reader.text(kName);
  if (!name.empty() && !last.empty() && !name.contains(last)) return name + " " + last;
  if (!name.empty()) return name;
  if (!first.empty() || !last.empty()) return first + last;
  return reader.required(kName);
}

PersonRow read_row(RowReader& reader, DateForm form) {
  const auto date = [form](std::string_view text) { return read_date(text, form); };
  PersonRow person{.row = reader.number(),
                   .name = name_of(reader),
                   .email = reader.required(kEmail),
                   .location = reader.text(kLocation),
                   .team = list_of(reader.text(kTeam), ">"),
                   .approvers = list_of(reader.text(kApprovers), ";,|"),
                   .roles = reader.value(kRole, read_roles),
                   .pattern = reader.value(kPattern, read_pattern),
                   .allowance = reader.value(kAllowance, read_number),
                   .employee_number = reader.text(kEmployeeNumber),
                   .job_title = reader.text(kJobTitle),
                   .phone = reader.text(kPhone)};
  reader.required(kFirstDay);
  if (const auto first = reader.value(kFirstDay, date)) person.first_day = *first;
  person.last_day = reader.value(kLastDay, date);
  return person;
}

}  // namespace

Rows<PersonRow> read_people(const ImportFile& file, DateForm form, ImportProblems& problems) {
  Rows<PersonRow> rows{file.name, Sheet(file, headings(), problems), {}};
  for (const Sheet::Row& row : rows.sheet->rows()) {
    RowReader reader(*rows.sheet, row, problems);
    PersonRow person = read_row(reader, form);
    if (reader.is_good()) rows.good.push_back(std::move(person));
  }
  return rows;
}

}  // namespace daybook
