// Earlier states, full houses, slow stores and damaged logs.
#include <latch>
#include <thread>

#include "contracts/batches.hpp"
#include "host/office.hpp"

namespace daybook {
namespace {

using acme::adjustment;
using acme::order;

Deadline already_past() { return std::chrono::steady_clock::now() - std::chrono::seconds(1); }

// Holds the next append until it is let go.
class SlowStorage final : public contracts::ForwardingStorage {
 public:
  using ForwardingStorage::ForwardingStorage;

  base::Result<AppendOutcome> append(OrgId org, Version expected, const Batch& batch,
                                     const std::vector<Claim>& claims) override {
    if (slow.exchange(false)) {
      arrived.count_down();
      let_go.wait();
    }
    return storage_.append(org, expected, batch, claims);
  }

  std::atomic<bool> slow{false};
  std::latch arrived{1};
  std::latch let_go{1};
};

class SlowStore : public testing::Test {
 protected:
  // The first order's thread is inside the store when this returns.
  void begin_first_order() {
    storage_.slow = true;
    first_ = std::jthread([this] {
      EXPECT_TRUE(
          host_.execute(acme::kOrg, order("first", adjustment("first", "Anna", 1)), in_good_time())
              .has_value());
    });
    storage_.arrived.wait();
  }
  std::string refusal(std::string_view id, Deadline deadline) {
    const auto done = host_.execute(acme::kOrg, order(id, adjustment(id, "Anna", 1)), deadline);
    return done ? "" : done.error().rule;
  }

  Office office_;
  SlowStorage storage_{office_.memory};
  OrganisationHost host_{{storage_, office_.clock, office_.ids}, {.waiting_orders = 2}};
  std::jthread first_;
};

TEST_F(SlowStore, ADeadlineEndsTheWaitAndARetryTellsWhatBecameOfTheOrder) {
  begin_first_order();
  EXPECT_EQ(refusal("second", already_past()), "host.deadline");
  storage_.let_go.count_down();
  first_.join();
  EXPECT_EQ(refusal("second", in_good_time()), "");
  EXPECT_EQ(office_.head(), office_.founded.plus(2)) << "the second order counts once";
}

TEST_F(SlowStore, TooManyWaitingOrdersAreRefusedAtOnce) {
  begin_first_order();
  EXPECT_EQ(refusal("waits", already_past()), "host.deadline");
  EXPECT_EQ(refusal("waits too", already_past()), "host.deadline");
  EXPECT_EQ(refusal("one too many", in_good_time()), "host.overloaded");
  storage_.let_go.count_down();
}

class CountedReads final : public contracts::ForwardingStorage {
 public:
  using ForwardingStorage::ForwardingStorage;

  base::Result<std::vector<Batch>> read(OrgId org, Version after, std::size_t bytes_max,
                                        Consistency consistency) override {
    ++reads;
    return storage_.read(org, after, bytes_max, consistency);
  }

