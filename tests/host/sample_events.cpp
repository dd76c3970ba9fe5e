#include "host/sample_events.hpp"

#include <utility>

#include "host/sample_terms.hpp"

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
TeamId ux() { return TeamId::from_name("UX"); }

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
          TeamAdded{.team = ux(), .name = "UX", .parent = design()}};
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
                                        .days_charged = DaysCharged::calendar_days,
                                        .cancel_needs_approval = true,
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
                      .on_hire = {ProrationBasis::half_month},
                      .on_leaving = {ProrationBasis::none},
                      .rounding = {RoundingMode::half_up_else_keep, Rational(1, 2)},
                      .carry_over = {.limit = 5, .expiry = UntilDate{{3, 31}}},
                      .negative_floor = -3}),
          version_of({.grant = PeriodicGrant{.amount = 24,
                                             .schedule = {.every = Every::quarter,
                                                          .credit = AtPeriodEnd{}}},
                      .carry_over = {.limit = std::nullopt, .expiry = ForMonths{15}}}),
          version_of(every_knob())};
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
  BalanceAdjusted reversal = bare;
  reversal.kind = AdjustmentKind::reversal;
  reversal.reverses = AdjustmentId::from_name("overtime");
  return {bare, whole, reversal};
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
  LeaveRequested hours = bare;
  hours.parts.minutes = 90;
  hours.cost = Amount{Rational(3, 2), Unit::hours};
  LeaveRequested certified = bare;
  certified.document = {"certificate of 11 May"};
  certified.steps = {{.who = {ManagerAbove{}}}, {.who = {WithRole{Role::owner}}}};
  certified.watchers = {TeamApprovers{}};
  LeaveRequested again = bare;
  again.patience = {.remind_after = {1, 3}, .lapses_after = 7, .lapses_when_past = true};
  again.series = RequestId::from_name("first of them");
  return {bare, whole, afternoons, hours, certified, again};
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

std::vector<Event> samples(Of<PersonDetailsSet>) {
  return {PersonDetailsSet{.person = anna()},
          PersonDetailsSet{.person = anna(),
                           .service_date = base::date(2019, 4, 1),
                           .born = base::date(1984, 2, 29),
                           .labels = {"night shift", "union"}}};
}
std::vector<Event> samples(Of<PersonalTermsSet>) {
  return {PersonalTermsSet{.person = anna(), .leave_type = vacation(), .from = day(1, 1)},
          PersonalTermsSet{.person = anna(),
                           .leave_type = vacation(),
                           .from = day(1, 1),
                           .until = day(12, 31),
                           .amount = Rational(33),
                           .factor = Rational(1, 3)}};
}
std::vector<Event> samples(Of<HoursRecorded>) {
  return {HoursRecorded{.person = anna(),
                        .days = {{day(3, 2), Rational(15, 2)}, {day(3, 3), Rational(8)}}}};
}

std::vector<Event> samples(Of<PayrollPeriodClosed>) {
  return {PayrollPeriodClosed{
      .days = {day(5, 1), day(5, 31)}, .known_at = {4711}, .figures = std::string(64, 'a')}};
}
std::vector<Event> samples(Of<PayrollPeriodReopened>) {
  return {PayrollPeriodReopened{.days = {day(5, 1), day(5, 31)},
                                .reason = {"The overtime of April was missing"}}};
}

RuleSet rule_of(RuleTerms terms) {
  terms.name = "Rule";
  return {.rule = RuleId::from_name("rule"), .from = day(1, 1), .terms = std::move(terms)};
}
std::vector<Event> samples(Of<RuleSet>) {
  const RuleTerms whole{.scope = {.locations = {berlin()},
                                  .teams = {design()},
                                  .labels = {"night shift"},
                                  .people = {anna()}},
                        .leave_types = {vacation()},
                        .window = {.from = day(1, 1),
                                   .to = base::date(2030, 12, 31),
                                   .yearly_from = MonthDay{12, 15},
                                   .yearly_to = MonthDay{1, 6},
                                   .weekdays = {1, 5}},
                        .condition = Blackout{},
                        .effect = RuleEffect::extra_approval,
                        .message = "We need everybody.",
                        .approvers = {ManagerAbove{2}}};
  return {
      rule_of(whole),
      rule_of({.condition =
                   MostAway{
                       .people = 2, .percent = Rational(50), .counted = CountedLeave::every_type}}),
      rule_of({.condition = LeastPresent{.people = 1, .percent = Rational(100, 3)}}),
      rule_of({.condition = Notice{.steps = {{.days = 7}, {.from_length = 20, .days = 90}},
                                   .days_in = NoticeIn::working_days,
                                   .measure = Measure::charged}}),
      rule_of({.condition = Length{.at_least = Rational(1),
                                   .at_most = Rational(10),
                                   .step = Rational(1, 2),
                                   .measure = Measure::calendar_days}}),
      rule_of({.condition = Run{.days = 21, .across_types = true}}),
      rule_of({.condition = Probation{.months = 6, .days = 1}}),
      rule_of({.condition = Horizon{.ahead_months = 12, .ahead_days = 1, .back_days = 30}}),
      rule_of({.condition = DocumentNeeded{.from_length = 3, .measure = Measure::working_days}})};
}
std::vector<Event> samples(Of<RuleEnded>) {
  return {RuleEnded{.rule = RuleId::from_name("rule"), .from = day(7, 1)}};
}

