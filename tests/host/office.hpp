// Hosts of Acme over a store in memory that fails when told.
#pragma once
#include <chrono>
#include <gtest/gtest.h>

#include "adapters/store_memory/memory_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "application/host/organisation_host.hpp"
#include "contracts/faulty_storage.hpp"
#include "host/fixed_clock.hpp"
#include "host/small_organisation.hpp"

namespace daybook {

inline Deadline in_good_time() {
  return std::chrono::steady_clock::now() + std::chrono::seconds(60);
}

struct Office {
  explicit Office(HostLimits limits = {}) : host({storage, clock, ids}, limits) {
    const Order founding{.id = CommandId::from_name("founding"), .commands = acme::commands()};
    EXPECT_TRUE(host.execute(acme::kOrg, founding, in_good_time()).has_value());
    founded = head();
  }

  Result<Done> execute(const Order& order) {
    return host.execute(acme::kOrg, order, in_good_time());
  }
  // The rule by which the order is refused, "" when it is not.
  std::string refusal(const Order& order) {
    const auto done = execute(order);
    return done ? "" : done.error().rule;
  }
  Version head() { return *memory.head(acme::kOrg); }

  MemoryStorage memory;
  contracts::FaultyStorage storage{memory};
  FixedClock clock;
  RandomIds ids{clock};
  OrganisationHost host;
  Version founded;  // after everything that Acme is made of
};

}  // namespace daybook
