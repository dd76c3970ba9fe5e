// Who decides about leave: chains of steps, managers, substitutes, and what stays as it was.
#include <gtest/gtest.h>

#include "domain/approval.hpp"
#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

Orderer as(std::string_view name, std::string_view today = "2026-01-05") {
  return {.person = id_of(name), .today = on(today)};
}

std::vector<PersonId> people(std::initializer_list<std::string_view> names) {
  std::vector<PersonId> ids;
  for (const std::string_view name : names) ids.push_back(id_of(name));
  return ids;
}

Named named(std::initializer_list<std::string_view> names) { return {people(names)}; }

// The shop of RuleBook, approved by Bo; Ada asks. Cem and Dag are her managers, one above the
// other.
class Office : public RuleBook {
 public:
  Office() {
    given(SetTeamApprovers{{.team = TeamId::from_name("Shop"), .approvers = people({"Bo"})}});
    given(SetReportingLine{
        {.person = id_of("Ada"), .from = on("2020-01-01"), .manager = id_of("Cem")}});
    given(SetReportingLine{
        {.person = id_of("Cem"), .from = on("2020-01-01"), .manager = id_of("Dag")}});
  }
  ChainId chain(ChainTerms terms, std::string_view name = "Chain") {
    const auto id = ChainId::from_name(name);
    terms.name = name;
    given(SetChain{{.chain = id, .terms = std::move(terms)}});
    return id;
  }
  ChainId chain(std::vector<ApprovalStep> steps) { return chain({.steps = std::move(steps)}); }

  RequestId ada(std::string_view first = "2026-08-03", std::string_view last = "2026-08-03") {
    return asked("Ada", first, last);
  }
  const Request& request(RequestId id) const { return *organisation().owner_of(id)->find(id); }
  RequestStatus status(RequestId id) const { return request(id).status; }
  std::vector<PersonId> waits_for(RequestId id, std::string_view day = "2026-01-05") const {
    const auto turn = turn_of(organisation(), *organisation().owner_of(id), request(id), on(day));
    return turn ? turn->deciders : std::vector<PersonId>{};
  }
  // Permitted and decided: the rule of the refusal, or "".
  std::string approves(std::string_view name, RequestId id, std::string_view day = "2026-01-05") {
    const ApproveLeave order{id, {}};
    const Outcome may = permit(organisation(), as(name, day), order);
    return may ? when(order, as(name, day)) : may.error().rule;
  }
};

TEST(AChain, AsksOneStepAfterTheOther) {
  Office office;
  office.chain({{.who = {ManagerAbove{1}}}, {.who = {ManagerAbove{2}}}});
  const RequestId leave = office.ada();
  EXPECT_EQ(office.waits_for(leave), people({"Cem"}));
  EXPECT_EQ(office.approves("Dag", leave), "permission.denied");
  EXPECT_EQ(office.approves("Cem", leave), "");
  EXPECT_EQ(office.status(leave), RequestStatus::pending);
  EXPECT_EQ(office.waits_for(leave), people({"Dag"}));
  EXPECT_EQ(office.approves("Dag", leave), "");
  EXPECT_EQ(office.status(leave), RequestStatus::approved);
  EXPECT_EQ(office.request(leave).approved_by, people({"Cem", "Dag"}));
}

TEST(AChain, IsRejectedAtAnyStepByWhoseTurnItIs) {
  Office office;
  office.chain({{.who = {ManagerAbove{1}}}, {.who = {ManagerAbove{2}}}});
  const RequestId leave = office.ada();
  office.approves("Cem", leave);
  EXPECT_EQ(office.when(RejectLeave{leave, {"Not that week"}}, as("Dag")), "");
  EXPECT_EQ(office.status(leave), RequestStatus::rejected);
}

