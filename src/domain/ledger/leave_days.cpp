#include "domain/ledger/leave_days.hpp"

#include <algorithm>

namespace daybook {
namespace {

void spread(std::vector<DayCharge>& charges, const Amount& cost) {
  const Amount counted = total_of(charges, cost.unit);
  for (DayCharge& charge : charges)
    charge.amount = counted.is_zero()
                        ? base::zero(cost.unit)
                        : Amount{cost.value * charge.amount.value / counted.value, cost.unit};
  if (counted.is_zero()) charges.front().amount = cost;
}

void gather(std::vector<DayCharge>& charges, std::size_t at, Unit unit) {
  const Amount total = total_of(charges, unit);
  DayCharge one = charges[at];
  one.amount = total;
  charges = {one};
}

std::vector<DayCharge> charges_of(const AccountFacts& facts, const Absence& absence) {
  std::vector<DayCharge> charges =
      charge_days(*facts.type, facts.calendar, absence.days, absence.parts);
  if (absence.cost && absence.cost->unit == facts.type->unit) spread(charges, *absence.cost);
  if (facts.type->charged_on == ChargedOn::first_day) gather(charges, 0, facts.type->unit);
  if (facts.type->charged_on == ChargedOn::last_day)
    gather(charges, charges.size() - 1, facts.type->unit);
  return charges;
}

}  // namespace

std::vector<LeaveDay> leave_days(const AccountFacts& facts, Date from, Date until,
                                 Pending pending) {
  const bool ignores = pending == Pending::ignored || facts.type->pending == PendingRule::ignored;
  std::vector<LeaveDay> days;
  for (std::size_t index = 0; index < facts.absences.size(); ++index) {
    const Absence& absence = facts.absences[index];
    if ((absence.pending && ignores) || absence.days.last < from || absence.days.first > until)
      continue;
    for (DayCharge& charge : charges_of(facts, absence))
      if (!charge.amount.is_zero() && from <= charge.date && charge.date <= until)
        days.push_back({std::move(charge), index});
  }
  const auto place = [&](const LeaveDay& day) {
    return std::pair(day.charge.date, facts.absences[day.absence].request);
  };
  std::ranges::sort(days, {}, place);
  return days;
}

}  // namespace daybook
