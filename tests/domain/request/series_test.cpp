// Leave that comes again: every Friday until the end of June, as one wish.
#include <gtest/gtest.h>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

Orderer as(std::string_view name, std::string_view today = "2026-01-05") {
  return {.person = id_of(name), .today = on(today)};
}

// Ada asks for every Friday in May 2026; the 1st is a holiday. Bo approves for the shop.
class Fridays : public RuleBook {
 public:
  Fridays() {
    holiday("2026-05-01");
    given(SetTeamApprovers{{.team = TeamId::from_name("Shop"), .approvers = {id_of("Bo")}}});
  }
  RequestSeries every_friday() {
    return {.first = leave_order(from_to("2026-05-01", "2026-05-01"), kWhole, "Ada"),
            .until = on("2026-05-31")};
  }
  std::string asks_for_fridays() { return when(every_friday(), as("Ada")); }
  // "8 pending, 15 approved, ...", by the day of May.
  std::string shown() const {
    std::string text;
    for (const Request& request : organisation().find(id_of("Ada"))->requests)
      text += (text.empty() ? "" : ", ") +
              to_string(request.days.first).substr(request.days.first >= on("2026-06-01") ? 5 : 8) +
              " " + std::string(base::enum_name(request.status));
    return text;
  }
  RequestId of_day(std::string_view day) const {
    for (const Request& request : organisation().find(id_of("Ada"))->requests)
      if (request.days.first == on(day)) return request.id;
    return {};
  }
};

TEST(FeatureE14, EveryFridayIsAskedForAtOnceWithoutHolidays) {
  Fridays book;
  EXPECT_EQ(book.asks_for_fridays(), "");
  EXPECT_EQ(book.shown(), "08 pending, 15 pending, 22 pending, 29 pending");
  EXPECT_EQ(book.figure(Figure::pending, "2026-01-05", "Ada"), "4");
}

TEST(FeatureE14, EverySecondWeekOverSeveralDays) {
  Fridays book;
  RequestSeries series{
      .first = book.leave_order(from_to("2026-05-07", "2026-05-08"), kWhole, "Ada"),
      .every_weeks = 2,
      .until = on("2026-06-05")};
  EXPECT_EQ(book.when(series, as("Ada")), "");
  EXPECT_EQ(book.shown(), "07 pending, 21 pending, 06-04 pending");
  EXPECT_EQ(book.figure(Figure::pending, "2026-01-05", "Ada"), "6");
}

TEST(FeatureE14, AllOfItOrNothing) {
  Fridays book;
  RuleTerms fair{.condition = Blackout{}};
  fair.window.from = on("2026-05-20");
  fair.window.to = on("2026-05-24");
  book.rule(fair);
  EXPECT_EQ(book.asks_for_fridays(), "request.blackout");
  EXPECT_EQ(book.refusal().fact("time"), "2026-05-22");
  EXPECT_EQ(book.shown(), "");
}

TEST(FeatureE14, IsChargedTogether) {
  Fridays book;
  book.adjust("2026-01-01", "-27", "", "Ada");  // of 30
  EXPECT_EQ(book.asks_for_fridays(), "request.balance_short");
  EXPECT_EQ(book.refusal().fact("time"), "2026-05-29");
}

TEST(FeatureE14, ASeriesHasAnEndAndDaysThatDoNotMeet) {
  Fridays book;
  const auto refused = [&](auto change) {
    RequestSeries series = book.every_friday();
    change(series);
    return book.when(series, as("Ada"));
  };
  EXPECT_EQ(refused([](RequestSeries& series) { series.every_weeks = 0; }), "request.series_range");
  EXPECT_EQ(refused([](RequestSeries& series) { series.every_weeks = 53; }),
            "request.series_range");
  EXPECT_EQ(refused([](RequestSeries& series) { series.until = on("2026-04-30"); }),
            "request.series_range");
  EXPECT_EQ(refused([](RequestSeries& series) { series.until = on("2027-05-03"); }),
            "request.series_range");
  EXPECT_EQ(refused([](RequestSeries& series) { series.first.days.last = on("2026-05-08"); }),
            "request.series_range");
  EXPECT_EQ(refused([](RequestSeries& series) {
              series.first.days = from_to("2026-05-02", "2026-05-03");
            }),
            "request.no_working_days");
}

