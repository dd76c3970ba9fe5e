#include "domain/model/days.hpp"

namespace daybook::model {
namespace {

const PolicyTerms kNothing{.grant = NoGrant{}, .carry_over = {.limit = std::nullopt}};

// What was stated last of what is stated for `day` or earlier.
template <class T>
const Dated<T>* stated(const History<T>& history, Date day) {
  const Dated<T>* found = nullptr;
  for (const Dated<T>& change : history.changes())
    if (change.from <= day) found = &change;
  return found;
}

bool names(const Policy& policy, std::optional<LocationId> place) {
  for (LocationId location : policy.locations)
    if (place == location) return true;
  return false;
}

const Holiday* holiday_of(const Organisation& organisation, std::optional<HolidayCalendarId> id,
                          Date day) {
  while (id) {
    const HolidayCalendar& calendar = *organisation.structure->find(*id);
    for (const HolidayCalendar::Entry& entry : calendar.entries)
      if (entry.holiday.date == day) return &entry.holiday;
    id = calendar.parent;
  }
  return nullptr;
}

bool begins_year(const LeaveYearRule& rule, Date service, Date day) {
  const auto* fixed = std::get_if<FixedLeaveYear>(&rule);
  const int month = fixed ? fixed->start.month : service.month();
  const int number = fixed ? fixed->start.day : service.day();
  const bool clamped = day.day() < number && (day + 1).day() == 1;
  return day.month() == month && (day.day() == number || clamped);
}

}  // namespace

Days::Days(const Organisation& organisation, const PersonRecord& record, const LeaveType& type,
           const DateRange& range)
    : organisation_(organisation), record_(record), type_(type), range_(range) {
  const PolicyTerms* last_terms = &kNothing;
  for (Date date : range) {
    Day& day = days_.emplace_back();
    look_at(date, day);
    if (day.version) last_terms = &day.version->value;
    if (day.version && !first_covered_) first_covered_ = date;
    day.terms = last_terms;
  }
  // Before the first day of employment the terms of that day hold.
  for (Date date = range.first; date < person().employment.first; ++date)
    days_[static_cast<std::size_t>(date - range.first)].terms = on(person().employment.first).terms;
}

void Days::look_at(Date date, Day& day) const {
  const Employment& employment = person().employment;
  day.employed = employment.first <= date && (!employment.last || date <= *employment.last);
  const auto* place = stated(person().locations, std::max(date, employment.first));
  const Location* location = place ? organisation_.structure->find(place->value) : nullptr;
  const auto* own = stated(person().patterns, date);
  const auto* usual = location ? stated(location->patterns, date) : nullptr;
  if (own && own->value)
    day.pattern = &*own->value;
  else if (usual)
    day.pattern = &usual->value;
  if (day.pattern) day.plan = day.pattern->plan_on(date);
  const auto* calendar = location ? stated(location->calendars, date) : nullptr;
  if (calendar) day.holiday = holiday_of(organisation_, calendar->value, date);
  if (!day.employed) return;
  // One that names the place goes before one for everybody.
  for (const bool for_all : {false, true})
    for (const Policy& policy : *organisation_.policies) {
      if (day.policy || policy.leave_type != type_.id) continue;
      const bool covers =
          for_all ? policy.locations.empty() : location && names(policy, location->id);
      day.version = covers ? stated(policy.versions, date) : nullptr;
      if (day.version) day.policy = &policy;
    }
}

const Day& Days::on(Date day) const {
  ENSURE(range_.contains(day));
  return days_[static_cast<std::size_t>(day - range_.first)];
}

int Days::usual_minutes(Date day) const {
  const WorkingPattern* pattern = on(std::max(day, person().employment.first)).pattern;
  return pattern ? pattern->plan_on(day).minutes : 0;
}

DateRange Days::leave_year(Date day) const {
  const LeaveYearRule& rule = on(std::max(day, first_covered_.value_or(day))).terms->leave_year;
  const Date service = person().service_from();
  DateRange year{day, day};
  while (!begins_year(rule, service, year.first)) year.first = year.first - 1;
  while (!begins_year(rule, service, year.last + 1)) ++year.last;
  return year;
}

}  // namespace daybook::model
