// Settles an append whose outcome is Unknown: its nonce is looked for where the batch would be.
//
//   Unknown, then was_appended -> true    it was committed; go on as after Appended
//   Unknown, then was_appended -> false   it was not; somebody else's batch may be there: decide
//   again
#pragma once
#include "base/result.hpp"

#include "application/ports/storage.hpp"

namespace daybook {

base::Result<bool> was_appended(Storage& storage, OrgId org, const Batch& batch);

}  // namespace daybook