std::vector<Approvers> everybody_who_may_decide() {
  return {TeamApprovers{}, ManagerAbove{2}, WithRole{Role::owner}, Named{{anna()}}};
}
std::vector<Event> samples(Of<StepApproved>) {
  return {StepApproved{.request = request(), .by = anna(), .comment = {"Enjoy!"}}};
}
std::vector<Event> samples(Of<ChainSet>) {
  const ChainId chain = ChainId::from_name("chain");
  return {
      ChainSet{.chain = chain, .terms = {.name = "Nobody"}},
      ChainSet{.chain = chain,
               .terms = {.name = "Everybody",
                         .scope = {.teams = {design()}},
                         .leave_types = {vacation()},
                         .from_length = Rational(11, 2),
                         .steps = {{.who = everybody_who_may_decide(),
                                    .needed = Needed::number,
                                    .number = 2},
                                   {.who = {WithRole{}}, .needed = Needed::all}},
                         .watchers = {ManagerAbove{}}}},
      ChainSet{.chain = chain,
               .terms = {.name = "Patient",
                         .patience = {
                             .remind_after = {2}, .lapses_after = 10, .lapses_when_past = true}}}};
}
std::vector<Event> samples(Of<ChainEnded>) {
  return {ChainEnded{.chain = ChainId::from_name("chain")}};
}
std::vector<Event> samples(Of<ManagerSet>) {
  return {ManagerSet{.person = anna(), .from = day(1, 1), .manager = PersonId::from_name("Ben")},
          ManagerSet{.person = anna(), .from = day(7, 1), .manager = std::nullopt}};
}
std::vector<Event> samples(Of<SubstituteSet>) {
  const DateRange days{day(8, 3), day(8, 14)};
  return {SubstituteSet{.person = anna(), .days = days, .substitute = PersonId::from_name("Ben")},
          SubstituteSet{.person = anna(), .days = days, .substitute = std::nullopt}};
}

std::vector<Event> samples(Of<ChangeRequested>) {
  const ChangeRequested bare{
      .request = request(), .leave_type = vacation(), .days = {day(5, 11), day(5, 13)}};
  ChangeRequested whole = bare;
  whole.parts = {.last = PartOfDay::morning};
  whole.reason = {"Back early"};
  whole.document = {"certificate"};
  whole.steps = {{.who = {ManagerAbove{}}}};
  whole.watchers = {TeamApprovers{}};
  ChangeRequested patient = bare;
  patient.patience = {.lapses_after = 7};
  return {bare, whole, patient};
}
std::vector<Event> samples(Of<CancellationRequested>) {
  return {CancellationRequested{.request = request()},
          CancellationRequested{.request = request(),
                                .reason = {"Flight cancelled"},
                                .steps = {{.who = {ManagerAbove{}}}}}};
}
std::vector<Event> samples(Of<LeaveChanged>) {
  return {LeaveChanged{.request = request()},
          LeaveChanged{.request = request(), .by = anna(), .comment = {"Fine"}}};
}
std::vector<Event> samples(Of<ChangeDropped>) {
  return {ChangeDropped{.request = request()},
          ChangeDropped{.request = request(), .by = anna(), .comment = {"Fair week"}}};
}
std::vector<Event> samples(Of<CommentAdded>) {
  return {CommentAdded{.comment = CommentId::from_name("comment"),
                       .request = request(),
                       .by = anna(),
                       .text = {"I can swap with Ben"}}};
}
std::vector<Event> samples(Of<LeaveTypeConverted>) {
  const LeaveTypeConverted bare{
      .leave_type = vacation(), .into = LeaveTypeId::from_name("Hours"), .from = day(7, 1)};
  LeaveTypeConverted whole = bare;
  whole.minutes_per_day = 450;
  return {bare, whole};
}