  int reads = 0;
};

TEST(Views, AnEarlierStateIsReadFromTheLogOnce) {
  Office office;
  office.execute(order("first", adjustment("first", "Anna", 1)));
  office.execute(order("second", adjustment("second", "Anna", 1)));
  CountedReads storage(office.memory);
  OrganisationHost host({storage, office.clock, office.ids}, {.earlier_bytes = 0});
  const auto anew = [&](Version version) {
    EXPECT_EQ((*host.view_at(acme::kOrg, version))->version, version);
    return std::exchange(storage.reads, 0) > 0;
  };
  EXPECT_TRUE(anew(office.founded));
  EXPECT_FALSE(anew(office.founded));
  EXPECT_TRUE(anew(office.founded.next())) << "another one, for which the first had to go";
  EXPECT_TRUE(anew(office.founded));
}

TEST(Views, AnEarlierInstantIsAnsweredFromWhatWasRecordedByThen) {
  Office office;
  office.clock.set("2026-03-10T09:00:00.000Z");
  office.execute(order("first", adjustment("first", "Anna", 1)));
  office.clock.set("2026-03-20T09:00:00.000Z");
  office.execute(order("second", adjustment("second", "Anna", 1)));

  const auto version_known_at = [&](std::string_view instant) {
    return (*office.host.view_known_at(acme::kOrg, *base::parse_instant(instant)))->version;
  };
  EXPECT_EQ(version_known_at("2026-03-01T00:00:00.000Z"), Version{});
  EXPECT_EQ(version_known_at("2026-03-02T08:00:00.000Z"), office.founded);
  EXPECT_EQ(version_known_at("2026-03-10T08:59:59.999Z"), office.founded);
  EXPECT_EQ(version_known_at("2026-03-10T09:00:00.000Z"), office.founded.next());
  EXPECT_EQ(version_known_at("2030-01-01T00:00:00.000Z"), office.founded.plus(2));
}

TEST(Views, RecordedInstantsNeverGoBackWhateverTheClockDoes) {
  Office office;
  office.clock.set("2026-03-20T09:00:00.000Z");
  office.execute(order("first", adjustment("first", "Anna", 1)));
  office.clock.set("2026-03-10T09:00:00.000Z");
  office.execute(order("second", adjustment("second", "Anna", 1)));
  const View view = *office.host.view(acme::kOrg);
  EXPECT_EQ(to_string(view->commits[view->commits.size() - 1].recorded_at),
            "2026-03-20T09:00:00.000Z");
}

TEST(Views, AVersionInsideACommitIsAnsweredWithTheWholeCommit) {
  Office office;
  EXPECT_EQ((*office.host.view_at(acme::kOrg, Version{3}))->version, office.founded);
}

TEST(Views, AViewNeverChanges) {
  Office office;
  const View before = *office.host.view(acme::kOrg);
  office.execute(order("first", adjustment("first", "Anna", 1)));
  EXPECT_EQ(before->version, office.founded);
  EXPECT_TRUE(before->find(acme::person("Anna"))->adjustments.empty());
}

TEST(Views, AnUnknownOrganisationIsEmptyAndTakesNoOrders) {
  Office office;
  const OrgId nobody = OrgId::from_name("nobody");
  EXPECT_EQ((*office.host.view(nobody))->version, Version{});
  const auto done =
      office.host.execute(nobody, order("first", adjustment("first", "Anna", 1)), in_good_time());
  EXPECT_EQ(done.error().rule, "organisation.not_found");
}

TEST(Views, OrganisationsThatAreLetGoAnswerAsBefore) {
  Office office({.bytes = 1});
  const OrgId other = OrgId::from_name("Globex");
  const Order founding{.id = CommandId::from_name("globex"), .commands = acme::commands()};
  ASSERT_TRUE(office.host.execute(other, founding, in_good_time()).has_value());
  const auto first = order("first", adjustment("first", "Anna", 1));
  ASSERT_EQ(office.refusal(first), "");
  for (int turn = 0; turn < 5; ++turn) {
    const int reads = office.storage.reads();
    EXPECT_EQ((*office.host.view(other))->version, office.founded);
    EXPECT_EQ((*office.host.view(acme::kOrg))->version, office.founded.next());
    EXPECT_GE(office.storage.reads(), reads + 2) << "both were loaded again";
    EXPECT_TRUE(office.execute(first)->repeated);
  }
}

TEST(Views, ABatchThatCannotBeReadIsNamedAndTheOthersStayUsable) {
  Office office;
  contracts::LogWriter writer{OrgId::from_name("Globex")};
  ASSERT_TRUE(contracts::is_appended(contracts::append(office.memory, writer, "no commit", 3)));
  const auto view = office.host.view(writer.org);
  ASSERT_FALSE(view.has_value());
  EXPECT_EQ(view.error().rule, "organisation.damaged");
  EXPECT_EQ(view.error().fact("version"), "1");
  EXPECT_EQ(view.error().fact("reason"), "log.commit_malformed");
  EXPECT_EQ(office.refusal(order("first", adjustment("first", "Anna", 1))), "");
}

}  // namespace
}  // namespace daybook
