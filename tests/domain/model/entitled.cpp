#include "domain/model/credits.hpp"

namespace daybook::model {
namespace {

bool carries(const Person& person, const std::string& label) {
  for (const std::string& each : person.labels)
    if (each == label) return true;
  return false;
}

std::optional<Date> reached_on(const Days& days, const Tier& tier) {
  const Person& person = days.person();
  if (!tier.label.empty() && !carries(person, tier.label)) return std::nullopt;
  const Date served = person.service_from().plus_months(12 * tier.after_years + tier.after_months) +
                      tier.after_days;
  if (tier.from_age == 0) return served;
  if (!person.born) return std::nullopt;
  return std::max(served, person.born->plus_years(tier.from_age));
}

bool counts(Date reached, const TierRule& rule, Date day, const DateRange& year) {
  switch (rule.effect) {
    case TierEffect::next_leave_year:
      return reached <= day && (reached <= year.first || day > year.last);
    case TierEffect::same_leave_year:
      return reached <= day || (reached <= year.last && day >= year.first);
    case TierEffect::on_date:
      for (Date at = reached; at <= day; ++at)
        if (rule.date->in_year(at.year()) == at) return true;
      return false;
    default: return reached <= day;
  }
}

}  // namespace

const Tier* tier_on(const Days& days, const PolicyTerms& terms, Date day, const DateRange& year) {
  const Tier* found = nullptr;
  for (const Tier& tier : terms.tiers) {
    const auto reached = reached_on(days, tier);
    const auto& left = days.person().employment.last;
    if (reached && left && *left < *reached) continue;
    if (reached && counts(*reached, terms.tier_rule, day, year)) found = &tier;
  }
  return found;
}

Rational scale_on(const Days& days, const Scale& scale, Date day) {
  const WorkingPattern* pattern = days.on(day).pattern;
  if (!pattern || scale.by == ScaleBy::nothing) return 1;
  if (scale.by == ScaleBy::full_time_share) return pattern->full_time_share.value_or(1);
  int weeks = 0;
  Rational worked_days, minutes;
  for (const WeekPlan& week : pattern->weeks) {
    ++weeks;
    for (const DayPlan& plan : week) {
      minutes += Rational(plan.minutes);
      if (plan.minutes > 0) worked_days += plan.days;
    }
  }
  const Rational days_per_week =
      pattern->stated_days_per_week.value_or(worked_days / Rational(weeks));
  const Rational hours_per_week = minutes / Rational(60) / Rational(weeks);
  return (scale.by == ScaleBy::days_per_week ? days_per_week : hours_per_week) / scale.full_time;
}

Entitled entitled(const Days& days, const PolicyTerms& terms, const Looked& at) {
  Entitled result{.amount = {}, .stated = amount_of(terms.grant).value_or(0)};
  const Tier* tier = tier_on(days, terms, at.tier, at.year);
  if (tier && tier->amount) result.stated = *tier->amount;
  const PersonalTerms* personal = nullptr;
  for (const PersonalTerms& each : days.person().personal_terms)
    if (each.leave_type == days.type().id && each.days.contains(at.personal)) personal = &each;
  Date scaled = at.scale;
  if (terms.scale.on_change == ScaleChange::next_leave_year)
    scaled = std::max(at.year.first, days.person().employment.first);
  result.scale = scale_on(days, terms.scale, scaled);
  if (personal && personal->amount) {
    result.stated = *personal->amount;
    result.scale = 1;
  }
  result.amount = result.stated * result.scale;
  if (terms.scale.at_most && result.amount > *terms.scale.at_most)
    result.amount = *terms.scale.at_most;
  if (personal) result.amount *= personal->factor;
  return result;
}

}  // namespace daybook::model
