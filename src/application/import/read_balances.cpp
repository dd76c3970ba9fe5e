#include "application/import/rows.hpp"

namespace daybook {
namespace {

enum Column { kEmail, kType, kDate, kBalance };

const std::vector<Heading>& headings() {
  static const std::vector<Heading> all = {
      {Presence::required, {"email", "email address", "employee email", "user email"}},
      {Presence::optional, {"leave type", "type", "absence type"}},
      {Presence::required, {"date", "as of", "on"}},
      {Presence::required, {"balance", "remaining", "days left", "remaining days", "days"}},
  };
  return all;
}

}  // namespace

Rows<BalanceRow> read_balances(const ImportFile& file, DateForm form, ImportProblems& problems) {
  Rows<BalanceRow> rows{file.name, Sheet(file, headings(), problems), {}};
  for (const Sheet::Row& row : rows.sheet->rows()) {
    RowReader reader(*rows.sheet, row, problems);
    BalanceRow balance{
        .row = row.number, .email = reader.required(kEmail), .leave_type = reader.text(kType)};
    reader.required(kDate);
    reader.required(kBalance);
    const auto date =
        reader.value(kDate, [form](std::string_view text) { return read_date(text, form); });
    const auto amount = reader.value(kBalance, read_number);
    if (!reader.is_good()) continue;
    balance.date = *date;
    balance.balance = *amount;
    rows.good.push_back(std::move(balance));
  }
  return rows;
}

}  // namespace daybook
