// The fields of a struct, one after another, in the order of their declaration: whoever goes over
// the whole state takes a new field along without being told. Structs that are described in one
// place for JSON (json/codec.hpp) also have names; the others need no description.
#pragma once
#include <boost/pfr/core.hpp>
#include <optional>
#include <variant>
#include <vector>

#include "json/codec.hpp"

namespace daybook {

template <class T>
concept Struct = std::is_aggregate_v<T> && !json::detail::IsArray<T>::value;

template <class T>
concept OptionalValue = json::detail::IsOptional<T>::value;
template <class T>
concept ListValue = json::detail::IsVector<T>::value;
template <class T>
concept ArrayValue = json::detail::IsArray<T>::value;
template <class T>
concept VariantValue = json::detail::IsVariant<T>::value;

template <Struct T, class Visit>
void each_field(T& value, Visit&& visit) {
  boost::pfr::for_each_field(value, std::forward<Visit>(visit));
}

}  // namespace daybook
