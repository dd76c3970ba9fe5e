#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.hpp"

namespace daybook {

// A department: people who see each other's absences first, and who decides about their leave.
struct Team {
  TeamId id;
  std::string name;
  std::optional<TeamId> parent;
  std::vector<PersonId> approvers;  // any one of them decides
  bool archived = false;            // takes nobody any more

  bool operator==(const Team&) const = default;
};

}  // namespace daybook
