// std::ranges::contains, which the standard library of Debian 12 does not have yet.
#pragma once
#include <algorithm>

namespace base {

template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
  return std::ranges::find(range, value) != std::ranges::end(range);
}

template <class Range, class Predicate>
bool contains_if(const Range& range, Predicate predicate) {
  return std::ranges::any_of(range, predicate);
}

}  // namespace base
