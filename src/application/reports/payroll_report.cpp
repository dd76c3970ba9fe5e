#include "application/reports/payroll_report.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

#include "csv/writer.hpp"

#include "application/reports/person_report.hpp"

namespace daybook {
namespace {

constexpr std::array kTotals{PayrollTotal::granted, PayrollTotal::taken, PayrollTotal::adjusted,
                             PayrollTotal::expired, PayrollTotal::carried};

// Without it Excel reads UTF-8 as the code page of the machine.
constexpr std::string_view kByteOrderMark = "\uFEFF";

std::string events_text(const std::vector<Version>& sources) {
  std::string text;
  for (Version source : sources) text += (text.empty() ? "" : " ") + std::to_string(source.number);
  return text;
}

// As people see it: to_decimal's six places.
Rational shown(const Rational& value) {
  const auto rounded = base::parse_decimal(base::to_decimal(value));
  return rounded ? *rounded : value;
}

class Sheet {
 public:
  explicit Sheet(const PayrollExport& payroll)
      : payroll_(payroll),
        // Files without a number in them stay as they were before there were any.
        has_numbers_(
            std::ranges::any_of(payroll.accounts,
                                [](const PayrollAccount& account) {
                                  return !account.record->person.employee_number.text.empty();
                                })),
        text_(kByteOrderMark),
        out_(text_) {}

  std::string run() {
    for (const char* heading :
         {"From", "To", "E-mail", "Name", "Leave type", "Unit", "Line", "Kind", "Date", "Amount",
          "Balance", "Was", "Is", "Reason", "Events"})
      out_.text(heading);
    if (has_numbers_) out_.text("Employee number");
    out_.end_row();
    for (const PayrollAccount& account : payroll_.accounts) add(account);
    return std::move(text_);
  }

 private:
  // The cells after those that every row has.
  struct Cells {
    std::string_view line;
    const PayrollLine* of = nullptr;
    const PayrollCorrection* correction = nullptr;
    bool has_amount = true;
  };

  void add(const PayrollAccount& account) {
    account_ = &account;
    const Rational opening = account.opening ? account.opening->value : Rational();
    balance_ = payroll_.is_first ? Rational() : opening;
    if (payroll_.is_first && !opening.is_zero()) row({.line = "brought_forward"}, opening);
    for (const PayrollCorrection& correction : account.corrections)
      row({.line = "correction", .of = &correction.line, .correction = &correction},
          correction.line.amount.value);
    for (const PayrollLine& line : account.lines)
      row({.line = "entry", .of = &line}, line.amount.value);
    if (account.closing) row({.line = "balance", .has_amount = false}, {});
  }

  void row(const Cells& cells, const Rational& amount) {
    const Rational before = shown(balance_);
    balance_ += amount;
    out_.text(to_string(payroll_.days.first)), out_.text(to_string(payroll_.days.last));
    out_.text(account_->record->person.email.text), out_.text(account_->record->person.name.text);
    out_.text(account_->type->name), out_.text(base::name_of(account_->type->unit));
    out_.text(cells.line);
    out_.text(cells.of ? base::enum_name(cells.of->key.kind) : "");
    out_.text(date_of(cells));
    out_.number(cells.has_amount ? base::to_decimal(shown(balance_) - before) : "");
    out_.number(account_->closing ? base::to_decimal(balance_) : "");
    out_.number(cells.correction ? base::to_decimal(cells.correction->was.value) : "");
    out_.number(cells.correction ? base::to_decimal(cells.correction->is.value) : "");
    out_.text(cells.of ? reason_of(*account_, cells.of->key) : "");
    out_.text(cells.of ? events_text(cells.of->sources) : "");
    if (has_numbers_) out_.text(account_->record->person.employee_number.text);
    out_.end_row();
  }

  std::string date_of(const Cells& cells) const {
    if (cells.of) return to_string(cells.of->key.date);
    return to_string(cells.has_amount ? payroll_.days.first : payroll_.days.last);
  }

