#include "application/import/import.hpp"

#include <gtest/gtest.h>

#include "application/messages/message.hpp"
#include "import/imports.hpp"

namespace daybook::tests {
namespace {

class Import : public testing::Test {
 protected:
  void SetUp() override { imports_.with("people", kPeople).with("locations", kLocations); }

  // The one problem that there is.
  ImportProblem problem() {
    const ImportPlan plan = imports_.plan();
    EXPECT_EQ(plan.problems.size(), 1u);
    return plan.problems.empty() ? ImportProblem{} : plan.problems.front();
  }
  ImportProblem problem_with_leave(const std::string& row) {
    imports_.with("leave", "E-mail,Leave type,From,To,Half day,Status,Hours\n" + row + "\n");
    return problem();
  }

  Imports imports_;
};

TEST_F(Import, MakesTheOrganisationWithPeopleTeamsAndPolicies) {
  const ImportPlan plan = imports_.import();
  EXPECT_TRUE(plan.problems.empty());
  EXPECT_EQ(plan.counts.people_added, 2u);
  const Organisation& firm = imports_.state();
  EXPECT_EQ(firm.name, "Firm");
  ASSERT_EQ(firm.structure->teams.size(), 1u);
  const PersonRecord& max = imports_.person("max@firm.example");
  EXPECT_EQ(firm.structure->teams[0].approvers, (std::vector{max.person.id}));
  EXPECT_EQ(imports_.figures("ada@firm.example", base::date(2026, 6, 1)).accrued, base::days(30));
}

TEST_F(Import, AChangedRowIsAChangeFromTheDayOfTheImport) {
  imports_.import();
  imports_.with("people",
                "Name,E-mail,Start date,End date,Location,Team,Working pattern\n"
                "Ada Berg,ada@firm.example,2020-01-01,,Munich,Sales,Mon-Thu 8h\n"
                "Max Roth,max@firm.example,2018-03-01,2026-09-30,Munich,Optics,\n");
  const ImportPlan plan = imports_.import();
  EXPECT_TRUE(plan.problems.empty());
  EXPECT_EQ(plan.counts.people_changed, 2u);
  const Person& ada = imports_.person("ada@firm.example").person;
  EXPECT_NE(ada.team_on(base::date(2026, 5, 31)), ada.team_on(base::date(2026, 6, 1)));
  EXPECT_EQ(ada.patterns.changes().back().from, base::date(2026, 6, 1));
  EXPECT_EQ(imports_.person("max@firm.example").person.employment.last, base::date(2026, 9, 30));
  EXPECT_TRUE(imports_.plan().commands.empty()) << "the same again";
}

TEST_F(Import, EmployeeNumbersAreTakenOverAndAreUnique) {
  imports_.import();
  const std::string ada = "Ada Berg,ada@firm.example,2020-01-01,Munich,";
  const std::string max = "Max Roth,max@firm.example,2018-03-01,Munich,";
  const auto numbers = [&](const std::string& rows) {
    imports_.with("people", "Name,E-mail,Start date,Location,Employee ID\n" + rows);
  };
  numbers(ada + "007\n" + max + "\n");
  EXPECT_TRUE(imports_.import().problems.empty());
  EXPECT_EQ(imports_.person("ada@firm.example").person.employee_number.text, "007");
  EXPECT_EQ(imports_.person("max@firm.example").person.employee_number.text, "");
  // An empty cell says nothing about it.
  numbers(ada + "\n");
  EXPECT_TRUE(imports_.plan().commands.empty());
  numbers(max + "007\n");
  EXPECT_EQ(problem().why.rule, "person.number_taken");
}

TEST_F(Import, JobTitlesAndPhonesAreTakenOverAndTheRestOfAProfileStays) {
  const std::string heading = "Name,E-mail,Start date,Location,Employee ID,Position,Work phone\n";
  const std::string ada = "Ada Berg,ada@firm.example,2020-01-01,Munich,";
  imports_.with("people", heading + ada + "007,Optician,+49 89 123\n");
  EXPECT_TRUE(imports_.import().problems.empty());
  const auto profile = [&] { return imports_.person("ada@firm.example").person; };
  EXPECT_EQ(profile().profile, (std::vector<ProfileField>{{"Job title", {"Optician"}}}));
  EXPECT_EQ(profile().phone.text, "+49 89 123");
  imports_.with("people", heading + ada + ",Head of lenses,\n");
  EXPECT_TRUE(imports_.import().problems.empty());
  EXPECT_EQ(profile().profile, (std::vector<ProfileField>{{"Job title", {"Head of lenses"}}}));
  EXPECT_EQ(profile().phone.text, "+49 89 123");
  EXPECT_EQ(profile().employee_number.text, "007");
  EXPECT_TRUE(imports_.plan().commands.empty()) << "the same again";
}

TEST_F(Import, AnotherFirstDayOfAKnownPersonIsRefused) {
  imports_.import();
  imports_.with("people",
                "Name,E-mail,Start date,Location\nAda Berg,ada@firm.example,2021-01-01,Munich\n");
  const ImportProblem wrong = problem();
  EXPECT_EQ(wrong.why.rule, "import.first_day_differs");
  EXPECT_EQ(wrong.row, 2u);
  EXPECT_EQ(wrong.why.fact("known"), "2020-01-01");
}

TEST_F(Import, AProblemNamesFileRowColumnAndValue) {
  const ImportProblem wrong =
      problem_with_leave("ada@firm.example,Vacation,03/04/2026,2026-04-03,,approved,");
  EXPECT_EQ(wrong.file, "leave.csv");
  EXPECT_EQ(wrong.row, 2u);
  EXPECT_EQ(wrong.column, "From");
  EXPECT_EQ(wrong.value, "03/04/2026");
  EXPECT_EQ(wrong.why.rule, "import.date_form");
}

TEST_F(Import, WhatIsWrongWithTheOrganisationInViewNamesItsColumnAsTheFileDoes) {
  const auto place = [&](const std::string& row) {
    imports_.with("leave", "User,Type,Start,Until,Half-day\n" + row + "\n");
    const ImportProblem wrong = problem();
    return wrong.column + ": " + wrong.value;
  };
  EXPECT_EQ(place("eve@firm.example,Vacation,2026-07-06,,"), "User: eve@firm.example");
  EXPECT_EQ(place("ada@firm.example,Vacation,2026-07-11,2026-07-12,"), "Start: 2026-07-11");
  EXPECT_EQ(place("ada@firm.example,Vacation,2019-12-30,2020-01-03,"), "Start: 2019-12-30");
  EXPECT_EQ(place("ada@firm.example,Vacation,2026-01-06,,morning"), "Half-day: morning");
  EXPECT_EQ(place("ada@firm.example,Vacation,2026-07-06,,\n"
                  "ada@firm.example,Vacation,2026-07-05,2026-07-08,"),
            "Start: 2026-07-05");
  EXPECT_EQ(place("ada@firm.example,Vacation,2026-07-06,2029-07-06,"), "Until: 2029-07-06");
}

TEST_F(Import, EveryMistakeHasItsOwnRule) {
  const auto rule = [&](const std::string& row) { return problem_with_leave(row).why.rule; };
  EXPECT_EQ(rule("eve@firm.example,Vacation,2026-07-06,2026-07-10,,,"), "import.person_unknown");
  EXPECT_EQ(rule("ada@firm.example,,2026-07-06,2026-07-10,,,"), "import.value_missing");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-02-30,,,,"), "date.not_on_calendar");
  EXPECT_EQ(rule("ada@firm.example,Vacation,9999-01-01,,,,"), "date.out_of_range");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-10,2026-07-06,,,"), "request.dates_reversed");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-06,2026-07-06,noonish,,"),
            "import.half_day_unknown");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-06,2026-07-10,half,,"),
            "import.half_day_unclear");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-06,2026-07-10,,maybe,"),
            "import.status_unknown");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-06,2026-07-06,,,3"),
            "import.hours_no_half_day");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-11,2026-07-12,,,"), "request.no_working_days");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2019-07-11,2019-07-12,,,"),
            "request.outside_employment");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-06,2026-07-10"), "csv.columns_differ");
  EXPECT_EQ(rule("ada@firm.example,Vacation,2026-07-06,,,,\n"
                 "ada@firm.example,Vacation,2026-07-05,2026-07-08,,,"),
            "request.overlaps");
}

