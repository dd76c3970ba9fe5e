// Which date it is for somebody.
#pragma once
#include <optional>

#include "application/ports/clock.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// By the time zone of the person's location; UTC for the operator and where none is known.
Date today_of(const Organisation& organisation, std::optional<PersonId> person, Clock& clock);
// Which it was, or will be, at an instant.
Date date_of(const Organisation& organisation, std::optional<PersonId> person, Clock& clock,
             Instant at);

}  // namespace daybook
