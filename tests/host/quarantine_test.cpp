// A damaged organisation is refused as a whole, by name, and holds nobody else up.
#include "contracts/batches.hpp"
#include "contracts/tampered_storage.hpp"
#include "host/office.hpp"

namespace daybook {
namespace {

using acme::adjustment;
using acme::order;
using contracts::TamperedStorage;

const OrgId kGlobex = OrgId::from_name("Globex");

// Acme and Globex, each with three batches; Globex is read from a store that may lie.
class Quarantine : public testing::Test {
 protected:
  void SetUp() override {
    const Order founding{.id = CommandId::from_name("globex"), .commands = acme::commands()};
    ASSERT_TRUE(office_.host.execute(kGlobex, founding, in_good_time()).has_value());
    for (const char* id : {"first", "second"})
      for (const OrgId org : {acme::kOrg, kGlobex})
        ASSERT_TRUE(office_.host.execute(org, order(id, adjustment(id, "Anna", 1)), in_good_time())
                        .has_value());
  }

  void damage(TamperedStorage::Change change) {
    tampered_.tamper(kGlobex, office_.founded.next(), std::move(change));
  }
  std::string reason() {
    const auto view = host_.view(kGlobex);
    if (view) return "";
    EXPECT_EQ(view.error().rule, "organisation.damaged");
    EXPECT_EQ(view.error().fact("org"), to_string(kGlobex));
    EXPECT_EQ(view.error().fact("version"), std::to_string(office_.founded.number + 1));
    return std::string(view.error().fact("reason"));
  }

  Office office_;
  TamperedStorage tampered_{office_.memory};
  OrganisationHost host_{{tampered_, office_.clock, office_.ids}};
};

constexpr auto kFlip = [](Batch& batch) { batch.bytes[40] ^= 1; };

TEST_F(Quarantine, AFlippedByteIsNamedByItsFirstEvent) {
  damage(kFlip);
  EXPECT_EQ(reason(), "log.hash_mismatch");
}

TEST_F(Quarantine, ABatchThatFollowsAnotherIsNamed) {
  damage([](Batch& batch) {
    batch.previous_hash[0] ^= std::byte{1};
    batch = sealed(kGlobex, std::move(batch));
  });
  EXPECT_EQ(reason(), "log.chain_broken");
}

TEST_F(Quarantine, AnEventThatNobodyKnowsIsNamed) {
  damage([](Batch& batch) {
    batch.bytes.replace(batch.bytes.find("BalanceAdjusted"), 15, "BalanceBlessed!");
    batch = sealed(kGlobex, std::move(batch));
  });
  EXPECT_EQ(reason(), "log.event_unknown");
}

TEST_F(Quarantine, NothingIsShownOrChangedAndTheOthersGoOn) {
  damage(kFlip);
  const auto more = order("more", adjustment("more", "Anna", 1));
  const auto refusal = [&](const auto& answer) { return answer ? "" : answer.error().rule; };
  EXPECT_EQ(refusal(host_.execute(kGlobex, more, in_good_time())), "organisation.damaged");
  EXPECT_EQ(refusal(host_.view(kGlobex)), "organisation.damaged");
  EXPECT_EQ(refusal(host_.view_at(kGlobex, {1})), "organisation.damaged");
  EXPECT_EQ(refusal(host_.view_known_at(kGlobex, {})), "organisation.damaged");
  EXPECT_EQ(*office_.memory.head(kGlobex), office_.founded.plus(2));
  EXPECT_EQ(refusal(host_.execute(acme::kOrg, more, in_good_time())), "");
  EXPECT_EQ(host_.counts().quarantined, 1u);
  EXPECT_EQ(host_.counts().organisations, 1u);
}

TEST_F(Quarantine, ADamagedLogIsNotReadAgainForEveryCall) {
  damage(kFlip);
  EXPECT_EQ(reason(), "log.hash_mismatch");
  const int reads = tampered_.reads();
  for (int call = 0; call < 10; ++call) EXPECT_EQ(reason(), "log.hash_mismatch");
  EXPECT_EQ(tampered_.reads(), reads);
}

TEST_F(Quarantine, ALogThatIsWholeAgainIsOpenedAfterAWhile) {
  OrganisationHost patient({tampered_, office_.clock, office_.ids}, {.quarantine = {}});
  damage(kFlip);
  EXPECT_FALSE(patient.view(kGlobex).has_value());
  EXPECT_EQ(patient.counts().quarantined, 1u);
  damage({});
  ASSERT_TRUE(patient.view(kGlobex).has_value());
  EXPECT_EQ(patient.counts().quarantined, 0u);
}

TEST_F(Quarantine, AStoreThatIsAwayIsNoDamage) {
  office_.storage.fail_reads(true);
  OrganisationHost host({office_.storage, office_.clock, office_.ids});
  EXPECT_EQ(host.view(kGlobex).error().rule, "store.unavailable");
  EXPECT_EQ(host.counts().quarantined, 0u);
  office_.storage.fail_reads(false);
  EXPECT_TRUE(host.view(kGlobex).has_value());
}

TEST_F(Quarantine, ADamagedFileIsADamagedOrganisation) {
  class Corrupt final : public contracts::ForwardingStorage {
   public:
    using ForwardingStorage::ForwardingStorage;
    base::Result<std::vector<Batch>> read(OrgId, Version, std::size_t, Consistency) override {
      return base::fail(base::ErrorCode::unavailable, "store.corrupt");
    }
  };
  Corrupt corrupt(office_.memory);
  OrganisationHost host({corrupt, office_.clock, office_.ids});
  const auto view = host.view(kGlobex);
  ASSERT_FALSE(view.has_value());
  EXPECT_EQ(view.error().rule, "organisation.damaged");
  EXPECT_EQ(view.error().fact("reason"), "store.corrupt");
  EXPECT_EQ(host.counts().quarantined, 1u);
}

// The present is known from a snapshot, so the damage shows when somebody asks for what was before.
TEST_F(Quarantine, DamageBehindASnapshotIsFoundByQuestionsAboutThePast) {
  OrganisationHost whole({tampered_, office_.clock, office_.ids}, {.snapshot_tail = 5});
  ASSERT_TRUE(whole.view(kGlobex).has_value());
  whole.settle_snapshots();
  damage(kFlip);
  const auto view = host_.view(kGlobex);
  ASSERT_TRUE(view.has_value());
  EXPECT_TRUE(**view == **office_.host.view(kGlobex));
  const auto earlier = host_.view_at(kGlobex, office_.founded.next());
  ASSERT_FALSE(earlier.has_value());
  EXPECT_EQ(earlier.error().rule, "organisation.damaged");
  EXPECT_EQ(earlier.error().fact("reason"), "log.hash_mismatch");
}

}  // namespace
}  // namespace daybook
