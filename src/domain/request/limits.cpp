#include "domain/request/limits.hpp"

#include <algorithm>

#include "domain/ledger/leave_days.hpp"

namespace daybook {
namespace {

using base::rejected;
using base::to_decimal;

constexpr int kSearchDaysMax = 20 * 366;

class Limits {
 public:
  explicit Limits(const Asked& asked)
      : asked_(asked),
        days_(asked.request.days),
        terms_(terms_on(asked.facts, days_.first)),
        limits_(terms_.limits) {}

  Outcome check() const {
    TRY(check_waiting());
    if (limits_ == RequestLimits{}) return {};
    TRY(check_cost());
    TRY(check_notice());
    TRY(check_run());
    TRY(check_leave_year());
    return check_year_limit();
  }

 private:
  Outcome check_waiting() const {
    const Date usable = terms_.waiting.usable_from(asked_.facts.calendar.person().service_from());
    if (!terms_.waiting.delays_use() || days_.first >= usable) return {};
    return rejected(
        "request.waiting",
        {{"field", "from"}, {"usable_from", to_string(usable)}, {"from", to_string(days_.first)}});
  }

  Rational cost_of(const DateRange& days, const DayParts& parts) const {
    return total_of(charge_days(*asked_.facts.type, asked_.facts.calendar, days, parts),
                    asked_.facts.type->unit)
        .value;
  }

  Outcome check_cost() const {
    const Rational cost = cost_of(days_, asked_.request.parts);
    const auto refuse = [&](const char* rule, const Rational& limit) {
      return rejected(rule, {{"field", "to"},
                             {"cost", to_decimal(cost)},
                             {"limit", to_decimal(limit)},
                             {"unit", std::string(base::name_of(asked_.facts.type->unit))}});
    };
    if (limits_.at_least && cost < *limits_.at_least)
      return refuse("request.below_least", *limits_.at_least);
    if (limits_.at_most && cost > *limits_.at_most)
      return refuse("request.above_most", *limits_.at_most);
    if (limits_.step && !(cost / *limits_.step).is_whole())
      return refuse("request.not_whole_steps", *limits_.step);
    return {};
  }

  bool works_on(Date day) const {
    const PersonDay on = asked_.facts.calendar.on(day);
    return on.plan.works() && !(on.holiday && on.holiday->off == Rational(1));
  }

  // The first day that may be asked for: so many working days lie between asking and it.
  Date first_after_working_days(int count) const {
    Date day = asked_.on;
    for (int searched = 0; count > 0 && searched < kSearchDaysMax; ++searched) {
      if (works_on(day)) --count;
      ++day;
    }
    return day;
  }

  Outcome check_notice() const {
    Date earliest = asked_.on;
    if (limits_.notice_days) earliest = asked_.on + *limits_.notice_days;
    if (limits_.notice_working_days)
      earliest = std::max(earliest, first_after_working_days(*limits_.notice_working_days));
    if (days_.first >= earliest) return {};
    return rejected("request.notice_short", {{"field", "from"},
                                             {"from", to_string(days_.first)},
                                             {"asked_on", to_string(asked_.on)},
                                             {"earliest", to_string(earliest)}});
  }

  bool adjoins(const Request& other) const {
    return other.is_live() && other.id != asked_.request.id &&
           (limits_.run_across_types || other.leave_type == asked_.request.leave_type);
  }
  bool away_on(Date day) const {
    return std::ranges::any_of(asked_.others, [&](const Request& other) {
      return adjoins(other) && other.days.contains(day);
    });
  }

  // Days off between two absences join them; the run counts calendar days of leave and between.
  Outcome check_run() const {
    if (!limits_.run_days) return {};
    DateRange run = days_;
    for (const int step : {-1, 1}) {
      Date& edge = step < 0 ? run.first : run.last;
      Date day = edge + step;
      for (int searched = 0; searched < kSearchDaysMax; ++searched, day = day + step) {
        if (away_on(day))
          edge = day;
        else if (works_on(day))
          break;
      }
    }
    if (run.days() <= *limits_.run_days) return {};
    return rejected("request.run_too_long", {{"field", "to"},
                                             {"from", to_string(run.first)},
                                             {"to", to_string(run.last)},
                                             {"days", std::to_string(run.days())},
                                             {"days_max", std::to_string(*limits_.run_days)}});
  }

  Outcome check_leave_year() const {
    const DateRange year = leave_year_on(asked_.facts, days_.first);
    if (!limits_.one_leave_year || days_.last <= year.last) return {};
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
  const PolicyTerms& terms_;
  const RequestLimits& limits_;
};

}  // namespace

Outcome check_limits(const Asked& asked) { return Limits(asked).check(); }

}  // namespace daybook
