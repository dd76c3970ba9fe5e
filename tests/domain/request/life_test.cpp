// The life of a request: every order in every state, as docs/guide/requests.md tells it, and what a
// change of mind does to the days.
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

Orderer as(std::string_view name, std::string_view today = "2026-01-05") {
  return {.person = id_of(name), .today = on(today)};
}

// Ada asks for 3 to 7 August; Bo approves for the shop.
class Life : public RuleBook {
 public:
  explicit Life(const Patience& patience = {}) {
    if (patience != Patience{})
      given(SetChain{
          {.chain = ChainId::from_name("shop"),
           .terms = {
               .name = "shop", .steps = {{.who = {TeamApprovers{}}}}, .patience = patience}}});
    given(SetTeamApprovers{{.team = TeamId::from_name("Shop"), .approvers = {id_of("Bo")}}});
    leave_ = asked("Ada", "2026-08-03", "2026-08-07");
  }

  const Request& request() const { return *organisation().owner_of(leave_)->find(leave_); }
  RequestId leave() const { return leave_; }
  void approved() { given(ApproveLeave{leave_, {}}); }
  ChangeLeave to(std::string_view first, std::string_view last) const {
    return {{.request = leave_,
             .person = id_of("Ada"),
             .leave_type = LeaveTypeId::from_name("Vacation"),
             .days = from_to(first, last)}};
  }
  DecideChange answers(Answer answer) const {
    const std::uint64_t change =
        request().change.empty() ? 0 : request().change.front().asked.number;
    return {.request = leave_, .change = change, .answer = answer, .comment = {}};
  }
  std::string state() const {
    if (request().change.empty()) return std::string(base::enum_name(request().status));
    return request().change.front().cancels ? "cancelling" : "changing";
  }

 private:
  RequestId leave_;
};

// Told anew for each cell.
std::unique_ptr<Life> in_state(const std::string& state) {
  auto life = std::make_unique<Life>(Patience{.lapses_after = 5});
  if (state == "lapsed") life->given(LapseRequests{on("2026-02-01")});
  if (state == "lapsed") return life;
  if (state == "rejected") life->given(RejectLeave{life->leave(), {}});
  if (state == "withdrawn") life->given(WithdrawLeave{life->leave()});
  if (state == "pending" || state == "rejected" || state == "withdrawn") return life;
  life->approved();
  if (state == "cancelled") life->given(CancelLeave{life->leave()});
  if (state == "changing")
    EXPECT_EQ(life->when(life->to("2026-08-04", "2026-08-10"), as("Ada")), "");
  return life;
}

// Where leave is given up only with approval.
std::unique_ptr<Life> cancelling();

std::map<std::string, Command> orders_for(const Life& life) {
  return {{"approve", ApproveLeave{life.leave(), {}}},
          {"reject", RejectLeave{life.leave(), {}}},
          {"withdraw", WithdrawLeave{life.leave()}},
          {"cancel", CancelLeave{life.leave()}},
          {"change", life.to("2026-08-05", "2026-08-11")},
          {"approve change", life.answers(Answer::yes)},
          {"reject change", life.answers(Answer::no)},
          {"drop change", DropChange{life.leave()}},
          {"lapse", LapseRequests{on("2026-02-01")}}};
}

bool is_for_approver(const std::string& order) {
  return order.starts_with("approve") || order.starts_with("reject");
}

std::string becomes(Life& life, const std::string& order) {
  const Version before = life.organisation().version;
  const Orderer by = as(is_for_approver(order) ? "Bo" : "Ada");
  const std::string refusal = life.when(orders_for(life).at(order), by);
  if (!refusal.empty()) return "refused";
  return life.organisation().version == before ? "unchanged" : life.state();
}

std::vector<std::vector<std::string>> table_of_guide() {
  std::ifstream file(std::string(DAYBOOK_SOURCE_DIR) + "/docs/guide/requests.md");
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| ")) continue;
    std::vector<std::string> cells;
    std::istringstream text(line.substr(1));
    for (std::string cell; std::getline(text, cell, '|');)
      cells.push_back(cell.substr(1, cell.size() - 2));
    rows.push_back(std::move(cells));
  }
  return rows;
}

