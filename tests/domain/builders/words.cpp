#include "domain/builders/words.hpp"

namespace daybook {

Date on(std::string_view date) {
  const auto parsed = base::parse_date(date);
  ENSURE(parsed.has_value());
  return *parsed;
}

DateRange from_to(std::string_view first, std::string_view last) { return {on(first), on(last)}; }

Rational number(std::string_view text) {
  const auto parsed = base::parse_fraction(text);
  ENSURE(parsed.has_value());
  return *parsed;
}

std::string exact(const Rational& value) {
  return base::has_exact_decimal(value) ? base::to_decimal(value) : base::to_fraction(value);
}

std::string exact(const Amount& amount) { return exact(amount.value); }

}  // namespace daybook
