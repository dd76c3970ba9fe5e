// How an entitlement comes about, for whom: a policy for one leave type, in versions that take
// effect on dates. Every part is data with a default, so a new knob is a new field and a small
// function beside it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar/history.hpp"
#include "domain/policy/cap.hpp"
#include "domain/policy/carry_over.hpp"
#include "domain/policy/grant.hpp"
#include "domain/policy/leave_year.hpp"
#include "domain/policy/proration.hpp"
#include "domain/policy/rounding.hpp"
#include "domain/policy/terms.hpp"
#include "domain/policy/tier.hpp"

namespace daybook {

struct PolicyTerms {
  Grant grant;
  LeaveYearRule leave_year = FixedLeaveYear{};
  std::vector<Tier> tiers = {};
  TierRule tier_rule = {};
  Scale scale = {};
  Proration on_hire = {};
  Proration on_leaving = {};
  Proration on_change = {};  // of tier, working pattern or personal terms, where it counts by days
  Rounding rounding = {};
  std::vector<Cap> caps = {};
  CarryOver carry_over = {};
  Waiting waiting = {};
  Drawing drawing = Drawing::expiring_first;
  // What a leave year grants can be used from the next one on, as in France.
  bool usable_next_year = false;
  Rational negative_floor = 0;  // how far below zero a balance may go: 0, or negative
  Advance advance = Advance::on_the_day;
  RequestLimits limits = {};
  PayOut pay_out = {};
  TimeInLieu time_in_lieu = {};

  bool operator==(const PolicyTerms&) const = default;
  // Refuses with the field and what would be accepted; the rules are those of the parts, and
  // "policy.floor_range", "policy.waiting_range", "policy.scale_range", "policy.limits_range",
  // "policy.twelfths_yearly".
  Outcome check() const;
  void describe(this auto& self, auto&& field) {
    field("grant", self.grant, Grant{});
    field("leave_year", self.leave_year, LeaveYearRule{});
    field("tiers", self.tiers);
    field("tier_rule", self.tier_rule);
    field("scale", self.scale);
    field("on_hire", self.on_hire, Proration{});
    field("on_leaving", self.on_leaving, Proration{});
    field("on_change", self.on_change, Proration{});
    field("rounding", self.rounding, Rounding{});
    field("caps", self.caps);
    field("carry_over", self.carry_over, CarryOver{});
    field("waiting", self.waiting);
    field("drawing", self.drawing, Drawing::expiring_first);
    field("usable_next_year", self.usable_next_year, false);
    field("negative_floor", self.negative_floor, 0);
    field("advance", self.advance, Advance::on_the_day);
    field("limits", self.limits);
    field("pay_out", self.pay_out);
    field("time_in_lieu", self.time_in_lieu);
  }
};

struct Policy {
  PolicyId id;
  LeaveTypeId leave_type;
  std::string name;
  std::vector<LocationId> locations;  // whom it covers: people there; empty means everybody
  History<PolicyTerms> versions;

  bool operator==(const Policy&) const = default;
};

bool is_unlimited(const PolicyTerms& terms);

}  // namespace daybook