TEST(AStep, NeedsOneOfItsPeopleOrAllOrSoMany) {
  Office office;
  const auto needs = [&](Needed needed, int number) {
    office.chain({{.who = {named({"Bo", "Cem", "Dag"})}, .needed = needed, .number = number}});
  };
  needs(Needed::any, 1);
  const RequestId any = office.ada("2026-08-03", "2026-08-03");
  needs(Needed::number, 2);
  const RequestId two = office.ada("2026-08-04", "2026-08-04");
  needs(Needed::all, 1);
  const RequestId all = office.ada("2026-08-05", "2026-08-05");
  for (const RequestId leave : {any, two, all}) EXPECT_EQ(office.approves("Dag", leave), "");
  EXPECT_EQ(office.status(any), RequestStatus::approved);
  for (const RequestId leave : {two, all}) EXPECT_EQ(office.approves("Bo", leave), "");
  EXPECT_EQ(office.status(two), RequestStatus::approved);
  EXPECT_EQ(office.status(all), RequestStatus::pending);
  EXPECT_EQ(office.approves("Cem", all), "");
  EXPECT_EQ(office.status(all), RequestStatus::approved);
}

TEST(AStep, CountsAYesOnceHoweverOftenItIsSaid) {
  Office office;
  office.chain({{.who = {named({"Bo", "Cem"})}, .needed = Needed::all}});
  const RequestId leave = office.ada();
  EXPECT_EQ(office.approves("Bo", leave), "");
  const Version version = office.organisation().version;
  EXPECT_EQ(office.approves("Bo", leave), "");
  EXPECT_EQ(office.organisation().version, version);
  EXPECT_EQ(office.approves("Cem", leave), "");
  const Version done = office.organisation().version;
  for (const char* name : {"Bo", "Cem"}) EXPECT_EQ(office.approves(name, leave), "") << name;
  EXPECT_EQ(office.organisation().version, done);
}

TEST(AStep, NeverAsksTheOneWhoAsks) {
  Office office;
  office.chain({{.who = {named({"Ada", "Bo"})}, .needed = Needed::all}});
  const RequestId leave = office.ada();
  EXPECT_EQ(office.waits_for(leave), people({"Bo"}));
  EXPECT_EQ(office.approves("Ada", leave), "permission.denied");
  EXPECT_EQ(office.approves("Bo", leave), "");
  EXPECT_EQ(office.status(leave), RequestStatus::approved);
}

TEST(AStep, FallsToHrWhenNobodyIsLeft) {
  Office office;
  office.chain({{.who = {named({"Bo"})}}});
  const RequestId leave = office.ada();
  office.given(EndEmployment{{.person = id_of("Bo"), .last_day = on("2026-01-31")}});
  EXPECT_EQ(office.waits_for(leave, "2026-01-31"), people({"Bo"}));
  EXPECT_EQ(office.waits_for(leave, "2026-02-01"), people({"Olga"}));
  EXPECT_EQ(office.approves("Bo", leave, "2026-02-01"), "permission.denied");
  EXPECT_EQ(office.approves("Olga", leave, "2026-02-01"), "");
  EXPECT_EQ(office.status(leave), RequestStatus::approved);
}

TEST(AnHrAdmin, HasTheLastWordOutOfTurn) {
  Office office;
  office.chain({{.who = {ManagerAbove{1}}}, {.who = {ManagerAbove{2}}}});
  const RequestId leave = office.ada();
  EXPECT_EQ(office.approves("Olga", leave), "");
  EXPECT_EQ(office.status(leave), RequestStatus::approved);
}

TEST(AChain, IsChosenByTypeTeamAndLength) {
  Office office;
  office.chain({.steps = {{.who = {named({"Cem"})}}}}, "short");
  office.chain({.scope = {.teams = {TeamId::from_name("Shop")}},
                .leave_types = {LeaveTypeId::from_name("Vacation")},
                .from_length = 6,
                .steps = {{.who = {named({"Dag"})}}}},
               "long");
  EXPECT_EQ(office.waits_for(office.ada("2026-08-03", "2026-08-07")), people({"Cem"}));
  EXPECT_EQ(office.waits_for(office.ada("2026-08-10", "2026-08-17")), people({"Dag"}));
}

