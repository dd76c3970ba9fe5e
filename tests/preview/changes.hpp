// Changes to a generated organisation, as numbers that shrink, and a host that holds it.
#pragma once
#include <gtest/gtest.h>

#include "adapters/store_memory/memory_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "application/host/organisation_host.hpp"
#include "application/whatif/what_if.hpp"
#include "domain/properties/story.hpp"
#include "host/fixed_clock.hpp"

namespace daybook {

struct ChangeChoice {
  int kind = 0, day = 0, detail = 0;
  PolicyChoice policy;
};
std::ostream& operator<<(std::ostream& out, const ChangeChoice& change);

rc::Gen<std::vector<ChangeChoice>> some_changes();
// What the numbers mean in this organisation.
std::vector<Command> commands_of(const std::vector<ChangeChoice>& changes,
                                 const Organisation& organisation);

// A host over a store in memory that holds the organisation of a handbook.
class HeldHandbook {
 public:
  explicit HeldHandbook(const Handbook& book);

  View view() { return *host_.view(kOrg); }
  Result<WhatIf> what_if(const std::vector<Command>& commands);
  Result<Done> execute(std::string_view id, const std::vector<Command>& commands);
  Storage& storage() { return storage_; }
  OrganisationHost& host() { return host_; }
  Orderer operator_today() { return {std::nullopt, clock_.now().utc_date()}; }

  static inline const OrgId kOrg = OrgId::from_name("Handbook");

 private:
  MemoryStorage storage_;
  FixedClock clock_{"2024-07-15T08:00:00.000Z"};
  RandomIds ids_{clock_};
  OrganisationHost host_{{storage_, clock_, ids_}};
};

// The figures of everybody and every counted type, on every day looked at, as JSON lines.
std::string figures_of_everybody(const Organisation& organisation);

}  // namespace daybook
