#include "base/amount.hpp"

namespace base {

std::string_view name_of(Unit unit) { return enum_name(unit); }

std::string to_string(const Amount& amount) {
  return to_decimal(amount.value) + " " + std::string(name_of(amount.unit));
}

}  // namespace base
