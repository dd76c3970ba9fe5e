// Facts about the organisation, its people and policies: each is checked against what it refers to
// and recorded unless it is known already. Used by decide.cpp.
#pragma once
#include <vector>

#include "domain/event.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

inline constexpr std::size_t kNameBytesMax = 200;
inline constexpr std::size_t kHolidaysPerEventMax = 2000;

using Events = Result<std::vector<Event>>;

Events decide_fact(const Organisation& organisation, const OrganisationCreated& fact);
Events decide_fact(const Organisation& organisation, const HolidayCalendarAdded& fact);
Events decide_fact(const Organisation& organisation, const HolidaysSet& fact);
Events decide_fact(const Organisation& organisation, const HolidayRemoved& fact);
Events decide_fact(const Organisation& organisation, const LocationAdded& fact);
Events decide_fact(const Organisation& organisation, const TeamAdded& fact);
Events decide_fact(const Organisation& organisation, const TeamApproversSet& fact);
Events decide_fact(const Organisation& organisation, const LeaveTypeAdded& fact);
Events decide_fact(const Organisation& organisation, const PolicyAdded& fact);
Events decide_fact(const Organisation& organisation, const PolicyVersionSet& fact);
Events decide_fact(const Organisation& organisation, const PersonHired& fact);
Events decide_fact(const Organisation& organisation, const EmploymentEnded& fact);
Events decide_fact(const Organisation& organisation, const PersonMoved& fact);
Events decide_fact(const Organisation& organisation, const TeamChanged& fact);
Events decide_fact(const Organisation& organisation, const WorkingPatternChanged& fact);
Events decide_fact(const Organisation& organisation, const RolesSet& fact);
Events decide_fact(const Organisation& organisation, const BalanceAdjusted& fact);
Events decide_fact(const Organisation& organisation, const PersonDetailsSet& fact);
Events decide_fact(const Organisation& organisation, const ProfileSet& fact);
Events decide_fact(const Organisation& organisation, const PhoneSet& fact);
Events decide_fact(const Organisation& organisation, const PersonalTermsSet& fact);
Events decide_fact(const Organisation& organisation, const HoursRecorded& fact);
Events decide_fact(const Organisation& organisation, const RuleSet& fact);
Events decide_fact(const Organisation& organisation, const RuleEnded& fact);
Events decide_fact(const Organisation& organisation, const ChainSet& fact);
Events decide_fact(const Organisation& organisation, const ChainEnded& fact);
Events decide_fact(const Organisation& organisation, const ManagerSet& fact);
Events decide_fact(const Organisation& organisation, const SubstituteSet& fact);
Events decide_fact(const Organisation& organisation, const VisibilitySet& fact);
Events decide_fact(const Organisation& organisation, const OrganisationRenamed& fact);
// "leave_type.counts_otherwise" with the field, once something has been counted by it.
Events decide_fact(const Organisation& organisation, const LeaveTypeDetailsSet& fact);
// "team.part_of_itself".
Events decide_fact(const Organisation& organisation, const TeamDetailsSet& fact);
Events decide_fact(const Organisation& organisation, const LocationDetailsSet& fact);
Events decide_fact(const Organisation& organisation, const LocationPatternChanged& fact);
Events decide_fact(const Organisation& organisation, const LocationCalendarChanged& fact);
Events decide_fact(const Organisation& organisation, const PolicyDetailsSet& fact);

// That what a scope and a list of leave types name is there: "location.not_found", ... with the
// field.
Outcome check_scope(const Organisation& organisation, const RuleScope& scope,
                    const std::vector<LeaveTypeId>& leave_types);
// That the people are there whom approvers name.
Outcome check_named(const Organisation& organisation, const std::vector<Approvers>& approvers);

}  // namespace daybook
