// What three people of the example files have on 23 November 2026, worked out by hand from the
// policies in examples/locations.csv and the rows of each person in examples/leave.csv.
#pragma once
#include <string>
#include <vector>

#include "import/shown_figures.hpp"

namespace daybook::tests {

inline constexpr const char* kExamplesAsOf = "2026-11-23";
inline constexpr const char* kExampleOrganisation = "Kestrel Instruments";
inline constexpr const char* kExampleOwner = "miriam.adler@kestrel.example";

// A figure and the amounts that it is the sum of, as parts_of tells them.
struct ExplainedFigure {
  std::string figure;
  std::vector<std::string> parts;
};

struct ExampleFigures {
  std::string name;
  std::string email;
  ShownFigures figures;
  std::vector<ExplainedFigure> explained;
};

// Munich, Monday to Thursday, since 2017: 30 days a calendar year, all of what is left can be used
// until 31 March.
//   2024  granted                                                       30
//         12-16 February: Monday to Thursday                            -4
//         29 July - 9 August: 29 July - 1 August, 5 - 8 August          -8
//         23-26 December: Monday 1, Christmas Eve with a free
//         afternoon 0.5, both Christmas days are holidays               -1.5
//         carried to 2025                                               16.5
//   2025  none of it was used by 31 March (24-28 March was withdrawn)  -16.5
//         granted                                                       30
//         23 June 1, 11-22 August 4 + 4, 22 September 1,
//         13-17 October 4                                              -14
//         carried to 2026: 16.5 of 2024 and -0.5 of 2025                16
//   2026  23-27 March, from what was carried                            -4
//         lost on 1 April: 16 - 4                                      -12
//         granted                                                       30
//         22 June - 3 July: 22-25 June, 29 June - 2 July                -8
//         remaining: 16 + 30 - 4 - 8 - 12                               22
//         nothing else is booked, and all of it is carried to 2027
inline ExampleFigures lena() {
  return {.name = "Lena Fischer",
          .email = "lena.fischer@kestrel.example",
          .figures = {.leave_year = "2026-01-01 to 2026-12-31",
                      .amounts = {{"brought_forward", "16"},
                                  {"accrued", "30"},
                                  {"adjusted", "0"},
                                  {"taken", "12"},
                                  {"booked", "0"},
                                  {"pending", "0"},
                                  {"expired", "12"},
                                  {"remaining", "22"},
                                  {"available", "22"},
                                  {"year_end", "22"}}},
          .explained = {{"remaining",
                         {"figure.brought_forward 16", "figure.accrued 30", "figure.taken -12",
                          "figure.expired -12"}},
                        {"brought_forward", {"leave_year 16.5", "leave_year -0.5"}}}};
}

// London, since 1 September 2025: 25 days from April to March, in a partial year by calendar days,
// rounded up to half days; up to 5 are carried until 30 June.
//   2025  September to March: 30 + 31 + 30 + 31 + 31 + 28 + 31 = 212 of 365 days;
//         25 x 212 / 365 = 14.52, rounded up                            15
//         13-17 October 5, 2-6 March 5                                 -10
//         carried, which is the limit                                    5
//   2026  granted                                                       25
//         13 April 1 and 22 May 1, from what was carried: 3 of it left  -2
//         22 June - 3 July: 5 + 5, of which 3 from what was carried    -10
//         28 September - 2 October                                      -5
//         remaining: 5 + 25 - 17                                        13
//         of which 13 - 5 would be lost after 31 March 2027              8
inline ExampleFigures tom() {
  return {
      .name = "Tom Ashworth",
      .email = "tom.ashworth@kestrel.example",
      .figures = {.leave_year = "2026-04-01 to 2027-03-31",
                  .amounts = {{"brought_forward", "5"},
                              {"accrued", "25"},
                              {"adjusted", "0"},
                              {"taken", "17"},
                              {"booked", "0"},
                              {"pending", "0"},
                              {"expired", "0"},
                              {"remaining", "13"},
                              {"available", "13"},
                              {"year_end", "13"}},
                  .expiring = {"8 until 2027-03-31"}},
      .explained = {
          {"remaining", {"figure.brought_forward 5", "figure.accrued 25", "figure.taken -17"}},
          {"taken", {"entry.charge 1", "entry.charge 1", "entry.charge 10", "entry.charge 5"}}}};
}

// San Diego, since 1 February 2026: 18 days a year, a twelfth at the end of each month; the balance
// may fall to -2; up to 10 days are carried.
//   February to October, 9 x 1.5                                         13.5
//   12 March, an afternoon                                               -0.5
//   20-31 July was cancelled                                              0
//   remaining                                                            13
//   21-24 December is booked                                             -4
//   30 November and 31 December, 2 x 1.5                                  3
//   left at the end of the year                                          12
//   available: on 21-24 December there will be 13 + 1.5 - 4 = 10.5, which may fall to -2:
//   10.5 + 2                                                             12.5
//   of 13 that is 2 more, which may go below zero, and 4 - 1.5 less      -2.5
//   would be lost after 31 December: 12 - 10                              2
inline ExampleFigures lucas() {
  return {
      .name = "Lucas Moreno",
      .email = "lucas.moreno@kestrel.example",
      .figures = {.leave_year = "2026-01-01 to 2026-12-31",
                  .amounts = {{"brought_forward", "0"},
                              {"accrued", "13.5"},
                              {"adjusted", "0"},
                              {"taken", "0.5"},
                              {"booked", "4"},
                              {"pending", "0"},
                              {"expired", "0"},
                              {"remaining", "13"},
                              {"available", "12.5"},
                              {"year_end", "12"}},
                  .expiring = {"2 until 2026-12-31"}},
      .explained = {
          {"remaining", {"figure.accrued 13.5", "figure.taken -0.5"}},
          {"accrued", std::vector<std::string>(9, "entry.accrual 1.5")},
          {"available", {"figure.remaining 13", "available.floor 2", "available.set_aside -2.5"}}}};
}

inline std::vector<ExampleFigures> example_figures() { return {lena(), tom(), lucas()}; }

inline std::string example_file(const std::string& kind) {
  return std::string(DAYBOOK_SOURCE_DIR) + "/examples/" + kind + ".csv";
}

}  // namespace daybook::tests
