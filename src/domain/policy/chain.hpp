// Who decides about leave: steps, one after the other, each of them people who are looked up on the
// day on which they are asked.
#pragma once
#include "domain/policy/rule.hpp"

namespace daybook {

enum class Needed {
  any,     // one of them is enough
  all,     // every one of them
  number,  // so many of them, or all where there are fewer
};

struct ApprovalStep {
  std::vector<Approvers> who;
  Needed needed = Needed::any;
  int number = 1;  // of Needed::number
  bool operator==(const ApprovalStep&) const = default;
  void describe(this auto& self, auto&& field) {
    field("who", self.who);
    field("needed", self.needed, Needed::any);
    field("number", self.number, 1);
  }
};

inline constexpr std::size_t kApprovalStepsMax = 20;
inline constexpr std::size_t kRemindersMax = 10;
inline constexpr int kPatienceDaysMax = 366;

// What happens while nobody answers. Days are working days of the place of the one who asks, after
// the day of asking.
struct Patience {
  std::vector<int> remind_after = {};  // ascending
  std::optional<int> lapses_after = std::nullopt;
  bool lapses_when_past = false;  // once the last day of the leave is over
  static constexpr bool kOmitWhenDefault = true;

  bool operator==(const Patience&) const = default;
  // "rule.range" for days that do not ascend or are too many, "rule.too_many".
  Outcome check() const;
  void describe(this auto& self, auto&& field) {
    field("remind_after", self.remind_after);
    field("lapses_after", self.lapses_after);
    field("lapses_when_past", self.lapses_when_past, false);
  }
};

struct ChainTerms {
  std::string name;
  RuleScope scope = {};
  std::vector<LeaveTypeId> leave_types = {};  // empty: all
  Rational from_length = 0;                   // for leave of so many working days, or more
  std::vector<ApprovalStep> steps = {};       // none: approved at once
  std::vector<Approvers> watchers = {};       // are told when it is decided
  Patience patience = {};

  bool operator==(const ChainTerms&) const = default;
  // "rule.name_missing", "rule.too_long", "rule.too_many", "chain.step_empty", "rule.range".
  Outcome check() const;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("scope", self.scope);
    field("leave_types", self.leave_types);
    field("from_length", self.from_length, 0);
    field("steps", self.steps);
    field("watchers", self.watchers);
    field("patience", self.patience);
  }
};

// Of those that fit a request, the one for the longest leave counts, among equals the one first
// set. A request keeps the steps and the patience with which it was asked for.
struct ApprovalChain {
  ChainId id;
  std::optional<ChainTerms> terms;  // not set: ended
  Version source;
  bool operator==(const ApprovalChain&) const = default;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Needed> {
  static constexpr std::array<std::string_view, 3> names{"any", "all", "number"};
};
