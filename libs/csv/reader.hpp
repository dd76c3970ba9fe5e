// Reads CSV as RFC 4180 describes it and as spreadsheets write it: quoted fields with separators,
// quotes and newlines in them, a byte order mark, CRLF, LF or CR, and a comma, semicolon or tab as
// the separator, whichever the header line has most of. The first row is the header.
//
//   auto reader = TRY(csv::Reader::open("name;from\r\n\"Doe; Jane\";2026-05-11\r\n"));
//   reader.header()      -> {"name", "from"}
//   reader.next()        -> Row{row 2, line 2, {"Doe; Jane", "2026-05-11"}}
//   reader.next()        -> nothing: the end
//
// Every error has the facts "row" and "line", and "column" with "heading" where one field is at
// fault, so that a person finds the place in a spreadsheet (row) and in an editor (line).
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace csv {

struct Limits {
  std::size_t bytes = 64u << 20;        // the whole text
  std::size_t rows = 1'000'000;         // below the header; about what a spreadsheet can hold
  std::size_t row_bytes = 1u << 20;     // with quotes and separators
  std::size_t field_bytes = 64u << 10;  // after unquoting
  std::size_t columns = 256;
};

struct Row {
  std::size_t row = 0;              // as a spreadsheet counts: the header is 1, empty lines count
  std::size_t line = 0;             // of the text, from 1, where the row starts
  std::vector<std::string> fields;  // as many as the header has

  bool operator==(const Row&) const = default;
};

class Reader {
 public:
  // Reads the header. `text` must outlive the reader. Refuses with "csv.too_large", "csv.empty",
  // "csv.duplicate_column", "csv.too_many_columns" and the rules of next().
  static base::Result<Reader> open(std::string_view text, Limits limits = {});

  // The next row that is not empty, or nothing at the end. Refuses with
  //   csv.not_utf8           bytes that are no UTF-8, most often a file saved as Windows-1252 or
  //                          UTF-16, or a NUL
  //   csv.quote_unclosed     the text ends within a quoted field
  //   csv.stray_quote        a quote inside an unquoted field, or text after a closing quote
  //   csv.field_too_large, csv.row_too_large, csv.too_many_rows
  //   csv.columns_differ     more or fewer fields than the header has
  // An error is about one row: the next call goes on with the row after it. The exception is
  // csv.too_many_rows, after which there is no next row.
  base::Result<std::optional<Row>> next();

  const std::vector<std::string>& header() const { return header_; }
  char separator() const { return separator_; }
  // The index of the column with this heading; letter case (ASCII) and surrounding spaces do not
  // matter.
  std::optional<std::size_t> find_column(std::string_view heading) const;

 private:
  Reader(std::string_view text, Limits limits) : text_(text), limits_(limits) {}

  base::Outcome read_header();
  base::Result<Row> read_row();
  bool at_empty_line() const;
  void skip_newline();

  std::string_view text_;
  Limits limits_;
  char separator_ = ',';
  std::size_t at_ = 0;    // the first byte not read yet
  std::size_t row_ = 0;   // of the row read last
  std::size_t line_ = 1;  // on which at_ is
  std::vector<std::string> header_;
};

}  // namespace csv
