#include "application/scenario/scenario_schema.hpp"

#include "application/scenario/json_schema.hpp"
#include "application/scenario/preset.hpp"
#include "application/scenario/scenario.hpp"

namespace daybook::scenario {
namespace {

// Two spaces a level, for people and for diffs; lists of plain values stay on one line.
class Indenter {
 public:
  explicit Indenter(std::string_view json) : json_(json) {}

  std::string run() {
    for (at_ = 0; at_ < json_.size(); ++at_) step(json_[at_]);
    return std::move(text_) + "\n";
  }

 private:
  void step(char c) {
    if (c == '"') return copy_string();
    if (json_.substr(at_, 2) == "{}") {
      text_ += json_[at_++];
      text_ += '}';
      return;
    }
    if (c == '{' || (c == '[' && !is_plain_list())) {
      ++depth_;
      text_ += c;
      return new_line();
    }
    if (c == '[') return copy_list();
    if (c == '}' || c == ']') {
      --depth_;
      new_line();
      text_ += c;
      return;
    }
    text_ += c;
    if (c == ',') new_line();
    if (c == ':') text_ += ' ';
  }

  void new_line() { text_ += "\n" + std::string(2 * depth_, ' '); }

  bool is_plain_list() const {
    const std::size_t inner = json_.find_first_of("[]{}", at_ + 1);
    return inner != std::string_view::npos && json_[inner] == ']';
  }
  void copy_list() {
    const std::size_t end = json_.find(']', at_);
    for (; at_ < end; ++at_) text_ += json_[at_] == ',' ? ", " : std::string(1, json_[at_]);
    text_ += ']';
  }
  void copy_string() {
    text_ += json_[at_++];
    for (; json_[at_] != '"'; ++at_) {
      text_ += json_[at_];
      if (json_[at_] == '\\') text_ += json_[++at_];
    }
    text_ += '"';
  }

  std::string_view json_;
  std::string text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

std::string document(std::string_view title, const std::string& rules, const SchemaWriter& schema) {
  std::string text = R"({"$schema":"https://json-schema.org/draft/2020-12/schema","title":")" +
                     std::string(title) + "\"," + rules + R"(,"$defs":{)";
  bool first = true;
  for (const auto& [name, definition] : schema.definitions()) {
    text += (first ? "\"" : ",\"") + name + "\":" + definition;
    first = false;
  }
  return Indenter(text + "}}").run();
}

}  // namespace

std::string scenario_schema() {
  SchemaWriter schema;
  const std::string one = schema.schema_of<Scenario>();
  return document("Daybook scenario",
                  R"("anyOf":[)" + one + R"(,{"type":"array","items":)" + one + "}]", schema);
}

std::string preset_schema() {
  SchemaWriter schema;
  return document("Daybook preset", R"("anyOf":[)" + schema.schema_of<Preset>() + "]", schema);
}

}  // namespace daybook::scenario
