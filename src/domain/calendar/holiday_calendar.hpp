// The days that are off for everybody at a place: public holidays and company days, whole or half.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar/part_of_day.hpp"
#include "domain/ids.hpp"

namespace daybook {

struct Holiday {
  Date date;
  std::string name;
  Rational off = 1;  // 1, 1/2, or 0 for a holiday on which this firm works
  // Which half of the day is off; if not said, `off` reduces both halves alike.
  std::optional<PartOfDay> half;

  bool operator==(const Holiday&) const = default;
  // How much of a part of the day is off, between 0 and 1.
  Rational off_in(PartOfDay part) const;
  void describe(this auto& self, auto&& field) {
    field("date", self.date);
    field("name", self.name);
    field("off", self.off);
    field("half", self.half);
  }
};

// Refuses "holiday.name_missing", "holiday.off_range" and "holiday.half_mismatch" (a named half
// that is not half a day).
Outcome check_holiday(const Holiday& holiday);

struct HolidayCalendar {
  struct Entry {
    Holiday holiday;
    Version source;
    bool operator==(const Entry&) const = default;
  };

  HolidayCalendarId id;
  std::string name;
  // Whose days count here too, unless this one says otherwise about a date: a state's country.
  std::optional<HolidayCalendarId> parent = std::nullopt;
  std::vector<Entry> entries = {};  // by date, one per date

  bool operator==(const HolidayCalendar&) const = default;
  const Entry* find(Date day) const;
  void set(Holiday holiday, Version source);
  void remove(Date day);
};

}  // namespace daybook
