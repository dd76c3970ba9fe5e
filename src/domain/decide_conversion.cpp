#include "domain/decide_conversion.hpp"

#include "domain/decide_fact.hpp"

namespace daybook {
namespace {

using base::invalid;
using base::rejected;

Outcome check_types(const Organisation& organisation, const LeaveTypeConverted& fact) {
  const LeaveType* from = organisation.find(fact.leave_type);
  const LeaveType* into = organisation.find(fact.into);
  for (const LeaveType* type : {from, into}) {
    if (!type)
      return base::not_found("leave_type.not_found", {{"field", from ? "into" : "leave_type"}});
    if (!type->counts_against_balance)
      return rejected("conversion.nothing_counted", {{"leave_type", type->name}});
  }
  if (from->unit == into->unit)
    return rejected("conversion.same_unit",
                    {{"field", "into"}, {"unit", std::string(base::name_of(into->unit))}});
  return {};
}

}  // namespace

Events decide_conversion(const Organisation& organisation, const LeaveTypeConverted& fact) {
  TRY(check_types(organisation, fact));
  constexpr int kMinutes = WorkingPattern::kMinutesMax;
  if (fact.minutes_per_day && (*fact.minutes_per_day < 1 || *fact.minutes_per_day > kMinutes))
    return invalid("conversion.minutes_range",
                   {{"field", "minutes_per_day"}, {"minutes_max", std::to_string(kMinutes)}});
  if (const Conversion* known = conversion_of(*organisation.conversions, fact.leave_type)) {
    const bool same = known->into == fact.into && known->from == fact.from &&
                      known->minutes_per_day == fact.minutes_per_day;
    if (same) return std::vector<Event>{};
    return rejected("conversion.exists",
                    {{"field", "leave_type"}, {"from", to_string(known->from)}});
  }
  // Each step leads to a type that was converted itself; none of them is this one, so it ends.
  for (const Conversion* at = conversion_of(*organisation.conversions, fact.into); at;
       at = conversion_of(*organisation.conversions, at->into))
    if (at->into == fact.leave_type) return rejected("conversion.cycle", {{"field", "into"}});
  return std::vector<Event>{fact};
}

}  // namespace daybook
