// Writes JSON text straight into a growing buffer: no tree, no numbers through floating point.
// The caller keeps the grammar; commas are placed here.
//
//   Writer out(buffer);
//   out.begin_object();
//   out.key("name"), out.string("Ada");
//   out.key("days"), out.begin_array(), out.number(1), out.number(2), out.end_array();
//   out.end_object();                       // {"name":"Ada","days":[1,2]}
#pragma once
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace json {

// Appends `text` as a JSON string with its quotes. Bytes from 0x80 pass through: text is UTF-8.
void append_string(std::string& buffer, std::string_view text);

class Writer {
 public:
  explicit Writer(std::string& buffer) : buffer_(buffer) {}

  void begin_object() { separate(), buffer_ += '{', fresh_ = true; }
  void end_object() { buffer_ += '}', fresh_ = false; }
  void begin_array() { separate(), buffer_ += '[', fresh_ = true; }
  void end_array() { buffer_ += ']', fresh_ = false; }
  void key(std::string_view name) {
    separate();
    append_string(buffer_, name);
    buffer_ += ':';
    fresh_ = true;
  }
  void string(std::string_view text) { separate(), append_string(buffer_, text); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  void number(std::int64_t value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    raw({digits, static_cast<std::size_t>(end - digits)});
  }
  // Text that already is a JSON value.
  void raw(std::string_view value) { separate(), buffer_ += value; }

  std::string& buffer() { return buffer_; }

 private:
  // After a key or an opening bracket comes a value without a comma; after anything else, with.
  void separate() {
    if (!fresh_) buffer_ += ',';
    fresh_ = false;
  }

  std::string& buffer_;
  bool fresh_ = true;
};

}  // namespace json
