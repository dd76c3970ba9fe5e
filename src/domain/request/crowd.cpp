#include "domain/request/crowd.hpp"

#include <algorithm>

namespace daybook {
namespace {

constexpr std::array kHalves{PartOfDay::morning, PartOfDay::afternoon};

}  // namespace

bool works_in(const PersonDay& day, PartOfDay half) {
  const DayPlan& plan = day.plan;
  return plan.works() && (!plan.only || *plan.only == half) &&
         !(day.holiday && day.holiday->off_in(half) == Rational(1));
}

bool reaches(PartOfDay part, PartOfDay half) { return part == PartOfDay::full || part == half; }

void Crowd::add(const PersonCalendar& calendar, std::span<const Request> requests,
                const OnDay& belongs) {
  std::vector<const Request*> leave;
  for (const Request& request : requests)
    if (request.days.overlaps(range_) && counts_.leave(request)) leave.push_back(&request);
  const auto is_there = [&](Date day) {
    return calendar.person().employment.covers(day) && belongs(day);
  };
  PersonDays days = calendar.days();
  const auto count = [&](Date day) {
    const PersonDay on = days.on(day);
    for (std::size_t half = 0; half < kHalves.size(); ++half) {
      if (!works_in(on, kHalves[half])) continue;
      const auto covers = [&](const Request* request) {
        return request->days.contains(day) &&
               reaches(part_on(request->parts, request->days, day), kHalves[half]);
      };
      HalfCount& counted = days_[std::size_t(day - range_.first)].halves[half];
      if (std::ranges::none_of(leave, covers)) ++counted.present;
      if (std::ranges::any_of(leave,
                              [&](const Request* it) { return covers(it) && counts_.away(*it); }))
        ++counted.away;
    }
  };
  for (Date day : range_) {
    if (!is_there(day)) continue;
    ++days_[std::size_t(day - range_.first)].employed;
    if (counts_.presence) count(day);
  }
  if (counts_.presence) return;
  // Where only who is away counts, days without leave need not be looked at.
  for (std::size_t at = 0; at < leave.size(); ++at)
    for (Date day : DateRange{std::max(leave[at]->days.first, range_.first),
                              std::min(leave[at]->days.last, range_.last)}) {
      const auto has = [day](const Request* other) { return other->days.contains(day); };
      const bool counted =
          std::any_of(leave.begin(), leave.begin() + static_cast<std::ptrdiff_t>(at), has);
      if (!counted && is_there(day)) count(day);
    }
}

}  // namespace daybook
