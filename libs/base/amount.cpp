#include "base/amount.hpp"

namespace base {

std::string_view name_of(Unit unit) { return unit == Unit::days ? "days" : "hours"; }

Result<Unit> parse_unit(std::string_view text) {
  if (text == "days") return Unit::days;
  if (text == "hours") return Unit::hours;
  return invalid("unit.unknown", {{"value", std::string(text.substr(0, 64))}});
}

std::string to_string(const Amount& amount) {
  return to_decimal(amount.value) + " " + std::string(name_of(amount.unit));
}

}  // namespace base
