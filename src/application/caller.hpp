// Who speaks: the only source of identity inside.
#pragma once
#include <optional>

#include "domain/ids.hpp"

namespace daybook {

namespace tags {
struct Session {
  static constexpr std::string_view kind = "session";
};
}  // namespace tags
using SessionId = base::Id<tags::Session>;

struct Caller {
  OrgId org;
  PersonId person;
  std::optional<SessionId> session = std::nullopt;  // by which it is known who it is

  bool operator==(const Caller&) const = default;
};

}  // namespace daybook
