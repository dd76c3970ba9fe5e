// Which policy holds for a person and a leave type, day by day. The answer changes when the person
// moves, when a policy starts, and when a new version of it takes effect.
#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "domain/organisation/person.hpp"
#include "domain/policy/policy.hpp"

namespace daybook {

struct PolicyOnDay {
  const Policy* policy = nullptr;               // null: nothing covers this person then
  const Dated<PolicyTerms>* version = nullptr;  // set when policy is
};

class Coverage {
 public:
  // `policies` are those of one leave type and outlive this; a policy that names the person's
  // location goes before one for everybody, among equals the one added first.
  Coverage(const Person& person, const std::vector<const Policy*>& policies);

  PolicyOnDay on(Date day) const;
  // What holds on `day`, or held last before it, or nothing.
  PolicyOnDay latest_on(Date day) const;
  // The last day up to which the same holds as on `day`.
  Date same_until(Date day) const;
  // The one version that holds on every day of the range; none where there is not just one.
  PolicyOnDay throughout(const DateRange& range) const;
  // Consecutive days under one policy, whatever its version: [first, last] within `range`, in
  // order, without the days that nothing covers.
  struct Segment {
    DateRange days;
    const Policy* policy = nullptr;
  };
  std::vector<Segment> segments_in(const DateRange& range) const;
  // The first day that any policy covers the person while employed, or nullopt.
  std::optional<Date> first_day() const;
  // Does any version that ever holds satisfy it?
  bool any_version(auto&& predicate) const {
    return std::ranges::any_of(turns_, [&](const Turn& turn) {
      return turn.on.version && predicate(turn.on.version->value);
    });
  }

 private:
  // What holds from a day on, until the next one.
  struct Turn {
    Date from;
    PolicyOnDay on;
    PolicyOnDay latest;  // what held last where nothing does
  };

  void add_turns(const std::vector<const Policy*>& policies);
  void look_up(const std::vector<const Policy*>& policies);
  PolicyOnDay find_on(Date day, const std::vector<const Policy*>& policies) const;
  const Turn* turn_of(Date day) const;  // null before the first

  const Person* person_;
  std::vector<Turn> turns_;  // ascending
};

}  // namespace daybook
