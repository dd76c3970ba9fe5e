// What payroll may count on: a closed period stays as it was exported, and whatever is learned
// about it later is told once, in the period after.
#include <gmock/gmock.h>

#include "application/reports/payroll_report.hpp"
#include "payroll/payroll_book.hpp"

namespace daybook {
namespace {

using testing::ElementsAre;

const PayrollAccount& account_of_anna(const PayrollExport& payroll) {
  EXPECT_FALSE(payroll.accounts.empty());
  EXPECT_EQ(payroll.accounts.front().record->person.name.text, "Anna");
  return payroll.accounts.front();
}

// Anna has 24 days a year, two a month; her sick leave counts against nothing. Helen of HR decides.
class ClosedPeriods : public testing::Test {
 protected:
  void SetUp() override {
    book_.location("Branch");
    book_.policy(a_policy().monthly("24").carrying("5"), "2026-01-01", "Vacation", {"Office"});
    book_.person(a_person().hired("2026-01-01"));
    book_.person(a_person().named("Helen").at("Branch"));
    book_.given(SetRoles{{.person = PersonId::from_name("Helen"), .roles = {Role::hr_admin}}});
    book_.given(AddLeaveType{{.leave_type = {.id = kSick,
                                             .name = "Sick leave",
                                             .counts_against_balance = false,
                                             .needs_approval = false,
                                             .is_private = true}}});
  }

  void sick(std::string_view first, std::string_view last) {
    RequestLeave leave = book_.leave_order(from_to(first, last), kWhole, "Anna");
    leave.leave_type = kSick;
    book_.given(RecordLeave{.leave = leave});
  }
  std::string csv(std::string_view day) { return payroll_csv(book_.closed(day)); }
  Version head() const { return book_.organisation().version; }