TEST(AChain, WithoutStepsApprovesAtOnce) {
  Office office;
  const ChainId chain = office.chain({.steps = {}});
  EXPECT_EQ(office.status(office.ada()), RequestStatus::approved);
  office.given(EndChain{{.chain = chain}});
  EXPECT_EQ(office.waits_for(office.ada("2026-08-04", "2026-08-04")), people({"Bo"}));
}

TEST(AChain, OfARequestStaysAsItWasWhenItWasAskedFor) {
  Office office;
  const RequestId before = office.ada("2026-08-03", "2026-08-03");
  const ChainId chain = office.chain({{.who = {named({"Dag"})}}});
  const RequestId with = office.ada("2026-08-04", "2026-08-04");
  office.given(EndChain{{.chain = chain}});
  EXPECT_EQ(office.waits_for(before), people({"Bo"}));
  EXPECT_EQ(office.waits_for(with), people({"Dag"}));
}

TEST(AManager, IsLookedUpOnTheDayAndNeverAboveThemselves) {
  Office office;
  office.chain({{.who = {ManagerAbove{1}}}});
  const RequestId leave = office.ada();
  office.given(
      SetReportingLine{{.person = id_of("Ada"), .from = on("2026-02-01"), .manager = id_of("Bo")}});
  EXPECT_EQ(office.waits_for(leave, "2026-01-31"), people({"Cem"}));
  EXPECT_EQ(office.waits_for(leave, "2026-02-01"), people({"Bo"}));
  EXPECT_EQ(office.when(SetReportingLine{
                {.person = id_of("Dag"), .from = on("2026-01-01"), .manager = id_of("Ada")}}),
            "manager.circle");
  EXPECT_EQ(office.when(SetReportingLine{
                {.person = id_of("Dag"), .from = on("2026-01-01"), .manager = id_of("Dag")}}),
            "manager.circle");
}

TEST(ASubstitute, DecidesForAWhileAndNoLonger) {
  Office office;
  office.given(SetSubstitute{{.person = id_of("Bo"),
                              .days = from_to("2026-01-10", "2026-01-20"),
                              .substitute = id_of("Dag")}});
  const RequestId leave = office.ada();
  EXPECT_EQ(office.waits_for(leave, "2026-01-09"), people({"Bo"}));
  EXPECT_EQ(office.waits_for(leave, "2026-01-10"), people({"Bo", "Dag"}));
  EXPECT_EQ(office.approves("Dag", leave, "2026-01-21"), "permission.denied");
  EXPECT_EQ(office.approves("Dag", leave, "2026-01-20"), "");
  EXPECT_EQ(office.status(leave), RequestStatus::approved);
}

TEST(ASubstitute, TakesOneSeatTogetherWithThePersonTheyStandInFor) {
  Office office;
  office.given(SetSubstitute{{.person = id_of("Bo"),
                              .days = from_to("2026-01-01", "2026-01-31"),
                              .substitute = id_of("Dag")}});
  office.chain({{.who = {named({"Bo", "Cem"})}, .needed = Needed::all}});
  const RequestId leave = office.ada();
  EXPECT_EQ(office.approves("Dag", leave), "");
  EXPECT_EQ(office.approves("Bo", leave), "permission.denied");
  EXPECT_EQ(office.waits_for(leave), people({"Cem"}));
  EXPECT_EQ(office.approves("Cem", leave), "");
  EXPECT_EQ(office.status(leave), RequestStatus::approved);
}

