// What every request must satisfy, whoever asks: one function per question, each a pure function of
// facts. A refusal names its rule, the days and the numbers.
#pragma once
#include "domain/ledger/figures.hpp"
#include "domain/request/request.hpp"

namespace daybook {

inline constexpr int kRequestDaysMax = 366;
inline constexpr std::size_t kReasonBytesMax = 2000;

// "request.dates_reversed", "request.too_long", "request.parts_*", "request.reason_missing",
// "request.reason_too_long", "request.document_too_long".
Outcome check_form(const Request& request, const LeaveType& type);

// "request.outside_employment" with the first day outside; "request.half_day_not_worked" and
// "request.half_day_on_holiday" for a half that costs nothing on a single day (R4);
// "request.no_working_days" when nothing would be charged.
Outcome check_days(const Request& request, const LeaveType& type, const PersonCalendar& calendar);

// "request.overlaps" with the other request's id and days.
Outcome check_overlap(const Request& request, const std::vector<Request>& others);

// "request.balance_short" when, with everything booked or pending, the balance would fall below the
// policy's floor on some day from the request's first; "request.no_policy" when nothing covers the
// person for this type. `facts` hold the other absences, not this one. Where the policy lets
// nothing be used in advance, what is available on `asked_on` must cover it too.
Outcome check_balance(const Request& request, const AccountFacts& facts, Date asked_on);

}  // namespace daybook
