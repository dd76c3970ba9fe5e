#include "domain/ledger/entitlement.hpp"

#include <algorithm>

namespace daybook {
namespace {

// The first day from which a tier reached on `reached` counts, for a look-up in `year`.
Date counts_from(Date reached, const TierRule& rule, const DateRange& year) {
  switch (rule.effect) {
    case TierEffect::next_leave_year:
      return reached <= year.first ? reached : std::max(reached, year.last + 1);
    case TierEffect::same_leave_year:
      return reached <= year.last ? std::min(reached, year.first) : reached;
    case TierEffect::on_date: {
      const Date same_year = rule.date->in_year(reached.year());
      return same_year >= reached ? same_year : rule.date->in_year(reached.year() + 1);
    }
    default: return reached;
  }
}

TierSubject subject_of(const AccountFacts& facts) {
  const Person& person = facts.calendar.person();
  return {.service_from = person.service_from(), .born = person.born, .labels = &person.labels};
}

const PersonalTerms* personal_terms_on(const AccountFacts& facts, Date day) {
  const PersonalTerms* found = nullptr;
  for (const PersonalTerms& terms : facts.calendar.person().personal_terms)
    if (terms.leave_type == facts.type->id && terms.days.contains(day)) found = &terms;
  return found;
}

}  // namespace

std::optional<std::size_t> tier_on(const AccountFacts& facts, const PolicyTerms& terms, Date day,
                                   const DateRange& year) {
  std::optional<std::size_t> found;
  const TierSubject subject = subject_of(facts);
  const std::optional<Date>& left = facts.calendar.person().employment.last;
  for (std::size_t index = 0; index < terms.tiers.size(); ++index) {
    const std::optional<Date> reached = reached_on(terms.tiers[index], subject);
    if (reached && left && *reached > *left) continue;
    if (reached && counts_from(*reached, terms.tier_rule, year) <= day) found = index;
  }
  return found;
}

Rational scale_on(const AccountFacts& facts, const Scale& scale, Date day) {
  if (scale.by == ScaleBy::nothing) return 1;
  const WorkingPattern* pattern = facts.calendar.pattern_on(day);
  if (!pattern) return 1;
  switch (scale.by) {
    case ScaleBy::days_per_week: return pattern->days_per_week() / scale.full_time;
    case ScaleBy::hours_per_week: return pattern->hours_per_week() / scale.full_time;
    default: return pattern->full_time_share.value_or(Rational(1));
  }
}

Rational converted_by(const AccountFacts& facts, Date from, Date until) {
  Rational worth = 1;
  for (Date day : facts.calendar.pattern_changes({from, until})) {
    const PolicyOnDay on = facts.coverage.on(day);
    if (!on.version || !on.version->value.scale.converts_balance) continue;
    const Rational before = scale_on(facts, on.version->value.scale, day - 1);
    const Rational after = scale_on(facts, on.version->value.scale, day);
    if (!before.is_zero() && !after.is_zero()) worth *= after / before;
  }
  return worth;
}

Entitlement entitlement_on(const AccountFacts& facts, const PolicyTerms& terms, const LookUp& days,
                           const DateRange& year) {
  Entitlement result{.amount = {}, .stated = amount_of(terms.grant).value_or(Rational())};
  result.tier = tier_on(facts, terms, days.tier, year);
  if (result.tier && terms.tiers[*result.tier].amount)
    result.stated = *terms.tiers[*result.tier].amount;
  const PersonalTerms* personal = personal_terms_on(facts, days.personal);
  if (personal) result.personal = personal->source;
  if (personal && personal->amount) {
    result.stated = *personal->amount;
  } else {
    const Date start = facts.calendar.person().employment.first;
    const bool waits = terms.scale.on_change == ScaleChange::next_leave_year;
    const Date scaled = waits ? std::max(year.first, start) : days.scale;
    result.scale = scale_on(facts, terms.scale, scaled);
  }
  result.amount = result.stated * result.scale;
  if (terms.scale.at_most) result.amount = std::min(result.amount, *terms.scale.at_most);
  if (personal) result.amount *= personal->factor;
  return result;
}

std::vector<Date> entitlement_changes(const AccountFacts& facts, const PolicyTerms& terms,
                                      const DateRange& range, const DateRange& year) {
  std::vector<Date> days;
  const auto add = [&](Date day) {
    if (range.first < day && day <= range.last) days.push_back(day);
  };
  const TierSubject subject = subject_of(facts);
  for (const Tier& tier : terms.tiers)
    if (const auto reached = reached_on(tier, subject))
      add(counts_from(*reached, terms.tier_rule, year));
  if (terms.scale.by != ScaleBy::nothing)
    for (Date day : facts.calendar.pattern_changes(range)) add(day);
  for (const PersonalTerms& personal : facts.calendar.person().personal_terms) {
    if (personal.leave_type != facts.type->id) continue;
    add(personal.days.first);
    add(personal.days.last + 1);
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  return days;
}

}  // namespace daybook
