#include "application/payroll/payroll_lines.hpp"

#include <algorithm>

#include "application/payroll/told_since.hpp"
#include "domain/ledger/leave_days.hpp"

namespace daybook {
namespace {

void add_source(std::vector<Version>& sources, Version source) {
  if (source == Version{}) return;
  const auto at = std::ranges::lower_bound(sources, source);
  if (at == sources.end() || *at != source) sources.insert(at, source);
}

class Lines {
 public:
  explicit Lines(const AccountFacts& facts) : facts_(facts) {}

  void add(const Entry& entry) {
    PayrollKey key{.date = entry.date, .kind = entry.kind};
    if (entry.absence) key.request = facts_.absences[*entry.absence].request;
    if (entry.adjustment) key.adjustment = facts_.adjustments[*entry.adjustment].id;
    PayrollLine& line = line_of(key, entry.amount);
    if (entry.absence) return add_day(line, facts_.absences[*entry.absence], entry.date);
    if (entry.adjustment) add_source(line.sources, facts_.adjustments[*entry.adjustment].source);
    if (is_handed_over(facts_, entry)) add_source(line.sources, facts_.handed_over->source);
    if (entry.terms) add_source(line.sources, entry.terms->source);
    if (entry.basis) add_grant(line, entry);
  }

  void add(const LeaveDay& day) {
    const Absence& absence = facts_.absences[day.absence];
    const PayrollKey key{
        .date = day.charge.date, .kind = EntryKind::charge, .request = absence.request};
    add_day(line_of(key, -day.charge.amount), absence, day.charge.date);
  }

  std::vector<PayrollLine> take() {
    std::vector<PayrollLine> all;
    for (auto& [key, line] : lines_)
      if (!line.amount.is_zero()) all.push_back(std::move(line));
    return all;
  }

 private:
  PayrollLine& line_of(const PayrollKey& key, const Amount& amount) {
    const auto [at, is_new] = lines_.try_emplace(key, PayrollLine{key, amount, {}});
    if (!is_new) at->second.amount += amount;
    return at->second;
  }

  void add_day(PayrollLine& line, const Absence& absence, Date date) const {
    const PersonDay day = facts_.calendar.on(date);
    for (Version source : {absence.requested, absence.decided, day.plan_source, day.holiday_source})
      add_source(line.sources, source);
  }

  void add_grant(PayrollLine& line, const Entry& entry) const {
    const Employment& employment = facts_.calendar.person().employment;
    if (entry.basis->personal) add_source(line.sources, *entry.basis->personal);
    if (entry.period.first == employment.first) add_source(line.sources, employment.first_source);
    if (entry.period.last == employment.last) add_source(line.sources, employment.last_source);
  }

  const AccountFacts& facts_;
  std::map<PayrollKey, PayrollLine> lines_;
};

// Of a line that is not there any more, the request may know what ended it.
void add_end_of_request(std::vector<Version>& sources, const PayrollKey& key,
                        const PayrollSide& side) {
  const Request* request = key.request ? side.record->find(*key.request) : nullptr;
  if (!request) return;
  add_source(sources, request->requested);
  add_source(sources, request->decided);
  const PersonDay day =
      PersonCalendar(side.record->person, *side.organisation->structure).on(key.date);
  add_source(sources, day.plan_source);
  add_source(sources, day.holiday_source);
}

PayrollCorrection corrected(const PayrollLine* before, const PayrollLine* now,
                            const PayrollSide& side, Version since) {
  const PayrollLine& known = now ? *now : *before;
  const Amount nothing = base::zero(known.amount.unit);
  PayrollCorrection correction{.line = {.key = known.key, .amount = nothing, .sources = {}},
                               .was = before ? before->amount : nothing,
                               .is = now ? now->amount : nothing};
  correction.line.amount = correction.is - correction.was;
  std::vector<Version>& sources = correction.line.sources;
  if (now) sources = now->sources;
  add_end_of_request(sources, known.key, side);
  std::erase_if(sources, [&](Version source) { return source <= since; });
  if (sources.empty()) sources = told_since(side, since, known.key.date);
  // A year's grant knows of what comes later in the year.
  if (sources.empty()) sources = told_since(side, since, base::kLatestDate);
  return correction;
}

}  // namespace

std::vector<PayrollLine> payroll_lines(const PayrollSide& side, Date until) {
  const AccountFacts facts = side.organisation->facts_for(*side.record, *side.type);
  Lines lines(facts);
  if (side.type->counts_against_balance) {
    const Account account = account_of(facts, until, Pending::ignored);
    for (const Entry& entry : account.entries)
      if (entry.date <= until) lines.add(entry);
  } else {
    for (const LeaveDay& day : leave_days(facts, base::kEarliestDate, until, Pending::ignored))
      lines.add(day);
  }
  return lines.take();
}

std::vector<PayrollCorrection> payroll_corrections(const std::vector<PayrollLine>& before,
                                                   const std::vector<PayrollLine>& now,
                                                   const PayrollSide& side, Version since) {
  std::vector<PayrollCorrection> corrections;
  const auto add = [&](const PayrollLine* was, const PayrollLine* is) {
    if (was && is && was->amount == is->amount) return;
    corrections.push_back(corrected(was, is, side, since));
  };
  auto old = before.begin();
  for (const PayrollLine& line : now) {
    for (; old != before.end() && old->key < line.key; ++old) add(&*old, nullptr);
    const bool both = old != before.end() && old->key == line.key;
    add(both ? &*old++ : nullptr, &line);
  }
  for (; old != before.end(); ++old) add(&*old, nullptr);
  return corrections;
}

Amount sum_of(const std::vector<PayrollLine>& lines, Unit unit) {
  Amount sum = base::zero(unit);
  for (const PayrollLine& line : lines) sum += line.amount;
  return sum;
}

}  // namespace daybook
