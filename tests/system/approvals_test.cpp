// Approvals through a running server, named by the features of the product: F1 one of several, F2
// several levels, F3 watchers, F4 substitutes, F5 by type and length, F6 comments, F7 what waits
// keeps its own, and a second click that is harmless.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "json/writer.hpp"

#include "system/running_office.hpp"

namespace daybook {
namespace {

std::string id_of(std::string_view name) { return to_string(acme::person(name)); }

// {"kind":"people","people":[...]}
std::string named(std::initializer_list<std::string_view> names) {
  std::string list;
  for (const std::string_view name : names)
    list += fmt::format("{}\"{}\"", list.empty() ? "" : ",", id_of(name));
  return fmt::format(R"({{"kind":"people","people":[{}]}})", list);
}
std::string step(std::string_view who, std::string_view more = "") {
  return fmt::format(R"({{"who":[{}]{}}})", who, more);
}

class Approvals : public testing::Test {
 protected:
  std::string changes(std::string_view change) {
    const std::string id = to_string(CommandId::from_name(fmt::format("change {}", ++commands_)));
    return office
        .ask("Olga", fmt::format("mutation {{ applyChanges(changes: [{}], commandId: "
                                 "\"{}\") {{ version userErrors {{ rule field }} }} }}",
                                 change, id))
        .body;
  }
  void chain(std::string_view steps, std::string_view more = "", std::string_view name = "Chain") {
    std::string terms;
    json::Writer out(terms);
    out.string(fmt::format(R"({{"name":"{}","steps":[{}]{}}})", name, steps, more));
    const std::string body = changes(fmt::format("{{chain: {{chainId: \"{}\", terms: {}}}}}",
                                                 to_string(ChainId::from_name(name)), terms));
    ASSERT_EQ(rule_in(body), "") << body;
  }
  // Carl asks; Dora approves for Sales.
  void carl_asks(std::string_view id, std::string_view from, std::string_view to) {
    const std::string body =
        office
            .ask("Carl", leave_mutation(id, fmt::format(R"({{leaveTypeId: "{}", from: "{}",
                                                           to: "{}"}})",
                                                        to_string(acme::kVacation), from, to)))
            .body;
    ASSERT_EQ(rule_in(body), "") << body;
  }
  std::string decide(std::string_view field, std::string_view id, std::string_view name) {
    const std::string command = to_string(CommandId::from_name(fmt::format("d {}", ++commands_)));
    return rule_in(office
                       .ask(name, fmt::format("mutation {{ {}(requestId: \"{}\", comment: \"Why "
                                              "not\", commandId: \"{}\") {{ userErrors {{ rule }} "
                                              "}} }}",
                                              field, to_string(RequestId::from_name(id)), command))
                       .body);
  }
  std::string shown(std::string_view id, std::string_view fields) {
    return office
        .ask("Olga", fmt::format("{{ request(id: \"{}\") {{ {} }} }}",
                                 to_string(RequestId::from_name(id)), fields))
        .body;
  }
  std::string inbox_of(std::string_view name) {
    return office.ask(name, "{ inbox { from person { name } step stepCount } }").body;
  }
  std::string stands_in(std::string_view asks, std::string_view more) {
    return rule_in(
        office
            .ask(asks, fmt::format(
                           "mutation {{ setSubstitute(input: {{{}}}, commandId: "
                           "\"{}\") {{ userErrors {{ rule }} }} }}",
                           more, to_string(CommandId::from_name(fmt::format("s {}", ++commands_)))))
            .body);
  }

  RunningOffice office;  // it is 2 March 2026

 private:
  int commands_ = 0;
};

using FeatureF1 = Approvals;
using FeatureF2 = Approvals;
using FeatureF3 = Approvals;
using FeatureF4 = Approvals;
using FeatureF5 = Approvals;
using FeatureF6 = Approvals;
using FeatureF7 = Approvals;

TEST_F(FeatureF1, AnyOneOfSeveralDecidesAndASecondClickIsHarmless) {
  chain(step(named({"Ben", "Dora"})));
  carl_asks("carl", "2026-08-10", "2026-08-11");
  for (const char* name : {"Ben", "Dora"})
    EXPECT_TRUE(inbox_of(name).contains(R"("person":{"name":"Carl"})")) << name;
  EXPECT_EQ(decide("approveLeave", "carl", "Ben"), "");
  const Version version = office.version();
  EXPECT_EQ(decide("approveLeave", "carl", "Dora"), "");
  EXPECT_EQ(decide("approveLeave", "carl", "Ben"), "");
  EXPECT_EQ(office.version(), version);
  EXPECT_TRUE(shown("carl", "status approvedBy { name }")
                  .contains(R"("status":"APPROVED","approvedBy":[{"name":"Ben"}])"));
}

