// The limits that a policy sets on single requests, beyond the balance.
#pragma once
#include "domain/ledger/figures.hpp"
#include "domain/request/request.hpp"

namespace daybook {

// What a request is held against.
struct Asked {
  const Request& request;
  const AccountFacts& facts;           // of its type, without it
  const std::vector<Request>& others;  // of the person, of every type
  Date on;                             // the day on which it is asked for
};

// With the rule, the numbers and what would pass:
//   "request.waiting"         before the first usable day; from
//   "request.below_least", "request.above_most", "request.not_whole_steps"
//   "request.notice_short"    the earliest first day
//   "request.run_too_long"    days in a row, with what adjoins
//   "request.year_limit"      taken, booked and pending in the leave year
//   "request.two_leave_years" the last day of the first
Outcome check_limits(const Asked& asked);

}  // namespace daybook