TEST_F(Import, EveryProblemHasASentence) {
  imports_.with("people",
                "Name,E-mail,Start date,Location,Working pattern,Role,Approver\n"
                "Ada,ada,2020-01-01,Munich,,,\nMax,max@firm.example,soon,Munich,,,\n"
                "Eve,eve@firm.example,2020-01-01,Mars,always,king,\n"
                ",zoe@firm.example,2020-01-01,Munich,,,Bob\n");
  const ImportPlan plan = imports_.plan();
  EXPECT_GE(plan.problems.size(), 5u);
  for (const ImportProblem& wrong : plan.problems) {
    EXPECT_TRUE(message_of(wrong.why).ends_with('.')) << message_of(wrong.why);
    EXPECT_FALSE(message_of(wrong.why).starts_with(wrong.why.rule)) << wrong.why.rule;
  }
}

TEST_F(Import, GoodRowsAreImportedWithoutTheBadOnes) {
  imports_.with("leave",
                "E-mail,Leave type,From,To\nada@firm.example,Vacation,2026-07-06,2026-07-10\n"
                "eve@firm.example,Vacation,2026-07-06,2026-07-10\n");
  const ImportPlan plan = imports_.import();
  EXPECT_EQ(plan.counts.leave_added, 1u);
  EXPECT_EQ(imports_.person("ada@firm.example").requests.size(), 1u);
  EXPECT_EQ(rejected_rows(*imports_.files.leave, plan.problems),
            "E-mail,Leave type,From,To,row,reason\r\n"
            "eve@firm.example,Vacation,2026-07-06,2026-07-10,3,\"Nobody has this address: add the "
            "person to the people file, or correct it.\"\r\n");
}

