#include "domain/request/conditions.hpp"

#include <algorithm>

namespace daybook {
namespace {

using base::rejected;
using base::to_decimal;

constexpr int kSearchDaysMax = 20 * 366;

struct Measured {
  Rational length;
  std::string unit;
};

Measured length_of(const Asked& asked, Measure measure) {
  const DateRange& days = asked.request.days;
  if (measure == Measure::calendar_days) return {Rational(days.days()), "days"};
  LeaveType type = *asked.facts.type;
  if (measure == Measure::working_days) {
    type.unit = Unit::days;
    type.days_charged = DaysCharged::working_days;
  }
  const auto charges = charge_days(type, asked.facts.calendar, days, asked.request.parts);
  return {total_of(charges, type.unit).value, std::string(base::name_of(type.unit))};
}

// The first day that may be asked for: so many working days lie between asking and it.
Date first_after_working_days(const Asked& asked, int count) {
  Date day = asked.on;
  for (int searched = 0; count > 0 && searched < kSearchDaysMax; ++searched) {
    if (works_on(asked.facts.calendar, day)) --count;
    ++day;
  }
  return day;
}

class Meets {
 public:
  explicit Meets(const Asked& asked) : asked_(asked), days_(asked.request.days) {}

  Outcome operator()(const Blackout&) const { return {}; }
  Outcome operator()(const MostAway&) const { return {}; }
  Outcome operator()(const LeastPresent&) const { return {}; }

  Outcome operator()(const Notice& notice) const {
    const Measured measured = length_of(asked_, notice.measure);
    const NoticeStep* reached = nullptr;
    for (const NoticeStep& step : notice.steps)
      if (step.from_length <= measured.length &&
          (!reached || reached->from_length <= step.from_length))
        reached = &step;
    if (!reached) return {};
    const Date earliest = notice.days_in == NoticeIn::calendar_days
                              ? asked_.on + reached->days
                              : first_after_working_days(asked_, reached->days);
    if (days_.first >= earliest) return {};
    return rejected("request.notice_short", {{"field", "from"},
                                             {"from", to_string(days_.first)},
                                             {"asked_on", to_string(asked_.on)},
                                             {"earliest", to_string(earliest)},
                                             {"notice", std::to_string(reached->days)}});
  }

  Outcome operator()(const Length& length) const {
    const Measured measured = length_of(asked_, length.measure);
    const Rational& cost = measured.length;
    const auto refuse = [&](const char* rule, const Rational& limit) {
      return rejected(rule, {{"field", "to"},
                             {"cost", to_decimal(cost)},
                             {"limit", to_decimal(limit)},
                             {"unit", measured.unit}});
    };
    if (length.at_least && cost < *length.at_least)
      return refuse("request.below_least", *length.at_least);
    if (length.at_most && cost > *length.at_most)
      return refuse("request.above_most", *length.at_most);
    if (length.step && !(cost / *length.step).is_whole())
      return refuse("request.not_whole_steps", *length.step);
    return {};
  }

  // Days off between two absences join them; the run counts calendar days of leave and between.
  Outcome operator()(const Run& limit) const {
    DateRange run = days_;
    for (const int step : {-1, 1}) {
      Date& edge = step < 0 ? run.first : run.last;
      Date day = edge + step;
      for (int searched = 0; searched < kSearchDaysMax; ++searched, day = day + step) {
        if (away_on(day, limit))
          edge = day;
        else if (works_on(asked_.facts.calendar, day))
          break;
      }
    }
    if (run.days() <= limit.days) return {};
    return rejected("request.run_too_long", {{"field", "to"},
                                             {"from", to_string(run.first)},
                                             {"to", to_string(run.last)},
                                             {"days", std::to_string(run.days())},
                                             {"days_max", std::to_string(limit.days)}});
  }

  Outcome operator()(const Probation& probation) const {
    const Date passed = probation.passed_on(asked_.facts.calendar.person().service_from());
    if (days_.first >= passed) return {};
    return rejected(
        "request.waiting",
        {{"field", "from"}, {"usable_from", to_string(passed)}, {"from", to_string(days_.first)}});
  }

  Outcome operator()(const Horizon& horizon) const {
    if (horizon.ahead_months || horizon.ahead_days) {
      const Date latest =
          asked_.on.plus_months(horizon.ahead_months.value_or(0)) + horizon.ahead_days.value_or(0);
      if (latest < days_.last)
        return rejected("request.too_far_ahead", {{"field", "to"},
                                                  {"to", to_string(days_.last)},
                                                  {"asked_on", to_string(asked_.on)},
                                                  {"latest", to_string(latest)}});
    }
    if (!horizon.back_days) return {};
    const Date earliest = asked_.on - *horizon.back_days;
    if (earliest <= days_.first) return {};
    return rejected("request.too_far_back", {{"field", "from"},
                                             {"from", to_string(days_.first)},
                                             {"asked_on", to_string(asked_.on)},
                                             {"earliest", to_string(earliest)}});
  }

  Outcome operator()(const DocumentNeeded& needed) const {
    const Measured measured = length_of(asked_, needed.measure);
    const bool is_there =
        !asked_.request.document.text.empty() || !asked_.request.attachments.empty();
    if (is_there || measured.length < needed.from_length) return {};
    return rejected("request.document_missing", {{"field", "document"},
                                                 {"length", to_decimal(measured.length)},
                                                 {"from_length", to_decimal(needed.from_length)},
                                                 {"unit", measured.unit}});
  }

 private:
  bool away_on(Date day, const Run& limit) const {
    return std::ranges::any_of(asked_.others, [&](const Request& other) {
      const bool adjoins = other.is_live() && other.id != asked_.request.id &&
                           (limit.across_types || other.leave_type == asked_.request.leave_type);
      return adjoins && other.days.contains(day);
    });
  }

  const Asked& asked_;
  const DateRange& days_;
};

}  // namespace

Outcome meets(const Condition& condition, const Asked& asked) {
  return std::visit(Meets(asked), condition);
}

bool works_on(const PersonCalendar& calendar, Date day) {
  const PersonDay on = calendar.on(day);
  return on.plan.works() && !(on.holiday && on.holiday->off == Rational(1));
}

}  // namespace daybook