TEST(FeatureE14, IsAnsweredAsAWholeOrOneByOne) {
  Fridays book;
  book.asks_for_fridays();
  const RequestId second = book.of_day("2026-05-15");
  EXPECT_EQ(book.when(RejectLeave{second, {}}, as("Bo")), "");
  EXPECT_EQ(book.when(ApproveLeave{second, {}, Extent::series}, as("Bo")), "");
  EXPECT_EQ(book.shown(), "08 approved, 15 rejected, 22 approved, 29 approved");
}

TEST(FeatureE14, IsGivenUpFromADayOnAndWhatWasTakenStays) {
  Fridays book;
  book.asks_for_fridays();
  book.given(ApproveLeave{book.of_day("2026-05-08"), {}, Extent::series});
  const CancelLeave from_here{book.of_day("2026-05-22"), {}, Extent::from_here};
  EXPECT_EQ(book.when(from_here, as("Ada", "2026-05-20")), "");
  EXPECT_EQ(book.shown(), "08 approved, 15 approved, 22 cancelled, 29 cancelled");
}

TEST(FeatureE14, GivingUpAllOfItLeavesWhatHasBegun) {
  Fridays book;
  book.asks_for_fridays();
  book.given(ApproveLeave{book.of_day("2026-05-08"), {}, Extent::series});
  const CancelLeave all{book.of_day("2026-05-08"), {}, Extent::series};
  EXPECT_EQ(book.when(all, as("Ada", "2026-05-15")), "");
  EXPECT_EQ(book.shown(), "08 approved, 15 approved, 22 cancelled, 29 cancelled");
}

TEST(FeatureE14, IsMovedToThursdaysFromADayOn) {
  Fridays book;
  book.asks_for_fridays();
  ChangeLeave move{.leave = book.every_friday().first, .extent = Extent::from_here};
  move.leave.request = book.of_day("2026-05-22");
  move.leave.days = from_to("2026-05-21", "2026-05-21");
  EXPECT_EQ(book.when(move, as("Ada")), "");
  EXPECT_EQ(book.shown(), "08 pending, 15 pending, 21 pending, 28 pending");
}

TEST(FeatureE14, IsWithdrawnAsAWhole) {
  Fridays book;
  book.asks_for_fridays();
  const WithdrawLeave all{book.of_day("2026-05-29"), Extent::series};
  EXPECT_EQ(book.when(all, as("Ada")), "");
  EXPECT_EQ(book.shown(), "08 withdrawn, 15 withdrawn, 22 withdrawn, 29 withdrawn");
}

TEST(FeatureE14, TheRightToDecideIsAskedOfEach) {
  Fridays book;
  book.asks_for_fridays();
  book.given(SetChain{{.chain = ChainId::from_name("two"),
                       .terms = {.name = "two", .steps = {{.who = {Named{{id_of("Cem")}}}}}}}});
  ChangeLeave move{.leave = book.every_friday().first};
  move.leave.request = book.of_day("2026-05-29");
  move.leave.days = from_to("2026-05-28", "2026-05-28");
  EXPECT_EQ(book.when(move, as("Ada")), "");  // Cem decides about this one now
  const ApproveLeave all{book.of_day("2026-05-08"), {}, Extent::series};
  EXPECT_EQ(book.when(all, as("Bo")), "permission.denied");
  EXPECT_EQ(book.shown(), "08 pending, 15 pending, 22 pending, 28 pending");
}

}  // namespace
}  // namespace daybook
