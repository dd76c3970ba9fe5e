// Whatever anybody orders, in whatever order, within what they may: nobody is approved twice for
// one day, nobody's balance is spent twice, no rule about people away together is broken, and
// nobody decides about their own leave.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/approval.hpp"
#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

constexpr std::array kNames{"Ada", "Bo", "Cem", "Dag", "Olga"};
constexpr int kQuota = 8;

struct Deed {
  int who = 0, kind = 0, about = 0, first = 0, length = 1;
};
std::ostream& operator<<(std::ostream& out, const Deed& deed) {
  return out << "{who " << deed.who << ", kind " << deed.kind << ", about " << deed.about
             << ", first " << deed.first << ", length " << deed.length << "}";
}

rc::Gen<Deed> a_deed() {
  return rc::gen::construct<Deed>(rc::gen::inRange(0, 5), rc::gen::inRange(0, 8),
                                  rc::gen::inRange(0, 100), rc::gen::inRange(0, 14),
                                  rc::gen::inRange(1, 6));
}

class Crew : public RuleBook {
 public:
  explicit Crew(int away) {
    policy(a_policy().yearly(std::to_string(kQuota)).carrying("0"), "2026-01-01");
    given(SetTeamApprovers{{.team = TeamId::from_name("Shop"), .approvers = {id_of("Bo")}}});
    given(SetReportingLine{
        {.person = id_of("Cem"), .from = on("2020-01-01"), .manager = id_of("Dag")}});
    given(SetChain{
        {.chain = ChainId::from_name("long"),
         .terms = {.name = "long",
                   .from_length = 3,
                   .steps = {{.who = {TeamApprovers{}, ManagerAbove{1}}, .needed = Needed::all},
                             {.who = {WithRole{Role::owner}}}}}}});
    rule({.condition = MostAway{.people = away}});
  }

  // What was permitted and not refused is told; the rest is no deed.
  void does(const Deed& deed) {
    const Orderer by{.person = id_of(kNames[static_cast<std::size_t>(deed.who)]),
                     .today = on("2026-01-05")};
    const auto command = order(deed, by);
    if (!command || !permit(organisation(), by, *command)) return;
    when(*command, by);
  }

 private:
  std::optional<Command> order(const Deed& deed, const Orderer& by) {
    const Date first = on("2026-03-02") + deed.first;
    RequestLeave leave = leave_order({first, first + (deed.length - 1)}, kWhole,
                                     kNames[static_cast<std::size_t>(deed.about % 5)]);
    if (deed.kind == 0) leave.person = *by.person;
    if (deed.kind <= 1) {
      asked_.push_back(leave.request);
      return leave;
    }
    if (asked_.empty()) return std::nullopt;
    const RequestId id = asked_[static_cast<std::size_t>(deed.about) % asked_.size()];
    const PersonRecord* owner = organisation().owner_of(id);
    if (!owner) return std::nullopt;
    const Request& request = *owner->find(id);
    const std::uint64_t change = request.change.empty() ? 0 : request.change.front().asked.number;
    switch (deed.kind) {
      case 2: return RejectLeave{id, {}};
      case 3: return WithdrawLeave{id};
      case 4: return CancelLeave{id};
      case 5:
        leave.request = id;
        leave.person = owner->person.id;
        return ChangeLeave{leave};
      case 6: return DecideChange{.request = id, .change = change, .comment = {}};
      default: return ApproveLeave{id, {}};
    }
  }

  std::vector<RequestId> asked_;
};

void check_nobody_decided_for_themselves(const Organisation& organisation) {
  for (const PersonRecord& record : organisation.people)
    for (const Request& request : record.requests) {
      RC_ASSERT(request.decided_by != record.person.id ||
                request.status == RequestStatus::cancelled);
      for (const PersonId by : request.approved_by) RC_ASSERT(by != record.person.id);
    }
}

void check_no_day_twice(const Organisation& organisation) {
  for (const PersonRecord& record : organisation.people)
    for (const Request& one : record.requests)
      for (const Request& other : record.requests)
        RC_ASSERT(one.id == other.id || !one.is_live() || !other.is_live() || !overlap(one, other));
}

void check_balances(const Crew& crew) {
  for (const char* name : kNames)
    RC_ASSERT(crew.figures("2026-12-31", name).remaining >= base::days(0));
}

void check_who_is_away(const Organisation& organisation, int most) {
  for (Date day : from_to("2026-03-02", "2026-03-22")) {
    if (day.weekday() >= base::Weekday::saturday) continue;
    int away = 0;
    for (const PersonRecord& record : organisation.people)
      for (const Request& request : record.requests)
        if (request.status == RequestStatus::approved && request.days.contains(day) &&
            record.person.id != id_of("Olga"))  // is not in the shop
          ++away;
    RC_ASSERT(away <= most);
  }
}

RC_GTEST_PROP(WhateverAnybodyOrders, KeepsWhatMustHold, ()) {
  const int away = *rc::gen::inRange(1, 4);
  Crew crew(away);
  for (const Deed& deed : *rc::gen::container<std::vector<Deed>>(a_deed())) crew.does(deed);
  check_nobody_decided_for_themselves(crew.organisation());
  check_no_day_twice(crew.organisation());
  check_balances(crew);
  check_who_is_away(crew.organisation(), away);
}

}  // namespace
}  // namespace daybook
