// Whatever anybody orders, in whatever order, within what they may: nobody is approved twice for
// one day, nobody's balance is spent twice, no rule about people away together is broken, and
// nobody decides who has not the right to. And wherever the log is cut, all of that is so.
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
  return rc::gen::construct<Deed>(rc::gen::inRange(0, 5), rc::gen::inRange(0, 15),
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
                             {.who = {WithRole{Role::owner}}}},
                   .patience = {.lapses_after = 3}}}});
    rule({.condition = MostAway{.people = away}});
  }

  // What was permitted and not refused is told; the rest is no deed.
  void does(const Deed& deed) {
    Orderer by{.person = id_of(kNames[static_cast<std::size_t>(deed.who)]),
               .today = on("2026-01-05")};
    const auto command = order(deed, by);
    if (!command) return;
    if (std::holds_alternative<LapseRequests>(*command)) by.person = std::nullopt;
    if (!permit(organisation(), by, *command)) return;
    const std::size_t told = events().size();
    const Organisation before = organisation();
    when(*command, by);
    for (std::size_t at = told; at < events().size(); ++at)
      check_right_to_decide(before, events()[at]);
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
    if (deed.kind == 8) return series_of(leave, *by.person);
    if (deed.kind == 9) return LapseRequests{on("2026-01-06") + deed.first};
    if (deed.kind == 10) return extra_work(deed, *by.person);
    if (deed.kind == 11) return AnswerTimeInLieu{.credit = credit_of(deed), .comment = {}};
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
      case 7: return ApproveLeave{id, {}, Extent::series};
      case 12: return CancelLeave{id, {}, Extent::from_here};
      case 13:
        return DecideChange{.request = id, .change = change, .answer = Answer::no, .comment = {}};
      default: return ApproveLeave{id, {}};
    }
  }

  Command series_of(RequestLeave leave, PersonId person) {
    leave.person = person;
    asked_.push_back(leave.request);
    return RequestSeries{.first = leave, .until = leave.days.last + 10};
  }
  AdjustmentId credit_of(const Deed& deed) const {
    return AdjustmentId::from_name(std::to_string(deed.about % 3));
  }
  Command extra_work(const Deed& deed, PersonId person) const {
    return AskTimeInLieu{.credit = credit_of(deed),
                         .person = person,
                         .leave_type = vacation(),
                         .date = on("2026-01-04"),
                         .amount = base::days(1),
                         .reason = {"Fair"}};
  }

  // By the book of this crew, not by the program: Bo decides for the shop, Dag about long leave of
  // Cem's, and Olga, who owns it all, about everybody's; nobody about their own.
  static void check_right_to_decide(const Organisation& before, const Event& event) {
    const auto check = [&](const PersonRecord& owner, std::optional<PersonId> by) {
      if (!by) return;
      RC_ASSERT(*by != owner.person.id);
      RC_ASSERT(*by == id_of("Olga") || *by == id_of("Bo") ||
                (*by == id_of("Dag") && owner.person.id == id_of("Cem")));
    };
    const auto check_leave = [&](RequestId id, std::optional<PersonId> by) {
      // What was asked for on behalf of somebody is decided by that.
      if (const PersonRecord* owner = before.owner_of(id)) check(*owner, by);
    };
    if (const auto* yes = std::get_if<LeaveApproved>(&event)) check_leave(yes->request, yes->by);
    if (const auto* step = std::get_if<StepApproved>(&event)) check_leave(step->request, step->by);
    if (const auto* no = std::get_if<LeaveRejected>(&event)) check_leave(no->request, no->by);
    if (const auto* yes = std::get_if<LeaveChanged>(&event)) check_leave(yes->request, yes->by);
    if (const auto* lieu = std::get_if<TimeInLieuAnswered>(&event))
      if (lieu->status != RequestStatus::withdrawn) check(*before.find(lieu->person), lieu->by);
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

// As a node finds it that reads while another writes, or a backup that ends somewhere.
RC_GTEST_PROP(WhereverTheLogIsCut, TheOrganisationIsValid, ()) {
  const int away = *rc::gen::inRange(1, 4);
  Crew crew(away);
  const std::size_t set_up = crew.events().size();
  for (const Deed& deed : *rc::gen::container<std::vector<Deed>>(a_deed())) crew.does(deed);
  Organisation cut;
  for (std::size_t at = 0; at < crew.events().size(); ++at) {
    evolve(cut, crew.events()[at], cut.version.next());
    if (at < set_up) continue;
    check_nobody_decided_for_themselves(cut);
    check_no_day_twice(cut);
    check_who_is_away(cut, away);
    for (const PersonRecord& record : cut.people) {
      const AccountFacts facts = cut.facts_for(record, *cut.find(crew.vacation()));
      RC_ASSERT(figures_on(facts, on("2026-12-31")).remaining >= base::days(0));
    }
  }
  RC_ASSERT(cut.people == crew.organisation().people);
}

}  // namespace
}  // namespace daybook
