#include "domain/event.hpp"

namespace daybook {

std::string_view type_of(const Event& event) {
  return std::visit([]<class E>(const E&) { return E::type; }, event);
}

}  // namespace daybook
