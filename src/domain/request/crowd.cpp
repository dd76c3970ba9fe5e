#include "domain/request/crowd.hpp"

#include <algorithm>

namespace daybook {
namespace {

constexpr std::array kHalves{PartOfDay::morning, PartOfDay::afternoon};

}  // namespace

bool works_in(const PersonDay& day, PartOfDay half) {
  return day.plan.minutes_in(half) > Rational() &&
         !(day.holiday && day.holiday->off_in(half) == Rational(1));
}

bool reaches(PartOfDay part, PartOfDay half) { return part == PartOfDay::full || part == half; }

void Crowd::add(const PersonCalendar& calendar, std::span<const Request> requests,
                const OnDay& belongs) {
  std::vector<const Request*> leave;
  for (const Request& request : requests)
    if (request.days.overlaps(range_) && counts_.leave(request)) leave.push_back(&request);
  for (Date day : range_) {
    if (!calendar.person().employment.covers(day) || !belongs(day)) continue;
    DayCount& count = days_[std::size_t(day - range_.first)];
    ++count.employed;
    if (leave.empty() && !counts_.presence) continue;
    const PersonDay on = calendar.on(day);
    for (std::size_t half = 0; half < kHalves.size(); ++half) {
      if (!works_in(on, kHalves[half])) continue;
      const auto covers = [&](const Request* request) {
        return request->days.contains(day) &&
               reaches(part_on(request->parts, request->days, day), kHalves[half]);
      };
      if (std::ranges::none_of(leave, covers)) ++count.halves[half].present;
      if (std::ranges::any_of(leave,
                              [&](const Request* it) { return covers(it) && counts_.away(*it); }))
        ++count.halves[half].away;
    }
  }
}

}  // namespace daybook
