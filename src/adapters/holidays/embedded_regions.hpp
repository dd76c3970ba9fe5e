// The text of each data/holidays/<region>.csv, put into the program when it is built.
#pragma once
#include <span>
#include <string_view>

namespace daybook {

struct EmbeddedRegion {
  std::string_view name;  // "de-by"
  std::string_view text;  // CSV: date,name,fraction_off
};

std::span<const EmbeddedRegion> embedded_regions();  // by name

}  // namespace daybook
