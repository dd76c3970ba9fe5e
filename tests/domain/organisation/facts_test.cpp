// Stating facts: what is refused, and that stating them again changes nothing.
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

PersonHired hire(std::string name, std::string email) {
  PersonHired fact = a_person().named(std::move(name)).hire();
  fact.email.text = std::move(email);
  return fact;
}

TEST(Organisation, MustExistBeforeAnythingIsSaidAboutIt) {
  const Orderer by{.person = std::nullopt, .today = on("2025-01-01")};
  const auto refused = decide(Organisation{}, HirePerson{a_person().hire()}, by);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().rule, "organisation.not_found");
}

TEST(Organisation, IsCreatedOnce) {
  Handbook book;
  EXPECT_EQ(book.when(CreateOrganisation{{.name = "Other"}}), "organisation.exists");
  EXPECT_EQ(book.when(CreateOrganisation{{.name = ""}}), "name.missing");
}

TEST(Organisation, TakesAllCommandsOfAListOrNone) {
  Handbook book;
  const std::vector<Command> commands{HirePerson{hire("Anna", "anna@example.org")},
                                      HirePerson{hire("Ben", "ANNA@example.org")}};
  const Orderer by{.person = std::nullopt, .today = on("2025-01-01")};
  const auto refused = decide_all(book.organisation(), commands, by);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().rule, "person.email_taken");
  EXPECT_EQ(refused.error().fact("command"), "1");
  EXPECT_EQ(decide_all(book.organisation(), {commands[0], commands[0]}, by)->size(), 1U);
}

TEST(Person, HasAnAddressOfOneAtSign) {
  Handbook book;
  for (const char* email : {"", "anna", "@example.org", "anna@", "a@b@c", "an na@example.org"})
    EXPECT_EQ(book.when(HirePerson{hire("Anna", email)}), "person.email_malformed") << email;
}

TEST(Person, IsFoundByAddressWhateverItsCase) {
  Handbook book;
  book.given(HirePerson{hire("Anna", "Anna@Example.org")});
  ASSERT_NE(book.organisation().find_by_email("aNNA@example.ORG"), nullptr);
}

TEST(Person, DoesNotLeaveBeforeJoining) {
  Handbook book;
  book.person(a_person().hired("2025-03-15"));
  const auto end = [](std::string_view day) {
    return EndEmployment{{.person = PersonId::from_name("Anna"), .last_day = on(day)}};
  };
  EXPECT_EQ(book.when(end("2025-03-14")), "employment.ends_before_start");
  EXPECT_EQ(book.when(end("2025-03-15")), "");
}

TEST(Holidays, OfTwoOnOneDayTheLaterInTheListCounts) {
  Handbook book;
  const auto calendar = HolidayCalendarId::from_name("Office");
  const Holiday labour{.date = on("2008-05-01"), .name = "Labour Day"};
  const Holiday ascension{.date = on("2008-05-01"), .name = "Ascension"};
  book.given(SetHolidays{{.calendar = calendar, .holidays = {labour, ascension}}});
  EXPECT_EQ(book.organisation().structure->find(calendar)->find(on("2008-05-01"))->holiday,
            ascension);
}

TEST(Holidays, AreWholeOrPartAndNeverMore) {
  Handbook book;
  const auto set = [&](Holiday holiday) {
    holiday.date = on("2025-12-24");
    return book.when(SetHolidays{
        {.calendar = HolidayCalendarId::from_name("Office"), .holidays = {std::move(holiday)}}});
  };
  EXPECT_EQ(set({.name = ""}), "holiday.name_missing");
  EXPECT_EQ(set({.name = "Eve", .off = Rational(3, 2)}), "holiday.off_range");
  EXPECT_EQ(set({.name = "Eve", .off = -1}), "holiday.off_range");
  EXPECT_EQ(set({.name = "Eve", .half = PartOfDay::afternoon}), "holiday.half_mismatch");
  EXPECT_EQ(set({.name = "Eve", .off = Rational(1, 2), .half = PartOfDay::afternoon}), "");
}

