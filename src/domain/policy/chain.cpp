#include "domain/policy/chain.hpp"

#include "domain/policy/ranges.hpp"

namespace daybook {
namespace {

using base::invalid;

constexpr int kLevelsMax = 20;

Outcome check_count(std::size_t count, std::size_t count_max, const char* field) {
  if (count <= count_max) return {};
  return invalid("rule.too_many", {{"field", field}, {"count_max", std::to_string(count_max)}});
}

struct Limits {
  int least = 1;
  int most = 1;
};

Outcome check_within(int value, const Limits& limits, const char* field) {
  if (limits.least <= value && value <= limits.most) return {};
  return invalid("rule.range", {{"field", field},
                                {"value", std::to_string(value)},
                                {"value_min", std::to_string(limits.least)},
                                {"value_max", std::to_string(limits.most)}});
}

Outcome check_number(int value, int value_max, const char* field) {
  return check_within(value, {1, value_max}, field);
}

Outcome check_days(int days, int least, const char* field) {
  return check_within(days, {least, kPatienceDaysMax}, field);
}

}  // namespace

Outcome check_approvers(const std::vector<Approvers>& approvers) {
  TRY(check_count(approvers.size(), kApprovalStepsMax, "approvers"));
  for (const Approvers& some : approvers) {
    if (const auto* above = std::get_if<ManagerAbove>(&some))
      TRY(check_number(above->levels, kLevelsMax, "levels"));
    const auto* named = std::get_if<Named>(&some);
    if (!named) continue;
    TRY(check_count(named->people.size(), kRuleListMax, "people"));
    if (named->people.empty())
      return invalid("rule.condition_empty", {{"field", "people"}, {"accepted", "people"}});
  }
  return {};
}

Outcome Patience::check() const {
  if (remind_after.size() > kRemindersMax)
    return invalid("rule.too_many",
                   {{"field", "remind_after"}, {"count_max", std::to_string(kRemindersMax)}});
  int least = 1;
  for (const int days : remind_after) {
    TRY(check_days(days, least, "remind_after"));
    least = days + 1;
  }
  return lapses_after ? check_days(*lapses_after, 1, "lapses_after") : Outcome{};
}

Outcome ChainTerms::check() const {
  if (name.empty()) return invalid("rule.name_missing", {{"field", "name"}});
  if (name.size() > kRuleMessageBytesMax)
    return invalid("rule.too_long",
                   {{"field", "name"}, {"bytes_max", std::to_string(kRuleMessageBytesMax)}});
  TRY(scope.check());
  TRY(check_count(leave_types.size(), kRuleListMax, "leave_types"));
  TRY(check_count(steps.size(), kApprovalStepsMax, "steps"));
  TRY(check_amount(from_length, "from_length"));
  for (const ApprovalStep& step : steps) {
    if (step.who.empty()) return invalid("chain.step_empty", {{"field", "who"}});
    TRY(check_approvers(step.who));
    TRY(check_number(step.number, static_cast<int>(kRuleListMax), "number"));
  }
  TRY(patience.check());
  return check_approvers(watchers);
}

}  // namespace daybook
