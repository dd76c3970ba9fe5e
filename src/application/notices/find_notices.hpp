// Who is to be told what, after something has happened: a function of events and of the state that
// they led to.
//
// Leave waits for somebody because of several events, such as a request and the yes of the one
// before: told together, they make one notice, of what waits at the end.
#pragma once
#include <span>
#include <vector>

#include "application/notices/notice.hpp"
#include "application/ports/clock.hpp"

namespace daybook {

// A commit with the version of its first event.
struct CommitAt {
  Version first;
  Commit commit;
};

// In the order of their events. `now` includes the commits. Nobody is told of what they did
// themselves, nor of what was imported or made up for a demonstration.
std::vector<LeaveNotice> find_notices(const Organisation& now, std::span<const CommitAt> commits,
                                      Clock& clock);

// A span of time, its beginning not included.
struct Lapse {
  Instant after;
  Instant until;
};
// Those of whom leave waits for an answer and whose reminder became due in that time. A day begins
// at eight in the morning where the recipient is: nobody is reminded at night.
std::vector<LeaveNotice> find_reminders(const Organisation& now, const Lapse& lapse, Clock& clock);

}  // namespace daybook
