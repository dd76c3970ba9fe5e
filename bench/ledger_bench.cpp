// How fast figures are made from facts: for one person with years of history, and for a whole
// organisation, now and a year ahead.
//
//   ledger_bench [PEOPLE] [YEARS]     10000 and 10 by default
//
// Everybody has a calendar of holidays, a policy with carry-over that expires, and in every year
// ten approved absences and an adjustment.
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "domain/evolve.hpp"
#include "domain/ledger/figures.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kLastYear = 2025;
constexpr int kRequestsAYear = 10;

double seconds_since(SteadyClock::time_point start) {
  return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

std::size_t resident_bytes() {
  std::size_t total = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> total >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

PersonId person_id(int person) { return PersonId::from_name(std::to_string(person)); }
LeaveTypeId vacation() { return LeaveTypeId::from_name("Vacation"); }

class Crowd {
 public:
  Crowd(const PolicyTerms& terms, int people, int years) {
    tell_structure(terms, years);
    for (int person = 0; person < people; ++person) live(person, years);
  }
  const Organisation& organisation() const { return organisation_; }

 private:
  void tell(std::vector<Event> events) {
    for (const Event& event : events) evolve(organisation_, event, organisation_.version.next());
  }

  void tell_structure(const PolicyTerms& terms, int years) {
    const auto calendar = HolidayCalendarId::from_name("Berlin");
    const auto policy = PolicyId::from_name("Vacation");
    HolidaysSet holidays{.calendar = calendar, .holidays = {}};
    for (int year = kLastYear - years; year <= kLastYear + 2; ++year)
      for (const MonthDay day : {MonthDay{1, 1}, {5, 1}, {10, 3}, {12, 25}, {12, 26}})
        holidays.holidays.push_back({.date = day.in_year(year), .name = "Holiday"});
    tell({OrganisationCreated{.name = "Acme"},
          HolidayCalendarAdded{.calendar = calendar, .name = "Berlin"}, holidays,
          LocationAdded{.location = LocationId::from_name("Berlin"),
                        .name = "Berlin",
                        .time_zone = "Europe/Berlin",
                        .calendar = calendar,
                        .pattern = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0})},
          LeaveTypeAdded{.leave_type = {.id = vacation(), .name = "Vacation"}},
          PolicyAdded{.policy = policy, .leave_type = vacation(), .name = "Everybody"},
          PolicyVersionSet{.policy = policy, .from = base::date(2000, 1, 1), .terms = terms}});
  }

  void live(int person, int years) {
    const int first_year = kLastYear - years + 1;
    tell({PersonHired{.person = person_id(person),
                      .name = {fmt::format("Person {}", person)},
                      .email = {fmt::format("person.{}@acme.example", person)},
                      .first_day = base::date(first_year, 1 + person % 12, 1),
                      .location = LocationId::from_name("Berlin")}});
    for (int year = first_year; year <= kLastYear; ++year) {
      for (int each = 0; each < kRequestsAYear; ++each) {
        const Date first = base::date(year, 1, 10) + (each * 33 + person % 20);
        const auto request = RequestId::from_name(fmt::format("{} {} {}", person, year, each));
        if (first < base::date(first_year, 1 + person % 12, 1)) continue;
        tell({LeaveRequested{.request = request,
                             .person = person_id(person),
                             .leave_type = vacation(),
                             .days = {first, first + 3}},
              LeaveApproved{.request = request}});
      }
      tell({BalanceAdjusted{
          .adjustment = AdjustmentId::from_name(fmt::format("{} {}", person, year)),
          .person = person_id(person),
          .leave_type = vacation(),
          .date = base::date(year, 12, 1),
          .amount = base::days(1),
          .reason = {"overtime"}}});
    }
  }

  Organisation organisation_;
};

Rational figures_of_everybody(const Organisation& organisation, Date as_of) {
  const LeaveType& type = *organisation.find(vacation());
  Rational sum;
  for (std::size_t index = 0; index < organisation.people.size(); ++index)
    sum +=
        figures_on(organisation.facts_for(organisation.people[index], type), as_of).available.value;
  return sum;
}

void measure(const char* name, const PolicyTerms& terms, int people, int years) {
  const std::size_t before = resident_bytes();
  const Crowd crowd(terms, people, years);
  const std::size_t used = resident_bytes() - before;
  fmt::print("{}\n", name);
  for (const auto& [question, as_of] :
       {std::pair("today", base::date(kLastYear, 9, 15)),
        std::pair("a year ahead", base::date(kLastYear + 1, 9, 15))}) {
    const auto start = SteadyClock::now();
    const Rational sum = figures_of_everybody(crowd.organisation(), as_of);
    const double seconds = seconds_since(start);
    fmt::print("  all figures of {} people, {}: {:.2f} s, {:.1f} us a person (sum {})\n", people,
               question, seconds, seconds * 1e6 / people, base::to_decimal(sum));
  }
  fmt::print("  {:.1f} kB a person, {:.0f} bytes a person-year\n",
             static_cast<double>(used) / people / 1000, static_cast<double>(used) / people / years);
}

}  // namespace
}  // namespace daybook

int main(int argc, char** argv) {
  using namespace daybook;
  const int people = argc > 1 ? std::atoi(argv[1]) : 10'000;
  const int years = argc > 2 ? std::atoi(argv[2]) : 10;
  const CarryOver carry{.limit = 5, .expiry = UntilDate{{3, 31}}};
  measure("yearly amount", {.grant = YearlyGrant{30}, .carry_over = carry}, people, years);
  measure("monthly amount, rounded",
          {.grant = PeriodicGrant{.amount = 30},
           .rounding = {.mode = RoundingMode::half_up, .step = Rational(1, 2)},
           .carry_over = carry},
          people, years);
}
