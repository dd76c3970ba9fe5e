#include "domain/policy/coverage.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace daybook {
namespace {

// The order in which they are asked.
std::vector<const Policy*> named_places_first(const std::vector<const Policy*>& policies) {
  std::vector<const Policy*> ordered;
  ordered.reserve(policies.size());
  for (const bool everybody : {false, true})
    for (const Policy* policy : policies)
      if (policy->locations.empty() == everybody) ordered.push_back(policy);
  return ordered;
}

}  // namespace

Coverage::Coverage(const Person& person, const std::vector<const Policy*>& policies)
    : person_(&person) {
  const std::vector<const Policy*> ordered = named_places_first(policies);
  add_turns(ordered);
  look_up(ordered);
}

void Coverage::add_turns(const std::vector<const Policy*>& policies) {
  const Employment& employment = person_->employment;
  const auto add = [&](Date from) { turns_.push_back({.from = from, .on = {}, .latest = {}}); };
  add(employment.first);
  if (employment.last) add(*employment.last + 1);
  for (const auto& move : person_->locations.changes()) add(move.from);
  for (const Policy* policy : policies)
    for (const auto& version : policy->versions.changes()) add(version.from);
  std::ranges::sort(turns_, {}, &Turn::from);
  turns_.erase(std::ranges::unique(turns_, {}, &Turn::from).begin(), turns_.end());
}

void Coverage::look_up(const std::vector<const Policy*>& policies) {
  PolicyOnDay latest;
  for (Turn& turn : turns_) {
    turn.on = find_on(turn.from, policies);
    if (turn.on.policy) latest = turn.on;
    turn.latest = latest;
  }
}

PolicyOnDay Coverage::find_on(Date day, const std::vector<const Policy*>& policies) const {
  if (!person_->employment.covers(day)) return {};
  const auto location = person_->location_on(day);
  for (const Policy* policy : policies) {
    const bool covers_place =
        policy->locations.empty() || (location && base::contains(policy->locations, *location));
    if (!covers_place) continue;
    if (const Dated<PolicyTerms>* version = policy->versions.find(day)) return {policy, version};
  }
  return {};
}

const Coverage::Turn* Coverage::turn_of(Date day) const {
  const auto after = std::ranges::upper_bound(turns_, day, {}, &Turn::from);
  return after == turns_.begin() ? nullptr : &*std::prev(after);
}

PolicyOnDay Coverage::on(Date day) const {
  const Turn* turn = turn_of(day);
  return turn ? turn->on : PolicyOnDay{};
}

PolicyOnDay Coverage::latest_on(Date day) const {
  const Turn* turn = turn_of(day);
  return turn ? turn->latest : PolicyOnDay{};
}

Date Coverage::same_until(Date day) const {
  const auto after = std::ranges::upper_bound(turns_, day, {}, &Turn::from);
  return after == turns_.end() ? kLastDayOfAll : after->from - 1;
}

PolicyOnDay Coverage::throughout(const DateRange& range) const {
  const Turn* turn = turn_of(range.first);
  return turn && turn == turn_of(range.last) ? turn->on : PolicyOnDay{};
}

std::vector<Coverage::Segment> Coverage::segments_in(const DateRange& range) const {
  std::vector<Segment> segments;
  for (std::size_t index = 0; index < turns_.size(); ++index) {
    const Turn& turn = turns_[index];
    const Date next = index + 1 < turns_.size() ? turns_[index + 1].from : range.last + 1;
    const DateRange days{std::max(range.first, turn.from), std::min(range.last, next - 1)};
    if (!turn.on.policy || days.last < days.first) continue;
    if (!segments.empty() && segments.back().policy == turn.on.policy &&
        segments.back().days.last + 1 == days.first)
      segments.back().days.last = days.last;
    else
      segments.push_back({days, turn.on.policy});
  }
  return segments;
}

std::optional<Date> Coverage::first_day() const {
  const auto first =
      std::ranges::find_if(turns_, [](const Turn& turn) { return turn.on.policy != nullptr; });
  return first == turns_.end() ? std::nullopt : std::optional(first->from);
}

}  // namespace daybook
