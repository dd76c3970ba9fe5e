#include "domain/event.hpp"

#include <array>
#include <utility>

namespace daybook {

std::string_view type_of(const Event& event) {
  return std::visit([]<class E>(const E&) { return E::type; }, event);
}

std::string_view type_name(std::size_t index) {
  static constexpr auto kNames = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array{std::variant_alternative_t<I, Event>::type...};
  }(std::make_index_sequence<std::variant_size_v<Event>>());
  return kNames.at(index);
}

}  // namespace daybook
