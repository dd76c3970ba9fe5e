// A value that changes on dates: everything that holds in the world has a history, never one
// mutable value. Each change remembers the event that stated it.
#pragma once
#include <algorithm>
#include <vector>

#include "domain/ids.hpp"

namespace daybook {

// Before and after every date that anybody may name.
inline constexpr Date kFirstDayOfAll = base::date(1000, 1, 1);
inline constexpr Date kLastDayOfAll = base::date(3000, 1, 1);

template <class T>
struct Dated {
  Date from;  // first day on which it holds; it holds until the next change
  T value;
  Version source;

  bool operator==(const Dated&) const = default;
};

template <class T>
class History {
 public:
  // A later statement for the same day replaces the earlier one.
  void set(Date from, T value, Version source) {
    const auto at = std::ranges::lower_bound(changes_, from, {}, &Dated<T>::from);
    if (at != changes_.end() && at->from == from)
      *at = {from, std::move(value), source};
    else
      changes_.insert(at, {from, std::move(value), source});
  }

  // What holds on `day`, or null before the first change.
  const Dated<T>* find(Date day) const {
    const auto after = std::ranges::upper_bound(changes_, day, {}, &Dated<T>::from);
    return after == changes_.begin() ? nullptr : &*std::prev(after);
  }

  // The days around `day` on which what holds on it holds.
  DateRange span_of(Date day) const {
    const auto after = std::ranges::upper_bound(changes_, day, {}, &Dated<T>::from);
    return {after == changes_.begin() ? kFirstDayOfAll : std::prev(after)->from,
            after == changes_.end() ? kLastDayOfAll : after->from - 1};
  }

  const std::vector<Dated<T>>& changes() const { return changes_; }
  bool empty() const { return changes_.empty(); }
  bool operator==(const History&) const = default;

 private:
  std::vector<Dated<T>> changes_;  // by date, one per date
};

}  // namespace daybook
