// The sixty people of the demo organisation. Those whom tests and guides rely on are described in
// examples/README.md.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar/working_pattern.hpp"

namespace daybook {

struct DemoPerson {
  std::string name;
  std::string email;
  std::string location;
  std::string team;
  Date first_day;
  std::optional<Date> last_day;
  std::optional<WorkingPattern> pattern;  // not set: the location's
};

inline constexpr std::string_view kDemoOwner = "miriam.adler@kestrel.example";
inline constexpr std::string_view kDemoAdmin = "sofia.marino@kestrel.example";
// An employee in Munich who always has days left and free weeks ahead.
inline constexpr std::string_view kDemoEmployee = "anna.berger@kestrel.example";
// Decides about Anna's leave.
inline constexpr std::string_view kDemoApprover = "jonas.huber@kestrel.example";

// Most have been here for years; some joined or left a number of months before `today`.
std::vector<DemoPerson> demo_people(Date today);

}  // namespace daybook
