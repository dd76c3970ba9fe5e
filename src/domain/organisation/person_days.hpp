// The days of one person, one after the other: what holds for a while is looked up once.
#pragma once
#include "domain/organisation/person.hpp"
#include "domain/organisation/structure.hpp"

namespace daybook {

struct PersonDay {
  Date date;
  bool employed = false;
  DayPlan plan;
  const Holiday* holiday = nullptr;  // lives as long as the structure
  Version plan_source;
  Version holiday_source;
};

// Valid as long as the person and the structure. Any order of days is right; days in a row are
// quick.
class PersonDays {
 public:
  PersonDays(const Person& person, const Structure& structure)
      : person_(person), structure_(structure) {}

  PersonDay on(Date day);
  // The pattern in force, or null where nothing says one.
  const WorkingPattern* pattern_on(Date day);
  bool works_on(Date day);  // planned work, holiday or not
  const HolidayCalendar::Entry* holiday_on(Date day);

 private:
  void look_up(Date day);

  const Person& person_;
  const Structure& structure_;
  DateRange known_{kLastDayOfAll, kFirstDayOfAll};  // the days on which these hold
  const WorkingPattern* pattern_ = nullptr;
  Version pattern_source_;
  const HolidayCalendar* calendar_ = nullptr;
  DateRange no_holiday_{kLastDayOfAll, kFirstDayOfAll};
};

}  // namespace daybook
