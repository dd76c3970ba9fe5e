// Carries a planned import out.
#pragma once
#include "application/host/organisation_host.hpp"
#include "application/import/import.hpp"

namespace daybook {

struct ImportDone {
  Version version;
  std::size_t orders = 0;
  std::size_t events = 0;
};

// In one order if its events fit a batch, otherwise in as few as possible, structure and people
// first. Refuses as the host does; "import.interrupted" when some orders had been carried out
// before: importing again does the rest.
Result<ImportDone> carry_out(OrganisationHost& host, OrgId org, const ImportPlan& plan,
                             IdSource& ids);

}  // namespace daybook