TEST(TheLifeOfARequest, IsAsTheGuideTellsItForEveryOrderInEveryState) {
  const auto rows = table_of_guide();
  ASSERT_EQ(rows.size(), 9u);
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (std::size_t column = 1; column < rows[0].size(); ++column) {
      const std::string &state = rows[row][0], &order = rows[0][column];
      const auto life = state == "cancelling" ? cancelling() : in_state(state);
      ASSERT_EQ(life->state(), state);
      EXPECT_EQ(becomes(*life, order), rows[row][column]) << order << " when " << state;
    }
}

// The same organisation with a type whose leave is given up only with approval.
class Guarded : public Life {
 public:
  Guarded() : Life(Patience{.lapses_after = 5}) {
    const auto type = LeaveTypeId::from_name("Sabbatical");
    given(AddLeaveType{{.leave_type = {.id = type,
                                       .name = "Sabbatical",
                                       .counts_against_balance = false,
                                       .cancel_needs_approval = true}}});
    ChangeLeave other = to("2026-08-03", "2026-08-07");
    other.leave.leave_type = type;
    given(other);
    approved();
  }
};

std::unique_ptr<Life> cancelling() {
  auto life = std::make_unique<Guarded>();
  EXPECT_EQ(life->when(CancelLeave{life->leave()}, as("Ada")), "");
  return life;
}

TEST(AChange, OfWhatWaitsReplacesItAndStartsItsApprovalsOver) {
  Life life;
  const auto chain = ChainId::from_name("two");
  life.given(SetChain{{.chain = chain,
                       .terms = {.name = "two",
                                 .steps = {{.who = {Named{{id_of("Bo"), id_of("Cem")}}},
                                            .needed = Needed::all}}}}});
  EXPECT_EQ(life.when(life.to("2026-08-04", "2026-08-06"), as("Ada")), "");
  EXPECT_EQ(life.when(ApproveLeave{life.leave(), {}}, as("Bo")), "");
  EXPECT_EQ(life.request().approved_by.size(), 1u);
  EXPECT_EQ(life.when(life.to("2026-08-04", "2026-08-07"), as("Ada")), "");
  EXPECT_TRUE(life.request().approved_by.empty());
  EXPECT_EQ(life.request().days, from_to("2026-08-04", "2026-08-07"));
  EXPECT_EQ(life.state(), "pending");
}

TEST(AChange, OfApprovedLeaveCountsOnlyWhenItIsApproved) {
  Life life;
  life.approved();
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-08-14"), as("Ada")), "");
  EXPECT_EQ(life.figure(Figure::booked, "2026-01-05", "Ada"), "5");
  EXPECT_EQ(life.when(life.answers(Answer::yes), as("Bo")), "");
  EXPECT_EQ(life.figure(Figure::booked, "2026-01-05", "Ada"), "10");
  EXPECT_EQ(life.request().decided_by, id_of("Bo"));
}

TEST(AChange, IsHeldAgainstTheBalanceWhenAskedAndWhenApproved) {
  Life life;
  life.approved();
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-09-14"), as("Ada")), "request.balance_short");
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-09-11"), as("Ada")), "");  // all 30
  life.adjust("2026-01-01", "-1", "", "Ada");
  EXPECT_EQ(life.when(life.answers(Answer::yes), as("Bo")), "request.balance_short");
}

TEST(AChange, ThatWasReplacedIsNotAnsweredByAClickMeantForIt) {
  Life life;
  life.approved();
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-08-14"), as("Ada")), "");
  const DecideChange seen = life.answers(Answer::yes);
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-08-21"), as("Ada")), "");
  EXPECT_EQ(life.when(seen, as("Bo")), "");
  EXPECT_EQ(life.state(), "changing");
}

TEST(ComingHomeEarly, GivesBackWhatIsNotTakenWithoutAskingAnybody) {
  Life life;
  life.approved();
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-08-05"), as("Ada", "2026-08-05")), "");
  EXPECT_EQ(life.state(), "approved");
  EXPECT_EQ(life.figure(Figure::taken, "2026-08-31", "Ada"), "3");
}

