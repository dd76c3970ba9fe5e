#include "domain/decide_payroll.hpp"

#include <algorithm>

#include "domain/decide_fact.hpp"

namespace daybook {
namespace {

using base::invalid;
using base::rejected;

constexpr std::size_t kSumDigits = 64;

std::vector<base::Fact> days_as_facts(const DateRange& days) {
  return {{"from", to_string(days.first)}, {"to", to_string(days.last)}};
}

bool is_sum(std::string_view text) {
  return text.size() == kSumDigits && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

Outcome check_days(const DateRange& days, Date today) {
  if (days.last < days.first) return invalid("payroll.ends_before_start", days_as_facts(days));
  if (days.days() > kPayrollDaysMax)
    return invalid("payroll.too_long", {{"field", "to"},
                                        {"days", std::to_string(days.days())},
                                        {"days_max", std::to_string(kPayrollDaysMax)}});
  if (days.first > today)
    return rejected("payroll.not_begun", {{"field", "from"}, {"from", to_string(days.first)}});
  return {};
}

Outcome check_next(const ClosedPeriods& closed, const DateRange& days) {
  if (closed.empty()) return {};
  const DateRange& last = closed.back().days;
  if (days.last <= last.last)
    return rejected("payroll.closed_already",
                    {{"field", "to"}, {"closed_until", to_string(last.last)}});
  if (days.first == last.last + 1) return {};
  return rejected("payroll.not_next", {{"field", "from"}, {"expected", to_string(last.last + 1)}});
}

// Views end with a commit: what is known in the middle of one nobody has seen.
Outcome check_version(const Organisation& organisation, Version known_at) {
  const CommitNote* note = organisation.commit_of(known_at);
  const bool seen = known_at == organisation.version || (note && note->last() == known_at);
  const ClosedPeriods& closed = *organisation.closed_periods;
  if (seen && (closed.empty() || closed.back().known_at <= known_at)) return {};
  return rejected("payroll.version_unknown",
                  {{"field", "version"}, {"version", std::to_string(known_at.number)}});
}

}  // namespace

Events decide_payroll(const Organisation& organisation, const PayrollPeriodClosed& fact,
                      Date today) {
  TRY(check_days(fact.days, today));
  if (!is_sum(fact.figures)) return invalid("payroll.figures_malformed", {{"field", "figures"}});
  const ClosedPeriods& closed = *organisation.closed_periods;
  if (!closed.empty() && closed.back().days == fact.days &&
      closed.back().known_at == fact.known_at && closed.back().figures == fact.figures)
    return std::vector<Event>{};
  TRY(check_next(closed, fact.days));
  TRY(check_version(organisation, fact.known_at));
  return std::vector<Event>{fact};
}

Events decide_payroll(const Organisation& organisation, const PayrollPeriodReopened& fact) {
  const std::string_view reason = fact.reason.text;
  if (reason.empty()) return invalid("name.missing", {{"field", "reason"}});
  if (reason.size() > kNameBytesMax)
    return invalid("name.too_long",
                   {{"field", "reason"}, {"bytes_max", std::to_string(kNameBytesMax)}});
  const ClosedPeriods& closed = *organisation.closed_periods;
  if (closed.empty() || closed.back().days.last < fact.days.first) return std::vector<Event>{};
  if (closed.back().days == fact.days) return std::vector<Event>{fact};
  return rejected("payroll.not_last", days_as_facts(closed.back().days));
}

}  // namespace daybook
