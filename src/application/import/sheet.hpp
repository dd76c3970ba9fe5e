// A CSV file whose columns are known by several headings, because every program that exports
// people or leave calls them otherwise.
#pragma once
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "application/import/import_problem.hpp"

namespace daybook {

enum class Presence { optional, required };

// Headings are compared by their letters and digits only: "E-mail" is "email". Of the first two
// that are both in a file, the one listed first is taken.
struct Heading {
  Presence presence = Presence::optional;
  std::vector<std::string_view> names;
};

class Sheet {
 public:
  struct Row {
    std::size_t number = 0;
    std::vector<std::string> fields;
  };

  // Columns are numbered as `headings` are, which live for ever. What cannot be read as a row is
  // among `problems` and not among the rows; the same holds for the whole file when a required
  // column is missing
  // ("import.column_missing").
  Sheet(const ImportFile& file, std::span<const Heading> headings, ImportProblems& problems);

  const std::string& file() const { return file_; }
  const std::vector<Row>& rows() const { return rows_; }
  bool has(int column) const { return places_[static_cast<std::size_t>(column)].has_value(); }
  // Without surrounding spaces; empty when the file has no such column.
  std::string_view text(const Row& row, int column) const;
  ImportProblem problem(const Row& row, int column, base::Error why) const;
  // What was found later about one of the rows, with a column by one of its headings or none: names
  // the column as the file does and tells what stands there. A refusal of the domain tells by its
  // field which column it is about.
  void complete(ImportProblem& problem) const;

 private:
  bool find_columns(ImportProblems& problems);
  // Where the column stands that has this among its headings.
  std::optional<std::size_t> find_place(std::string_view name) const;

  std::string file_;
  std::span<const Heading> headings_;
  std::vector<std::string> header_;
  std::vector<std::optional<std::size_t>> places_;
  std::vector<Row> rows_;
};

// The fields of one row, read one after the other; what is wrong with them is collected.
class RowReader {
 public:
  RowReader(const Sheet& sheet, const Sheet::Row& row, ImportProblems& problems)
      : sheet_(sheet), row_(row), problems_(problems) {}

  std::string text(int column) const { return std::string(sheet_.text(row_, column)); }
  // "import.value_missing" when it is empty.
  std::string required(int column);
  // What `parse` makes of the text: nothing when there is none or it is wrong.
  template <class Parse>
  auto value(int column, Parse parse) {
    using Value = typename std::invoke_result_t<Parse, std::string_view>::value_type;
    std::optional<Value> value;
    const std::string_view text = sheet_.text(row_, column);
    if (text.empty()) return value;
    auto parsed = parse(text);
    if (parsed)
      value = std::move(*parsed);
    else
      refuse(column, std::move(parsed.error()));
    return value;
  }
  void refuse(int column, base::Error why);
  bool is_good() const { return good_; }
  std::size_t number() const { return row_.number; }

 private:
  const Sheet& sheet_;
  const Sheet::Row& row_;
  ImportProblems& problems_;
  bool good_ = true;
};

// Letters and digits of a text, in lower case.
std::string plain(std::string_view text);
std::string_view trimmed(std::string_view text);

}  // namespace daybook
