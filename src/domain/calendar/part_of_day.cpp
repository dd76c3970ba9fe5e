#include "domain/calendar/part_of_day.hpp"

namespace daybook {
namespace {

constexpr int kMinutesOfDay = 24 * 60;

}  // namespace

PartOfDay part_on(const DayParts& parts, const DateRange& range, Date day) {
  if (parts.every != PartOfDay::full) return parts.every;
  if (day == range.first && parts.first != PartOfDay::full) return parts.first;
  if (day == range.last) return parts.last;
  return PartOfDay::full;
}

Outcome check_parts(const DayParts& parts, const DateRange& range) {
  const bool half_edge = parts.first != PartOfDay::full || parts.last != PartOfDay::full;
  if (parts.every != PartOfDay::full && half_edge)
    return base::invalid("request.parts_ambiguous", {{"field", "everyDay"}});
  if (parts.minutes && (half_edge || parts.every != PartOfDay::full || *parts.minutes < 1 ||
                        *parts.minutes > kMinutesOfDay))
    return base::invalid("request.minutes_range", {{"field", "minutes"},
                                                   {"minutes", std::to_string(*parts.minutes)},
                                                   {"minutes_max", std::to_string(kMinutesOfDay)}});
  const bool single_day = range.first == range.last;
  if (single_day && parts.first != PartOfDay::full && parts.last != PartOfDay::full &&
      parts.first != parts.last)
    return base::invalid("request.parts_ambiguous", {{"field", "lastDay"}});
  if (!single_day && parts.first == PartOfDay::morning)
    return base::invalid("request.parts_gap", {{"field", "firstDay"}});
  if (!single_day && parts.last == PartOfDay::afternoon)
    return base::invalid("request.parts_gap", {{"field", "lastDay"}});
  return {};
}

}  // namespace daybook
