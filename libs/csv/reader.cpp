#include "csv/reader.hpp"

#include <algorithm>

#include "csv/row_scanner.hpp"
#include "csv/utf8.hpp"

namespace csv {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kShownBytesMax = 64;

char detect_separator(std::string_view text) {
  constexpr std::string_view kCandidates = ",;\t";
  std::size_t counts[3] = {};
  bool quoted = false;
  for (const char letter : text) {
    if (letter == '"') quoted = !quoted;
    if (quoted) continue;
    if (letter == '\n' || letter == '\r') break;
    const std::size_t found = kCandidates.find(letter);
    if (found != std::string_view::npos) ++counts[found];
  }
  return kCandidates[std::size_t(std::ranges::max_element(counts) - counts)];
}

std::string folded(std::string_view heading) {
  const std::size_t first = heading.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  std::string name(heading.substr(first, heading.find_last_not_of(" \t") - first + 1));
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = char(letter - 'A' + 'a');
  return name;
}

// The part of a field that an error shows, cut between characters and never inside one.
std::string shown(std::string_view field) {
  const std::string_view head = field.substr(0, kShownBytesMax);
  return std::string(head.substr(0, valid_utf8_prefix(head)));
}

}  // namespace

base::Result<Reader> Reader::open(std::string_view text, Limits limits) {
  if (text.size() > limits.bytes)
    return base::invalid("csv.too_large", {{"bytes", std::to_string(text.size())},
                                           {"bytes_max", std::to_string(limits.bytes)}});
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  Reader reader(text, limits);
  TRY(reader.read_header());
  return reader;
}

base::Outcome Reader::read_header() {
  while (at_empty_line()) skip_newline();
  if (at_ == text_.size()) return base::invalid("csv.empty");
  separator_ = detect_separator(text_.substr(at_));
  Row row = TRY(read_row());
  if (row.fields.size() > limits_.columns)
    return base::invalid("csv.too_many_columns",
                         {{"row", std::to_string(row.row)},
                          {"columns", std::to_string(row.fields.size())},
                          {"columns_max", std::to_string(limits_.columns)}});
  std::vector<std::string> seen;
  for (const std::string& heading : row.fields) {
    std::string name = folded(heading);
    if (!name.empty() && std::ranges::find(seen, name) != seen.end())
      return base::invalid("csv.duplicate_column",
                           {{"row", std::to_string(row.row)}, {"heading", shown(heading)}});
    seen.push_back(std::move(name));
  }
  header_ = std::move(row.fields);
  return {};
}

base::Result<std::optional<Row>> Reader::next() {
  while (at_empty_line()) skip_newline();
  if (at_ == text_.size()) return std::nullopt;
  if (row_ > limits_.rows) {
    at_ = text_.size();
    return base::invalid("csv.too_many_rows", {{"row", std::to_string(row_ + 1)},
                                               {"line", std::to_string(line_)},
                                               {"rows_max", std::to_string(limits_.rows)}});
  }
  Row row = TRY(read_row());
  if (row.fields.size() != header_.size())
    return base::invalid("csv.columns_differ", {{"row", std::to_string(row.row)},
                                                {"line", std::to_string(row.line)},
                                                {"columns", std::to_string(row.fields.size())},
                                                {"expected", std::to_string(header_.size())}});
  return row;
}

base::Result<Row> Reader::read_row() {
  RowScan scan = scan_row(text_.substr(at_), separator_, limits_);
  Row row{++row_, line_, std::move(scan.fields)};
  at_ += scan.bytes;
  line_ += scan.lines;
  if (!scan.fault) return row;
  base::Error error{base::ErrorCode::invalid, scan.fault->rule, {}};
  error.facts = {{"row", std::to_string(row.row)},
                 {"line", std::to_string(row.line + scan.fault->lines_below)},
                 {"column", std::to_string(scan.fault->column + 1)}};
  if (scan.fault->column < header_.size())
    error.facts.push_back({"heading", shown(header_[scan.fault->column])});
  if (!scan.fault->value.empty()) error.facts.push_back({"value", shown(scan.fault->value)});
  return std::unexpected(std::move(error));
}

bool Reader::at_empty_line() const {
  return at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r');
}

void Reader::skip_newline() {
  at_ += newline_bytes(text_, at_);
  ++row_;
  ++line_;
}

std::optional<std::size_t> Reader::find_column(std::string_view heading) const {
  const std::string wanted = folded(heading);
  for (std::size_t column = 0; column < header_.size(); ++column)
    if (folded(header_[column]) == wanted) return column;
  return std::nullopt;
}

}  // namespace csv
