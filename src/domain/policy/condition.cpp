#include "domain/policy/condition.hpp"

#include "domain/policy/ranges.hpp"

namespace daybook {
namespace {

using base::invalid;

constexpr int kPeopleMax = 1'000'000;
constexpr int kDaysMax = 36'600;
constexpr int kMonthsMax = 1'200;
constexpr std::size_t kStepsMax = 50;

Outcome check_number(std::optional<int> value, const char* field, int min, int max) {
  if (!value || (min <= *value && *value <= max)) return {};
  return invalid("rule.range", {{"field", field},
                                {"value", std::to_string(*value)},
                                {"value_min", std::to_string(min)},
                                {"value_max", std::to_string(max)}});
}

Outcome check_percent(const std::optional<Rational>& percent) {
  if (!percent || (!percent->is_negative() && *percent <= Rational(100))) return {};
  return invalid("rule.range", {{"field", "percent"},
                                {"value", base::to_decimal(*percent)},
                                {"value_min", "0"},
                                {"value_max", "100"}});
}

std::unexpected<base::Error> says_nothing(const char* accepted) {
  return invalid("rule.condition_empty", {{"field", "condition"}, {"accepted", accepted}});
}

class Check {
 public:
  Outcome operator()(const Blackout&) const { return {}; }
  Outcome operator()(const MostAway& most) const { return crowd(most.people, most.percent); }
  Outcome operator()(const LeastPresent& least) const { return crowd(least.people, least.percent); }
  Outcome operator()(const Notice& notice) const {
    if (notice.steps.empty()) return says_nothing("steps");
    if (notice.steps.size() > kStepsMax)
      return invalid("rule.too_many",
                     {{"field", "steps"}, {"count_max", std::to_string(kStepsMax)}});
    for (const NoticeStep& step : notice.steps) {
      TRY(check_amount(step.from_length, "from_length"));
      TRY(check_number(step.days, "days", 0, kDaysMax));
    }
    return {};
  }
  Outcome operator()(const Length& length) const {
    if (!length.at_least && !length.at_most && !length.step)
      return says_nothing("at_least, at_most, step");
    for (const auto& [amount, field] :
         {std::pair(&length.at_least, "at_least"), std::pair(&length.at_most, "at_most"),
          std::pair(&length.step, "step")})
      if (*amount) TRY(check_amount(**amount, field));
    if (length.at_least && length.at_most && *length.at_least > *length.at_most)
      return invalid("rule.length_reversed", {{"field", "at_least"},
                                              {"at_least", base::to_decimal(*length.at_least)},
                                              {"at_most", base::to_decimal(*length.at_most)}});
    if (length.step && length.step->is_zero()) return says_nothing("a step above 0");
    return {};
  }
  Outcome operator()(const Run& run) const { return check_number(run.days, "days", 1, kDaysMax); }
  Outcome operator()(const Probation& probation) const {
    if (probation.months == 0 && probation.days == 0) return says_nothing("months, days");
    TRY(check_number(probation.months, "months", 0, kMonthsMax));
    return check_number(probation.days, "days", 0, kDaysMax);
  }
  Outcome operator()(const Horizon& horizon) const {
    if (!horizon.ahead_months && !horizon.ahead_days && !horizon.back_days)
      return says_nothing("ahead_months, ahead_days, back_days");
    TRY(check_number(horizon.ahead_months, "ahead_months", 0, kMonthsMax));
    TRY(check_number(horizon.ahead_days, "ahead_days", 0, kDaysMax));
    return check_number(horizon.back_days, "back_days", 0, kDaysMax);
  }
  Outcome operator()(const DocumentNeeded& document) const {
    return check_amount(document.from_length, "from_length");
  }

 private:
  static Outcome crowd(std::optional<int> people, const std::optional<Rational>& percent) {
    if (!people && !percent) return says_nothing("people, percent");
    TRY(check_number(people, "people", 0, kPeopleMax));
    return check_percent(percent);
  }
};

}  // namespace

Outcome check_condition(const Condition& condition) { return std::visit(Check(), condition); }

bool is_asked_again(const Condition& condition) {
  return std::holds_alternative<Blackout>(condition) ||
         std::holds_alternative<MostAway>(condition) ||
         std::holds_alternative<LeastPresent>(condition) ||
         std::holds_alternative<DocumentNeeded>(condition);
}

}  // namespace daybook
