// How long a preview takes: whose figures move, from when on and why, over a whole organisation.
//
//   preview_bench [PEOPLE] [YEARS]     10,000 people with 5 years of leave by default
//
// The yardstick computes the figures of everybody on one day, once, as a list of balances does.
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

#include "application/preview/preview.hpp"
#include "application/reports/figures_report.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

using SteadyClock = std::chrono::steady_clock;
using base::date;

constexpr int kLastYear = 2026;
constexpr Date kToday = date(kLastYear, 11, 23);
constexpr const char* kPlaces[] = {"Munich", "London", "San Diego"};

const LeaveTypeId kVacation = LeaveTypeId::from_name("Vacation");

class Teller {
 public:
  void tell(Event event) {
    evolve(organisation, {.command = {{1, ++commands_}}, .events = {std::move(event)}});
  }

  Organisation organisation;

 private:
  std::uint64_t commands_ = 0;
};

HolidaysSet holidays(std::string_view place, int first_year, int last_year) {
  HolidaysSet set{.calendar = HolidayCalendarId::from_name(place), .holidays = {}};
  for (int year = first_year; year <= last_year; ++year)
    for (const auto& [month, day] : {std::pair{1, 1}, {5, 1}, {8, 15}, {12, 25}, {12, 26}})
      set.holidays.push_back({.date = date(year, month, day), .name = "Holiday"});
  return set;
}

PolicyTerms terms(int days) {
  PeriodicGrant monthly{.amount = days};
  CarryOver carry;
  carry.limit = Rational(5);
  return {.grant = monthly, .carry_over = carry};
}

void tell_places(Teller& teller, int first_year) {
  teller.tell(OrganisationCreated{"Large"});
  teller.tell(LeaveTypeAdded{{.id = kVacation, .name = "Vacation"}});
  for (const char* place : kPlaces) {
    const auto calendar = HolidayCalendarId::from_name(place);
    teller.tell(HolidayCalendarAdded{.calendar = calendar, .name = place});
    teller.tell(holidays(place, first_year, kLastYear + 1));
    teller.tell(LocationAdded{LocationId::from_name(place), place, "Europe/Berlin", calendar,
                              WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0})});
    teller.tell(
        PolicyAdded{PolicyId::from_name(place), kVacation, place, {LocationId::from_name(place)}});
    teller.tell(PolicyVersionSet{PolicyId::from_name(place), date(2010, 1, 1), terms(27)});
  }
}

// Five times a week off in each year, and one that is asked for.
void tell_person(Teller& teller, int number, int first_year) {
  const std::string name = fmt::format("Person {}", number);
  const PersonId person = PersonId::from_name(name);
  teller.tell(PersonHired{.person = person,
                          .name = {name},
                          .email = {fmt::format("p{}@large.example", number)},
                          .first_day = date(first_year, 1 + number % 12, 1),
                          .location = LocationId::from_name(kPlaces[number % 3])});
  for (int leave = 0; leave < 5 * (kLastYear - first_year + 1); ++leave) {
    const auto request = RequestId::from_name(fmt::format("{} {}", number, leave));
    const Date monday = date(first_year, 2, 7) + 7 * (10 * leave + number % 7);
    teller.tell(LeaveRequested{.request = request,
                               .person = person,
                               .leave_type = kVacation,
                               .days = {monday, monday + leave % 5}});
    if (leave % 25 != 24) teller.tell(LeaveApproved{.request = request});
  }
}

std::int64_t milliseconds_since(SteadyClock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - start).count();
}

void show_progress(std::size_t done, std::size_t all) {
  if (isatty(STDERR_FILENO) != 0)
    fmt::print(stderr, "\r{:3} %{}", done * 100 / all, done == all ? "\r     \r" : "");
}

void measure(const View& view, const char* what, const Command& command) {
  const auto start = SteadyClock::now();
  const auto change = what_if(view, {command}, {std::nullopt, kToday});
  if (!change) {
    fmt::print("{}: refused by {}\n", what, change.error().rule);
    return;
  }
  const Preview preview = preview_everybody(*change, show_progress);
  fmt::print("{}: {} ms, {} balances move, {} requests would no longer pass\n", what,
             milliseconds_since(start), preview.balances.size(), preview.requests.size());
}

void measure_all(int people, int years) {
  Teller teller;
  const int first_year = kLastYear - years + 1;
  tell_places(teller, first_year);
  for (int number = 0; number < people; ++number) tell_person(teller, number, first_year);
  const auto view = std::make_shared<const Organisation>(std::move(teller.organisation));
  const auto start = SteadyClock::now();
  const auto figures = figures_of_people(*view, all_people(*view), counted_types(*view), kToday);
  fmt::print("figures of {} balances on one day: {} ms\n", figures.size(),
             milliseconds_since(start));
  const auto munich = PolicyId::from_name("Munich");
  measure(view, "a policy of a third of the people, from the past",
          SetPolicyVersion{{munich, date(kLastYear, 1, 1), terms(30)}});
  measure(view, "the same, less than they have",
          SetPolicyVersion{{munich, date(kLastYear, 1, 1), terms(15)}});
  measure(view, "holidays of a third of the people",
          SetHolidays{{.calendar = HolidayCalendarId::from_name("Munich"),
                       .holidays = {{.date = date(kLastYear, 7, 14), .name = "News"}}}});
  measure(view, "the working pattern of one person",
          ChangeWorkingPattern{{.person = PersonId::from_name("Person 0"),
                                .from = date(kLastYear, 6, 1),
                                .pattern = WorkingPattern::weekly({480, 480, 0, 0, 0, 0, 0})}});
  LeaveTypeAdded type{{.id = LeaveTypeId::from_name("Other"), .name = "Other"}};
  measure(view, "something that makes every account be compared", AddLeaveType{type});
}

int number_in(char** arguments, int count, int at, int otherwise) {
  return at < count ? std::atoi(arguments[at]) : otherwise;
}

}  // namespace
}  // namespace daybook

int main(int count, char** arguments) {
  daybook::measure_all(daybook::number_in(arguments, count, 1, 10'000),
                       daybook::number_in(arguments, count, 2, 5));
}
