#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

bool equal_ignoring_case(std::string_view left, std::string_view right);

// Header fields in the order in which they were added. All text lives in one buffer, so that a
// request costs few allocations and a cleared set keeps its memory for the next request.
class Headers {
 public:
  Headers() = default;
  Headers(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    for (const auto& [name, value] : fields) add(name, value);
  }

  // A carriage return, line feed or NUL in a value is dropped: it could otherwise start a header
  // of somebody else's choice.
  void add(std::string_view name, std::string_view value);
  // Replaces all fields of this name.
  void set(std::string_view name, std::string_view value);
  void remove(std::string_view name);
  void clear();

  // The first field of this name; letter case does not matter. The view lives until the next
  // change.
  std::optional<std::string_view> find(std::string_view name) const;
  // The same, or an empty text where there is none.
  std::string_view value_of(std::string_view name) const;
  std::size_t count(std::string_view name) const;

  std::size_t size() const { return fields_.size(); }
  std::string_view name_at(std::size_t index) const;
  std::string_view value_at(std::size_t index) const;

 private:
  struct Field {
    std::uint32_t start = 0;
    std::uint32_t name_bytes = 0;
    std::uint32_t value_bytes = 0;
  };

  std::string text_;
  std::vector<Field> fields_;
};

}  // namespace http
