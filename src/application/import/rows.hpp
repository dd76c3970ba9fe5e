// What the imported files say, row by row, before it is held against the organisation. The headings
// that are read are listed in docs/guide/import.md.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "application/import/sheet.hpp"
#include "application/import/values.hpp"
#include "domain/policy/policy.hpp"

namespace daybook {

struct PersonRow {
  std::size_t row = 0;
  std::string name;
  std::string email;
  Date first_day;
  std::optional<Date> last_day;
  std::string location;                // empty: the only one there is
  std::vector<std::string> team;       // from the outermost to the person's own
  std::vector<std::string> approvers;  // addresses or names; they decide for the whole team
  std::optional<std::vector<Role>> roles;
  std::optional<WorkingPattern> pattern;
  std::optional<Rational> allowance;  // days a year
  std::string employee_number;        // empty: as it is, like the two below
  std::string job_title;              // a field of the profile
  std::string phone;
};

struct LeaveRow {
  std::size_t row = 0;
  std::string email;
  std::string leave_type;
  DateRange days;
  DayParts parts;
  std::optional<Rational> hours;
  std::string reason;
  std::string approver;
  RequestStatus status = RequestStatus::approved;
};

struct LocationRow {
  std::size_t row = 0;
  std::string name;
  std::string time_zone;
  std::string region;  // of public holidays; "none" for a place without
  struct CompanyDay {
    MonthDay day;
    Rational off = 1;
    std::optional<PartOfDay> half;
    bool operator==(const CompanyDay&) const = default;
  };
  std::vector<CompanyDay> company_days;
  std::optional<WorkingPattern> pattern;
  std::optional<PolicyTerms> terms;  // not set: no policy
  std::optional<Date> policy_from;
};

struct BalanceRow {
  std::size_t row = 0;
  std::string email;
  std::string leave_type;
  Date date;
  Rational balance;
};

template <class Row>
struct Rows {
  std::string file;
  std::optional<Sheet> sheet;  // not set: there is no such file
  std::vector<Row> good;
};

// Each adds what is wrong to `problems`; a row with anything wrong is not among the good ones.
Rows<PersonRow> read_people(const ImportFile& file, DateForm form, ImportProblems& problems);
Rows<LeaveRow> read_leave(const ImportFile& file, DateForm form, ImportProblems& problems);
Rows<LocationRow> read_locations(const ImportFile& file, DateForm form, ImportProblems& problems);
Rows<BalanceRow> read_balances(const ImportFile& file, DateForm form, ImportProblems& problems);

}  // namespace daybook
