// The life of a request, and who may do what to it.
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

PersonId id(std::string_view name) { return PersonId::from_name(name); }
Orderer as(std::string_view name, std::string_view today = "2025-01-01") {
  return {.person = id(name), .today = on(today)};
}

// Anna is in Crew, which Cleo approves for; Crew is part of House, which Hugo approves for. Olga
// owns the organisation.
Handbook house() {
  Handbook book;
  book.policy(a_policy().yearly("20"));
  book.given(AddTeam{{.team = TeamId::from_name("House"), .name = "House"}});
  book.given(AddTeam{
      {.team = TeamId::from_name("Crew"), .name = "Crew", .parent = TeamId::from_name("House")}});
  for (const char* name : {"Olga", "Hugo", "Ben"}) book.person(a_person().named(name));
  for (const char* name : {"Anna", "Cleo"}) book.person(a_person().named(name).in("Crew"));
  book.given(SetTeamApprovers{{.team = TeamId::from_name("Crew"), .approvers = {id("Cleo")}}});
  book.given(SetTeamApprovers{{.team = TeamId::from_name("House"), .approvers = {id("Hugo")}}});
  book.given(SetRoles{{.person = id("Olga"), .roles = {Role::owner}}});
  return book;
}

std::string permitted(const Handbook& book, std::string_view who, const Command& command) {
  const Outcome outcome = permit(book.organisation(), as(who), command);
  return outcome ? "" : outcome.error().rule;
}

RequestStatus status(const Handbook& book, RequestId request) {
  return book.organisation().owner_of(request)->find(request)->status;
}

std::vector<PersonId> approvers(const Handbook& book, std::string_view name, std::string_view day) {
  return approvers_of(book.organisation(), *book.organisation().find(id(name)), on(day));
}

TEST(Request, WaitsForAnApproverWhoIsRemembered) {
  Handbook book = house();
  EXPECT_EQ(book.asks_on("2025-06-03"), "");
  EXPECT_EQ(status(book, book.last_request()), RequestStatus::pending);
  EXPECT_EQ(book.when(ApproveLeave{book.last_request(), {"Enjoy"}}, as("Cleo")), "");
  EXPECT_EQ(status(book, book.last_request()), RequestStatus::approved);
  const Request& request =
      *book.organisation().owner_of(book.last_request())->find(book.last_request());
  EXPECT_EQ(request.decided_by, id("Cleo"));
  EXPECT_EQ(request.comment.text, "Enjoy");
}

TEST(Request, IsApprovedAtOnceWhereNobodyNeedsToDecide) {
  Handbook book({.name = "Sick leave", .needs_approval = false});
  book.policy(a_policy().unlimited());
  book.person(a_person().named("Boss"));
  book.given(SetRoles{{.person = id("Boss"), .roles = {Role::owner}}});
  book.person(a_person());
  EXPECT_EQ(book.asks_on("2025-06-03"), "");
  EXPECT_EQ(status(book, book.last_request()), RequestStatus::approved);
}

TEST(Request, AskedTwiceUnderOneIdIsAskedOnce) {
  Handbook book = house();
  const RequestLeave order = book.leave_order(from_to("2025-06-03", "2025-06-04"), kWhole, "Anna");
  EXPECT_EQ(book.when(order), "");
  const Version version = book.organisation().version;
  EXPECT_EQ(book.when(order), "");
  EXPECT_EQ(book.organisation().version, version);
  RequestLeave other = order;
  other.days.last = on("2025-06-05");
  EXPECT_EQ(book.when(other), "request.exists");
}

TEST(Request, IsDecidedOnce) {
  Handbook book = house();
  book.asks_on("2025-06-03");
  const RequestId request = book.last_request();
  book.given(RejectLeave{request, {}});
  EXPECT_EQ(book.when(ApproveLeave{request, {}}), "request.already_decided");
  EXPECT_EQ(book.refusal().fact("status"), "rejected");
  EXPECT_EQ(book.when(WithdrawLeave{request}), "request.already_decided");
  EXPECT_EQ(book.when(CancelLeave{request}), "request.already_decided");
}

TEST(Request, IsCancelledByItsOwnerBeforeItBeginsOnly) {
  Handbook book = house();
  book.asks_on("2025-06-03");
  const RequestId request = book.last_request();
  book.given(ApproveLeave{request, {}});
  EXPECT_EQ(book.when(CancelLeave{request}, as("Anna", "2025-06-03")), "request.has_begun");
  EXPECT_EQ(book.when(CancelLeave{request}, as("Anna", "2025-06-02")), "");
  EXPECT_EQ(book.remaining("2025-12-31"), "20");
}

TEST(Request, IsCancelledByHrAtAnyTime) {
  Handbook book = house();
  book.asks_on("2025-06-03");
  book.given(ApproveLeave{book.last_request(), {}});
  EXPECT_EQ(book.when(CancelLeave{book.last_request()}, as("Olga", "2025-07-01")), "");
}

