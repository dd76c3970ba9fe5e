// A leave type that goes on in the other unit: what is left of it counts in another from a day on.
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

const LeaveTypeId kHours = LeaveTypeId::from_name("Hours");

// Vacation in days, 20 a year of which 5 are carried until March; "Hours" goes on with it.
class AConversion : public testing::Test {
 protected:
  AConversion() {
    book.policy(a_policy().yearly("20").carrying("5").usable_until("03-31"), "2025-01-01");
    book.given(AddLeaveType{{.leave_type = {.id = kHours, .name = "Hours", .unit = Unit::hours}}});
    book.given(AddPolicy{{.policy = PolicyId::from_name("In hours"),
                          .leave_type = kHours,
                          .name = "In hours",
                          .locations = {}}});
    book.given(SetPolicyVersion{{.policy = PolicyId::from_name("In hours"),
                                 .from = on("2027-01-01"),
                                 .terms = a_policy().yearly("160")}});
    book.person(a_person().hired("2025-01-01"));
  }

  void convert(std::string_view from, std::optional<int> minutes = std::nullopt) {
    book.given(order(from, minutes));
  }
  ConvertLeaveType order(std::string_view from, std::optional<int> minutes = std::nullopt) const {
    return {{.leave_type = book.vacation(),
             .into = kHours,
             .from = on(from),
             .minutes_per_day = minutes}};
  }
  AccountFacts facts(LeaveTypeId type) const {
    const Organisation& organisation = book.organisation();
    return organisation.facts_for(*organisation.find(PersonId::from_name("Anna")),
                                  *organisation.find(type));
  }
  std::string remaining(LeaveTypeId type, std::string_view day) const {
    return exact(figures_on(facts(type), on(day)).remaining);
  }

  Handbook book;
};

TEST_F(AConversion, TakesTheBalanceOfOneTypeAndPutsItInTheOther) {
  book.leave("2026-02-02", "2026-02-06");
  convert("2026-07-01");
  EXPECT_EQ(remaining(book.vacation(), "2026-06-30"), "20");
  EXPECT_EQ(remaining(book.vacation(), "2026-07-01"), "0");
  EXPECT_EQ(remaining(kHours, "2026-06-30"), "0");
  EXPECT_EQ(remaining(kHours, "2026-07-01"), "160");
  EXPECT_EQ(remaining(kHours, "2027-01-01"), "320") << "with the new year's";
}

TEST_F(AConversion, IsWorthWhatIsToldOrThePersonsOwnWorkingDay) {
  book.given(
      ChangeWorkingPattern{{.person = PersonId::from_name("Anna"),
                            .from = on("2026-03-01"),
                            .pattern = WorkingPattern::weekly({390, 390, 390, 390, 0, 0, 0})}});
  Handbook told = book;
  convert("2026-07-01");
  EXPECT_EQ(remaining(kHours, "2026-07-01"), "130") << "20 days of 6.5 hours";
  told.given(order("2026-07-01", 450));
  book = told;
  EXPECT_EQ(remaining(kHours, "2026-07-01"), "150");
}

TEST_F(AConversion, KeepsTheLastDayOfWhatWasCarried) {
  convert("2026-02-01");
  EXPECT_EQ(remaining(kHours, "2026-02-01"), "200");
  EXPECT_EQ(remaining(kHours, "2026-04-01"), "160") << "5 days were usable until 31 March";
}

TEST_F(AConversion, FollowsWhatIsToldLateAboutTheDaysBefore) {
  convert("2026-07-01");
  book.leave_on("2026-06-15");
  EXPECT_EQ(remaining(book.vacation(), "2026-07-01"), "0");
  EXPECT_EQ(remaining(kHours, "2026-07-01"), "152");
}

TEST_F(AConversion, CountsLeaveThatWasBookedForLaterInTheOtherUnit) {
  book.leave("2026-06-30", "2026-07-01");
  book.adjust("2026-08-03", "2");
  convert("2026-07-01");
  EXPECT_EQ(remaining(book.vacation(), "2026-06-30"), "19");
  EXPECT_EQ(remaining(kHours, "2026-07-01"), "144") << "19 days, and a day of leave";
  EXPECT_EQ(remaining(kHours, "2026-08-03"), "160") << "2 days were added";
}

TEST_F(AConversion, HandsOverWhatIsOverdrawn) {
  book.leave("2026-02-02", "2026-03-13");
  convert("2026-07-01");
  EXPECT_EQ(remaining(book.vacation(), "2026-06-30"), "-5");
  EXPECT_EQ(remaining(book.vacation(), "2026-07-01"), "0");
  EXPECT_EQ(remaining(kHours, "2026-07-01"), "-40");
}

TEST_F(AConversion, SaysInItsEntryWhatBecameOfWhat) {
  convert("2026-07-01");
  const AccountFacts hours = facts(kHours);
  const Account account = account_of(hours, on("2026-07-01"), Pending::ignored);
  ASSERT_EQ(account.entries.size(), 1u);
  EXPECT_EQ(account.entries[0].kind, EntryKind::converted);
  const Adjustment& said = hours.adjustments[*account.entries[0].adjustment];
  EXPECT_EQ(said.reason.text, "20 days = 160 hours");
  EXPECT_EQ(said.source, book.organisation().version);
}

TEST_F(AConversion, EndsTheTypeThatItIsOf) {
  convert("2026-07-01");
  EXPECT_EQ(book.asks_on("2026-07-02"), "request.type_converted");
  EXPECT_EQ(remaining(book.vacation(), "2027-06-30"), "0") << "nothing is granted any more";
}

TEST_F(AConversion, IsRefusedWhereThereIsNothingToConvert) {
  const LeaveTypeId other = LeaveTypeId::from_name("Other days");
  book.given(AddLeaveType{{.leave_type = {.id = other, .name = "Other days"}}});
  const auto refused = [&](LeaveTypeId from, LeaveTypeId into, std::optional<int> minutes = {}) {
    return book.when(ConvertLeaveType{
        {.leave_type = from, .into = into, .from = on("2026-07-01"), .minutes_per_day = minutes}});
  };
  EXPECT_EQ(refused(book.vacation(), other), "conversion.same_unit");
  EXPECT_EQ(refused(book.vacation(), kHours, 0), "conversion.minutes_range");
  EXPECT_EQ(refused(book.vacation(), kHours, 1441), "conversion.minutes_range");
  EXPECT_EQ(refused(book.vacation(), LeaveTypeId::from_name("None")), "leave_type.not_found");
  convert("2026-07-01");
  EXPECT_EQ(refused(kHours, book.vacation()), "conversion.cycle");
  EXPECT_EQ(refused(book.vacation(), kHours, 450), "conversion.exists");
  EXPECT_EQ(refused(kHours, other), "") << "and on it goes in days";
}

}  // namespace
}  // namespace daybook
