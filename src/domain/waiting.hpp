// How long leave waits for an answer: when those who decide are reminded, and when it lapses. What
// counts is the patience with which it was asked for.
#pragma once
#include <optional>
#include <vector>

#include "domain/organisation_state.hpp"

namespace daybook {

// The day on which what waits was asked for, in UTC: the leave, or the change of approved leave.
// Nothing where the log does not tell, or nothing waits.
std::optional<Date> waits_since(const Organisation& organisation, const Request& request);

// The last day on which an answer counts. Nothing where it waits for ever.
std::optional<Date> answer_until(const Organisation& organisation, const PersonRecord& owner,
                                 const Request& request);

// The days on which those who decide are reminded, ascending.
std::vector<Date> reminder_days(const Organisation& organisation, const PersonRecord& owner,
                                const Request& request);

// One of those who decide, and the day on which that person looks.
struct Reminded {
  PersonId person;
  Date today;
};

// The latest of these days that has come, or the day until which this person snoozed it: one
// reminder for each such day. Nothing before the first, and while snoozed.
std::optional<Date> reminder_due(const Organisation& organisation, const PersonRecord& owner,
                                 const Request& request, const Reminded& reminded);

}  // namespace daybook
