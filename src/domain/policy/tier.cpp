#include "domain/policy/tier.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace daybook {
namespace {

constexpr int kServiceMonthsMax = 80 * 12;
constexpr int kServiceDaysMax = 80 * 366;
constexpr int kAgeMax = 100;
constexpr std::size_t kTiersMax = 40;

base::Error at_tier(const char* rule, std::size_t index, std::string_view name) {
  return {base::ErrorCode::invalid,
          rule,
          {{"field", "tiers[" + std::to_string(index) + "]." + std::string(name)}}};
}

bool same_conditions(const Tier& a, const Tier& b) {
  return a.service_months() == b.service_months() && a.after_days == b.after_days &&
         a.from_age == b.from_age && a.label == b.label;
}

}  // namespace

Outcome check_tiers(const std::vector<Tier>& tiers, const TierRule& rule) {
  if (tiers.size() > kTiersMax) return base::invalid("policy.tier_range", {{"field", "tiers"}});
  for (std::size_t index = 0; index < tiers.size(); ++index) {
    const Tier& tier = tiers[index];
    if (tier.after_years < 0 || tier.after_months < 0 || tier.after_years > kServiceMonthsMax ||
        tier.service_months() > kServiceMonthsMax || tier.after_days < 0 ||
        tier.after_days > kServiceDaysMax)
      return std::unexpected(at_tier("policy.tier_range", index, "after_years"));
    if (tier.from_age < 0 || tier.from_age > kAgeMax)
      return std::unexpected(at_tier("policy.tier_range", index, "from_age"));
    for (const auto* amount : {&tier.amount, &tier.cap, &tier.carry_limit})
      if (*amount && (*amount)->is_negative())
        return std::unexpected(at_tier("policy.tier_range", index, "amount"));
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
      if (same_conditions(tiers[earlier], tier))
        return std::unexpected(at_tier("policy.tiers_overlap", index, "after_years"));
      if (tiers[earlier].label == tier.label && tiers[earlier].from_age == tier.from_age &&
          std::pair(tiers[earlier].service_months(), tiers[earlier].after_days) >
              std::pair(tier.service_months(), tier.after_days))
        return std::unexpected(at_tier("policy.tiers_order", index, "after_years"));
    }
  }
  if ((rule.effect == TierEffect::on_date) != rule.date.has_value())
    return base::invalid("policy.tier_date", {{"field", "tier_rule.date"}});
  return {};
}

std::optional<Date> reached_on(const Tier& tier, const TierSubject& subject) {
  if (!tier.label.empty() && !(subject.labels && base::contains(*subject.labels, tier.label)))
    return std::nullopt;
  Date day = subject.service_from.plus_months(tier.service_months()) + tier.after_days;
  if (tier.from_age == 0) return day;
  if (!subject.born) return std::nullopt;
  return std::max(day, subject.born->plus_years(tier.from_age));
}

}  // namespace daybook
