// What a change would do, before it is made: whose figures move, from when on, by how much and why,
// and which leave would no longer pass. Made by the engine that makes every figure, on the
// organisation with and without the change, so carrying the change out gives exactly what was
// shown.
//
//   const WhatIf change = TRY(what_if(view, commands, by));
//   const Preview all = preview_everybody(change);
//   const Preview part = preview_of(change, {.first = 500, .count = 250});
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "application/preview/line_difference.hpp"
#include "application/whatif/what_if.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook {

// All figures on one day, without the change and with it.
struct FiguresMoved {
  std::optional<Figures> before;  // not set: the person was not there
  Figures after;
  bool operator==(const FiguresMoved&) const = default;
};

// One account that the change moves.
struct BalanceMoved {
  const PersonRecord* record = nullptr;  // of the organisation after the change
  const LeaveType* type = nullptr;
  Date from;  // of the first line that differs; today where only what may be used differs
  // On today, the last day of today's leave year and `from`, ascending, each once.
  std::vector<FiguresMoved> figures;
  // Up to the end of the leave year after today's, or after the latest date that the change names.
  std::vector<LineDifference> lines;
  // What the lines in closed payroll periods come to: it becomes corrections of the open one. Not
  // set: none of them is in one.
  std::optional<Amount> corrects = std::nullopt;
};

// A live request that passed without the change and does not with it.
struct RequestInDoubt {
  const PersonRecord* record = nullptr;
  const Request* request = nullptr;
  base::Error refusal;  // with the rule and the numbers, as if it were asked for then
};

// Values point into the organisation after the change and live as long as it.
struct Preview {
  std::vector<BalanceMoved> balances;    // by person in the order hired, then by leave type
  std::vector<RequestInDoubt> requests;  // by person, then in the order asked for
};

// People by their places in the organisation after the change.
struct People {
  std::size_t first = 0;
  std::size_t count = 0;
};

Preview preview_of(const WhatIf& change, const People& people);

using PreviewProgress = std::function<void(std::size_t done, std::size_t all)>;
// Everybody, a few hundred at a time on all processors, in the order of preview_of. Progress is
// told on the calling thread.
Preview preview_everybody(const WhatIf& change, const PreviewProgress& progress = {});

}  // namespace daybook
