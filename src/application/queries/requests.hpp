// Questions about requests: which wait for me, which overlap, what would one cost?
#pragma once
#include "application/queries/viewer.hpp"
#include "domain/ledger/figures.hpp"
#include "domain/request/request.hpp"

namespace daybook {

// A request with the person who asked.
struct RequestOf {
  const PersonRecord* owner = nullptr;
  const Request* request = nullptr;
};

// May the viewer decide it now, and has not done so yet?
bool waits_for(const Viewer& viewer, const PersonRecord& owner, const Request& request);
// The same of its open change.
bool change_waits_for(const Viewer& viewer, const PersonRecord& owner, const Request& request);
// Pending requests that wait for the viewer, the soonest leave first; and approved ones whose
// change does.
std::vector<RequestOf> inbox_of(const Viewer& viewer);
std::vector<RequestOf> changes_inbox_of(const Viewer& viewer);

// Time in lieu that waits for the viewer, the oldest first.
struct CreditOf {
  const PersonRecord* owner = nullptr;
  const CreditRequest* credit = nullptr;
};
std::vector<CreditOf> credits_inbox_of(const Viewer& viewer);

// What the viewer is to be reminded of: leave and changes whose turn it is theirs to decide. One
// reminder for each pair of request and day: who sends them keeps which were sent.
struct ReminderOf {
  RequestOf of;
  Date due;
};
std::vector<ReminderOf> reminders_of(const Viewer& viewer);

// Live requests of the owner's team-mates on the same days, at most kOverlapsMax.
inline constexpr std::size_t kOverlapsMax = 50;
std::vector<RequestOf> overlaps_of(const Viewer& viewer, const PersonRecord& owner,
                                   const DateRange& days);

std::vector<DayCharge> days_of(const Organisation& organisation, const PersonRecord& owner,
                               const Request& request);

// What the owner can still take on the first day of leave, with this request set aside and, if
// `counted`, taken. Nothing where the type counts against no balance or is unlimited.
enum class Counted { yes, no };
std::optional<Amount> available_with(const Organisation& organisation, const PersonRecord& owner,
                                     const Request& request, Counted counted);

}  // namespace daybook
