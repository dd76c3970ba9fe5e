// An explanation as JSON, and as a table whose amounts stand under each other.
//
//    20.5  remaining on 2026-08-31
//    28      granted for 2026-01-01 to 2026-12-31         event 12
//              quota 28 by policy "Vacation in Munich", terms of 2026-01-01   event 12
//    -7.5    taken
//    -7.5      leave from 2026-08-04 to 2026-08-12        events 311, 320
#pragma once
#include <string>

#include "json/writer.hpp"

#include "domain/ledger/explain.hpp"

namespace daybook {

// The sentence of one line: "granted for 2026-01-01 to 2026-12-31".
std::string text_of(const Explanation& line);

std::string explanation_table(const Explanation& explanation);

// {"label":…,"text":…,"amount":…,"date":…,"facts":{…},"events":[…],"children":[…]}
void write_explanation(json::Writer& out, const Explanation& explanation);

}  // namespace daybook
