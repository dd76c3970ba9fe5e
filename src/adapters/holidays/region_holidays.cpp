#include "adapters/holidays/region_holidays.hpp"

#include <algorithm>

#include "csv/reader.hpp"

#include "adapters/holidays/embedded_regions.hpp"

namespace daybook {
namespace {

std::string names_of_regions() {
  std::string names;
  for (const EmbeddedRegion& region : embedded_regions())
    names += (names.empty() ? "" : ", ") + std::string(region.name);
  return names;
}

}  // namespace

Result<std::vector<Holiday>> holidays_of_region(std::string_view region) {
  const auto regions = embedded_regions();
  const auto found = std::ranges::find(regions, region, &EmbeddedRegion::name);
  if (found == regions.end())
    return base::invalid("holidays.region_unknown", {{"value", std::string(region.substr(0, 64))},
                                                     {"accepted", names_of_regions()}});
  std::vector<Holiday> holidays;
  csv::Reader reader = TRY(csv::Reader::open(found->text));
  while (auto row = TRY(reader.next()))
    holidays.push_back({.date = TRY(base::parse_date(row->fields[0])),
                        .name = row->fields[1],
                        .off = TRY(base::parse_decimal(row->fields[2]))});
  return holidays;
}

}  // namespace daybook
