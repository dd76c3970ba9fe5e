#include "csv/writer.hpp"

#include <algorithm>

namespace csv {
namespace {

// Leading blanks do not help: some spreadsheets drop them and then see the formula. The last four
// are the full-width forms, which Japanese and Chinese versions take for the narrow ones.
bool looks_like_formula(std::string_view value) {
  const std::size_t first = value.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const std::string_view start = value.substr(first);
  constexpr std::string_view kStarts[] = {"=",      "+",      "-",      "@",
                                          "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return value[0] == '\t' || value[0] == '\r' ||
         std::ranges::any_of(kStarts, [&](auto prefix) { return start.starts_with(prefix); });
}

}  // namespace

void Writer::text(std::string_view value) {
  separate();
  const bool guarded = guard_ == Guard::formulas && looks_like_formula(value);
  const bool special = value.find_first_of(",;\t\"\r\n") != std::string_view::npos ||
                       value.starts_with(' ') || value.ends_with(' ');
  if (special) return append_quoted(value, guarded);
  if (guarded) buffer_ += '\'';
  buffer_ += value;
}

void Writer::number(std::string_view value) {
  separate();
  buffer_ += value;
}

void Writer::end_row() {
  // A row of one empty field would be an empty line, which readers skip.
  if (first_in_row_ || buffer_.ends_with('\n') || buffer_.empty()) buffer_ += "\"\"";
  buffer_ += "\r\n";
  first_in_row_ = true;
}

void Writer::separate() {
  if (!first_in_row_) buffer_ += separator_;
  first_in_row_ = false;
}

void Writer::append_quoted(std::string_view value, bool guarded) {
  buffer_ += '"';
  if (guarded) buffer_ += '\'';
  for (const char letter : value) {
    if (letter == '"') buffer_ += '"';
    buffer_ += letter;
  }
  buffer_ += '"';
}

}  // namespace csv
