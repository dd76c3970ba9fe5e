#include "application/import/rows.hpp"
#include "domain/request/rules.hpp"

namespace daybook {
namespace {

enum Column { kEmail, kType, kFrom, kTo, kPart, kHours, kReason, kApprover, kStatus };

const std::vector<Heading>& headings() {
  static const std::vector<Heading> all = {
      {Presence::required,
       {"email", "email address", "employee email", "user email", "user", "employee"}},
      {Presence::required, {"leave type", "type", "absence type", "leave"}},
      {Presence::required, {"from", "start date", "start", "first day", "date from", "date"}},
      {Presence::optional, {"to", "end date", "end", "last day", "date to", "until"}},
      {Presence::optional, {"half day", "half-day", "day part", "part of day", "duration"}},
      {Presence::optional, {"hours"}},
      {Presence::optional, {"reason", "comment", "note", "employee comment"}},
      {Presence::optional, {"approver", "approved by", "approver email", "decided by"}},
      {Presence::optional, {"status", "state"}},
  };
  return all;
}

LeaveRow read_row(RowReader& reader, DateForm form) {
  const auto date = [form](std::string_view text) { return read_date(text, form); };
  LeaveRow leave{.row = reader.number(),
                 .email = reader.required(kEmail),
                 .leave_type = reader.required(kType),
                 .hours = reader.value(kHours, read_number),
                 .reason = reader.text(kReason),
                 .approver = reader.text(kApprover)};
  reader.required(kFrom);
  const auto from = reader.value(kFrom, date), to = reader.value(kTo, date);
  if (from) leave.days = {*from, to.value_or(*from)};
  if (const auto status = reader.value(kStatus, read_status)) leave.status = *status;
  if (!reader.is_good()) return leave;
  if (leave.days.last < leave.days.first)
    reader.refuse(kTo,
                  {base::ErrorCode::invalid,
                   "request.dates_reversed",
                   {{"from", to_string(leave.days.first)}, {"to", to_string(leave.days.last)}}});
  const auto parts = [&](std::string_view text) { return read_parts(text, leave.days); };
  if (const auto read = reader.value(kPart, parts)) leave.parts = *read;
  return leave;
}

}  // namespace

Rows<LeaveRow> read_leave(const ImportFile& file, DateForm form, ImportProblems& problems) {
  Rows<LeaveRow> rows{file.name, Sheet(file, headings(), problems), {}};
  for (const Sheet::Row& row : rows.sheet->rows()) {
    RowReader reader(*rows.sheet, row, problems);
    LeaveRow leave = read_row(reader, form);
    if (reader.is_good()) rows.good.push_back(std::move(leave));
  }
  return rows;
}

}  // namespace daybook
