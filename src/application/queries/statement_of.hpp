// Why do I have this number? The account as people read it: like a bank statement.
#pragma once
#include "application/queries/balance_of.hpp"

namespace daybook {

// One line: an entry, or the consecutive days of one request that draw from the same lot.
struct StatementLine {
  const Entry* entry = nullptr;  // the first
  Amount amount;
  Amount balance;  // after the last
  DateRange period;
  const Request* request = nullptr;        // of charges and holds
  const Adjustment* adjustment = nullptr;  // of adjustments
  const Lot* lot = nullptr;                // null where nothing was left to draw from
  std::vector<Version> sources;
};

// With pending requests as holds, oldest first, up to and including `until`. Valid as long as
// `balance`.
std::vector<StatementLine> statement_of(const BalanceOf& balance, Date until);

// The last day on which all of a lot can be used, with what is carried over: a limit ends it with
// the leave year. Nothing when it never expires.
std::optional<Date> last_usable_day(const BalanceOf& balance, const Lot& lot);

}  // namespace daybook
