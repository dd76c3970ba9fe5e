#include "domain/request/request.hpp"

#include <algorithm>

namespace daybook {
namespace {

bool halves_meet(PartOfDay a, PartOfDay b) {
  return a == PartOfDay::full || b == PartOfDay::full || a == b;
}

}  // namespace

bool overlap(const Request& a, const Request& b) {
  if (!a.days.overlaps(b.days) || (a.parts.minutes && b.parts.minutes)) return false;
  const DateRange common{std::max(a.days.first, b.days.first), std::min(a.days.last, b.days.last)};
  for (Date day : common)
    if (halves_meet(part_on(a.parts, a.days, day), part_on(b.parts, b.days, day))) return true;
  return false;
}

}  // namespace daybook
