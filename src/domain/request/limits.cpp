#include "domain/request/limits.hpp"

#include "domain/ledger/leave_days.hpp"

namespace daybook {
namespace {

using base::rejected;
using base::to_decimal;

class YearLimits {
 public:
  explicit YearLimits(const Asked& asked)
      : asked_(asked),
        days_(asked.request.days),
        limits_(terms_on(asked.facts, days_.first).limits) {}

  Outcome check() const {
    TRY(check_leave_year());
    return check_year_limit();
  }

 private:
  Outcome check_leave_year() const {
    if (!limits_.one_leave_year) return {};
    const DateRange year = leave_year_on(asked_.facts, days_.first);
    if (days_.last <= year.last) return {};
    return rejected("request.two_leave_years", {{"field", "to"}, {"last", to_string(year.last)}});
  }

  Rational used_in(const DateRange& year) const {
    Rational used;
    for (const LeaveDay& day : leave_days(asked_.facts, year.first, year.last, Pending::reserved))
      used += day.charge.amount.value;
    return used;
  }

  Outcome check_year_limit() const {
    if (!limits_.per_leave_year) return {};
    for (DateRange year = leave_year_on(asked_.facts, days_.first); year.first <= days_.last;
         year = leave_year_on(asked_.facts, year.last + 1)) {
      Rational asked;
      for (const DayCharge& charge :
           charge_days(*asked_.facts.type, asked_.facts.calendar, days_, asked_.request.parts))
        if (year.contains(charge.date)) asked += charge.amount.value;
      const Rational used = used_in(year);
      if (used + asked <= *limits_.per_leave_year) continue;
      return rejected("request.year_limit",
                      {{"field", "to"},
                       {"cost", to_decimal(asked)},
                       {"used", to_decimal(used)},
                       {"limit", to_decimal(*limits_.per_leave_year)},
                       {"year_first", to_string(year.first)},
                       {"unit", std::string(base::name_of(asked_.facts.type->unit))}});
    }
    return {};
  }

  const Asked& asked_;
  const DateRange& days_;
  const RequestLimits& limits_;
};

Notice notice_of(int days, NoticeIn days_in) {
  return {.steps = {{.days = days}}, .days_in = days_in};
}

}  // namespace

std::vector<Condition> conditions_of(const PolicyTerms& terms) {
  const RequestLimits& limits = terms.limits;
  std::vector<Condition> conditions;
  if (terms.waiting.delays_use())
    conditions.push_back(Probation{.months = terms.waiting.usable_after_months,
                                   .days = terms.waiting.usable_after_days});
  if (limits.at_least || limits.at_most || limits.step)
    conditions.push_back(Length{.at_least = limits.at_least,
                                .at_most = limits.at_most,
                                .step = limits.step,
                                .measure = Measure::charged});
  if (limits.notice_days)
    conditions.push_back(notice_of(*limits.notice_days, NoticeIn::calendar_days));
  if (limits.notice_working_days)
    conditions.push_back(notice_of(*limits.notice_working_days, NoticeIn::working_days));
  if (limits.run_days)
    conditions.push_back(Run{.days = *limits.run_days, .across_types = limits.run_across_types});
  return conditions;
}

Outcome check_limits(const Asked& asked) {
  const PolicyTerms& terms = terms_on(asked.facts, asked.request.days.first);
  for (const Condition& condition : conditions_of(terms)) TRY(meets(condition, asked));
  return YearLimits(asked).check();
}

}  // namespace daybook
