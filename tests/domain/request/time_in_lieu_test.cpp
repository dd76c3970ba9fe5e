// Work on a day off becomes leave when it is approved.
#include <gtest/gtest.h>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

Orderer as(std::string_view name, std::string_view today = "2026-03-02") {
  return {.person = id_of(name), .today = on(today)};
}

// Extra work counts one and a half times and is good for three months. Bo approves for the shop.
class Fair : public RuleBook {
 public:
  Fair() {
    PolicyTerms terms = a_policy().yearly("30");
    terms.time_in_lieu = {.multiplier = number("1.5"), .expiry = ForMonths{3}};
    policy(terms, "2026-01-01");
    given(SetTeamApprovers{{.team = TeamId::from_name("Shop"), .approvers = {id_of("Bo")}}});
  }
  AskTimeInLieu sunday(std::string_view name = "Ada", std::string_view day = "2026-03-01") const {
    return {.credit = AdjustmentId::from_name("fair"),
            .person = id_of(name),
            .leave_type = vacation(),
            .date = on(day),
            .amount = base::days(1),
            .reason = {"Fair on Sunday"}};
  }
  AnswerTimeInLieu answer(Answer answer = Answer::yes) const {
    return {.credit = AdjustmentId::from_name("fair"), .answer = answer, .comment = {}};
  }
  RequestStatus status() const {
    return organisation().find(id_of("Ada"))->find(AdjustmentId::from_name("fair"))->status;
  }
  std::string remaining_on(std::string_view day) const {
    return figure(Figure::remaining, day, "Ada");
  }
};

TEST(FeatureE12, IsAskedForAndCreditedWhenItIsApproved) {
  Fair book;
  EXPECT_EQ(book.when(book.sunday(), as("Ada")), "");
  EXPECT_EQ(book.remaining_on("2026-03-02"), "30");
  EXPECT_EQ(book.when(book.answer(), as("Bo")), "");
  EXPECT_EQ(book.status(), RequestStatus::approved);
  EXPECT_EQ(book.remaining_on("2026-03-02"), "31.5");
  EXPECT_EQ(book.remaining_on("2026-02-28"), "30");
  EXPECT_EQ(book.figure(Figure::expired, "2026-12-31", "Ada"), "1.5");
}

TEST(FeatureE12, IsRejectedOrTakenBack) {
  Fair rejected;
  rejected.given(rejected.sunday());
  EXPECT_EQ(rejected.when(rejected.answer(Answer::no), as("Bo")), "");
  EXPECT_EQ(rejected.when(rejected.answer(), as("Bo")), "request.already_decided");
  EXPECT_EQ(rejected.remaining_on("2026-03-02"), "30");
  Fair taken_back;
  EXPECT_EQ(taken_back.when(taken_back.sunday(), as("Ada")), "");
  EXPECT_EQ(taken_back.when(WithdrawTimeInLieu{AdjustmentId::from_name("fair")}, as("Ada")), "");
  EXPECT_EQ(taken_back.status(), RequestStatus::withdrawn);
}

TEST(FeatureE12, WorkThatIsStillToComeIsAskedForByHr) {
  Fair book;
  EXPECT_EQ(book.when(book.sunday("Ada", "2026-03-08"), as("Ada")), "time_in_lieu.ahead");
  EXPECT_EQ(book.when(book.sunday("Ada", "2026-03-08"), as("Olga")), "");
  EXPECT_EQ(book.status(), RequestStatus::approved);
  EXPECT_EQ(book.remaining_on("2026-03-08"), "31.5");
}

TEST(FeatureE12, GoesTheWayOfLeaveOfItsType) {
  Fair book;
  book.given(SetChain{
      {.chain = ChainId::from_name("two"),
       .terms = {.name = "two",
                 .steps = {{.who = {TeamApprovers{}}}, {.who = {WithRole{Role::owner}}}}}}});
  EXPECT_EQ(book.when(book.sunday(), as("Ada")), "");
  EXPECT_FALSE(permit(book.organisation(), as("Cem"), book.answer()).has_value());
  EXPECT_TRUE(permit(book.organisation(), as("Bo"), book.answer()).has_value());
  EXPECT_EQ(book.when(book.answer(), as("Bo")), "");
  EXPECT_EQ(book.status(), RequestStatus::pending);
  EXPECT_EQ(book.when(book.answer(), as("Olga")), "");
  EXPECT_EQ(book.status(), RequestStatus::approved);
}

TEST(FeatureE12, NobodyApprovesTheirOwn) {
  Fair book;
  EXPECT_EQ(book.when(book.sunday("Bo"), as("Bo")), "");
  EXPECT_FALSE(permit(book.organisation(), as("Bo"), book.answer()).has_value());
}

TEST(FeatureE12, HasTheFormOfACredit) {
  Fair book;
  AskTimeInLieu nothing = book.sunday();
  nothing.amount = base::days(0);
  EXPECT_EQ(book.when(nothing, as("Ada")), "adjustment.zero");
  AskTimeInLieu negative = book.sunday();
  negative.amount = base::days(-1);
  EXPECT_EQ(book.when(negative, as("Ada")), "adjustment.wrong_sign");
  AskTimeInLieu hours = book.sunday();
  hours.amount = {Rational(8), Unit::hours};
  EXPECT_EQ(book.when(hours, as("Ada")), "adjustment.wrong_unit");
  EXPECT_EQ(book.when(book.sunday(), as("Ada")), "");
  AskTimeInLieu other = book.sunday();
  other.amount = base::days(2);
  EXPECT_EQ(book.when(other, as("Ada")), "adjustment.exists");
}

}  // namespace
}  // namespace daybook
