// Whether one request meets a condition that is about the request and the person who asks, not
// about colleagues (request/crowd.hpp). The same functions hold a request against the limits of its
// policy and against the rules of the organisation.
#pragma once
#include "domain/ledger/figures.hpp"
#include "domain/policy/condition.hpp"
#include "domain/request/request.hpp"

namespace daybook {

// What a request is held against.
struct Asked {
  const Request& request;
  const AccountFacts& facts;           // of its type, without it
  const std::vector<Request>& others;  // of the person, of every type
  Date on;                             // the day on which it is asked for
};

// With the numbers and what would pass:
//   "request.notice_short"    the earliest first day
//   "request.below_least", "request.above_most", "request.not_whole_steps"  the limit
//   "request.run_too_long"    days in a row, with what adjoins
//   "request.waiting"         the first day that is possible
//   "request.too_far_ahead", "request.too_far_back"  the last and the first day possible
//   "request.document_missing"
// Blackout, MostAway and LeastPresent are about days, and pass here.
Outcome meets(const Condition& condition, const Asked& asked);

// Does this person work on that day, in whole or in part, as far as plan and holidays say?
bool works_on(const PersonCalendar& calendar, Date day);

}  // namespace daybook
