#include "json/decimal_text.hpp"

namespace json {
namespace {

constexpr std::size_t kPlacesKept = 6;  // that base::parse_decimal takes
constexpr std::size_t kPlacesMax = 12;
constexpr std::size_t kWholeDigitsMax = 9;  // of a decimal with more places than usual

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number_character(char c) {
  return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

struct Decimal {
  bool is_decimal = false;
  std::string_view sign;
  std::string_view whole;
  std::string_view places;
};

Decimal split(std::string_view text) {
  Decimal decimal;
  if (text.starts_with('-')) {
    decimal.sign = text.substr(0, 1);
    text.remove_prefix(1);
  }
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || point == 0 || point + 1 == text.size()) return decimal;
  decimal.whole = text.substr(0, point);
  decimal.places = text.substr(point + 1);
  decimal.is_decimal = true;
  for (std::string_view digits : {decimal.whole, decimal.places})
    for (char c : digits) decimal.is_decimal = decimal.is_decimal && is_digit(c);
  return decimal;
}

bool is_long(const Decimal& decimal) {
  return decimal.is_decimal && decimal.places.size() > kPlacesKept &&
         decimal.places.size() <= kPlacesMax && decimal.whole.size() <= kWholeDigitsMax;
}

std::string as_fraction(const Decimal& decimal) {
  return std::string(decimal.sign) + std::string(decimal.whole) + std::string(decimal.places) +
         "/1" + std::string(decimal.places.size(), '0');
}

std::string number_as_text(std::string_view number) {
  const Decimal decimal = split(number);
  if (!decimal.is_decimal)
    return number.find_first_of(".eE") == std::string_view::npos
               ? std::string(number)
               : "\"" + std::string(number) + "\"";
  if (is_long(decimal)) return "\"" + as_fraction(decimal) + "\"";
  if (decimal.places.find_first_not_of('0') == std::string_view::npos)
    return std::string(decimal.sign) + std::string(decimal.whole);
  return "\"" + std::string(number) + "\"";
}

// From the opening quote to the closing one, or to the end.
std::string_view string_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  return text.substr(at, end - at + 1);
}

}  // namespace

std::string decimals_as_text(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (text[at] == '"') {
      const std::string_view quoted = string_at(text, at);
      at += quoted.size();
      const Decimal decimal =
          quoted.size() > 2 ? split(quoted.substr(1, quoted.size() - 2)) : Decimal{};
      result += is_long(decimal) ? "\"" + as_fraction(decimal) + "\"" : std::string(quoted);
    } else if (is_digit(text[at]) || text[at] == '-') {
      while (at < text.size() && is_number_character(text[at])) ++at;
      result += number_as_text(text.substr(from, at - from));
    } else {
      result += text[at++];
    }
  }
  return result;
}

}  // namespace json
