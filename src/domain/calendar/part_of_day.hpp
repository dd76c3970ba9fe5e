// Halves of days, and the three meanings that "half" has in a request over several days.
#pragma once
#include <array>
#include <optional>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

enum class PartOfDay { full, morning, afternoon };

// Which parts of the days of a range are asked for. "Half" means three different things in a range
// (knobs: the request says which): a half first or last day, or the same half of every day.
//
//   {.first = afternoon}                from the first day's lunch on
//   {.last = morning}                   until the last day's lunch
//   {.every = afternoon}                afternoons only, all week
//   {.minutes = 90}                     an hour and a half, of each day if there are several
struct DayParts {
  PartOfDay first = PartOfDay::full;
  PartOfDay last = PartOfDay::full;
  PartOfDay every = PartOfDay::full;
  std::optional<int> minutes = std::nullopt;  // so many working minutes of every day

  // Whole days are by far the most common: they are not written out.
  static constexpr bool kOmitWhenDefault = true;

  auto operator<=>(const DayParts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("first", self.first, PartOfDay::full);
    field("last", self.last, PartOfDay::full);
    field("every", self.every, PartOfDay::full);
    field("minutes", self.minutes);
  }
};

// The part of `day` that a range with these parts covers; `day` lies in `range`.
PartOfDay part_on(const DayParts& parts, const DateRange& range, Date day);

// Refuses "request.parts_ambiguous" when `every` is combined with a half first or last day, or when
// a single day has different halves first and last, and "request.parts_gap" when a range of several
// days would have a hole: it may only start in the afternoon and end in the morning, and
// "request.minutes_range" for minutes beside halves, below 1 or above a day.
Outcome check_parts(const DayParts& parts, const DateRange& range);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::PartOfDay> {
  static constexpr std::array<std::string_view, 3> names{"full", "morning", "afternoon"};
};
