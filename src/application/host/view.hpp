// What queries read: an organisation at a version, as a value that never changes.
#pragma once
#include <memory>

#include "domain/organisation_state.hpp"

namespace daybook {

using View = std::shared_ptr<const Organisation>;

}  // namespace daybook
