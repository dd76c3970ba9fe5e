// The figures of people as JSON and as a table.
#pragma once
#include <string>
#include <vector>

#include "json/writer.hpp"

#include "domain/ledger/figures.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

struct FiguresOfPerson {
  const PersonRecord* record = nullptr;  // lives as long as the organisation
  const LeaveType* type = nullptr;
  Figures figures;
};

// How amounts are written: decimals of up to six places, or exact fractions.
enum class Digits { decimal, exact };

// Of every given person and counted leave type, in the order of the organisation.
std::vector<FiguresOfPerson> figures_of_people(const Organisation& organisation,
                                               const std::vector<const PersonRecord*>& people,
                                               const std::vector<const LeaveType*>& types,
                                               Date as_of);
std::vector<const PersonRecord*> all_people(const Organisation& organisation);
// Those with a balance.
std::vector<const LeaveType*> counted_types(const Organisation& organisation);

// {"person":{"id":…,"name":…,"email":…},"leave_type":"Vacation","unit":"days","as_of":…,
//  "leave_year":{"first":…,"last":…},"policy":…,"unlimited":false,"brought_forward":"3",…,
//  "expiring":[{"amount":"2","last_day":…}]}
void write_figures(json::Writer& out, const FiguresOfPerson& of, Digits digits);

// A line for each, under a line of headings.
std::string figures_table(const std::vector<FiguresOfPerson>& all);

}  // namespace daybook
