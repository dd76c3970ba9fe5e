// What holds for every organisation, wherever its periods end and whatever is told late: what is
// exported adds up to the ledger, and what was exported is exported again byte for byte.
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>

#include "application/reports/payroll_report.hpp"
#include "domain/properties/story.hpp"

namespace daybook {
namespace {

struct ClosedOnce {
  ClosedPeriod period;
  std::string csv;
};

// A story that payroll follows: after some of its steps, days are closed.
class Payroll {
 public:
  explicit Payroll(Story story) : story_(std::move(story)) {
    const int periods = *rc::gen::inRange(0, 4);
    Date next = on("2022-12-01") + *rc::gen::inRange(0, 700);
    std::size_t told = 0;
    for (int period = 0; period < periods; ++period) {
      told += *rc::gen::inRange<std::size_t>(0, story_.steps.size() - told + 1);
      const DateRange days{next, next + *rc::gen::inRange(0, 300)};
      close(days, told);
      next = days.last + 1;
    }
    first_ = next;
    now_ = state_after(story_.steps.size());
  }

  const View& now() const { return now_; }
  const std::vector<ClosedOnce>& closed() const { return closed_; }
  PayrollExport again(const ClosedPeriod& period) const {
    auto all = closed_payroll(now_, period, at());
    RC_ASSERT(all.has_value());
    return *std::move(all);
  }
  PayrollExport open(Date until) const { return open_at(now_, until); }
  Date first_open() const { return first_; }

 private:
  View state_after(std::size_t steps) const {
    Story part = story_;
    part.steps.resize(steps);
    auto state = std::make_shared<Organisation>(part.told().organisation());
    for (const ClosedOnce& closed : closed_) state->closed_periods.edit().push_back(closed.period);
    return state;
  }
  StateAt at() const {
    return [this](Version version) -> Result<View> { return states_.at(version); };
  }
  PayrollExport open_at(const View& state, Date until) const {
    auto all =
        open_payroll(state, closed_.empty() ? std::optional(first_) : std::nullopt, until, at());
    RC_ASSERT(all.has_value());
    return *std::move(all);
  }
  void close(const DateRange& days, std::size_t told) {
    const View state = state_after(told);
    first_ = days.first;
    const PayrollExport seen = open_at(state, days.last);
    RC_ASSERT(seen.days == days);
    states_[state->version] = state;
    closed_.push_back(
        {{.days = days, .known_at = state->version, .figures = seen.figures}, payroll_csv(seen)});
  }

  Story story_;
  std::map<Version, View> states_;
  std::vector<ClosedOnce> closed_;
  Date first_;
  View now_;
};

using AccountName = std::pair<PersonId, LeaveTypeId>;
using ByKind = std::map<std::pair<AccountName, EntryKind>, Rational>;

void add(ByKind& sums, const PayrollAccount& account) {
  const AccountName name{account.record->person.id, account.type->id};
  Amount running = account.opening.value_or(base::zero(account.type->unit));
  for (const PayrollCorrection& correction : account.corrections) {
    sums[{name, correction.line.key.kind}] += correction.line.amount.value;
    running += correction.line.amount;
  }
  for (const PayrollLine& line : account.lines) {
    sums[{name, line.key.kind}] += line.amount.value;
    running += line.amount;
  }
  RC_ASSERT(!account.closing || running == *account.closing);
}

// What was there before the first period, as known when it was closed.
ByKind brought_forward(const PayrollExport& first) {
  ByKind sums;
  for (const PersonRecord& record : first.known->people)
    for (const LeaveType& type : *first.known->leave_types)
      for (const PayrollLine& line :
           payroll_lines({first.known.get(), &record, &type}, first.days.first - 1))
        sums[{{record.person.id, type.id}, line.key.kind}] += line.amount.value;
  return sums;
}

// Straight from the ledger.
ByKind ledger_until(const Organisation& organisation, Date until) {
  ByKind sums;
  for (const PersonRecord& record : organisation.people)
    for (const LeaveType& type : *organisation.leave_types) {
      const AccountFacts facts = organisation.facts_for(record, type);
      if (!type.counts_against_balance)
        for (const Absence& absence : facts.absences)
          for (const DayCharge& day :
               charge_days(type, facts.calendar, absence.days, absence.parts))
            if (day.date <= until && !absence.pending)
              sums[{{record.person.id, type.id}, EntryKind::charge}] -= day.amount.value;
      for (const Entry& entry : account_of(facts, until, Pending::ignored).entries)
        if (entry.date <= until)
          sums[{{record.person.id, type.id}, entry.kind}] += entry.amount.value;
    }
  return sums;
}

void leave_out_nothings(ByKind& sums) {
  std::erase_if(sums, [](const auto& sum) { return sum.second.is_zero(); });
}

RC_GTEST_PROP(EveryPayroll, AddsUpToWhatTheLedgerSaysNow, (const Story& story)) {
  const Payroll payroll(story);
  const PayrollExport open = payroll.open(payroll.first_open() + *rc::gen::inRange(0, 400));
  ByKind exported;
  for (const ClosedOnce& closed : payroll.closed()) {
    const PayrollExport again = payroll.again(closed.period);
    if (again.is_first) exported = brought_forward(again);
    for (const PayrollAccount& account : again.accounts) add(exported, account);
  }
  if (open.is_first) exported = brought_forward(open);
  for (const PayrollAccount& account : open.accounts) add(exported, account);
  ByKind ledger = ledger_until(*payroll.now(), open.days.last);
  leave_out_nothings(exported);
  leave_out_nothings(ledger);
  RC_ASSERT(exported == ledger);
  for (const PayrollAccount& account : open.accounts) {
    if (!account.type->counts_against_balance) continue;
    const AccountFacts facts = payroll.now()->facts_for(*account.record, *account.type);
    RC_ASSERT(*account.closing == figures_on(facts, open.days.last).remaining);
  }
}

RC_GTEST_PROP(EveryPayroll, IsExportedAgainByteForByte, (const Story& story)) {
  const Payroll payroll(story);
  for (const ClosedOnce& closed : payroll.closed())
    RC_ASSERT(payroll_csv(payroll.again(closed.period)) == closed.csv);
}

// Only what came after the closing can correct it, and something always did.
RC_GTEST_PROP(EveryPayroll, NamesTheEventsBehindEachCorrection, (const Story& story)) {
  const Payroll payroll(story);
  if (payroll.closed().empty()) return;
  const Version since = payroll.closed().back().period.known_at;
  for (const PayrollAccount& account : payroll.open(payroll.first_open()).accounts)
    for (const PayrollCorrection& correction : account.corrections) {
      RC_ASSERT(!correction.line.amount.is_zero());
      RC_ASSERT(correction.line.key.date < payroll.first_open());
      RC_ASSERT(!correction.line.sources.empty());
      for (Version source : correction.line.sources)
        RC_ASSERT(since < source && source <= payroll.now()->version);
    }
}

}  // namespace
}  // namespace daybook
