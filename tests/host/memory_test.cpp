// The host keeps what it holds within its budget.
#include <malloc.h>

#include "application/host/footprint.hpp"
#include "application/host/load_organisation.hpp"
#include "host/office.hpp"

namespace daybook {
namespace {

using acme::adjustment;
using acme::order;

OrgId organisation(int number) { return OrgId::from_name(std::to_string(number)); }

// Three more organisations that are like Acme.
void found_others(Office& office) {
  for (int number = 0; number < 3; ++number) {
    const Order founding{.id = CommandId::from_name("founding"), .commands = acme::commands()};
    ASSERT_TRUE(office.host.execute(organisation(number), founding, in_good_time()).has_value());
  }
}

std::size_t bytes_of_one() {
  Office office;
  return office.host.counts().bytes;
}

TEST(Memory, TheLeastRecentlyUsedOrganisationGoesFirst) {
  Office office;
  found_others(office);
  const std::size_t budget = 3 * bytes_of_one() + bytes_of_one() / 2;
  OrganisationHost host({office.storage, office.clock, office.ids}, {.bytes = budget});
  const auto reads_for = [&](int number) {
    const int before = office.storage.reads();
    EXPECT_TRUE(host.view(organisation(number)).has_value());
    EXPECT_LE(host.counts().bytes, budget);
    return office.storage.reads() - before;
  };
  for (int number : {0, 1, 2}) EXPECT_GT(reads_for(number), 0);
  EXPECT_EQ(host.counts().organisations, 3u);
  EXPECT_EQ(reads_for(0), 0);
  ASSERT_TRUE(host.view(acme::kOrg).has_value());
  EXPECT_EQ(host.counts().organisations, 3u);
  EXPECT_EQ(reads_for(0), 0);
  EXPECT_EQ(reads_for(2), 0);
  EXPECT_GT(reads_for(1), 0) << "nobody had asked for it since";
}

TEST(Memory, AnOrganisationThatGrowsPushesOthersOut) {
  Office office;
  found_others(office);
  const std::size_t budget = 2 * bytes_of_one() + bytes_of_one() / 2;
  OrganisationHost host({office.storage, office.clock, office.ids}, {.bytes = budget});
  ASSERT_TRUE(host.view(organisation(0)).has_value());
  ASSERT_TRUE(host.view(acme::kOrg).has_value());
  EXPECT_EQ(host.counts().organisations, 2u);
  for (int number = 0; number < 300; ++number) {
    const std::string id = std::to_string(number);
    ASSERT_TRUE(
        host.execute(acme::kOrg, order(id, adjustment(id, "Anna", 1)), in_good_time()).has_value());
  }
  EXPECT_EQ(host.counts().organisations, 1u);
}

TEST(Memory, OneThatIsLargerThanTheBudgetIsStillServed) {
  Office office({.bytes = 1});
  EXPECT_EQ(office.refusal(order("first", adjustment("first", "Anna", 1))), "");
  EXPECT_EQ(office.host.counts().organisations, 1u);
}

TEST(Memory, AskingForOrganisationsThatAreNotThereFillsNothing) {
  Office office;
  OrganisationHost host({office.storage, office.clock, office.ids}, {.bytes = 1u << 20});
  for (int number = 100; number < 1100; ++number)
    ASSERT_TRUE(host.view(organisation(number)).has_value());
  EXPECT_LE(host.counts().bytes, 1u << 20);
  EXPECT_LT(host.counts().organisations, 200u);
}

#if !__has_feature(address_sanitizer)
TEST(Memory, TheEstimateIsWhatIsAllocated) {
  Office office;
  for (int number = 0; number < 600; ++number) {
    const std::string id = std::to_string(number);
    AdjustBalance command = adjustment(id, "Anna", 1);
    command.fact.reason.text = std::string(static_cast<std::size_t>(number % 200 + 1), 'x');
    ASSERT_EQ(office.refusal(order(id, command)), "");
  }
  const std::size_t before = mallinfo2().uordblks;
  const auto loaded = load_organisation(office.memory, acme::kOrg);
  const std::size_t allocated = mallinfo2().uordblks - before;
  const std::size_t estimate = footprint_of(loaded->state);
  EXPECT_GT(estimate, allocated * 3 / 4);
  EXPECT_LT(estimate, allocated * 5 / 4);
}
#endif

}  // namespace
}  // namespace daybook
