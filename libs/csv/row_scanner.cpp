#include "csv/row_scanner.hpp"

#include <algorithm>

#include "csv/utf8.hpp"

namespace csv {

std::size_t newline_bytes(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\n') return 1;
  if (text[at] != '\r') return 0;
  return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
}

namespace {

class RowScanner {
 public:
  RowScanner(std::string_view text, char separator, const Limits& limits)
      : text_(text), separator_(separator), limits_(limits) {}

  RowScan scan() {
    do scan_field();
    while (take_separator());
    take_newline();
    if (at_ > limits_.row_bytes) note("csv.row_too_large");
    scan_.bytes = at_;
    return std::move(scan_);
  }

 private:
  void scan_field() {
    field_.clear();
    if (at_ < text_.size() && text_[at_] == '"') scan_quoted();
    scan_unquoted();
    check_field();
    // Past the limit the row is refused whatever follows: its fields are no longer kept.
    if (scan_.fields.size() <= limits_.columns) scan_.fields.push_back(field_);
    ++column_;
  }

  void scan_quoted() {
    ++at_;
    while (at_ < text_.size()) {
      const std::size_t stop = std::min(text_.find_first_of("\"\r\n", at_), text_.size());
      keep(text_.substr(at_, stop - at_));
      at_ = stop;
      if (at_ == text_.size()) break;
      if (const std::size_t newline = newline_bytes(text_, at_)) {
        keep(text_.substr(at_, newline));
        at_ += newline;
        ++scan_.lines;
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        keep("\"");
        at_ += 2;
      } else {
        ++at_;
        if (!at_field_end()) note("csv.stray_quote", field_);
        return;
      }
    }
    note("csv.quote_unclosed", field_);
  }

  // Also what wrongly follows a closing quote, to find the end of the field.
  void scan_unquoted() {
    const std::size_t start = at_;
    while (!at_field_end()) ++at_;
    const std::string_view rest = text_.substr(start, at_ - start);
    keep(rest);
    if (rest.contains('"')) note("csv.stray_quote", field_);
  }

  void check_field() {
    if (field_too_large_) note("csv.field_too_large", field_);
    field_too_large_ = false;
    if (valid_utf8_prefix(field_) != field_.size() || field_.contains('\0'))
      note("csv.not_utf8", field_);
  }

  bool at_field_end() const {
    return at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' ||
           text_[at_] == '\r';
  }

  bool take_separator() {
    if (at_ == text_.size() || text_[at_] != separator_) return false;
    ++at_;
    return true;
  }

  void take_newline() {
    const std::size_t newline = newline_bytes(text_, at_);
    at_ += newline;
    if (newline != 0) ++scan_.lines;
  }

  void keep(std::string_view part) {
    if (field_.size() + part.size() > limits_.field_bytes)
      field_too_large_ = true;
    else
      field_ += part;
  }

  void note(std::string_view rule, std::string_view value = {}) {
    if (scan_.fault) return;
    scan_.fault = Fault{std::string(rule), column_, scan_.lines, std::string(value.substr(0, 256))};
  }

  std::string_view text_;
  char separator_;
  const Limits& limits_;
  RowScan scan_;
  std::string field_;
  std::size_t at_ = 0;
  std::size_t column_ = 0;
  bool field_too_large_ = false;
};

}  // namespace

RowScan scan_row(std::string_view text, char separator, const Limits& limits) {
  return RowScanner(text, separator, limits).scan();
}

}  // namespace csv
