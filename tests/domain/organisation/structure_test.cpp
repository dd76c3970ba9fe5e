// Leave types, teams, locations and policies as they change after they were added.
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

TeamId team(std::string_view name) { return TeamId::from_name(name); }
LocationId place(std::string_view name) { return LocationId::from_name(name); }

class AnOffice : public testing::Test {
 protected:
  AnOffice() {
    book.policy(a_policy().yearly("25"));
    book.person(a_person().hired("2024-01-01"));
    book.given(AddTeam{{.team = team("Shop"), .name = "Shop"}});
    book.given(AddTeam{{.team = team("Till"), .name = "Till", .parent = team("Shop")}});
  }

  LeaveType vacation() const { return *book.organisation().find(book.vacation()); }
  std::string set(LeaveType type) { return book.when(SetLeaveTypeDetails{{std::move(type)}}); }

  Handbook book;
};

TEST_F(AnOffice, HasAnotherName) {
  EXPECT_EQ(book.when(RenameOrganisation{{""}}), "name.missing");
  EXPECT_EQ(book.when(RenameOrganisation{{"Lumen"}}), "");
  EXPECT_EQ(book.organisation().name, "Lumen");
}

TEST_F(AnOffice, CallsALeaveTypeOtherwiseAndItsFiguresStay) {
  book.leave("2024-08-05", "2024-08-09");
  LeaveType type = vacation();
  type.name = "Annual leave";
  type.colour = "grape";
  type.needs_approval = false;
  EXPECT_EQ(set(type), "");
  EXPECT_EQ(vacation().name, "Annual leave");
  EXPECT_EQ(book.remaining("2024-12-31"), "20");
}

TEST_F(AnOffice, CountsALeaveTypeOtherwiseOnlyWhileNothingWasCounted) {
  LeaveType type = vacation();
  type.days_charged = DaysCharged::calendar_days;
  EXPECT_EQ(set(type), "");
  book.leave("2024-08-05", "2024-08-11");
  EXPECT_EQ(book.remaining("2024-12-31"), "18");
  type.days_charged = DaysCharged::working_days;
  EXPECT_EQ(set(type), "leave_type.counts_otherwise");
  EXPECT_EQ(book.refusal().fact("field"), "daysCharged");
  EXPECT_EQ(book.refusal().fact("leave_type"), "Vacation");
}

TEST_F(AnOffice, KeepsTheUnitOfALeaveTypeThatAPolicyGrants) {
  LeaveType type = vacation();
  type.unit = Unit::hours;
  EXPECT_EQ(set(type), "leave_type.counts_otherwise");
  LeaveType sick{.id = LeaveTypeId::from_name("Sick"), .name = "Sick"};
  book.given(AddLeaveType{{sick}});
  sick.unit = Unit::hours;
  EXPECT_EQ(set(sick), "") << "no policy for it";
}

TEST_F(AnOffice, AsksForNothingOfAnArchivedTypeAndEndsWhatWasAskedFor) {
  ASSERT_EQ(book.asks("2024-08-05", "2024-08-09"), "");
  const RequestId asked = book.last_request();
  LeaveType type = vacation();
  type.archived = true;
  ASSERT_EQ(set(type), "");
  EXPECT_EQ(book.asks("2024-09-02", "2024-09-06"), "leave_type.archived");
  ChangeLeave shorter{.leave =
                          book.leave_order(from_to("2024-08-05", "2024-08-07"), kWhole, "Anna")};
  shorter.leave.request = asked;
  EXPECT_EQ(book.when(shorter), "");
  EXPECT_EQ(book.when(CancelLeave{asked}), "");
  book.leave("2024-02-05", "2024-02-05");
  type.archived = false;
  ASSERT_EQ(set(type), "");
  EXPECT_EQ(book.asks("2024-09-02", "2024-09-06"), "");
}

