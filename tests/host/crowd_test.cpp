// Many callers at the same moment.
#include <barrier>
#include <fmt/format.h>
#include <map>
#include <thread>

#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "host/office.hpp"

namespace daybook {
namespace {

using acme::leave;
using acme::order;

// How often each command is in the log, which must hold together.
std::map<CommandId, int> commands_in_log(Storage& storage) {
  std::map<CommandId, int> found;
  const auto chain = verify_chain(storage, acme::kOrg, [&](const Batch& batch) -> Outcome {
    for (const Commit& commit : TRY(decode_commits(batch.bytes))) ++found[commit.command];
    return {};
  });
  EXPECT_TRUE(chain.has_value());
  return found;
}

TEST(Crowd, EveryOrderOfSixteenThreadsIsCommittedOnce) {
  constexpr int kThreads = 16, kOrders = 25;
  Office office;
  std::barrier start(kThreads);
  std::atomic<int> fresh{0};
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
      threads.emplace_back([&, thread] {
        start.arrive_and_wait();
        // Every order is given by two threads, as an impatient client does.
        for (int number = 0; number < kOrders; ++number) {
          const auto id = fmt::format("{}/{}", thread / 2, number);
          const auto done = office.execute(order(id, acme::adjustment(id, "Anna", 1)));
          ASSERT_TRUE(done.has_value()) << done.error().rule;
          EXPECT_EQ(done->events, 1u);
          if (!done->repeated) ++fresh;
        }
      });
  }
  EXPECT_EQ(fresh, kThreads / 2 * kOrders);
  EXPECT_EQ(office.head(), office.founded.plus(kThreads / 2 * kOrders));
  const auto found = commands_in_log(office.memory);
  EXPECT_EQ(found.size(), 1u + kThreads / 2 * kOrders);
  for (const auto& [command, times] : found) EXPECT_EQ(times, 1) << to_string(command);
}

TEST(Crowd, OfTwoWhoTakeTheLastDayAtTheSameMomentOneIsRefusedWithTheNumbers) {
  for (int round = 0; round < 30; ++round) {
    Office office;
    std::barrier start(2);
    std::vector<Result<Done>> answers(2);
    {
      std::vector<std::jthread> clients;
      for (std::size_t client = 0; client < 2; ++client)
        clients.emplace_back([&, client] {
          const std::string id = client == 0 ? "one" : "two";
          const std::string on = client == 0 ? "2026-07-01" : "2026-07-02";
          start.arrive_and_wait();
          answers[client] =
              office.execute(order(id, leave(id, "Anna", acme::kTraining, on, on), "Anna"));
        });
    }
    ASSERT_NE(answers[0].has_value(), answers[1].has_value());
    const std::size_t refused = answers[0] ? 1 : 0;
    const base::Error& error = answers[refused].error();
    EXPECT_EQ(error.rule, "request.balance_short");
    EXPECT_EQ(error.fact("cost"), "1");
    EXPECT_EQ(error.fact("available"), "0");
    EXPECT_EQ(error.fact("balance_after"), "-1");
    EXPECT_EQ(error.fact("day"), "2026-07-02") << "the day on which both would have been taken";
    EXPECT_EQ(office.head(), office.founded.next());
  }
}

// Leave of six people waits for the same day, on which two may be away.
TEST(Crowd, OfApprovalsAtTheSameMomentOnlyAsManyPassAsTheRuleAllows) {
  constexpr std::size_t kPeople = 6, kAway = 2;
  Office office;
  std::vector<Command> more;
  for (std::size_t number = 0; number < kPeople; ++number) {
    const std::string name = fmt::format("new{}", number);
    acme::add_person(more, name, "Sales");
    more.push_back(
        RecordLeave{.leave = leave(name, name, acme::kVacation, "2026-07-01", "2026-07-01"),
                    .status = RequestStatus::pending});
  }
  more.push_back(SetRule{
      {.rule = RuleId::from_name("two"),
       .from = acme::day("2026-01-01"),
       .terms = {.name = "two", .condition = MostAway{.people = static_cast<int>(kAway)}}}});
  const Order setting{.id = CommandId::from_name("six"), .actor = {}, .commands = more};
  ASSERT_TRUE(office.execute(setting).has_value());
  std::barrier start(kPeople);
  std::vector<Result<Done>> answers(kPeople);
  {
    std::vector<std::jthread> clients;
    for (std::size_t client = 0; client < kPeople; ++client)
      clients.emplace_back([&, client] {
        const std::string name = fmt::format("new{}", client);
        start.arrive_and_wait();
        answers[client] =
            office.execute(order(name, ApproveLeave{RequestId::from_name(name), {}}, "Dora"));
      });
  }
  std::size_t passed = 0;
  for (const Result<Done>& answer : answers) {
    passed += answer ? 1 : 0;
    EXPECT_EQ(answer ? "" : answer.error().rule, answer ? "" : "request.too_many_away");
  }
  EXPECT_EQ(passed, kAway);
}

}  // namespace
}  // namespace daybook
