// A session of somebody, without signing in.
#pragma once
#include <fmt/format.h>
#include <string>

#include "application/log/text_digest.hpp"
#include "application/ports/clock.hpp"
#include "application/ports/session_records.hpp"

namespace daybook {

// Its token. It was begun now; the same instant gives the same session.
inline std::string signed_in_as(SessionRecords& records, const Caller& caller, Clock& clock) {
  const Instant now = clock.now();
  const std::string name =
      fmt::format("{} {} {}", to_string(caller.org), to_string(caller.person), now.milliseconds);
  const std::string token = to_string(caller.org) + "." + digest_of(name);
  constexpr std::int64_t kDayMs = 24 * 3600 * 1000;
  const Outcome saved = records.save(caller.org, {.id = SessionId::from_name(name),
                                                  .token_hash = digest_of(token),
                                                  .person = caller.person,
                                                  .begun = now,
                                                  .seen = now,
                                                  .ends = {now.milliseconds + kDayMs},
                                                  .means = "link"});
  ENSURE(saved.has_value());
  return token;
}

}  // namespace daybook