TEST_F(AnOffice, MovesATeamBelowAnotherButNotBelowItself) {
  const auto below = [&](std::string_view name, std::optional<TeamId> parent) {
    return book.when(
        SetTeamDetails{{.team = team(name), .name = std::string(name), .parent = parent}});
  };
  EXPECT_EQ(below("Shop", team("Shop")), "team.part_of_itself");
  EXPECT_EQ(below("Shop", team("Till")), "team.part_of_itself");
  EXPECT_EQ(below("Shop", team("Nowhere")), "parent.not_found");
  EXPECT_EQ(below("Till", std::nullopt), "");
  EXPECT_EQ(below("Shop", team("Till")), "");
  EXPECT_TRUE(book.organisation().structure->is_part_of(team("Shop"), {team("Till")}));
}

TEST_F(AnOffice, TakesNobodyIntoWhatIsArchived) {
  const auto joins = [&](std::string_view day) {
    return book.when(
        ChangeTeam{{.person = PersonId::from_name("Anna"), .from = on(day), .team = team("Till")}});
  };
  ASSERT_EQ(joins("2024-01-01"), "");
  book.given(
      SetTeamDetails{{.team = team("Till"), .name = "Till", .parent = {}, .archived = true}});
  EXPECT_EQ(joins("2024-01-01"), "") << "who is in it stays";
  EXPECT_EQ(joins("2024-06-01"), "team.archived");
  book.location("Branch");
  book.given(SetLocationDetails{{.location = place("Branch"),
                                 .name = "Branch",
                                 .time_zone = "Europe/Berlin",
                                 .archived = true}});
  EXPECT_EQ(book.when(MovePerson{{.person = PersonId::from_name("Anna"),
                                  .from = on("2024-06-01"),
                                  .location = place("Branch")}}),
            "location.archived");
  PersonHired ben = a_person().named("Ben").hire();
  ben.team = team("Till");
  EXPECT_EQ(book.when(HirePerson{ben}), "team.archived");
}

TEST_F(AnOffice, WorksAnotherWeekFromADayOn) {
  EXPECT_EQ(book.cost("2024-07-29", "2024-08-02"), "5");
  book.given(
      ChangeLocationPattern{{.location = place("Office"),
                             .from = on("2024-07-31"),
                             .pattern = WorkingPattern::weekly({480, 480, 0, 480, 480, 0, 0})}});
  EXPECT_EQ(book.cost("2024-07-22", "2024-07-26"), "5") << "before, nothing changed";
  EXPECT_EQ(book.cost("2024-07-29", "2024-08-02"), "4");
}

TEST_F(AnOffice, HasTheHolidaysOfAnotherPlaceFromADayOn) {
  book.location("Branch");
  book.holiday("2024-08-15", "1", std::nullopt, "Branch");
  book.holiday("2024-06-03", "1", std::nullopt, "Branch");
  book.given(ChangeLocationCalendar{{.location = place("Office"),
                                     .from = on("2024-07-01"),
                                     .calendar = HolidayCalendarId::from_name("Branch")}});
  EXPECT_EQ(book.cost("2024-06-03", "2024-06-07"), "5");
  EXPECT_EQ(book.cost("2024-08-12", "2024-08-16"), "4");
}

TEST_F(AnOffice, CoversPeopleElsewhereByAPolicyThatNamesTheirPlace) {
  book.location("Branch");
  const auto covers = [&](std::vector<LocationId> places) {
    return book.when(SetPolicyDetails{{.policy = PolicyId::from_name("Policy"),
                                       .name = "Policy",
                                       .locations = std::move(places)}});
  };
  EXPECT_EQ(covers({place("Nowhere")}), "locations.not_found");
  EXPECT_EQ(covers({place("Branch")}), "");
  EXPECT_EQ(book.remaining("2024-12-31"), "0");
  EXPECT_EQ(covers({place("Office"), place("Branch")}), "");
  EXPECT_EQ(book.remaining("2024-12-31"), "25");
}

}  // namespace
}  // namespace daybook
