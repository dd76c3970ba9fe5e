// Public holidays by region, as shipped in data/holidays.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar/holiday_calendar.hpp"

namespace daybook {

// All holidays of a region such as "de-by" or "gb-eng", by date, 2020 to 2035. Refuses with
// "holidays.region_unknown" and the regions that there are.
Result<std::vector<Holiday>> holidays_of_region(std::string_view region);

}  // namespace daybook
