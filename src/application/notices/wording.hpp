// Dates, amounts and leave as a sentence to people has them, in English.
#pragma once
#include <string>
#include <vector>

#include "application/queries/viewer.hpp"

namespace daybook {

// "Mon 11 May 2026", "Mon 11 – Fri 15 May 2026", "Thu 31 Dec 2026 – Fri 8 Jan 2027".
std::string days_in_words(const DateRange& days);
// The same without the days of the week, for subjects: "11 – 15 May 2026".
std::string days_in_short(const DateRange& days);
// "5 days", "1 day", "0.5 days", "3 h 30 min".
std::string amount_in_words(const Amount& amount);
// ", in the afternoon", ", from midday on the first day"; nothing for whole days.
std::string parts_in_words(const DayParts& parts, const DateRange& days);

// A request as one person may see it.
struct LeaveInWords {
  std::string who;
  std::string type;                // "Away" where the type is private
  std::string when;                // with the weekdays and parts of days
  std::string short_when;          // for a subject
  std::string takes;               // what it costs
  std::string left = {};           // what can still be taken afterwards; where that is seen
  std::string reason = {};         // likewise
  std::vector<std::string> away;   // "Ben Carter, Tue 12 May 2026 (asked for)"
  bool has_others_to_see = false;  // is there a team whose absences the viewer sees?
};

// `request` need not be as it stands in the organisation, such as one with its change applied.
LeaveInWords in_words(const Viewer& viewer, const PersonRecord& owner, const Request& request);

// "somebody" for an unknown person; "an administrator" where it was the operator.
std::string name_of(const Organisation& organisation, std::optional<PersonId> person);

}  // namespace daybook
