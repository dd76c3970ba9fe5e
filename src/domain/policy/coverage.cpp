#include "domain/policy/coverage.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace daybook {

Coverage::Coverage(const Person& person, const std::vector<const Policy*>& policies)
    : person_(&person) {
  for (const bool everybody : {false, true})
    for (const Policy* policy : policies)
      if (policy->locations.empty() == everybody) policies_.push_back(policy);
  turns_.push_back(person.employment.first);
  for (const auto& move : person.locations.changes()) turns_.push_back(move.from);
  for (const Policy* policy : policies_)
    if (!policy->versions.empty()) turns_.push_back(policy->versions.changes().front().from);
  std::ranges::sort(turns_);
  turns_.erase(std::ranges::unique(turns_).begin(), turns_.end());
}

const Policy* Coverage::policy_on(Date day) const {
  if (!person_->employment.covers(day)) return nullptr;
  const auto location = person_->location_on(day);
  for (const Policy* policy : policies_) {
    const bool covers_place =
        policy->locations.empty() || (location && base::contains(policy->locations, *location));
    if (covers_place && policy->versions.find(day)) return policy;
  }
  return nullptr;
}

PolicyOnDay Coverage::on(Date day) const {
  const Policy* policy = policy_on(day);
  if (!policy) return {};
  return {policy, policy->versions.find(day)};
}

PolicyOnDay Coverage::latest_on(Date day) const {
  const PolicyOnDay now = on(day);
  if (now.policy) return now;
  const std::vector<Segment> before = segments_in({base::kEarliestDate, day});
  return before.empty() ? PolicyOnDay{} : on(before.back().days.last);
}

std::vector<Coverage::Segment> Coverage::segments_in(const DateRange& range) const {
  std::vector<Segment> segments;
  const Date last = std::min(range.last, person_->employment.last.value_or(range.last));
  Date from = std::max(range.first, person_->employment.first);
  while (from <= last) {
    const auto next_turn = std::ranges::upper_bound(turns_, from);
    const Date until = next_turn == turns_.end() ? last : std::min(last, *next_turn - 1);
    const Policy* policy = policy_on(from);
    if (policy && !segments.empty() && segments.back().policy == policy &&
        segments.back().days.last + 1 == from)
      segments.back().days.last = until;
    else if (policy)
      segments.push_back({{from, until}, policy});
    from = until + 1;
  }
  return segments;
}

std::optional<Date> Coverage::first_day() const {
  for (Date turn : turns_)
    if (policy_on(turn)) return turn;
  return std::nullopt;
}

}  // namespace daybook