TEST(ComingHomeEarly, KeepsWhatIsTaken) {
  Life life;
  life.approved();
  const Orderer ada = as("Ada", "2026-08-05");
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-08-04"), ada), "request.has_begun");
  EXPECT_EQ(life.when(life.to("2026-08-04", "2026-08-07"), ada), "request.has_begun");
  EXPECT_EQ(life.when(CancelLeave{life.leave()}, ada), "request.has_begun");
  EXPECT_EQ(life.when(life.to("2026-08-03", "2026-08-04"), as("Olga", "2026-08-05")), "");
  EXPECT_EQ(life.figure(Figure::taken, "2026-08-31", "Ada"), "2");
}

TEST(AHoliday, BecomesSickLeaveByHrAndGivesTheDaysBack) {
  Life life;
  life.approved();
  const auto sick = LeaveTypeId::from_name("Sick leave");
  life.given(AddLeaveType{
      {.leave_type = {.id = sick, .name = "Sick leave", .counts_against_balance = false}}});
  ChangeLeave converted = life.to("2026-08-03", "2026-08-07");
  converted.leave.leave_type = sick;
  EXPECT_EQ(life.when(converted, as("Olga", "2026-08-10")), "");
  EXPECT_EQ(life.state(), "approved");
  EXPECT_EQ(life.figure(Figure::taken, "2026-08-31", "Ada"), "0");
}

TEST(Hr, AsksOnBehalfOfSomebodyAndThatDecidesIt) {
  Life life;
  const RequestLeave order = life.leave_order(from_to("2026-09-07", "2026-09-08"), kWhole, "Ada");
  EXPECT_EQ(life.when(order, as("Olga")), "");
  const Request& request = *life.organisation().find(id_of("Ada"))->find(order.request);
  EXPECT_EQ(request.status, RequestStatus::approved);
  EXPECT_EQ(request.decided_by, id_of("Olga"));
  const RequestLeave too_much =
      life.leave_order(from_to("2026-09-14", "2026-10-30"), kWhole, "Ada");
  EXPECT_EQ(life.when(too_much, as("Olga")), "request.balance_short");
}

TEST(Comments, AreKeptInOrderWithWhoSaidThem) {
  Life life;
  const auto says = [&](std::string_view id, std::string_view name, std::string text) {
    const CommentOnLeave order{CommentId::from_name(id), life.leave(), {std::move(text)}};
    const Outcome may = permit(life.organisation(), as(name), order);
    return may ? life.when(order, as(name)) : may.error().rule;
  };
  EXPECT_EQ(says("1", "Bo", "Could it be a week later?"), "");
  EXPECT_EQ(says("2", "Ada", "The flight is booked"), "");
  EXPECT_EQ(says("3", "Dag", "Me too"), "permission.denied");
  EXPECT_EQ(says("4", "Ada", ""), "request.comment_missing");
  ASSERT_EQ(life.request().comments.size(), 2u);
  EXPECT_EQ(life.request().comments[0].by, id_of("Bo"));
  EXPECT_EQ(life.request().comments[1].text.text, "The flight is booked");
}

TEST(Permission, AChangeIsTheOwnersAndItsAnswerTheApprovers) {
  Life life;
  life.approved();
  const ChangeLeave change = life.to("2026-08-03", "2026-08-14");
  const auto may = [&](std::string_view name, const Command& command) {
    return permit(life.organisation(), as(name), command).has_value();
  };
  EXPECT_TRUE(may("Ada", change));
  EXPECT_FALSE(may("Bo", change));
  EXPECT_EQ(life.when(change, as("Ada")), "");
  EXPECT_TRUE(may("Bo", life.answers(Answer::yes)));
  EXPECT_FALSE(may("Ada", life.answers(Answer::yes)));
  EXPECT_FALSE(may("Cem", life.answers(Answer::no)));
  EXPECT_TRUE(may("Ada", DropChange{life.leave()}));
  EXPECT_FALSE(may("Cem", DropChange{life.leave()}));
}

}  // namespace
}  // namespace daybook
