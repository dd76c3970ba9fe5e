// How many of some people are away, and how many are at work, on each half of each day: what rules
// about several people together are held against.
#pragma once
#include <array>
#include <functional>
#include <span>
#include <vector>

#include "domain/organisation/person_calendar.hpp"
#include "domain/request/request.hpp"

namespace daybook {

struct HalfCount {
  int away = 0;     // would work then, and are on leave that counts
  int present = 0;  // work then, and are on no leave at all
};

struct DayCount {
  int employed = 0;                 // of the people added
  std::array<HalfCount, 2> halves;  // morning, afternoon
};

class Crowd {
 public:
  struct Counts {
    std::function<bool(const Request&)> leave;  // is this leave counted at all?
    std::function<bool(const Request&)> away;   // does it count as being away?
    bool presence = true;                       // is who is at work counted, too?
  };
  using OnDay = std::function<bool(Date)>;

  Crowd(DateRange range, Counts counts)
      : range_(range), counts_(std::move(counts)), days_(std::size_t(range.days())) {}

  // Somebody who belongs to the people on the days that `belongs` says.
  void add(const PersonCalendar& calendar, std::span<const Request> requests, const OnDay& belongs);
  // `day` lies in the range.
  const DayCount& on(Date day) const { return days_[std::size_t(day - range_.first)]; }
  const DateRange& range() const { return range_; }

 private:
  DateRange range_;
  Counts counts_;
  std::vector<DayCount> days_;
};

// Does the part of a day reach into that half of it?
bool reaches(PartOfDay part, PartOfDay half);
// Is work planned in that half of the day, and no holiday?
bool works_in(const PersonDay& day, PartOfDay half);

}  // namespace daybook