  static inline const LeaveTypeId kSick = LeaveTypeId::from_name("Sick leave");
  PayrollBook book_;
};

TEST_F(ClosedPeriods, TellDayByDayWhatWasGrantedAndTakenAndWhatIsLeft) {
  book_.leave("2026-05-14", "2026-05-15");
  book_.adjust("2026-05-20", "0.5");
  book_.close("2026-05-01", "2026-05-31");
  const PayrollExport may = book_.closed("2026-05-17");
  EXPECT_EQ(book_.lines(may),
            "accrual on 2026-05-01: 2\n"
            "charge on 2026-05-14: -1\n"
            "charge on 2026-05-15: -1\n"
            "adjustment on 2026-05-20: 0.5\n");
  const PayrollAccount& anna = account_of_anna(may);
  EXPECT_EQ(exact(*anna.opening), "8");
  EXPECT_EQ(exact(anna.total(PayrollTotal::granted)), "2");
  EXPECT_EQ(exact(anna.total(PayrollTotal::taken)), "-2");
  EXPECT_EQ(exact(anna.total(PayrollTotal::adjusted)), "0.5");
  EXPECT_EQ(exact(*anna.closing), "8.5");
}

TEST_F(ClosedPeriods, AreNotChangedByASickNoteThatComesLate) {
  book_.close("2026-05-01", "2026-05-31");
  const std::string before = csv("2026-05-01");
  sick("2026-05-27", "2026-05-29");
  EXPECT_EQ(csv("2026-05-01"), before);
  EXPECT_EQ(book_.corrections("2026-06-30"),
            "charge on 2026-05-27: -1\n"
            "charge on 2026-05-28: -1\n"
            "charge on 2026-05-29: -1\n");
}

TEST_F(ClosedPeriods, HaveLeaveThatIsApprovedLaterToldInTheNext) {
  ASSERT_EQ(book_.asks("2026-05-28", "2026-05-29"), "");
  book_.close("2026-05-01", "2026-05-31");
  EXPECT_EQ(book_.lines(book_.closed("2026-05-01")), "accrual on 2026-05-01: 2\n");
  book_.given(ApproveLeave{book_.last_request(), {}});
  const PayrollExport june = book_.open("2026-06-30");
  const PayrollAccount& anna = account_of_anna(june);
  ASSERT_EQ(anna.corrections.size(), 2u);
  const PayrollCorrection& first = anna.corrections[0];
  EXPECT_EQ(first.line.key.request, book_.last_request());
  EXPECT_EQ(first.line.key.date, on("2026-05-28"));
  EXPECT_EQ(exact(first.was) + " " + exact(first.is), "0 -1");
  EXPECT_THAT(first.line.sources, ElementsAre(head())) << "the approval, not the older request";
  EXPECT_EQ(reason_of(anna, first.line.key), "leave from 2026-05-28 to 2026-05-29");
}

TEST_F(ClosedPeriods, GiveBackLeaveThatIsCancelledLater) {
  const RequestId leave = book_.leave_on("2026-05-14");
  book_.close("2026-05-01", "2026-05-31");
  book_.given(CancelLeave{leave});
  const PayrollExport june = book_.open("2026-06-30");
  const PayrollAccount& anna = account_of_anna(june);
  ASSERT_EQ(anna.corrections.size(), 1u);
  EXPECT_EQ(exact(anna.corrections[0].line.amount), "1");
  EXPECT_THAT(anna.corrections[0].line.sources, ElementsAre(head()));
  EXPECT_EQ(exact(*anna.opening), "9");
  EXPECT_EQ(exact(*anna.closing), "12");
}

TEST_F(ClosedPeriods, TellWhatAPolicyOfThePastChanges) {
  book_.close("2026-04-01", "2026-04-30");
  book_.close("2026-05-01", "2026-05-31");
  const std::string april = csv("2026-04-30"), may = csv("2026-05-31");
  book_.policy(a_policy().monthly("36").carrying("5"), "2026-05-01", "Vacation");
  EXPECT_EQ(csv("2026-04-30"), april);
  EXPECT_EQ(csv("2026-05-31"), may);
  const PayrollExport june = book_.open("2026-06-30");
  const PayrollAccount& anna = account_of_anna(june);
  ASSERT_EQ(anna.corrections.size(), 1u);
  EXPECT_EQ(exact(anna.corrections[0].was) + " " + exact(anna.corrections[0].is), "2 3");
  EXPECT_THAT(anna.corrections[0].line.sources, ElementsAre(head()));
  EXPECT_EQ(book_.lines(june), "accrual on 2026-06-01: 3\n");
}

TEST_F(ClosedPeriods, GiveBackADayThatTurnsOutToBeAHoliday) {
  book_.leave("2026-05-14", "2026-05-15");
  book_.close("2026-05-01", "2026-05-31");
  book_.holiday("2026-05-14");
  const PayrollExport june = book_.open("2026-06-30");
  const PayrollAccount& anna = account_of_anna(june);
  ASSERT_EQ(anna.corrections.size(), 1u);
  EXPECT_EQ(exact(anna.corrections[0].line.amount), "1");
  EXPECT_THAT(anna.corrections[0].line.sources, ElementsAre(head()));
}

// 24 days less 3 are left at the end of the year: 5 are carried, 16 lost. One day of leave more is
// one day lost less, and the events say why.
TEST_F(ClosedPeriods, TellWhatFollowsFromALateFactWithItsEvents) {
  book_.leave("2026-08-03", "2026-08-05");
  book_.close("2026-12-01", "2027-01-31");
  book_.leave_on("2026-12-07");
  EXPECT_EQ(book_.corrections("2027-02-28"),
            "charge on 2026-12-07: -1\n"
            "expiry on 2027-01-01: 1\n");
  const PayrollExport february = book_.open("2027-02-28");
  const PayrollAccount& anna = account_of_anna(february);
  for (const PayrollCorrection& correction : anna.corrections)
    EXPECT_THAT(correction.line.sources, ElementsAre(Version{head().number - 1}, head()));
  EXPECT_EQ(anna.corrected(), base::days(0));
}

TEST_F(ClosedPeriods, TellACorrectionOnce) {
  book_.close("2026-05-01", "2026-05-31");
  book_.leave_on("2026-05-12");
  book_.close("2026-06-01", "2026-06-30");
  EXPECT_EQ(book_.corrections("2026-07-31"), "");
  const PayrollExport june = book_.closed("2026-06-30");
  ASSERT_EQ(account_of_anna(june).corrections.size(), 1u);
  EXPECT_EQ(exact(*account_of_anna(june).closing),
            exact(*account_of_anna(book_.open("2026-07-31")).opening));
}

TEST_F(ClosedPeriods, TellSomebodyWhoWasForgottenAsCorrections) {
  book_.close("2026-05-01", "2026-05-31");
  book_.person(a_person().named("Ben").hired("2026-05-01"));
  const PayrollExport june = book_.open("2026-06-30");
  ASSERT_EQ(june.accounts.size(), 2u);
  EXPECT_EQ(june.accounts[1].record->person.name.text, "Ben");
  ASSERT_EQ(june.accounts[1].corrections.size(), 1u);
  EXPECT_EQ(exact(*june.accounts[1].opening), "0");
  EXPECT_EQ(exact(june.accounts[1].corrections[0].line.amount), "2");
  EXPECT_THAT(june.accounts[1].corrections[0].line.sources, ElementsAre(head()));
}

TEST_F(ClosedPeriods, LeaveOutWhatWaitsForADecision) {
  ASSERT_EQ(book_.asks("2026-05-28", "2026-05-29"), "");
  EXPECT_EQ(book_.lines(book_.open("2026-05-31")), "accrual on 2026-05-01: 2\n");
}

TEST_F(ClosedPeriods, CanBeOpenedAgainFromTheLastOn) {
  book_.close("2026-04-01", "2026-04-30");
  book_.close("2026-05-01", "2026-05-31");
  EXPECT_EQ(book_.reopening("2026-04-01", "2026-04-30"), "payroll.not_last");
  book_.leave_on("2026-05-12");
  EXPECT_EQ(book_.reopening("2026-05-01", "2026-05-31"), "");
  EXPECT_EQ(book_.corrections("2026-05-31"), "") << "it is told as an entry of May";
  EXPECT_EQ(book_.lines(book_.open("2026-05-31")),
            "accrual on 2026-05-01: 2\n"
            "charge on 2026-05-12: -1\n");
  book_.close("2026-05-01", "2026-05-31");
}

TEST_F(ClosedPeriods, AreReopenedWithAReasonOnly) {
  book_.close("2026-05-01", "2026-05-31");
  EXPECT_EQ(book_.when(ReopenPayrollPeriod{{.days = from_to("2026-05-01", "2026-05-31")}}),
            "name.missing");
}

TEST_F(ClosedPeriods, FollowEachOtherWithoutGapOrOverlap) {
  EXPECT_EQ(book_.closing("2026-05-31", "2026-05-01"), "payroll.ends_before_start");
  EXPECT_EQ(book_.closing("2026-05-01", "2027-05-02"), "payroll.too_long");
  EXPECT_EQ(book_.closing("2030-01-02", "2030-01-31"), "payroll.not_begun");
  book_.close("2026-05-01", "2026-05-31");
  EXPECT_EQ(book_.closing("2026-06-02", "2026-06-30"), "payroll.not_next");
  EXPECT_EQ(book_.closing("2026-05-20", "2026-06-30"), "payroll.not_next");
  EXPECT_EQ(book_.closing("2026-05-01", "2026-05-31"), "payroll.closed_already");
  EXPECT_EQ(book_.closing("2026-06-01", "2026-06-30"), "");
}

TEST_F(ClosedPeriods, AreSettledAsOfAVersionThatWasSeen) {
  const auto closed_at = [&](std::uint64_t version) {
    return book_.when(ClosePayrollPeriod{{.days = from_to("2026-05-01", "2026-05-31"),
                                          .known_at = {version},
                                          .figures = std::string(64, 'f')}});
  };
  EXPECT_EQ(closed_at(head().number + 1), "payroll.version_unknown");
  EXPECT_EQ(
      book_.when(ClosePayrollPeriod{
          {.days = from_to("2026-05-01", "2026-05-31"), .known_at = head(), .figures = "beef"}}),
      "payroll.figures_malformed");
}

TEST_F(ClosedPeriods, AreForHrToCloseAndReopen) {
  const std::vector<Command> commands{
      ClosePayrollPeriod{{.days = from_to("2026-05-01", "2026-05-31")}},
      ReopenPayrollPeriod{{.days = from_to("2026-05-01", "2026-05-31")}}};
  for (const Command& command : commands) {
    const auto allows = [&](const char* name) {
      const Orderer by{PersonId::from_name(name), on("2026-06-01")};
      return permit(book_.organisation(), by, command).has_value();
    };
    EXPECT_FALSE(allows("Anna"));
    EXPECT_TRUE(allows("Helen"));
  }
}

// A program that counts otherwise must not pass its figures off as those that were paid.
TEST_F(ClosedPeriods, AreNotExportedWithOtherFiguresThanWereClosed) {
  ASSERT_EQ(book_.closing("2026-05-01", "2026-05-31"), "");
  const ClosedPeriod may = book_.organisation().closed_periods->back();
  const auto again = closed_payroll(book_.view(), may, book_.state_at());
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().rule, "payroll.other_figures");
  const auto june = open_payroll(book_.view(), std::nullopt, on("2026-06-30"), book_.state_at());
  ASSERT_FALSE(june.has_value());
  EXPECT_EQ(june.error().rule, "payroll.other_figures");
}

}  // namespace
}  // namespace daybook
