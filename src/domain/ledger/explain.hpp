// Why a figure is what it is: a tree whose amounts add up. Each node's amount is the sum of its
// children's, down to single entries; below an entry stand the inputs that made it (quota, share,
// rounding), and on both the events that stated them.
//
//   remaining 20.5
//     brought forward 3        carried over from 2025
//     accrued 25               quota 25, policy "Germany" as of 2024-01-01  <- event 12
//     taken -7.5               request 4-8 August ...                       <- events 311, 320
#pragma once
#include <string>
#include <vector>

#include "domain/ledger/figures.hpp"

namespace daybook {

struct Explanation {
  std::string label;  // stable key: "figure.remaining", "entry.grant", "input.quota", ...
  std::optional<Amount> amount;
  std::optional<Date> date;
  std::vector<base::Fact> facts;  // what completes the label
  std::vector<Version> sources;   // events, ascending
  std::vector<Explanation> children;
};

// Facts of lines:
//   entry.grant, entry.accrual   policy, period_first, period_last
//   input.quota                  quota, scale, tier (from 1); source: the policy version, terms
//                                agreed with the person
//   input.share                  share, basis, employed_from or employed_until; source: employment
//   input.rounding               exact, mode, step
//   input.cap_lost, input.cap_deferred   capped
//   entry.charge, entry.hold     request, from, to; a child entry.day for each day charged
//   entry.adjustment             reason
//   entry.expiry                 from, to (when it could be used), carry_limit
//   available.held               leave asked for and not decided, up to the day
//   available.set_aside          leave booked or asked for later that needs this balance
//   available.floor              how far below zero the policy lets the balance go
Explanation explain(const AccountFacts& facts, const Books& books, const Figures& figures,
                    Figure figure);

}  // namespace daybook
