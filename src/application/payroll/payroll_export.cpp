#include "application/payroll/payroll_export.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "application/log/digest.hpp"

namespace daybook {
namespace {

// The two states that a period is told from.
struct Sides {
  DateRange days;
  View known;
  View before;  // as known when the period before was closed; null: nothing was
};

// What makes two readings of all accounts the same: who, what, when and how much, exactly.
class FiguresSum {
 public:
  void add(const PayrollSide& side, const std::vector<PayrollLine>& lines) {
    if (lines.empty()) return;
    std::string text = to_string(side.record->person.id) + " " + to_string(side.type->id) + "\n";
    for (const PayrollLine& line : lines) {
      const PayrollKey& key = line.key;
      fmt::format_to(std::back_inserter(text), "{} {} {} {} {} {}\n", to_string(key.date),
                     base::enum_name(key.kind), key.request ? to_string(*key.request) : "",
                     key.adjustment ? to_string(*key.adjustment) : "",
                     base::to_fraction(line.amount.value), base::name_of(line.amount.unit));
    }
    digest_.add(text);
  }

  // Once, at the end.
  std::string finish() {
    std::string digits;
    for (const std::byte byte : digest_.finish())
      fmt::format_to(std::back_inserter(digits), "{:02x}", std::to_integer<unsigned>(byte));
    return digits;
  }

 private:
  Digest digest_;
};

class Export {
 public:
  explicit Export(Sides sides) : sides_(std::move(sides)) {}

  PayrollExport run() {
    export_.days = sides_.days;
    export_.is_first = !sides_.before;
    export_.known = sides_.known;
    for (std::size_t place = 0; place < sides_.known->people.size(); ++place)
      for (const LeaveType& type : *sides_.known->leave_types) add(place, type);
    export_.figures = known_sum_.finish();
    return std::move(export_);
  }

  // Of what was known when the period before was closed; once, after run.
  std::string figures_before() { return before_sum_.finish(); }

 private:
  void add(std::size_t place, const LeaveType& type) {
    const PayrollSide side{sides_.known.get(), &sides_.known->people[place], &type};
    std::vector<PayrollLine> lines = payroll_lines(side, sides_.days.last);
    known_sum_.add(side, lines);
    const auto first_of_period = std::ranges::find_if(
        lines, [&](const PayrollLine& line) { return line.key.date >= sides_.days.first; });
    const std::vector<PayrollLine> earlier(lines.begin(), first_of_period);
    PayrollAccount account{.record = side.record,
                           .type = &type,
                           .opening = sum_of(earlier, type.unit),
                           .corrections = {},
                           .lines = {first_of_period, lines.end()},
                           .closing = sum_of(lines, type.unit)};
    if (sides_.before) {
      const std::vector<PayrollLine> told = lines_before(place, type);
      account.opening = sum_of(told, type.unit);
      account.corrections = payroll_corrections(told, earlier, side, sides_.before->version);
    }
    if (!type.counts_against_balance) account.opening = account.closing = std::nullopt;
    const auto is_something = [](const auto& sum) { return sum && !sum->is_zero(); };
    if (!account.lines.empty() || !account.corrections.empty() || is_something(account.opening) ||
        is_something(account.closing))
      export_.accounts.push_back(std::move(account));
  }

  std::vector<PayrollLine> lines_before(std::size_t place, const LeaveType& type) {
    const LeaveType* known = sides_.before->find(type.id);
    if (!known || place >= sides_.before->people.size()) return {};
    const PayrollSide side{sides_.before.get(), &sides_.before->people[place], known};
    std::vector<PayrollLine> lines = payroll_lines(side, sides_.days.first - 1);
    before_sum_.add(side, lines);
    return lines;
  }

