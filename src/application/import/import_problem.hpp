// What is wrong with a row of an imported file, and where to look for it.
#pragma once
#include <string>
#include <vector>

#include "base/result.hpp"

namespace daybook {

// A file as it was read: its name is what people are told, never opened again.
struct ImportFile {
  std::string name;
  std::string text;
};

struct ImportProblem {
  std::string file;
  std::size_t row = 0;  // as a spreadsheet counts, the header is 1; 0: the file as a whole
  std::string column;   // as the file calls it; empty: the row as a whole
  std::string value;
  base::Error why;

  bool operator==(const ImportProblem&) const = default;
};
using ImportProblems = std::vector<ImportProblem>;

}  // namespace daybook
