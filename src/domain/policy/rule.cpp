#include "domain/policy/rule.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace daybook {
namespace {

using base::invalid;

Outcome check_window(const RuleWindow& window) {
  if (window.from && window.to && *window.to < *window.from)
    return invalid(
        "rule.window_reversed",
        {{"field", "to"}, {"from", to_string(*window.from)}, {"to", to_string(*window.to)}});
  if (window.yearly_from.has_value() != window.yearly_to.has_value())
    return invalid("rule.window_half",
                   {{"field", window.yearly_from ? "yearly_to" : "yearly_from"}});
  for (const int weekday : window.weekdays)
    if (weekday < 1 || weekday > 7)
      return invalid("rule.weekday", {{"field", "weekdays"}, {"value", std::to_string(weekday)}});
  return {};
}

Outcome check_count(std::size_t count, const char* field) {
  if (count <= kRuleListMax) return {};
  return invalid("rule.too_many", {{"field", field}, {"count_max", std::to_string(kRuleListMax)}});
}

Outcome check_text(const std::string& text, const char* field) {
  if (text.size() <= kRuleMessageBytesMax) return {};
  return invalid("rule.too_long",
                 {{"field", field}, {"bytes_max", std::to_string(kRuleMessageBytesMax)}});
}

}  // namespace

bool RuleWindow::contains(Date day) const {
  if ((from && day < *from) || (to && *to < day)) return false;
  if (yearly_from && yearly_to) {
    const Date first = yearly_from->in_year(day.year()), last = yearly_to->in_year(day.year());
    const bool within = first <= last ? first <= day && day <= last : first <= day || day <= last;
    if (!within) return false;
  }
  return weekdays.empty() || base::contains(weekdays, static_cast<int>(day.weekday()) + 1);
}

Outcome RuleScope::check() const {
  TRY(check_count(locations.size(), "locations"));
  TRY(check_count(teams.size(), "teams"));
  TRY(check_count(labels.size(), "labels"));
  TRY(check_count(people.size(), "people"));
  for (const std::string& label : labels) TRY(check_text(label, "labels"));
  return {};
}

Outcome RuleTerms::check() const {
  if (name.empty()) return invalid("rule.name_missing", {{"field", "name"}});
  TRY(check_text(name, "name"));
  TRY(check_text(message, "message"));
  TRY(check_window(window));
  TRY(scope.check());
  TRY(check_approvers(approvers));
  TRY(check_count(leave_types.size(), "leave_types"));
  TRY(check_count(window.weekdays.size(), "weekdays"));
  return check_condition(condition);
}

bool RuleTerms::is_about(LeaveTypeId type) const {
  return leave_types.empty() || base::contains(leave_types, type);
}

}  // namespace daybook
