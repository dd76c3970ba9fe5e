// A preview as JSON and as a table.
//
//   Anna Schmidt, Vacation, in days, from 2024-01-01
//     on 2024-07-15  remaining 30 -> 33 (+3), available 30 -> 33 (+3), year_end 28 -> 31 (+3)
//     because        grant +3 on 2024-01-01
#pragma once
#include <string>

#include "json/writer.hpp"

#include "application/preview/preview.hpp"

namespace daybook {

struct PreviewLimits {
  std::size_t balances = 100;
  std::size_t requests = 100;
  std::size_t lines = 50;  // of one balance
};

// At most so many, and how many more there are.
std::string preview_table(const Preview& preview, const PreviewLimits& limits);

// {"balances_moved":2,"requests_in_doubt":1,
//  "balances":[{"person":{…},"leave_type":…,"unit":…,"from":…,
//    "figures":[{"as_of":…,"before":{…},"after":{…}}],         before: null for somebody new
//    "corrects_closed_periods":"-1",                           only where payroll has such days
//    "why":[{"kind":"grant","by":"3","from":…,"lines":1}],
//    "lines":[{"date":…,"kind":…,"before":…,"after":…}]}],      null where there is no such line
//  "requests":[{"request":…,"person":{…},"from":…,"to":…,"status":…,"error":{…}}]}
// Amounts are exact.
void write_preview(json::Writer& out, const Preview& preview, const PreviewLimits& limits);

}  // namespace daybook
