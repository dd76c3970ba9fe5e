// Makes the demo organisation by playing its history through the host, as ordinary orders of its
// people.
#pragma once
#include "application/demo/demo_structure.hpp"
#include "application/demo/script_clock.hpp"
#include "application/host/organisation_host.hpp"

namespace daybook {

struct DemoMade {
  OrgId org;
  std::size_t people = 0;
  std::size_t requests = 0;
  std::size_t pending = 0;
  Version version;
};

OrgId demo_org();

// `host` runs on `clock`, which ends on the morning of `today`. Fails as the host does.
Result<DemoMade> make_demo(OrganisationHost& host, ScriptClock& clock, Date today,
                           const HolidaysOf& holidays_of);

}  // namespace daybook