TEST_F(Import, RejectedRowsAreReadAgainOncePutRight) {
  imports_.with("leave", "E-mail,Leave type,From,To\neve@firm.example,Vacation,2026-07-06,\n");
  std::string rejected = rejected_rows(*imports_.files.leave, imports_.plan().problems);
  rejected.replace(rejected.find("eve"), 3, "ada");
  imports_.with("leave", rejected);
  EXPECT_EQ(imports_.plan().counts.leave_added, 1u);
  EXPECT_TRUE(imports_.plan().problems.empty());
}

TEST_F(Import, HistoryIsNotRefusedByABalance) {
  imports_.with("leave",
                "E-mail,Leave type,From,To\nada@firm.example,Vacation,2026-01-07,2026-05-29\n");
  const ImportPlan plan = imports_.import();
  EXPECT_TRUE(plan.problems.empty());
  EXPECT_TRUE(imports_.figures("ada@firm.example", base::date(2026, 6, 1)).remaining.is_negative());
}

TEST_F(Import, OutcomesOfLeaveAreKept) {
  imports_.with("leave",
                "User,Type,Start,End,Status,Approver\n"
                "Ada Berg,Annual leave,2026-07-06,2026-07-10,Open,\n"
                "Ada Berg,Annual leave,2026-08-03,2026-08-07,Denied,Max Roth\n"
                "Ada Berg,Annual leave,2026-09-07,2026-09-11,canceled,\n"
                "Ada Berg,Annual leave,2026-09-07,2026-09-11,Approved,Max Roth\n");
  EXPECT_TRUE(imports_.import().problems.empty());
  const auto& requests = imports_.person("ada@firm.example").requests;
  ASSERT_EQ(requests.size(), 4u);
  EXPECT_EQ(requests[0].status, RequestStatus::pending);
  EXPECT_EQ(requests[1].status, RequestStatus::rejected);
  EXPECT_EQ(requests[1].decided_by, imports_.person("max@firm.example").person.id);
  EXPECT_EQ(requests[2].status, RequestStatus::cancelled);
  EXPECT_EQ(requests[3].status, RequestStatus::approved);
  EXPECT_TRUE(imports_.plan().commands.empty()) << "also of leave that was asked for twice";
}

TEST_F(Import, ALaterOutcomeSettlesWhatWasPending) {
  imports_.with("leave",
                "E-mail,Leave type,From,Status\nada@firm.example,Vacation,2026-07-06,open\n");
  imports_.import();
  imports_.with("leave",
                "E-mail,Leave type,From,Status\nada@firm.example,Vacation,2026-07-06,approved\n");
  EXPECT_EQ(imports_.import().counts.leave_changed, 1u);
  EXPECT_EQ(imports_.person("ada@firm.example").requests[0].status, RequestStatus::approved);
  imports_.with("leave",
                "E-mail,Leave type,From,Status\nada@firm.example,Vacation,2026-07-06,open\n");
  EXPECT_EQ(problem().why.rule, "import.status_differs");
}

TEST_F(Import, HalfDaysAreReadInTheirThreeMeanings) {
  imports_.with("leave",
                "E-mail,Leave type,From,To,Half day\n"
                "ada@firm.example,Vacation,2026-07-06,2026-07-06,afternoon\n"
                "ada@firm.example,Vacation,2026-07-13,2026-07-17,from noon\n"
                "ada@firm.example,Vacation,2026-07-20,2026-07-24,mornings\n");
  EXPECT_TRUE(imports_.import().problems.empty());
  // 0.5, then 4.5, then five halves.
  EXPECT_EQ(imports_.figures("ada@firm.example", base::date(2026, 7, 31)).taken,
            base::days(Rational(15, 2)));
}

