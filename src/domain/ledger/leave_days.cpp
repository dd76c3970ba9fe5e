#include "domain/ledger/leave_days.hpp"

#include <algorithm>

namespace daybook {
namespace {

constexpr std::size_t kUsualDaysOfLeave = 4;

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

// The charges of a leave that does not cost what its days cost one by one.
std::vector<DayCharge> charges_of(const AccountFacts& facts, const Absence& absence) {
  std::vector<DayCharge> charges =
      charge_days(*facts.type, facts.calendar, absence.days, absence.parts);
  if (absence.cost && absence.cost->unit == facts.type->unit) spread(charges, *absence.cost);
  if (facts.type->charged_on == ChargedOn::first_day) gather(charges, 0, facts.type->unit);
  if (facts.type->charged_on == ChargedOn::last_day)
    gather(charges, charges.size() - 1, facts.type->unit);
  return charges;
}

// Hands over each charge with the absence that it is of, absence by absence.
template <class Take>
void each_charge(const AccountFacts& facts, const DateRange& range, Pending pending, Take take) {
  if (range.last < range.first) return;
  const bool ignores = pending == Pending::ignored || facts.type->pending == PendingRule::ignored;
  PersonDays days = facts.calendar.days();
  for (std::size_t index = 0; index < facts.absences.size(); ++index) {
    const Absence& absence = facts.absences[index];
    if ((absence.pending && ignores) || !absence.days.overlaps(range)) continue;
    if (absence.cost || facts.type->charged_on != ChargedOn::each_day) {
      for (DayCharge& charge : charges_of(facts, absence))
        if (!charge.amount.is_zero() && range.contains(charge.date)) take(charge, index);
      continue;
    }
    const DateRange within{std::max(range.first, absence.days.first),
                           std::min(range.last, absence.days.last)};
    for (Date day : within) {
      const PartOfDay part = part_on(absence.parts, absence.days, day);
      DayCharge charge = charge_on(days.on(day), part, *facts.type, absence.parts.minutes);
      if (!charge.amount.is_zero()) take(charge, index);
    }
  }
}

// By date, then by request. Leave is mostly told in that order.
template <class Day, class DateOf>
void put_in_order(std::vector<Day>& days, const AccountFacts& facts, DateOf date_of) {
  const auto before = [&](const Day& a, const Day& b) {
    if (date_of(a) != date_of(b)) return date_of(a) < date_of(b);
    return facts.absences[a.absence].request < facts.absences[b.absence].request;
  };
  if (!std::ranges::is_sorted(days, before)) std::ranges::sort(days, before);
}

}  // namespace

std::vector<LeaveDay> leave_days(const AccountFacts& facts, Date from, Date until,
                                 Pending pending) {
  std::vector<LeaveDay> days;
  each_charge(facts, {from, until}, pending, [&](DayCharge& charge, std::size_t absence) {
    days.push_back({std::move(charge), absence});
  });
  put_in_order(days, facts, [](const LeaveDay& day) { return day.charge.date; });
  return days;
}

std::vector<ChargedDay> charged_days(const AccountFacts& facts, Date from, Date until,
                                     Pending pending) {
  std::vector<ChargedDay> days;
  days.reserve(kUsualDaysOfLeave * facts.absences.size());
  each_charge(facts, {from, until}, pending, [&](DayCharge& charge, std::size_t absence) {
    days.push_back({charge.date, absence, charge.amount});
  });
  put_in_order(days, facts, [](const ChargedDay& day) { return day.date; });
  return days;
}

}  // namespace daybook
