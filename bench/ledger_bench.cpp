// How fast figures are made from facts: for one person with years of history, and for a whole
// organisation, now and a year ahead. Times are those of one core, without what others used of it.
//
//   ledger_bench [PEOPLE] [YEARS]     100000 and 10 by default
//
// Everybody has a calendar of holidays, a policy with carry-over that expires, and in every year
// ten approved absences of four days and an adjustment. People are made ten thousand at a time, so
// that an organisation of any size fits into memory; making them is not measured.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <malloc.h>
#include <string>
#include <vector>

#include "domain/evolve.hpp"
#include "domain/ledger/explain.hpp"
#include "domain/ledger/figures.hpp"
#include "domain/ledger/settled_account.hpp"
#include "domain/ledger/usual_years.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {
namespace {

constexpr int kLastYear = 2025;
constexpr int kRequestsAYear = 10;
constexpr int kPeopleAtOnce = 10'000;
constexpr int kRounds = 2'000;
constexpr Date kToday = base::date(kLastYear, 9, 15);
constexpr Date kYearAhead = base::date(kLastYear + 1, 9, 15);

double seconds_of_core() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::size_t bytes_in_use() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

PersonId person_id(int person) { return PersonId::from_name(std::to_string(person)); }
LeaveTypeId vacation() { return LeaveTypeId::from_name("Vacation"); }
LeaveTypeId sick() { return LeaveTypeId::from_name("Sick"); }
LeaveTypeId in_lieu() { return LeaveTypeId::from_name("In lieu"); }

// Which of a year's absences are of another type than vacation.
LeaveTypeId type_of(int each, bool all_types) {
  if (!all_types || each % 5 < 3) return vacation();
  return each % 5 == 3 ? sick() : in_lieu();
}

class Crowd {
 public:
  struct Size {
    int people;
    int years;
    bool all_types = false;  // absences of three leave types instead of one
  };

  Crowd(const PolicyTerms& terms, const Size& size, int first = 0) : size_(size) {
    tell_structure(terms, size.years);
    for (int person = first; person < first + size.people; ++person) live(person, size.years);
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
          LeaveTypeAdded{.leave_type = {.id = sick(), .name = "Sick"}},
          LeaveTypeAdded{.leave_type = {.id = in_lieu(), .name = "In lieu"}},
          PolicyAdded{.policy = PolicyId::from_name("Sick"), .leave_type = sick(), .name = "Sick"},
          PolicyVersionSet{.policy = PolicyId::from_name("Sick"),
                           .from = base::date(2000, 1, 1),
                           .terms = {.grant = UnlimitedGrant{}}},
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
                             .leave_type = type_of(each, size_.all_types),
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

  Size size_;
  Organisation organisation_;
};

Rational figures_of_everybody(const Organisation& organisation, Date as_of) {
  const LeaveType& type = *organisation.find(vacation());
  UsualYears years(organisation.policies.share());
  Rational sum;
  for (const PersonRecord& record : organisation.people)
    sum += figures_on(organisation.facts_for(record, type, &years), as_of).available.value;
  return sum;
}

void measure_everybody(const PolicyTerms& terms, const Crowd::Size& all) {
  double today = 0, ahead = 0;
  for (int first = 0; first < all.people; first += kPeopleAtOnce) {
    const int count = std::min(kPeopleAtOnce, all.people - first);
    const std::size_t before = bytes_in_use();
    const Crowd crowd(terms, {count, all.years}, first);
    if (first == 0)
      fmt::print("  {} bytes a person-year of facts\n",
                 (bytes_in_use() - before) / static_cast<std::size_t>(count * all.years));
    const double start = seconds_of_core();
    const Rational sum = figures_of_everybody(crowd.organisation(), kToday);
    const double middle = seconds_of_core();
    figures_of_everybody(crowd.organisation(), kYearAhead);
    today += middle - start;
    ahead += seconds_of_core() - middle;
    const int done = first + count;
    if (done == kPeopleAtOnce || done == all.people)
      fmt::print(
          "  all figures of {} people: {:.2f} s, {:.1f} us each (sum {}); a year ahead {:.2f} s\n",
          done, today, today * 1e6 / done, base::to_decimal(sum), ahead);
  }
}

// The middle of many rounds, in microseconds.
double microseconds(auto&& work) {
  std::vector<double> rounds(kRounds);
  for (double& round : rounds) {
    const double start = seconds_of_core();
    work();
    round = seconds_of_core() - start;
  }
  std::ranges::sort(rounds);
  return rounds[kRounds / 2] * 1e6;
}

void measure_one(const PolicyTerms& terms, int years) {
  const Crowd crowd(terms, {.people = 1, .years = years, .all_types = true});
  const Organisation& organisation = crowd.organisation();
  const PersonRecord& record = organisation.people[0];
  const auto every_type = [&](auto&& ask) {
    for (const LeaveType& type : *organisation.leave_types)
      ask(organisation.facts_for(record, type));
  };
  const auto cold = [&](Date day) {
    return microseconds(
        [&] { every_type([&](const AccountFacts& facts) { figures_on(facts, day); }); });
  };
  fmt::print(
      "  one person, {} absences of 3 leave types, cold: {:.1f} us, a year ahead {:.1f} us\n",
      record.requests.size(), cold(kToday), cold(kYearAhead));
  std::vector<AccountFacts> facts;
  facts.reserve(organisation.leave_types->size());
  every_type([&](AccountFacts each) { facts.push_back(std::move(each)); });
  std::vector<SettledAccount> settled;
  settled.reserve(facts.size());
  for (const AccountFacts& each : facts) settled.emplace_back(each, kToday);
  const auto warm = [&](Date day) {
    return microseconds([&] {
      for (const SettledAccount& each : settled) each.figures_on(day);
    });
  };
  fmt::print("  the same from what is settled: {:.1f} us, a year ahead {:.1f} us\n", warm(kToday),
             warm(kYearAhead));
  std::size_t lines = 0;
  const double statement =
      microseconds([&] { lines = books_of(facts[0], kToday).reserved.entries.size(); });
  const Books books = books_of(facts[0], kToday);
  const Figures figures = figures_of(facts[0], books, kToday);
  const double tree = microseconds([&] { explain(facts[0], books, figures, Figure::remaining); });
  fmt::print("  one statement of {} lines: {:.1f} us; what is left, explained: {:.1f} us\n", lines,
             statement, tree);
}

void measure(const char* name, const PolicyTerms& terms, const Crowd::Size& all) {
  fmt::print("{}\n", name);
  measure_one(terms, all.years);
  measure_everybody(terms, all);
}

}  // namespace
}  // namespace daybook

int main(int argc, char** argv) {
  using namespace daybook;
  const Crowd::Size all{.people = argc > 1 ? std::atoi(argv[1]) : 100'000,
                        .years = argc > 2 ? std::atoi(argv[2]) : 10};
  const CarryOver carry{.limit = 5, .expiry = UntilDate{{3, 31}}};
  measure("yearly amount", {.grant = YearlyGrant{30}, .carry_over = carry}, all);
  measure("monthly amount, rounded",
          {.grant = PeriodicGrant{.amount = 30},
           .rounding = {.mode = RoundingMode::half_up, .step = Rational(1, 2)},
           .carry_over = carry},
          all);
}