  const PayrollExport& payroll_;
  bool has_numbers_;
  std::string text_;
  csv::Writer out_;
  const PayrollAccount* account_ = nullptr;
  Rational balance_;
};

void write_amount(json::Writer& out, const char* name, const Amount& amount) {
  out.key(name), out.string(base::to_decimal(amount.value));
  if (base::has_exact_decimal(amount.value)) return;
  out.key(std::string(name) + "_exact"), out.string(base::to_fraction(amount.value));
}

void write_line(json::Writer& out, const PayrollAccount& account, const PayrollLine& line) {
  out.key("kind"), out.string(base::enum_name(line.key.kind));
  out.key("date"), out.string(to_string(line.key.date));
  write_amount(out, "amount", line.amount);
  if (line.key.request) out.key("request"), out.string(to_string(*line.key.request));
  if (line.key.adjustment) out.key("adjustment"), out.string(to_string(*line.key.adjustment));
  const std::string reason = reason_of(account, line.key);
  if (!reason.empty()) out.key("reason"), out.string(reason);
  out.key("events"), out.begin_array();
  for (Version source : line.sources) out.number(static_cast<std::int64_t>(source.number));
  out.end_array();
}

void write_account(json::Writer& out, const PayrollAccount& account) {
  out.begin_object();
  write_person(out, account.record->person);
  out.key("leave_type"), out.string(account.type->name);
  out.key("unit"), out.string(base::name_of(account.type->unit));
  if (account.opening) write_amount(out, "opening", *account.opening);
  for (PayrollTotal total : kTotals)
    write_amount(out, std::string(base::enum_name(total)).c_str(), account.total(total));
  write_amount(out, "corrected", account.corrected());
  if (account.closing) write_amount(out, "closing", *account.closing);
  out.key("lines"), out.begin_array();
  for (const PayrollLine& line : account.lines) {
    out.begin_object();
    write_line(out, account, line);
    out.end_object();
  }
  out.end_array();
  out.key("corrections"), out.begin_array();
  for (const PayrollCorrection& correction : account.corrections) {
    out.begin_object();
    write_line(out, account, correction.line);
    write_amount(out, "was", correction.was);
    write_amount(out, "is", correction.is);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

std::string correction_text(const PayrollAccount& account, const PayrollCorrection& correction) {
  const PayrollLine& line = correction.line;
  const std::string reason = reason_of(account, line.key);
  return fmt::format("  {}, {}: {} on {} {}{} (was {}, is {}{}{})",
                     account.record->person.name.text, account.type->name,
                     base::enum_name(line.key.kind), to_string(line.key.date),
                     line.amount.is_negative() ? "" : "+", base::to_decimal(line.amount.value),
                     base::to_decimal(correction.was.value), base::to_decimal(correction.is.value),
                     reason.empty() ? "" : "; " + reason,
                     line.sources.empty() ? "" : "; events " + events_text(line.sources));
}

// "Vacation: 59 people, opening 938, granted 22.5, ..., closing 891.5 days".
std::string totals_text(const TypeTotals& type) {
  std::string text = fmt::format("{}: {} people", type.type->name, type.people);
  const auto add = [&](std::string_view name, const Amount& amount) {
    text += fmt::format(", {} {}", name, base::to_decimal(amount.value));
  };
  if (type.opening) add("opening", *type.opening);
  for (PayrollTotal total : kTotals)
    add(base::enum_name(total), type.totals[static_cast<std::size_t>(total)]);
  add("corrected", type.corrected);
  if (type.closing) add("closing", *type.closing);
  return text + " " + std::string(base::name_of(type.type->unit));
}

}  // namespace

std::string reason_of(const PayrollAccount& account, const PayrollKey& key) {
  if (key.request) {
    const DateRange days = account.record->find(*key.request)->days;
    return fmt::format("leave from {} to {}", to_string(days.first), to_string(days.last));
  }
  const auto& all = account.record->adjustments;
  const auto at = std::ranges::find_if(
      all, [&](const Adjustment& each) { return key.adjustment && each.id == *key.adjustment; });
  return at == all.end() ? "" : at->reason.text;
}

std::string payroll_csv(const PayrollExport& payroll) { return Sheet(payroll).run(); }

void write_payroll(json::Writer& out, const PayrollExport& payroll) {
  out.begin_object();
  out.key("from"), out.string(to_string(payroll.days.first));
  out.key("to"), out.string(to_string(payroll.days.last));
  out.key("closed"), out.boolean(payroll.is_closed);
  out.key("first"), out.boolean(payroll.is_first);
  out.key("version"), out.number(static_cast<std::int64_t>(payroll.known->version.number));
  out.key("figures"), out.string(payroll.figures);
  out.key("accounts"), out.begin_array();
  for (const PayrollAccount& account : payroll.accounts) write_account(out, account);
  out.end_array();
  out.end_object();
}

std::string payroll_table(const PayrollExport& payroll) {
  std::string table =
      fmt::format("{} to {}, {}", to_string(payroll.days.first), to_string(payroll.days.last),
                  payroll.is_closed ? "closed" : "open");
  for (const TypeTotals& type : totals_by_type(payroll)) table += "\n  " + totals_text(type);
  std::string corrections;
  for (const PayrollAccount& account : payroll.accounts)
    for (const PayrollCorrection& correction : account.corrections)
      corrections += "\n" + correction_text(account, correction);
  if (!corrections.empty()) table += "\nCorrections of closed periods:" + corrections;
  return table;
}

}  // namespace daybook
