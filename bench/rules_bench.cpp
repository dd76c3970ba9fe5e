// How long a rule about people away together takes, which looks at everybody's leave for each
// request: one that passes, one that is refused and shown the nearest days that would pass, and a
// whole request with everything that is asked of it. Times are those of one core.
//
//   rules_bench [PEOPLE] [YEARS]     1000 and 5 by default
//
// Everybody has ten absences of four days in every year and is in a team of ten. The rule is about
// everybody, of whom a tenth may be away together, or about one team, of which two may.
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>

#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {
namespace {

constexpr int kLastYear = 2026;
constexpr int kRequestsAYear = 10;
constexpr int kRounds = 200;
constexpr int kTeam = 10;
constexpr Date kToday = base::date(kLastYear, 1, 5);

double seconds_of_core() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

PersonId person_id(int person) { return PersonId::from_name(std::to_string(person)); }
TeamId team_of(int person) { return TeamId::from_name(std::to_string(person / kTeam)); }
LeaveTypeId vacation() { return LeaveTypeId::from_name("Vacation"); }

class Firm {
 public:
  Firm(int people, int years, RuleTerms rule) {
    add_places();
    for (int person = 0; person < people; ++person) {
      if (person % kTeam == 0)
        tell(TeamAdded{.team = team_of(person), .name = "Team", .parent = std::nullopt});
      add_person(person, years);
    }
    rule.name = "rule";
    tell(RuleSet{.rule = RuleId::from_name("rule"),
                 .from = base::date(2000, 1, 1),
                 .terms = std::move(rule)});
  }
  const Organisation& state() const { return state_; }

 private:
  void tell(const Event& event) { evolve(state_, event, state_.version.next()); }

  void add_places() {
    const auto calendar = HolidayCalendarId::from_name("Office");
    tell(OrganisationCreated{.name = "Firm"});
    tell(HolidayCalendarAdded{.calendar = calendar, .name = "Office"});
    tell(LocationAdded{.location = LocationId::from_name("Office"),
                       .name = "Office",
                       .time_zone = "UTC",
                       .calendar = calendar,
                       .pattern = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0})});
    tell(LeaveTypeAdded{.leave_type = {.id = vacation(), .name = "Vacation"}});
    const auto policy = PolicyId::from_name("Vacation");
    tell(PolicyAdded{
        .policy = policy, .leave_type = vacation(), .name = "Vacation", .locations = {}});
    tell(PolicyVersionSet{
        .policy = policy, .from = base::date(2000, 1, 1), .terms = {.grant = YearlyGrant{60}}});
  }

  // Ten times four days, spread over the year, at another time for each.
  void add_person(int person, int years) {
    tell(PersonHired{.person = person_id(person),
                     .name = {std::to_string(person)},
                     .email = {std::to_string(person) + "@firm.example"},
                     .first_day = base::date(kLastYear - years, 1, 1),
                     .location = LocationId::from_name("Office"),
                     .team = team_of(person),
                     .pattern = std::nullopt});
    for (int each = 0; each < years * kRequestsAYear; ++each) {
      const Date first = base::date(kLastYear - years + 1, 1, 1) + (each * 36 + person * 7 % 30);
      const auto id = RequestId::from_name(fmt::format("{} {}", person, each));
      tell(LeaveRequested{.request = id,
                          .person = person_id(person),
                          .leave_type = vacation(),
                          .days = {first, first + 3}});
      tell(LeaveApproved{.request = id, .by = std::nullopt, .comment = {}});
    }
  }

  Organisation state_;
};

template <class Run>
void measure(const char* what, Run run) {
  run();
  const double before = seconds_of_core();
  std::size_t sum = 0;
  for (int round = 0; round < kRounds; ++round) sum += run();
  const double each = (seconds_of_core() - before) / kRounds;
  fmt::print("{:<44} {:>9.0f} us   ({})\n", what, each * 1e6, sum / kRounds);
}

void run(const Firm& firm) {
  const PersonRecord& record = *firm.state().find(person_id(0));
  const auto asking = [&](Date first) {
    return Request{.id = RequestId::from_name("new"),
                   .leave_type = vacation(),
                   .days = {first, first + 4},
                   .parts = {}};
  };
  const auto found = [&](Date first, Nearest nearest) {
    const Request request = asking(first);
    return judge(firm.state(), {record, request, kToday, Moment::asked, nearest}).size();
  };
  const Date week = base::date(kLastYear, 10, 5);
  measure("one week", [&] { return found(week, Nearest::left_out); });
  measure("one week, and the nearest that would pass",
          [&] { return found(week, Nearest::sought); });
  measure("a request, with everything asked of it", [&] {
    const auto events = decide(firm.state(),
                               RequestLeave{.request = RequestId::from_name("new"),
                                            .person = person_id(0),
                                            .leave_type = vacation(),
                                            .days = {week, week + 4},
                                            .parts = {},
                                            .reason = {}},
                               {.person = person_id(0), .today = kToday});
    return events ? events->size() : std::size_t{0};
  });
}

}  // namespace
}  // namespace daybook

int main(int argc, char** argv) {
  const int people = argc > 1 ? std::atoi(argv[1]) : 1000;
  const int years = argc > 2 ? std::atoi(argv[2]) : 5;
  fmt::print("{} people, {} years\n", people, years);
  using namespace daybook;
  fmt::print("about everybody\n");
  run(Firm(people, years, {.condition = MostAway{.percent = Rational(10)}}));
  fmt::print("about one team\n");
  run(Firm(people, years, {.scope = {.teams = {team_of(0)}}, .condition = MostAway{.people = 2}}));
  return 0;
}
