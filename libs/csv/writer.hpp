// Writes CSV (RFC 4180, CRLF) that a spreadsheet opens without running anything in it.
//
//   Writer out(text);
//   out.text("=cmd|' /C calc'!A0"), out.number("-1.5"), out.end_row();
//   // '=cmd|' /C calc'!A0,-1.5
#pragma once
#include <string>
#include <string_view>

namespace csv {

// A spreadsheet takes a cell that begins with = + - @ as a formula, also when it came from a
// person's name or reason. `formulas` puts an apostrophe before such text; `none` writes text as it
// is, for files that go back into a program rather than into a spreadsheet.
enum class Guard { formulas, none };

class Writer {
 public:
  explicit Writer(std::string& buffer, char separator = ',', Guard guard = Guard::formulas)
      : buffer_(buffer), separator_(separator), guard_(guard) {}

  void text(std::string_view value);
  // Digits of our own making, such as "-1.5": never guarded, since a guard would make it text.
  void number(std::string_view value);
  void end_row();

 private:
  void separate();
  void append_quoted(std::string_view value, bool guarded);

  std::string& buffer_;
  char separator_;
  Guard guard_;
  bool first_in_row_ = true;
};

}  // namespace csv
