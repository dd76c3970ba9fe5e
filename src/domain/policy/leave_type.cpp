#include "domain/policy/leave_type.hpp"

namespace daybook {

const char* counts_otherwise(const LeaveType& a, const LeaveType& b) {
  if (a.unit != b.unit) return "unit";
  if (a.counts_against_balance != b.counts_against_balance) return "countsAgainstBalance";
  if (a.days_charged != b.days_charged) return "daysCharged";
  if (a.half_on_half_holiday != b.half_on_half_holiday) return "halfOnHalfHoliday";
  if (a.charged_on != b.charged_on) return "chargedOn";
  if (a.pending != b.pending) return "pending";
  return a.earns != b.earns ? "earns" : nullptr;
}

}  // namespace daybook
