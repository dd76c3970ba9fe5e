// The figures that people ask for, on any date, past or future. Each is a sum of entries of the
// account; explain.hpp shows which.
#pragma once
#include <functional>
#include <vector>

#include "domain/ledger/account.hpp"

namespace daybook {

enum class Figure {
  brought_forward,
  accrued,
  adjusted,
  taken,
  booked,
  pending,
  expired,
  remaining,
  available,
  year_end,
};

// An amount that will be lost if it is not used.
struct Expiring {
  Amount amount;
  Date last_day;  // on which it can be used
  bool operator==(const Expiring&) const = default;
};

struct Figures {
  Date as_of;
  DateRange leave_year;
  bool unlimited = false;
  const Policy* policy = nullptr;  // in force on as_of; null when nothing covers the person
  Amount brought_forward;          // what was left of earlier leave years at the start of this one
  Amount accrued;                  // granted in this leave year up to as_of
  Amount adjusted;                 // by hand and by rule beside the grant, up to as_of
  Amount taken;                    // approved leave up to and including as_of, positive
  Amount booked;                   // approved leave later in this leave year, positive
  Amount pending;                  // undecided leave of this leave year, positive
  Amount expired;                  // lost within this leave year up to as_of, positive
  // brought_forward + accrued + adjusted - taken - expired.
  Amount remaining;
  // What can still be asked for on as_of: the most that breaks no later day with everything booked
  // and pending. Below `remaining` by what is set aside; above it by what may go negative.
  Amount available;
  Amount year_end;                 // left on the last day, after everything booked and pending
  std::vector<Expiring> expiring;  // up to the end of this leave year, soonest first

  bool operator==(const Figures&) const = default;
  Amount get(Figure figure) const;
};

// Both accounts of the facts, complete up to the day after as_of's leave year and up to the last
// leave asked for.
struct Books {
  Account actual;    // Pending::ignored
  Account reserved;  // Pending::reserved
};

Books books_of(const AccountFacts& facts, Date as_of);
Figures figures_of(const AccountFacts& facts, const Books& books, Date as_of);
Figures figures_on(const AccountFacts& facts, Date as_of);

// Which entries of which account make up a figure: the sum of their amounts, times sign_of, is it.
bool belongs_to(Figure figure, const Entry& entry, const Figures& figures);
const Account& account_behind(Figure figure, const Books& books);
int sign_of(Figure figure);

// What can still be turned into money on `day`: what is available and need not stay, up to what the
// policy allows in a leave year. `actual` ignores what is pending.
Amount payable_on(const AccountFacts& facts, const Books& books, Date day);

// What can be taken on `day`: see Figures::available.
Amount available_on(const AccountFacts& facts, const Account& reserved, Date day);
// The account up to `until`, undecided leave reserved, if so much more were taken on the day.
using TakeMore = std::function<Account(const Amount& more, Date until)>;
Amount available_with(const AccountFacts& facts, const Account& reserved, Date day,
                      const TakeMore& take_more);

// Two accounts to read figures from; lines of earlier leave years may be left out.
struct Reading {
  const AccountFacts& facts;
  const Account& actual;
  const Account& reserved;
  Date as_of;
  DateRange leave_year;  // of as_of
};
Figures read_figures(const Reading& reading, const Amount& available);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Figure> {
  static constexpr std::array<std::string_view, 10> names{
      "brought_forward", "accrued", "adjusted",  "taken",     "booked",
      "pending",         "expired", "remaining", "available", "year_end"};
};