  Sides sides_;
  PayrollExport export_;
  FiguresSum known_sum_, before_sum_;
};

void add(TypeTotals& totals, const PayrollAccount& account) {
  ++totals.people;
  if (account.opening) *totals.opening += *account.opening;
  for (std::size_t total = 0; total < kPayrollTotals; ++total)
    totals.totals[total] += account.total(static_cast<PayrollTotal>(total));
  totals.corrected += account.corrected();
  if (account.closing) *totals.closing += *account.closing;
}

Outcome check_figures(const ClosedPeriod& period, const std::string& figures) {
  if (period.figures == figures) return {};
  return base::rejected("payroll.other_figures", {{"from", to_string(period.days.first)},
                                                  {"to", to_string(period.days.last)}});
}

Result<PayrollExport> told(const DateRange& days, View known, const ClosedPeriod* before,
                           const StateAt& state_at) {
  Sides sides{.days = days, .known = std::move(known), .before = nullptr};
  if (before) sides.before = TRY(state_at(before->known_at));
  Export period(std::move(sides));
  PayrollExport all = period.run();
  if (before) TRY(check_figures(*before, period.figures_before()));
  return all;
}

}  // namespace

PayrollTotal total_of_kind(EntryKind kind) {
  switch (kind) {
    case EntryKind::grant:
    case EntryKind::accrual: return PayrollTotal::granted;
    case EntryKind::charge:
    case EntryKind::hold: return PayrollTotal::taken;
    case EntryKind::expiry:
    case EntryKind::cut: return PayrollTotal::expired;
    case EntryKind::carried_out:
    case EntryKind::carried_in: return PayrollTotal::carried;
    case EntryKind::adjustment:
    case EntryKind::opening:
    case EntryKind::time_in_lieu:
    case EntryKind::paid_out:
    case EntryKind::reversal:
    case EntryKind::forgiven:
    case EntryKind::deducted:
    case EntryKind::converted: return PayrollTotal::adjusted;
  }
  return PayrollTotal::adjusted;
}

Amount PayrollAccount::total(PayrollTotal wanted) const {
  Amount sum = base::zero(type->unit);
  for (const PayrollLine& line : lines)
    if (total_of_kind(line.key.kind) == wanted) sum += line.amount;
  return sum;
}

Amount PayrollAccount::corrected() const {
  Amount sum = base::zero(type->unit);
  for (const PayrollCorrection& correction : corrections) sum += correction.line.amount;
  return sum;
}

std::vector<TypeTotals> totals_by_type(const PayrollExport& payroll) {
  std::vector<TypeTotals> all;
  for (const LeaveType& type : *payroll.known->leave_types) {
    const Amount nothing = base::zero(type.unit);
    TypeTotals of_type{.type = &type, .opening = {}, .totals = {}, .corrected = nothing};
    if (type.counts_against_balance) of_type.opening = of_type.closing = nothing;
    of_type.totals.fill(nothing);
    for (const PayrollAccount& account : payroll.accounts)
      if (account.type == &type) add(of_type, account);
    if (of_type.people > 0) all.push_back(of_type);
  }
  return all;
}

Result<ClosedPeriod> closed_period_on(const Organisation& now, Date day) {
  for (const ClosedPeriod& period : *now.closed_periods)
    if (period.days.contains(day)) return period;
  return base::not_found("payroll.not_closed", {{"field", "day"}, {"date", to_string(day)}});
}

Result<PayrollExport> closed_payroll(const View& now, const ClosedPeriod& period,
                                     const StateAt& state_at) {
  const ClosedPeriods& closed = *now->closed_periods;
  const auto at = std::ranges::find(closed, period);
  ENSURE(at != closed.end());
  const ClosedPeriod* before = at == closed.begin() ? nullptr : &*std::prev(at);
  const View known = TRY(state_at(period.known_at));
  PayrollExport all = TRY(told(period.days, known, before, state_at));
  TRY(check_figures(period, all.figures));
  all.is_closed = true;
  return all;
}

Result<PayrollExport> open_payroll(const View& now, std::optional<Date> first, Date until,
                                   const StateAt& state_at) {
  const ClosedPeriods& closed = *now->closed_periods;
  const ClosedPeriod* before = closed.empty() ? nullptr : &closed.back();
  const Date from =
      before ? before->days.last + 1 : first.value_or(base::date(until.year(), until.month(), 1));
  if (until < from && before)
    return base::rejected("payroll.closed_already",
                          {{"field", "until"}, {"closed_until", to_string(before->days.last)}});
  if (until < from)
    return base::invalid("payroll.ends_before_start",
                         {{"from", to_string(from)}, {"to", to_string(until)}});
  return told({from, until}, now, before, state_at);
}

Command close_payroll(const PayrollExport& open) {
  return ClosePayrollPeriod{
      {.days = open.days, .known_at = open.known->version, .figures = open.figures}};
}

}  // namespace daybook
