// What each day of leave costs, half by half.
#pragma once
#include "domain/model/days.hpp"

namespace daybook::model {

struct Charge {
  Date date;
  Rational amount;
};

// Those days of the request that cost something, where they are charged.
std::vector<Charge> charges_of(const Days& days, const Request& request);

}  // namespace daybook::model
