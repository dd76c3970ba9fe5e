#include "http/headers.hpp"

#include <algorithm>

namespace http {
namespace {

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
}

}  // namespace

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower, lower);
}

void Headers::add(std::string_view name, std::string_view value) {
  Field field{std::uint32_t(text_.size()), std::uint32_t(name.size()), 0};
  text_ += name;
  for (const char letter : value)
    if (letter != '\r' && letter != '\n' && letter != '\0') text_ += letter;
  field.value_bytes = std::uint32_t(text_.size()) - field.start - field.name_bytes;
  fields_.push_back(field);
}

void Headers::set(std::string_view name, std::string_view value) {
  remove(name);
  add(name, value);
}

void Headers::remove(std::string_view name) {
  std::erase_if(fields_, [&](const Field& field) {
    return equal_ignoring_case(std::string_view(text_).substr(field.start, field.name_bytes), name);
  });
}

void Headers::clear() {
  text_.clear();
  fields_.clear();
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
  for (std::size_t index = 0; index < fields_.size(); ++index)
    if (equal_ignoring_case(name_at(index), name)) return value_at(index);
  return std::nullopt;
}

std::string_view Headers::value_of(std::string_view name) const {
  return find(name).value_or(std::string_view{});
}

std::size_t Headers::count(std::string_view name) const {
  std::size_t found = 0;
  for (std::size_t index = 0; index < fields_.size(); ++index)
    if (equal_ignoring_case(name_at(index), name)) ++found;
  return found;
}

std::string_view Headers::name_at(std::size_t index) const {
  const Field& field = fields_[index];
  return std::string_view(text_).substr(field.start, field.name_bytes);
}

std::string_view Headers::value_at(std::size_t index) const {
  const Field& field = fields_[index];
  return std::string_view(text_).substr(field.start + field.name_bytes, field.value_bytes);
}

}  // namespace http
