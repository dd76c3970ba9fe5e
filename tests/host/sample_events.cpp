#include "host/sample_events.hpp"

#include <utility>

namespace daybook {
namespace {

template <class E>
struct Of {};

Date day(int month, int number) { return base::date(2026, month, number); }
PersonId anna() { return PersonId::from_name("Anna"); }
LeaveTypeId vacation() { return LeaveTypeId::from_name("Vacation"); }
RequestId request() { return RequestId::from_name("request"); }
PolicyId policy() { return PolicyId::from_name("policy"); }
HolidayCalendarId calendar() { return HolidayCalendarId::from_name("Berlin"); }
LocationId berlin() { return LocationId::from_name("Berlin"); }
TeamId design() { return TeamId::from_name("Design"); }

WorkingPattern alternating() {
  WorkingPattern pattern = WorkingPattern::weekly({480, 480, 480, 480, 390, 0, 0});
  pattern.weeks.push_back(pattern.weeks.front());
  pattern.weeks[1][4] = {.minutes = 240, .days = Rational(1, 2), .only = PartOfDay::morning};
  pattern.anchor = day(1, 5);
  return pattern;
}

std::vector<Event> samples(Of<OrganisationCreated>) {
  return {OrganisationCreated{.name = "Acme \"Söhne\" \\ 北京\n"}};
}
std::vector<Event> samples(Of<HolidayCalendarAdded>) {
  return {HolidayCalendarAdded{.calendar = calendar(), .name = "Berlin"}};
}
std::vector<Event> samples(Of<HolidaysSet>) {
  return {HolidaysSet{.calendar = calendar(),
                      .holidays = {{.date = day(5, 1), .name = "Labour Day"},
                                   {.date = day(12, 24),
                                    .name = "Christmas Eve",
                                    .off = Rational(1, 2),
                                    .half = PartOfDay::afternoon},
                                   {.date = day(8, 15), .name = "Assumption", .off = 0}}}};
}
std::vector<Event> samples(Of<HolidayRemoved>) {
  return {HolidayRemoved{.calendar = calendar(), .date = day(5, 1)}};
}
std::vector<Event> samples(Of<LocationAdded>) {
  return {LocationAdded{.location = berlin(),
                        .name = "Berlin",
                        .time_zone = "Europe/Berlin",
                        .calendar = calendar(),
                        .pattern = alternating()}};
}
std::vector<Event> samples(Of<TeamAdded>) {
  return {TeamAdded{.team = design(), .name = "Design"},
          TeamAdded{.team = TeamId::from_name("UX"), .name = "UX", .parent = design()}};
}
std::vector<Event> samples(Of<TeamApproversSet>) {
  return {TeamApproversSet{.team = design(), .approvers = {anna(), PersonId::from_name("Ben")}},
          TeamApproversSet{.team = design(), .approvers = {}}};
}
std::vector<Event> samples(Of<LeaveTypeAdded>) {
  return {LeaveTypeAdded{.leave_type = {.id = vacation(), .name = "Vacation"}},
          LeaveTypeAdded{.leave_type = {.id = LeaveTypeId::from_name("Sick leave"),
                                        .name = "Sick leave",
                                        .unit = Unit::hours,
                                        .colour = "red",
                                        .emoji = "🤒",
                                        .counts_against_balance = false,
                                        .needs_approval = false,
                                        .reason_required = true,
                                        .calendar_days = true,
                                        .is_private = true}}};
}
std::vector<Event> samples(Of<PolicyAdded>) {
  return {PolicyAdded{.policy = policy(), .leave_type = vacation(), .name = "Everybody"},
          PolicyAdded{.policy = PolicyId::from_name("Berlin"),
                      .leave_type = vacation(),
                      .name = "Berlin",
                      .locations = {berlin()}}};
}
PolicyVersionSet version_of(PolicyTerms terms) {
  return {.policy = policy(), .from = day(1, 1), .terms = std::move(terms)};
}
std::vector<Event> samples(Of<PolicyVersionSet>) {
  return {version_of({.grant = NoGrant{}}),
          version_of({.grant = UnlimitedGrant{}, .leave_year = AnniversaryLeaveYear{}}),
          version_of({.grant = YearlyGrant{Rational(85, 3)},
                      .leave_year = FixedLeaveYear{{4, 6}},
                      .on_hire = ProrationBasis::half_month,
                      .on_leaving = ProrationBasis::none,
                      .rounding = {RoundingMode::half_up_else_keep, Rational(1, 2)},
                      .carry_over = {.limit = 5, .expiry = CarriedUntil{{3, 31}}},
                      .negative_floor = -3}),
          version_of({.grant = PeriodicGrant{.quota = 24,
                                             .months_per_period = 3,
                                             .credit = CreditTime::period_end},
                      .carry_over = {.limit = std::nullopt, .expiry = CarriedForMonths{15}}})};
}
std::vector<Event> samples(Of<PersonHired>) {
  const PersonHired bare{.person = anna(),
                         .name = {"Anna"},
                         .email = {"anna@acme.example"},
                         .first_day = day(1, 1),
                         .location = berlin()};
  PersonHired whole = bare;
  whole.team = design();
  whole.pattern = alternating();
  return {bare, whole};
}
std::vector<Event> samples(Of<EmploymentEnded>) {
  return {EmploymentEnded{.person = anna(), .last_day = day(6, 30)}};
}
std::vector<Event> samples(Of<PersonMoved>) {
  return {PersonMoved{.person = anna(), .from = day(4, 1), .location = berlin()}};
}
std::vector<Event> samples(Of<TeamChanged>) {
  return {TeamChanged{.person = anna(), .from = day(4, 1), .team = design()},
          TeamChanged{.person = anna(), .from = day(5, 1), .team = std::nullopt}};
}
std::vector<Event> samples(Of<WorkingPatternChanged>) {
  return {WorkingPatternChanged{.person = anna(), .from = day(4, 1), .pattern = alternating()},
          WorkingPatternChanged{.person = anna(), .from = day(5, 1), .pattern = std::nullopt}};
}
std::vector<Event> samples(Of<RolesSet>) {
  return {RolesSet{.person = anna(), .roles = {Role::employee, Role::hr_admin, Role::owner}},
          RolesSet{.person = anna(), .roles = {}}};
}
std::vector<Event> samples(Of<BalanceAdjusted>) {
  const BalanceAdjusted bare{.adjustment = AdjustmentId::from_name("adjustment"),
                             .person = anna(),
                             .leave_type = vacation(),
                             .date = day(1, 1),
                             .amount = {Rational(-7, 2), Unit::days},
                             .reason = {"brought from the old tool"}};
  BalanceAdjusted whole = bare;
  whole.amount = {Rational(100, 3), Unit::hours};
  whole.last_day = day(3, 31);
  return {bare, whole};
}
std::vector<Event> samples(Of<LeaveRequested>) {
  const LeaveRequested bare{.request = request(),
                            .person = anna(),
                            .leave_type = vacation(),
                            .days = {day(5, 11), day(5, 15)}};
  LeaveRequested whole = bare;
  whole.parts = {.first = PartOfDay::afternoon, .last = PartOfDay::morning};
  whole.reason = {"Moving house"};
  LeaveRequested afternoons = bare;
  afternoons.parts.every = PartOfDay::afternoon;
  return {bare, whole, afternoons};
}
std::vector<Event> samples(Of<LeaveApproved>) {
  return {LeaveApproved{.request = request()},
          LeaveApproved{.request = request(), .by = anna(), .comment = {"Enjoy!"}}};
}
std::vector<Event> samples(Of<LeaveRejected>) {
  return {LeaveRejected{.request = request()},
          LeaveRejected{.request = request(), .by = anna(), .comment = {"Fair week"}}};
}
std::vector<Event> samples(Of<LeaveWithdrawn>) { return {LeaveWithdrawn{.request = request()}}; }
std::vector<Event> samples(Of<LeaveCancelled>) {
  return {LeaveCancelled{.request = request()}, LeaveCancelled{.request = request(), .by = anna()}};
}

}  // namespace

std::vector<Event> sample_events() {
  std::vector<Event> all;
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    const auto add = [&](std::vector<Event> some) {
      all.insert(all.end(), some.begin(), some.end());
    };
    (add(samples(Of<std::variant_alternative_t<Index, Event>>{})), ...);
  }(std::make_index_sequence<std::variant_size_v<Event>>{});
  return all;
}

}  // namespace daybook