TEST_F(FeatureF2, OneLevelAfterTheOtherAndOnlyWhoseTurnItIs) {
  ASSERT_EQ(rule_in(changes(fmt::format(
                R"({{manager: {{personId: "{}", from: "2026-01-01", managerId: "{}"}}}})",
                id_of("Carl"), id_of("Ben")))),
            "");
  chain(step(R"("team_approvers")") + "," + step(R"({"kind":"manager"})") + "," +
        step(R"({"kind":"role","role":"owner"})"));
  carl_asks("carl", "2026-08-10", "2026-08-11");
  EXPECT_EQ(decide("approveLeave", "carl", "Ben"), "permission.denied");
  EXPECT_EQ(decide("approveLeave", "carl", "Dora"), "");
  EXPECT_TRUE(shown("carl", "status step stepCount waitingFor { name } approvedBy { name }")
                  .contains(R"("status":"PENDING","step":2,"stepCount":3,)"
                            R"("waitingFor":[{"name":"Ben"}],"approvedBy":[{"name":"Dora"}])"));
  EXPECT_FALSE(inbox_of("Dora").contains("Carl"));
  EXPECT_TRUE(inbox_of("Ben").contains(R"("person":{"name":"Carl"},"step":2,"stepCount":3)"));
  EXPECT_EQ(decide("approveLeave", "carl", "Ben"), "");
  EXPECT_EQ(decide("approveLeave", "carl", "Olga"), "");
  EXPECT_TRUE(shown("carl", "status").contains("APPROVED"));
}

TEST_F(FeatureF3, WatchersAreNamedWithTheRequest) {
  chain(step(R"("team_approvers")"), fmt::format(R"(,"watchers":[{}])", named({"Ben"})));
  carl_asks("carl", "2026-08-10", "2026-08-11");
  EXPECT_TRUE(shown("carl", "watchers { name }").contains(R"("watchers":[{"name":"Ben"}])"));
}

TEST_F(FeatureF4, ASubstituteActsForAWhile) {
  carl_asks("carl", "2026-08-10", "2026-08-11");
  EXPECT_EQ(decide("approveLeave", "carl", "Ben"), "permission.denied");
  const std::string ben =
      fmt::format(R"(from: "2026-03-01", to: "2026-03-06", substituteId: "{}")", id_of("Ben"));
  EXPECT_EQ(stands_in("Anna", fmt::format(R"(personId: "{}", {})", id_of("Dora"), ben)),
            "permission.denied");
  EXPECT_EQ(stands_in("Dora", ben), "");
  EXPECT_TRUE(
      office.ask("Dora", "{ me { substitutes { from to person { name } } } }")
          .body.contains(R"({"from":"2026-03-01","to":"2026-03-06","person":{"name":"Ben"}})"));
  EXPECT_TRUE(inbox_of("Ben").contains("Carl"));
  office.clock.set("2026-03-07T08:00:00.000Z");
  EXPECT_EQ(decide("approveLeave", "carl", "Ben"), "permission.denied");
  office.clock.set("2026-03-06T08:00:00.000Z");
  EXPECT_EQ(decide("approveLeave", "carl", "Ben"), "");
  EXPECT_TRUE(shown("carl", "status").contains("APPROVED"));
}

TEST_F(FeatureF5, TheApproverDependsOnTypeAndLength) {
  chain(step(named({"Ben"})),
        fmt::format(R"(,"from_length":"3","leave_types":["{}"])", to_string(acme::kVacation)));
  carl_asks("short", "2026-08-10", "2026-08-11");
  carl_asks("long", "2026-08-17", "2026-08-19");
  EXPECT_TRUE(shown("short", "waitingFor { name }").contains(R"([{"name":"Dora"}])"));
  EXPECT_TRUE(shown("long", "waitingFor { name }").contains(R"([{"name":"Ben"}])"));
}

TEST_F(FeatureF6, ACommentComesWithTheAnswer) {
  carl_asks("carl", "2026-08-10", "2026-08-11");
  EXPECT_EQ(decide("rejectLeave", "carl", "Dora"), "");
  EXPECT_TRUE(shown("carl", "status decisionComment")
                  .contains(R"("status":"REJECTED","decisionComment":"Why not")"));
}

TEST_F(FeatureF7, WhatWaitsKeepsTheStepsItStartedWith) {
  carl_asks("before", "2026-08-10", "2026-08-11");
  chain(step(named({"Ben"})));
  carl_asks("after", "2026-08-17", "2026-08-18");
  EXPECT_TRUE(shown("before", "waitingFor { name }").contains(R"([{"name":"Dora"}])"));
  EXPECT_TRUE(shown("after", "waitingFor { name }").contains(R"([{"name":"Ben"}])"));
  ASSERT_EQ(rule_in(changes(fmt::format("{{chainEnd: {{chainId: \"{}\"}}}}",
                                        to_string(ChainId::from_name("Chain"))))),
            "");
  EXPECT_TRUE(shown("after", "waitingFor { name }").contains(R"([{"name":"Ben"}])"));
}

TEST_F(Approvals, AreShownBeforeSending) {
  chain(step(named({"Ben"})) + "," + step(R"({"kind":"role","role":"owner"})"));
  const std::string seen =
      office
          .ask("Carl", fmt::format(R"({{ previewRequest(input: {{leaveTypeId: "{}",
                                     from: "2026-08-10", to: "2026-08-11"}}) {{
                                     approvers {{ name }} }} }})",
                                   to_string(acme::kVacation)))
          .body;
  EXPECT_TRUE(seen.contains(R"("approvers":[{"name":"Ben"}])")) << seen;
}

TEST_F(Approvals, LabelsAndChainsAreForAdmins) {
  EXPECT_EQ(rule_in(office.ask("Ben", "{ chains { id } }").body), "permission.denied");
  ASSERT_EQ(rule_in(changes(fmt::format(R"({{labels: {{personId: "{}", labels: ["driver"]}}}})",
                                        id_of("Carl")))),
            "");
  EXPECT_TRUE(
      office.ask("Olga", "{ organisation { labels } }").body.contains(R"("labels":["driver"])"));
}

}  // namespace
}  // namespace daybook