TEST(ASubstitute, IsNamedByThePersonThemselvesAndReplacedOnTheirDays) {
  Office office;
  const auto stands_in = [](std::string_view name, std::string_view first, std::string_view last) {
    return SetSubstitute{
        {.person = id_of("Bo"), .days = from_to(first, last), .substitute = id_of(name)}};
  };
  const SetSubstitute dag = stands_in("Dag", "2026-01-01", "2026-01-31");
  EXPECT_TRUE(permit(office.organisation(), as("Bo"), dag).has_value());
  EXPECT_FALSE(permit(office.organisation(), as("Dag"), dag).has_value());
  office.given(dag);
  office.given(stands_in("Cem", "2026-01-10", "2026-01-20"));
  const RequestId leave = office.ada();
  EXPECT_EQ(office.waits_for(leave, "2026-01-09"), people({"Bo", "Dag"}));
  EXPECT_EQ(office.waits_for(leave, "2026-01-10"), people({"Bo", "Cem"}));
  EXPECT_EQ(office.waits_for(leave, "2026-01-21"), people({"Bo", "Dag"}));
  office.given(SetSubstitute{{.person = id_of("Bo"),
                              .days = from_to("2026-01-01", "2026-01-31"),
                              .substitute = std::nullopt}});
  EXPECT_EQ(office.waits_for(leave, "2026-01-15"), people({"Bo"}));
  EXPECT_EQ(office.when(stands_in("Bo", "2026-01-01", "2026-01-31")), "substitute.oneself");
  EXPECT_EQ(office.when(stands_in("Dag", "2026-02-01", "2026-01-31")), "substitute.dates");
}

TEST(ARuleThatAsksForMore, AddsAStepAfterTheUsualOnes) {
  Office office;
  RuleTerms terms{.condition = Notice{.steps = {{.days = 30}}},
                  .effect = RuleEffect::extra_approval};
  office.rule(terms, "2000-01-01", "hr");
  terms.approvers = {named({"Dag"})};
  office.rule(terms, "2000-01-01", "named");
  const RequestId soon = office.ada("2026-01-12", "2026-01-12");
  EXPECT_EQ(office.approves("Bo", soon), "");
  EXPECT_EQ(office.waits_for(soon), people({"Olga"}));
  EXPECT_EQ(office.approves("Olga", soon), "");
  EXPECT_EQ(office.waits_for(soon), people({"Dag"}));
  EXPECT_EQ(office.approves("Dag", soon), "");
  EXPECT_EQ(office.status(soon), RequestStatus::approved);
  const RequestId later = office.ada("2026-08-03", "2026-08-03");
  EXPECT_EQ(office.approves("Bo", later), "");
  EXPECT_EQ(office.status(later), RequestStatus::approved);
}

TEST(Watchers, AreKeptWithTheRequest) {
  Office office;
  office.chain({.steps = {{.who = {named({"Bo"})}}}, .watchers = {WithRole{Role::owner}}});
  const RequestId leave = office.ada();
  EXPECT_EQ(watchers_of(office.organisation(), *office.organisation().owner_of(leave),
                        office.request(leave), on("2026-01-05")),
            people({"Olga"}));
}

TEST(TermsOfAChain, NameWhatThereIsAndAskSomebody) {
  Office office;
  const auto refused = [&](ChainTerms terms) {
    terms.name = "Chain";
    return office.when(SetChain{{.chain = ChainId::from_name("x"), .terms = std::move(terms)}});
  };
  EXPECT_EQ(refused({.steps = {{.who = {}}}}), "chain.step_empty");
  EXPECT_EQ(refused({.steps = {{.who = {Named{}}}}}), "rule.condition_empty");
  EXPECT_EQ(refused({.steps = {{.who = {named({"Nobody"})}}}}), "person.not_found");
  EXPECT_EQ(refused({.steps = {{.who = {ManagerAbove{0}}}}}), "rule.range");
  EXPECT_EQ(refused({.steps = {{.who = {TeamApprovers{}}, .number = 0}}}), "rule.range");
  EXPECT_EQ(refused({.steps = std::vector<ApprovalStep>(21, {.who = {TeamApprovers{}}})}),
            "rule.too_many");
  EXPECT_EQ(office.when(EndChain{{.chain = ChainId::from_name("none")}}), "chain.not_found");
}

}  // namespace
}  // namespace daybook