TEST(Policy, RefusesNumbersThatCannotBeMeant) {
  Handbook book;
  book.policy(a_policy().yearly("20"));
  const auto set = [&](const PolicyTerms& terms) {
    return book.when(SetPolicyVersion{
        {.policy = PolicyId::from_name("Policy"), .from = on("2025-01-01"), .terms = terms}});
  };
  EXPECT_EQ(set(a_policy().yearly("-1")), "policy.amount_range");
  EXPECT_EQ(set(a_policy().yearly("100001")), "policy.amount_range");
  EXPECT_EQ(set(a_policy().yearly("20").carrying("-1")), "policy.amount_range");
  EXPECT_EQ(set(a_policy().yearly("20").usable_for_months(0)), "policy.expiry_range");
  EXPECT_EQ(set(a_policy().yearly("20").floor("1")), "policy.floor_range");
  EXPECT_EQ(set(a_policy().yearly("20").rounded(RoundingMode::up, "0")), "rounding.step_range");
  EXPECT_EQ(set(a_policy().yearly("0")), "");
}

TEST(Adjustment, NeedsAnAmountInTheUnitOfItsTypeAndAReason) {
  Handbook book;
  book.person(a_person());
  BalanceAdjusted fact{.adjustment = AdjustmentId::from_name("1"),
                       .person = PersonId::from_name("Anna"),
                       .leave_type = book.vacation(),
                       .date = on("2025-03-01"),
                       .amount = base::hours(8),
                       .reason = {"worked on a Sunday"}};
  EXPECT_EQ(book.when(AdjustBalance{fact}), "adjustment.wrong_unit");
  fact.amount = base::days(0);
  EXPECT_EQ(book.when(AdjustBalance{fact}), "adjustment.zero");
  fact.amount = base::days(1);
  fact.last_day = on("2025-02-28");
  EXPECT_EQ(book.when(AdjustBalance{fact}), "adjustment.ends_before_start");
  fact.last_day = on("2025-03-01");
  fact.reason = {};
  EXPECT_EQ(book.when(AdjustBalance{fact}), "name.missing");
  fact.reason = {"worked on a Sunday"};
  EXPECT_EQ(book.when(AdjustBalance{fact}), "");
  fact.amount = base::days(2);
  EXPECT_EQ(book.when(AdjustBalance{fact}), "adjustment.exists");
}

TEST(History, OfTwoStatementsForADayTheLaterHolds) {
  History<int> history;
  history.set(on("2025-01-01"), 1, Version{1});
  history.set(on("2025-06-01"), 2, Version{2});
  history.set(on("2025-06-01"), 3, Version{3});
  EXPECT_EQ(history.find(on("2024-12-31")), nullptr);
  EXPECT_EQ(history.find(on("2025-05-31"))->value, 1);
  EXPECT_EQ(history.find(on("2025-06-01"))->value, 3);
  EXPECT_EQ(history.changes().size(), 2U);
}

TEST(History, AFactAboutThePastComesBeforeWhatIsKnownAlready) {
  Handbook book;
  book.location("Branch");
  book.person(a_person().hired("2024-01-01"));
  const auto move = [](std::string_view from, std::string_view to) {
    return MovePerson{{.person = PersonId::from_name("Anna"),
                       .from = on(from),
                       .location = LocationId::from_name(to)}};
  };
  book.given(move("2025-06-01", "Office"));
  book.given(move("2025-03-01", "Branch"));
  const Person& anna = book.organisation().find(PersonId::from_name("Anna"))->person;
  EXPECT_EQ(anna.location_on(on("2025-02-28")), LocationId::from_name("Office"));
  EXPECT_EQ(anna.location_on(on("2025-05-31")), LocationId::from_name("Branch"));
  EXPECT_EQ(anna.location_on(on("2025-06-01")), LocationId::from_name("Office"));
}

}  // namespace
}  // namespace daybook
