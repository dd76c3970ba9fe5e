// Who speaks: the only source of identity inside.
#pragma once
#include "domain/ids.hpp"

namespace daybook {

struct Caller {
  OrgId org;
  PersonId person;

  bool operator==(const Caller&) const = default;
};

}  // namespace daybook