std::vector<Event> samples(Of<LeaveLapsed>) { return {LeaveLapsed{.request = request()}}; }
std::vector<Event> samples(Of<ReminderSnoozed>) {
  return {ReminderSnoozed{.request = request(), .by = anna(), .until = day(5, 4)}};
}
std::vector<Event> samples(Of<TimeInLieuAsked>) {
  const TimeInLieuAsked bare{.credit = AdjustmentId::from_name("lieu"),
                             .person = anna(),
                             .leave_type = vacation(),
                             .date = day(3, 1),
                             .amount = {Rational(1, 2), Unit::days},
                             .reason = {"Fair on Sunday"}};
  TimeInLieuAsked whole = bare;
  whole.steps = {{.who = {ManagerAbove{}}}};
  return {bare, whole};
}
std::vector<Event> samples(Of<TimeInLieuAnswered>) {
  const auto credit = AdjustmentId::from_name("lieu");
  return {TimeInLieuAnswered{.credit = credit, .person = anna(), .by = std::nullopt, .comment = {}},
          TimeInLieuAnswered{.credit = credit,
                             .person = anna(),
                             .by = PersonId::from_name("Ben"),
                             .status = RequestStatus::rejected,
                             .comment = {"Was paid"}}};
}
std::vector<Event> samples(Of<VisibilitySet>) {
  return {VisibilitySet{.absences = AbsencesShown::of_own_team}};
}
std::vector<Event> samples(Of<ProfileSet>) {
  return {ProfileSet{.person = anna()},
          ProfileSet{.person = anna(),
                     .employee_number = {"4711"},
                     .fields = {{"Job title", {"Optician"}}, {"Desk", {"3.14"}}}}};
}
std::vector<Event> samples(Of<OrganisationRenamed>) {
  return {OrganisationRenamed{.name = "Lumen & Sons"}};
}
std::vector<Event> samples(Of<LeaveTypeDetailsSet>) {
  return {LeaveTypeDetailsSet{.leave_type = {.id = vacation(),
                                             .name = "Holiday",
                                             .half_on_half_holiday = HalfOnHalfHoliday::nothing,
                                             .charged_on = ChargedOn::first_day,
                                             .pending = PendingRule::ignored,
                                             .earns = false,
                                             .archived = true}}};
}
std::vector<Event> samples(Of<TeamDetailsSet>) {
  return {
      TeamDetailsSet{.team = design(), .name = "Looks"},
      TeamDetailsSet{
          .team = design(), .name = "Looks", .parent = TeamId::from_name("UX"), .archived = true}};
}
std::vector<Event> samples(Of<LocationDetailsSet>) {
  return {LocationDetailsSet{
      .location = berlin(), .name = "Lisbon", .time_zone = "Europe/Lisbon", .archived = true}};
}
std::vector<Event> samples(Of<LocationPatternChanged>) {
  return {
      LocationPatternChanged{.location = berlin(), .from = day(7, 1), .pattern = alternating()}};
}
std::vector<Event> samples(Of<LocationCalendarChanged>) {
  return {LocationCalendarChanged{.location = berlin(), .from = day(7, 1), .calendar = calendar()}};
}
std::vector<Event> samples(Of<PolicyDetailsSet>) {
  return {PolicyDetailsSet{.policy = policy(), .name = "All of us"},
          PolicyDetailsSet{.policy = policy(), .name = "Berlin", .locations = {berlin()}}};
}
std::vector<Event> samples(Of<PhoneSet>) {
  return {PhoneSet{.person = anna()}, PhoneSet{.person = anna(), .phone = {"+49 30 1234567"}}};
}
std::vector<Event> samples(Of<FileAttached>) {
  const FileAttached bare{.attachment = AttachmentId::from_name("attachment"),
                          .request = request(),
                          .by = std::nullopt,
                          .name = {"sick note.pdf"},
                          .bytes = 81'920,
                          .file = FileId::from_name("bytes")};
  FileAttached whole = bare;
  whole.by = anna();
  whole.media_type = MediaType::jpeg;
  return {bare, whole};
}
std::vector<Event> samples(Of<AttachmentRemoved>) {
  const auto attachment = AttachmentId::from_name("attachment");
  return {AttachmentRemoved{.attachment = attachment, .request = request(), .by = std::nullopt},
          AttachmentRemoved{.attachment = attachment, .request = request(), .by = anna()}};
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