// Ada works 8 hours a day; 6 January is a holiday in Munich.
TEST_F(Import, HoursAreReadWhereTheySayWholeOrHalfDays) {
  imports_.with("leave",
                "E-mail,Leave type,From,To,Half day,Hours\n"
                "ada@firm.example,Vacation,2026-07-06,2026-07-06,,4\n"
                "ada@firm.example,Vacation,2026-07-07,2026-07-07,afternoon,4\n"
                "ada@firm.example,Vacation,2026-07-13,2026-07-19,,40\n"
                "ada@firm.example,Vacation,2026-01-05,2026-01-09,,32\n"
                "ada@firm.example,Vacation,2026-07-20,2026-07-22,,20\n");
  const ImportPlan plan = imports_.import();
  const auto& requests = imports_.person("ada@firm.example").requests;
  ASSERT_EQ(requests.size(), 4u);
  EXPECT_EQ(requests[0].parts.first, PartOfDay::morning);
  EXPECT_EQ(requests[1].parts.first, PartOfDay::afternoon);
  EXPECT_EQ(imports_.figures("ada@firm.example", base::date(2026, 7, 31)).taken, base::days(10));
  ASSERT_EQ(plan.problems.size(), 1u);
  EXPECT_EQ(plan.problems[0].row, 6u);
  EXPECT_EQ(plan.problems[0].column, "Hours");
  EXPECT_EQ(plan.problems[0].value, "20");
  EXPECT_EQ(plan.problems[0].why.fact("planned"), "24");
}

TEST_F(Import, DifferingBalancesAreReportedAndChangeNothing) {
  imports_.with("balances",
                "E-mail,Leave type,Date,Balance\nada@firm.example,Vacation,2026-06-01,28.5\n"
                "max@firm.example,,2026-06-01,30\n");
  const ImportPlan plan = imports_.import();
  EXPECT_EQ(plan.counts.balances_agreeing, 1u);
  ASSERT_EQ(plan.differences.size(), 1u);
  EXPECT_EQ(plan.differences[0].email, "ada@firm.example");
  EXPECT_EQ(plan.differences[0].stated, base::days(Rational(57, 2)));
  EXPECT_EQ(plan.differences[0].computed, base::days(30));
  EXPECT_TRUE(imports_.person("ada@firm.example").adjustments.empty());
}

TEST_F(Import, ALocationThatNobodyDescribesIsRefusedWithTheFix) {
  imports_.files.locations.reset();
  const ImportPlan plan = imports_.plan();
  ASSERT_FALSE(plan.problems.empty());
  EXPECT_EQ(plan.problems[0].why.rule, "import.location_unsettled");
  imports_.settings.defaults = {.time_zone = "Europe/Berlin", .region = "de-by"};
  const ImportPlan settled = imports_.plan();
  EXPECT_TRUE(settled.problems.empty());
  ASSERT_EQ(settled.notes.size(), 1u);
  EXPECT_EQ(settled.notes[0].why.rule, "import.no_policy") << "nothing is invented";
}

TEST_F(Import, DatesOfOtherFormsAreReadWhenTold) {
  imports_.settings.dates = DateForm::day_month_year;
  imports_.with(
      "leave",
      "\xEF\xBB\xBF"
      "E-mail;Leave type;From;To\r\n\"ada@firm.example\";Vacation;06/07/2026;10.7.2026\r\n");
  EXPECT_TRUE(imports_.import().problems.empty());
  EXPECT_EQ(imports_.person("ada@firm.example").requests[0].days,
            (DateRange{base::date(2026, 7, 6), base::date(2026, 7, 10)}));
}

TEST_F(Import, HeadingsOfOtherProgramsAreUnderstood) {
  imports_.with("people",
                "Email,Name,Lastname,Department,Hire Date,Office,Manager Email\n"
                "eve@firm.example,Eve,Stone,Sales,2024-05-01,Munich,eve@firm.example\n");
  EXPECT_TRUE(imports_.import().problems.empty());
  EXPECT_EQ(imports_.person("eve@firm.example").person.name.text, "Eve Stone");
}

TEST_F(Import, AFileWithoutANeededColumnIsRefusedAsAWhole) {
  imports_.with("people", "Name,Start date\nAda,2020-01-01\n");
  const ImportProblem wrong = problem();
  EXPECT_EQ(wrong.why.rule, "import.column_missing");
  EXPECT_EQ(wrong.column, "email");
  EXPECT_EQ(wrong.row, 1u);
}

}  // namespace
}  // namespace daybook::tests
