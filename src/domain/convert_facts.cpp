#include "domain/convert_facts.hpp"

#include <algorithm>

#include "domain/ledger/account.hpp"

namespace daybook {
namespace {

constexpr int kMinutesPerHour = 60;
constexpr int kUsualHours = 8;  // where the pattern in force plans no work

// What was told for days from the conversion on.
struct Rest {
  std::vector<Absence> absences;
  std::vector<Adjustment> adjustments;
};

Rational hours_per_day(const Conversion& conversion, const PersonCalendar& calendar) {
  if (conversion.minutes_per_day) return Rational(*conversion.minutes_per_day, kMinutesPerHour);
  const WorkingPattern* pattern = calendar.pattern_on(conversion.from);
  if (!pattern || pattern->days_per_week().is_zero() || pattern->hours_per_week().is_zero())
    return kUsualHours;
  return pattern->hours_per_week() / pattern->days_per_week();
}

// From the one account's amounts to the other's.
class Exchange {
 public:
  Exchange(const Conversion& conversion, const AccountFacts& from, Unit into)
      : conversion_(conversion), hours_(hours_per_day(conversion, from.calendar)), into_(into) {}

  Amount operator()(const Amount& amount) const {
    if (amount.unit == into_) return amount;
    return {into_ == Unit::hours ? amount.value * hours_ : amount.value / hours_, into_};
  }
  // "10 days = 80 hours".
  PersonalText reason(const Amount& amount) const {
    return {base::to_string(amount) + " = " + base::to_string((*this)(amount))};
  }
  Adjustment put_in(const Amount& amount, std::optional<Date> last_day,
                    const std::string& name) const {
    return {.id = AdjustmentId::from_name(name),
            .leave_type = conversion_.into,
            .date = conversion_.from,
            .amount = (*this)(amount),
            .reason = reason(amount),
            .last_day = last_day,
            .source = conversion_.source,
            .converted = true};
  }

 private:
  const Conversion& conversion_;
  Rational hours_;
  Unit into_;
};

// A leave that reaches over the day is split; what it cost, if told, stays with its first day.
void split(std::vector<Absence>& kept, std::vector<Absence>& rest, Absence absence, Date day) {
  Absence later = absence;
  absence.days.last = day - 1;
  absence.parts.last = PartOfDay::full;
  later.days.first = day;
  later.parts.first = PartOfDay::full;
  if (later.cost) later.cost = base::zero(later.cost->unit);
  kept.push_back(std::move(absence));
  rest.push_back(std::move(later));
}

Rest cut(AccountFacts& facts, const Conversion& conversion) {
  Rest rest;
  std::vector<Absence> kept;
  for (Absence& absence : facts.absences) {
    if (absence.days.last < conversion.from)
      kept.push_back(std::move(absence));
    else if (conversion.from <= absence.days.first)
      rest.absences.push_back(std::move(absence));
    else
      split(kept, rest.absences, std::move(absence), conversion.from);
  }
  facts.absences = std::move(kept);
  std::vector<Adjustment> told;
  for (Adjustment& adjustment : facts.adjustments)
    (adjustment.date < conversion.from ? told : rest.adjustments).push_back(std::move(adjustment));
  facts.adjustments = std::move(told);
  facts.handed_over = HandOver{conversion.from, conversion.source};
  return rest;
}

class Convert {
 public:
  explicit Convert(const AccountSources& sources) : sources_(sources) {}

  // What other types have become; those in turn of what became of others.
  void take_in(AccountFacts& facts) const {
    for (const Conversion& conversion : sources_.conversions) {
      if (conversion.into != facts.type->id) continue;
      const auto type =
          std::ranges::find(sources_.leave_types, conversion.leave_type, &LeaveType::id);
      AccountFacts from = stated_facts(sources_, *type);
      take_in(from);
      Rest rest = cut(from, conversion);
      const Exchange exchange(conversion, from, facts.type->unit);
      put_in(facts, from, conversion, exchange);
      for (Absence& absence : rest.absences) {
        if (absence.cost) absence.cost = exchange(*absence.cost);
        facts.absences.push_back(std::move(absence));
      }
      for (Adjustment& adjustment : rest.adjustments) {
        adjustment.amount = exchange(adjustment.amount);
        facts.adjustments.push_back(std::move(adjustment));
      }
    }
  }

 private:
  // Lot by lot, and what is overdrawn, as the other account gives it away.
  void put_in(AccountFacts& facts, const AccountFacts& from, const Conversion& conversion,
              const Exchange& exchange) const {
    const Account account = account_of(from, conversion.from, Pending::ignored);
    for (const Entry& entry : account.entries) {
      if (!is_handed_over(from, entry)) continue;
      std::optional<Date> last_day;
      if (entry.lot != kNoLot) {
        const Lot& lot = account.lots[static_cast<std::size_t>(entry.lot)];
        if (!lot.renews) last_day = lot.last;
      }
      facts.adjustments.push_back(
          exchange.put_in(-entry.amount, last_day, name_of(conversion, entry.lot)));
    }
  }

  std::string name_of(const Conversion& conversion, int lot) const {
    return "converted " + to_string(conversion.leave_type) + " " +
           to_string(sources_.record.person.id) + " " + std::to_string(lot);
  }

  const AccountSources& sources_;
};

}  // namespace

void convert_facts(AccountFacts& facts, const AccountSources& sources) {
  const Convert convert(sources);
  convert.take_in(facts);
  if (const Conversion* conversion = conversion_of(sources.conversions, facts.type->id))
    cut(facts, *conversion);
}

}  // namespace daybook
