#include "domain/ledger/usual_years.hpp"

namespace daybook {
namespace {

// Leave years that begin with the day of hire differ from person to person.
constexpr std::size_t kYearsMax = 4096;

bool is_for_everybody(const Schedule& schedule) {
  return schedule.every != Every::working_day &&
         !std::holds_alternative<WithHire>(schedule.begins) &&
         !std::holds_alternative<OnHireDay>(schedule.credit);
}

bool is_for_everybody(const Grant& grant) {
  if (const auto* periodic = std::get_if<PeriodicGrant>(&grant))
    return is_for_everybody(periodic->schedule) && periodic->basis == WorkBasis::employed &&
           periodic->minimum_hours.is_zero();
  return !std::holds_alternative<WorkedGrant>(grant);
}

// Whoever is covered by these terms from well before the year to well after gets the same.
bool is_for_everybody(const PolicyTerms& terms) {
  return terms.tiers.empty() && terms.scale.by == ScaleBy::nothing && is_for_everybody(terms.grant);
}

bool waits(const PolicyTerms& terms) { return terms.waiting.delays_earning(); }

}  // namespace

UsualYears::Credits UsualYears::of(const AccountFacts& facts, const DateRange& year) {
  const DateRange reach{year.first - kCreditReachDays, year.last + kCreditReachDays};
  const Dated<PolicyTerms>* version = facts.coverage.throughout(reach).version;
  const bool usual = version && is_for_everybody(version->value) &&
                     facts.calendar.person().personal_terms.empty() &&
                     !facts.coverage.any_version(waits);
  if (!usual) return nullptr;
  const Key key{version, year.first, year.last};
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  auto credits = std::make_shared<const std::vector<Credit>>(credits_in(facts, year, year.first));
  if (known_.size() < kYearsMax) known_.emplace(key, credits);
  return credits;
}

}  // namespace daybook
