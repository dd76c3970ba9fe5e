// What `daybook` returns to the shell; documented in docs/reference/cli.md.
#pragma once

namespace daybook::cli {

inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;           // a rule says no, or a check found something wrong
inline constexpr int kUsage = 2;             // the command line itself is wrong
inline constexpr int kStoreUnavailable = 3;  // no data there, in use, unreadable, disk full

}  // namespace daybook::cli
