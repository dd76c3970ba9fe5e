// Which file may include which header. The direction is
//
//   main -> adapters -> application -> domain -> libs/base
//
// and it holds only where a tool refuses the wrong include.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tidy/source_text.hpp"

namespace tidy {

// Why `file` may not include `include`, or "" when it may. Files of tests and bench may include
// everything.
std::string layer_refusal(std::string_view file, const Include& include);

// All includes of the file that are refused, and in src/domain every use of a clock: the domain is
// told the date.
std::vector<Problem> layer_problems(const SourceFile& file);

}  // namespace tidy