TEST(Request, ThatDoesNotExistIsNotFound) {
  Handbook book = house();
  EXPECT_EQ(book.when(ApproveLeave{RequestId::from_name("none"), {}}), "request.not_found");
  EXPECT_EQ(book.when(WithdrawLeave{RequestId::from_name("none")}), "request.not_found");
}

TEST(Approval, IsRefusedWhenTheBalanceHasGoneSince) {
  Handbook book = house();
  EXPECT_EQ(book.asks("2025-06-02", "2025-06-27"), "");  // all 20
  const RequestId request = book.last_request();
  book.adjust("2025-01-01", "-1");
  EXPECT_EQ(book.when(ApproveLeave{request, {}}, as("Cleo")), "request.balance_short");
  EXPECT_EQ(book.refusal().fact("cost"), "20");
  EXPECT_EQ(book.refusal().fact("available"), "19");
}

TEST(Approvers, AreThoseOfTheNearestTeamButNeverOneself) {
  const Handbook book = house();
  EXPECT_EQ(approvers(book, "Anna", "2025-01-01"), std::vector{id("Cleo")});
  EXPECT_EQ(approvers(book, "Cleo", "2025-01-01"), std::vector{id("Hugo")});
  EXPECT_EQ(approvers(book, "Ben", "2025-01-01"), std::vector{id("Olga")});
  EXPECT_TRUE(approvers(book, "Olga", "2025-01-01").empty());
}

TEST(Approvers, WhoHasLeftDecidesNoMore) {
  Handbook book = house();
  book.given(EndEmployment{{.person = id("Cleo"), .last_day = on("2025-03-31")}});
  EXPECT_EQ(approvers(book, "Anna", "2025-03-31"), std::vector{id("Cleo")});
  EXPECT_EQ(approvers(book, "Anna", "2025-04-01"), std::vector{id("Hugo")});
}

TEST(Approvers, ChangeWithTheTeam) {
  Handbook book = house();
  book.given(ChangeTeam{{.person = id("Anna"), .from = on("2025-04-01"), .team = std::nullopt}});
  EXPECT_EQ(approvers(book, "Anna", "2025-03-31"), std::vector{id("Cleo")});
  EXPECT_EQ(approvers(book, "Anna", "2025-04-01"), std::vector{id("Olga")});
}

TEST(Permission, PeopleAskForThemselvesAndHrForAnybody) {
  Handbook book = house();
  const RequestLeave order = book.leave_order(from_to("2025-06-03", "2025-06-03"), kWhole, "Anna");
  EXPECT_EQ(permitted(book, "Anna", order), "");
  EXPECT_EQ(permitted(book, "Cleo", order), "permission.denied");
  EXPECT_EQ(permitted(book, "Olga", order), "");
}

TEST(Permission, ApproversDecideForTheirTeamAndNobodyForThemselves) {
  Handbook book = house();
  book.asks_on("2025-06-03");
  const ApproveLeave approve{book.last_request(), {}};
  EXPECT_EQ(permitted(book, "Cleo", approve), "");
  EXPECT_EQ(permitted(book, "Hugo", approve), "permission.denied");
  EXPECT_EQ(permitted(book, "Ben", approve), "permission.denied");
  EXPECT_EQ(permitted(book, "Anna", approve), "permission.denied");
  EXPECT_EQ(permitted(book, "Olga", approve), "");
  book.asks("2025-06-04", "2025-06-04", kWhole, "Olga");
  EXPECT_EQ(permitted(book, "Olga", RejectLeave{book.last_request(), {}}), "permission.denied");
}

TEST(Permission, OnlyTheOwnerOfARequestOrHrTakesItBack) {
  Handbook book = house();
  book.asks_on("2025-06-03");
  EXPECT_EQ(permitted(book, "Anna", WithdrawLeave{book.last_request()}), "");
  EXPECT_EQ(permitted(book, "Cleo", WithdrawLeave{book.last_request()}), "permission.denied");
  EXPECT_EQ(permitted(book, "Olga", CancelLeave{book.last_request()}), "");
  EXPECT_EQ(permitted(book, "Anna", CancelLeave{RequestId::from_name("none")}),
            "request.not_found");
}

TEST(Permission, FactsAreStatedByHrOnly) {
  Handbook book = house();
  const RecordLeave record{
      .leave = book.leave_order(from_to("2025-06-03", "2025-06-03"), kWhole, "Anna")};
  EXPECT_EQ(permitted(book, "Anna", record), "permission.denied");
  const SetRoles roles{{.person = id("Anna"), .roles = {Role::owner}}};
  EXPECT_EQ(permitted(book, "Anna", roles), "permission.denied");
  EXPECT_EQ(permitted(book, "Olga", roles), "");
}

TEST(Permission, EndsWithTheLastDay) {
  Handbook book = house();
  book.given(EndEmployment{{.person = id("Olga"), .last_day = on("2024-12-31")}});
  const SetRoles roles{{.person = id("Anna"), .roles = {}}};
  EXPECT_EQ(permitted(book, "Olga", roles), "permission.denied");
}

}  // namespace
}  // namespace daybook
