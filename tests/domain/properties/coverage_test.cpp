// Whatever people ask for and approvers decide, in whatever order, a rule about people away
// together holds on every day.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

struct Ask {
  int person = 0, first = 0, length = 1, part = 0;
};

rc::Gen<Ask> an_ask() {
  return rc::gen::construct<Ask>(rc::gen::inRange(0, 4), rc::gen::inRange(0, 20),
                                 rc::gen::inRange(1, 6), rc::gen::inRange(0, 4));
}

constexpr std::array kNames{"Ada", "Bo", "Cem", "Dag"};

DayParts parts_of(int part) {
  switch (part) {
    case 1: return kMorning;
    case 2: return kAfternoon;
    default: return kWhole;
  }
}

// Counted from the requests themselves, half day by half day.
int away_on(const Organisation& organisation, Date day, PartOfDay half) {
  int away = 0;
  for (const PersonRecord& record : organisation.people)
    for (const Request& request : record.requests) {
      if (request.status != RequestStatus::approved || !request.days.contains(day)) continue;
      const PartOfDay part = part_on(request.parts, request.days, day);
      if (part == PartOfDay::full || part == half) ++away;
    }
  return away;
}

RC_GTEST_PROP(PeopleAway, AreNeverMoreThanTheRuleAllows, ()) {
  RuleBook book;
  const int limit = *rc::gen::inRange(0, 4);
  // Set before or in the midst of it all.
  const int set_at = *rc::gen::inRange(0, 6);
  std::vector<RequestId> waiting;
  int at = 0;
  for (const Ask& ask : *rc::gen::container<std::vector<Ask>>(an_ask())) {
    if (at++ == set_at) book.rule({.condition = MostAway{.people = limit}});
    const Date first = on("2026-03-02") + ask.first;
    const std::string refusal =
        book.asks(to_string(first), to_string(first + (ask.length - 1)), parts_of(ask.part),
                  kNames[static_cast<std::size_t>(ask.person)]);
    if (refusal.empty()) waiting.push_back(book.last_request());
    if (waiting.empty() || at <= set_at || *rc::gen::arbitrary<bool>()) continue;
    const auto picked = *rc::gen::inRange<std::size_t>(0, waiting.size());
    book.when(ApproveLeave{waiting[picked], {}});
  }
  if (at <= set_at) return;
  for (const RequestId request : waiting) book.when(ApproveLeave{request, {}});
  for (Date day : from_to("2026-03-02", "2026-04-05"))
    for (const PartOfDay half : {PartOfDay::morning, PartOfDay::afternoon})
      if (day.weekday() < base::Weekday::saturday)
        RC_ASSERT(away_on(book.organisation(), day, half) <= limit);
}

}  // namespace
}  // namespace daybook
