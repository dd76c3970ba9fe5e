// One row of CSV text, taken apart. Used by Reader, which adds where in the file the row is.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.hpp"

namespace csv {

struct Fault {
  std::string rule;
  std::size_t column = 0;       // from 0
  std::size_t lines_below = 0;  // of the line on which the row starts
  std::string value;            // the beginning of the field, where that helps
};

struct RowScan {
  std::vector<std::string> fields;
  std::size_t bytes = 0;       // the row's, with its newline
  std::size_t lines = 0;       // newlines in these bytes
  std::optional<Fault> fault;  // the first one; `fields` are then of no use
};

// How many bytes the newline (CRLF, LF or CR) at text[at] has: 0 where there is none.
std::size_t newline_bytes(std::string_view text, std::size_t at);

// `text` starts with the row and is not empty. A faulty row is still read to its end, so that the
// reader can go on with the next one.
RowScan scan_row(std::string_view text, char separator, const Limits& limits);

}  // namespace csv
