// What a scenario asks, and what should come out.
#pragma once
#include "application/scenario/scenario_facts.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook::scenario {

enum class Ask {
  balance,
  available,
  accrued,
  granted,
  credit,
  credits,
  entitlement,
  brought_forward,
  carried,
  carried_left,
  expired,
  capped,
  adjusted,
  taken,
  booked,
  pending,
  year_end,
  expiring,
  payable,
  unusable,
  lots,
  days,
  accepted,
  figures,
  statement,
  explain,
};

struct Expectation {
  static constexpr std::string_view kShorthand = "value";
  std::optional<Rational> value;
  std::vector<Rational> values;
  std::optional<bool> accepted;
  std::string rule;
  std::string warning;
  bool operator==(const Expectation&) const = default;
  void describe(this auto& self, auto&& field) {
    field("value", self.value);
    field("values", self.values);
    field("accepted", self.accepted);
    field("rule", self.rule);
    field("warning", self.warning);
  }
};

struct Question {
  std::string id;
  std::string why;  // for who reads the file: how the expected number comes about
  Ask ask{};
  std::string person;
  std::string leave_type;
  std::optional<Date> on;
  std::optional<Date> from;
  std::optional<Date> to;
  std::optional<int> year;
  std::optional<Date> known_on;
  std::optional<RequestFacts> request;
  Figure figure = Figure::remaining;
  bool per_day = false;
  bool with_pending = false;
  std::optional<Expectation> expect;
  bool operator==(const Question&) const = default;
  void describe(this auto& self, auto&& field) {
    field("id", self.id);
    field("why", self.why);
    field("ask", self.ask);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("on", self.on);
    field("from", self.from);
    field("to", self.to);
    field("year", self.year);
    field("known_on", self.known_on);
    field("request", self.request);
    field("figure", self.figure, Figure::remaining);
    field("per_day", self.per_day, false);
    field("with_pending", self.with_pending, false);
    field("expect", self.expect);
  }
};

}  // namespace daybook::scenario

template <>
struct base::EnumNames<daybook::scenario::Ask> {
  static constexpr std::array<std::string_view, 26> names{
      "balance",     "available",       "accrued", "granted",      "credit",   "credits",
      "entitlement", "brought_forward", "carried", "carried_left", "expired",  "capped",
      "adjusted",    "taken",           "booked",  "pending",      "year_end", "expiring",
      "payable",     "unusable",        "lots",    "days",         "accepted", "figures",
      "statement",   "explain"};
};
