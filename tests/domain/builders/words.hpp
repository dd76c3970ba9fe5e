// Literals of tests: dates, amounts and halves as a handbook writes them. A typing error in one is
// a failure of the test that it stands in.
#pragma once
#include <string>
#include <string_view>

#include "domain/calendar/part_of_day.hpp"
#include "domain/ids.hpp"

namespace daybook {

Date on(std::string_view date);
DateRange from_to(std::string_view first, std::string_view last);
// "14.5", "-3", "5280/365".
Rational number(std::string_view text);
// The shortest exact decimal, or the fraction where there is none: "14.5", "176/73".
std::string exact(const Rational& value);
std::string exact(const Amount& amount);

inline constexpr DayParts kWhole{};
inline constexpr DayParts kMorning{.every = PartOfDay::morning};
inline constexpr DayParts kAfternoon{.every = PartOfDay::afternoon};
inline constexpr DayParts kFromLunch{.first = PartOfDay::afternoon};
inline constexpr DayParts kUntilLunch{.last = PartOfDay::morning};

}  // namespace daybook
