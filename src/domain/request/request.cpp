#include "domain/request/request.hpp"

#include <algorithm>

namespace daybook {
namespace {

bool halves_meet(PartOfDay a, PartOfDay b) {
  return a == PartOfDay::full || b == PartOfDay::full || a == b;
}

}  // namespace

Request as_changed(const Request& request) {
  const OpenChange& change = request.change.front();
  Request changed = request;
  changed.leave_type = change.leave_type;
  changed.days = change.days;
  changed.parts = change.parts;
  changed.reason = change.reason;
  changed.document = change.document;
  changed.steps = change.steps;
  changed.approved_by = change.approved_by;
  changed.status = RequestStatus::pending;
  if (!change.cancels) changed.cost = std::nullopt;
  return changed;
}

Request latest(const Request& request) {
  return request.change.empty() ? request : as_changed(request);
}

bool overlap(const Request& a, const Request& b) {
  if (!a.days.overlaps(b.days) || (a.parts.minutes && b.parts.minutes)) return false;
  const DateRange common{std::max(a.days.first, b.days.first), std::min(a.days.last, b.days.last)};
  for (Date day : common)
    if (halves_meet(part_on(a.parts, a.days, day), part_on(b.parts, b.days, day))) return true;
  return false;
}

}  // namespace daybook
