// What a leave year credits, found by asking of every day whether something is credited on it.
#pragma once
#include "domain/model/shares.hpp"

namespace daybook::model {

struct Credit {
  Date date;
  DateRange period;
  Rational exact;
  Rational amount;                // rounded
  std::optional<Rational> whole;  // the year's amount that this is a part of, if there is one
  bool settled_later = false;     // is not rounded: the last of the leave year settles the sum
  bool as_stated = true;          // the policy or the person states that amount just so
  const PolicyTerms* terms = nullptr;
};

// On which days the parts of an amount are looked up.
struct Looked {
  Date tier, scale, personal;
  DateRange year;
};
struct Entitled {
  Rational amount, stated;
  Rational scale = 1;  // to the person's work
};
Entitled entitled(const Days& days, const PolicyTerms& terms, const Looked& at);
// The last tier listed that counts on `day` of `year`.
const Tier* tier_on(const Days& days, const PolicyTerms& terms, Date day, const DateRange& year);
// How much of full-time work the person does on `day`.
Rational scale_on(const Days& days, const Scale& scale, Date day);

// The credits of the days from `from` to the year's end, by date; `from` is later than the first
// day of `year` only after the rule of the leave year has changed. Waiting that postpones credits
// is left to the caller.
std::vector<Credit> credits_of(const Days& days, const DateRange& year, Date from);

Date waits_until(const Days& days, const Credit& credit);
// Gives every credit of a leave year its amount.
void round_all(std::vector<Credit>& credits);

}  // namespace daybook::model
