// Accounts that are kept ready tell what accounts made afresh tell, whatever happens in between.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <thread>

#include "application/queries/balance_of.hpp"
#include "preview/changes.hpp"

namespace daybook {
namespace {

using base::date;

// The last one is asked for when another leave year is kept.
constexpr Date kDays[] = {date(2024, 7, 15), date(2025, 2, 1), date(2023, 12, 31)};

// Asked of the accounts that are kept, and of none.
bool agree(const View& view, const std::shared_ptr<WarmAccounts>& warm) {
  bool same = true;
  for (const PersonRecord& record : view->people)
    for (const LeaveType& type : *view->leave_types)
      for (const Date day : kDays)
        same = same && balance_of({view, warm}, record, type, day).figures ==
                           figures_on(view->facts_for(record, type), day);
  return same;
}

RC_GTEST_PROP(AWarmAccount, TellsWhatIsTrueAfterEveryChange, (const Story& story)) {
  HeldHandbook held(story.told());
  const auto warm = held.host().warm_accounts(HeldHandbook::kOrg);
  RC_ASSERT(warm != nullptr);
  const View first = held.view();
  RC_ASSERT(agree(first, warm));
  for (const char* order : {"one", "two"}) {
    const auto commands = commands_of(*some_changes(), *held.view());
    // What is only thought of, what is done, and what was before share the accounts.
    if (const auto change = held.what_if(commands)) RC_ASSERT(agree(change->after, warm));
    held.execute(order, commands);
    RC_ASSERT(agree(held.view(), warm));
  }
  RC_ASSERT(agree(first, warm));
}

class TwoYearsAtWork : public testing::Test {
 protected:
  TwoYearsAtWork() : held_(told()), warm_(held_.host().warm_accounts(HeldHandbook::kOrg)) {}

  static Handbook told() {
    Handbook book;
    book.policy(a_policy().yearly("25"), "2020-01-01");
    book.person(a_person().hired("2022-01-01"));
    return book;
  }
  std::shared_ptr<const WarmAccount> account(Date day) {
    const View view = held_.view();
    return warm_->account_of(*view, view->people[0], view->leave_types->front(), day);
  }

  HeldHandbook held_;
  std::shared_ptr<WarmAccounts> warm_;
};

TEST_F(TwoYearsAtWork, KeepsAnAccountThatNothingHasTouched) {
  const auto account = this->account(date(2024, 7, 15));
  EXPECT_EQ(this->account(date(2024, 1, 1)), account);
  EXPECT_EQ(this->account(date(2025, 7, 15)), account);
  EXPECT_GT(warm_->bytes(), 0U);
}

TEST_F(TwoYearsAtWork, MakesAnotherAccountForAnEarlierLeaveYear) {
  const auto account = this->account(date(2024, 7, 15));
  EXPECT_NE(this->account(date(2023, 7, 15)), account);
}

TEST_F(TwoYearsAtWork, MakesAnotherAccountWhenSomethingAboutThePersonChanges) {
  const auto account = this->account(date(2024, 7, 15));
  ASSERT_TRUE(held_.execute("leave", {EndEmployment{{.person = held_.view()->people[0].person.id,
                                                     .last_day = date(2025, 3, 31)}}}));
  EXPECT_NE(this->account(date(2024, 7, 15)), account);
}

TEST_F(TwoYearsAtWork, AnswersManyThreadsAtOnce) {
  const View view = held_.view();
  std::vector<std::jthread> threads;
  std::atomic<int> agreed = 0;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([&] { agreed += agree(view, warm_) ? 1 : 0; });
  threads.clear();
  EXPECT_EQ(agreed, 4);
}

}  // namespace
}  // namespace daybook
