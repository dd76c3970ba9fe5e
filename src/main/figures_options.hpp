// What balance, explain, export and replay have in common: whose figures, of when, as known when.
#pragma once
#include <string>
#include <vector>

#include "main/data_directory.hpp"

namespace daybook::cli {

struct FiguresOptions {
  DataDirectory data;
  std::string as_of;
  std::string known_at;

  void declare(Options& options);
};

struct LoadedFigures {
  Loaded loaded;  // at known_at
  Date as_of;
};

// `as_of` is today where it was not given. Refuses "date.*", "instant.malformed", or as load does.
Result<LoadedFigures> load(const FiguresOptions& from);

// "person.unknown" for an address that nobody has.
Result<std::vector<const PersonRecord*>> people_named(const Organisation& organisation,
                                                      const std::vector<std::string>& emails);
// Those of this name, or all counted ones; "leave_type.unknown".
Result<std::vector<const LeaveType*>> types_named(const Organisation& organisation,
                                                  const std::string& name);

}  // namespace daybook::cli
