#include "domain/evolve.hpp"

#include <algorithm>

namespace daybook {
namespace {

class Fold {
 public:
  Fold(Organisation& organisation, Version version) : org_(organisation), version_(version) {}

  void operator()(const OrganisationCreated& event) { org_.name = event.name; }

  void operator()(const HolidayCalendarAdded& event) {
    org_.structure.edit().calendars.push_back(
        {.id = event.calendar, .name = event.name, .parent = event.parent});
  }
  void operator()(const HolidaysSet& event) {
    HolidayCalendar* calendar = org_.structure.edit().find(event.calendar);
    for (const Holiday& holiday : event.holidays) calendar->set(holiday, version_);
  }
  void operator()(const HolidayRemoved& event) {
    org_.structure.edit().find(event.calendar)->remove(event.date);
  }

  void operator()(const LocationAdded& event) {
    Location location{.id = event.location, .name = event.name, .time_zone = event.time_zone};
    location.calendars.set(base::kEarliestDate, event.calendar, version_);
    location.patterns.set(base::kEarliestDate, event.pattern, version_);
    org_.structure.edit().locations.push_back(std::move(location));
  }
  void operator()(const TeamAdded& event) {
    org_.structure.edit().teams.push_back(
        {.id = event.team, .name = event.name, .parent = event.parent});
  }
  void operator()(const TeamApproversSet& event) {
    org_.structure.edit().find(event.team)->approvers = event.approvers;
  }

  void operator()(const LeaveTypeAdded& event) {
    org_.leave_types.edit().push_back(event.leave_type);
  }
  void operator()(const PolicyAdded& event) {
    org_.policies.edit().push_back({.id = event.policy,
                                    .leave_type = event.leave_type,
                                    .name = event.name,
                                    .locations = event.locations});
  }
  void operator()(const PolicyVersionSet& event) {
    auto& policies = org_.policies.edit();
    std::ranges::find(policies, event.policy, &Policy::id)
        ->versions.set(event.from, event.terms, version_);
  }

  void operator()(const PersonHired& event) {
    PersonRecord record{
        .person = {.id = event.person,
                   .name = event.name,
                   .email = event.email,
                   .employment = {
                       .first = event.first_day, .last = std::nullopt, .first_source = version_}}};
    record.person.locations.set(event.first_day, event.location, version_);
    record.person.teams.set(event.first_day, event.team, version_);
    if (event.pattern) record.person.patterns.set(event.first_day, event.pattern, version_);
    org_.person_places.set(event.person, org_.people.size());
    org_.email_places.set(lower_case(event.email.text), org_.people.size());
    org_.people.push_back(std::move(record));
  }
  void operator()(const EmploymentEnded& event) {
    Employment& employment = person(event.person).employment;
    employment.last = event.last_day;
    employment.last_source = version_;
  }
  void operator()(const PersonMoved& event) {
    person(event.person).locations.set(event.from, event.location, version_);
  }
  void operator()(const TeamChanged& event) {
    person(event.person).teams.set(event.from, event.team, version_);
  }
  void operator()(const WorkingPatternChanged& event) {
    person(event.person).patterns.set(event.from, event.pattern, version_);
  }
  void operator()(const RolesSet& event) { person(event.person).roles = event.roles; }

  void operator()(const BalanceAdjusted& event) {
    record(event.person)
        .adjustments.push_back({.id = event.adjustment,
                                .leave_type = event.leave_type,
                                .date = event.date,
                                .amount = event.amount,
                                .reason = event.reason,
                                .last_day = event.last_day,
                                .kind = event.kind,
                                .reverses = event.reverses,
                                .source = version_});
  }

  void operator()(const PersonDetailsSet& event) {
    Person& about = person(event.person);
    about.service_date = event.service_date;
    about.born = event.born;
    about.labels = event.labels;
    about.details_source = version_;
  }
  void operator()(const ProfileSet& event) {
    Person& about = person(event.person);
    about.employee_number = event.employee_number;
    about.profile = event.fields;
  }
  void operator()(const PhoneSet& event) { person(event.person).phone = event.phone; }
  void operator()(const PersonalTermsSet& event) {
    person(event.person)
        .personal_terms.push_back({.leave_type = event.leave_type,
                                   .days = {event.from, event.until.value_or(base::kLatestDate)},
                                   .amount = event.amount,
                                   .factor = event.factor,
                                   .source = version_});
  }
  void operator()(const HoursRecorded& event) {
    std::vector<WorkRecord>& work = person(event.person).work;
    for (const HoursOnDay& day : event.days) {
      const auto at = std::ranges::lower_bound(work, day.date, {}, &WorkRecord::date);
      if (at != work.end() && at->date == day.date)
        *at = {day.date, day.hours, version_};
      else
        work.insert(at, {day.date, day.hours, version_});
    }
  }

  void operator()(const LeaveTypeConverted& event) {
    org_.conversions.edit().push_back({.leave_type = event.leave_type,
                                       .into = event.into,
                                       .from = event.from,
                                       .minutes_per_day = event.minutes_per_day,
                                       .source = version_});
  }
  void operator()(const PayrollPeriodClosed& event) {
    org_.closed_periods.edit().push_back({.days = event.days,
                                          .known_at = event.known_at,
                                          .figures = event.figures,
                                          .source = version_});
  }
  void operator()(const PayrollPeriodReopened&) {
    if (!org_.closed_periods->empty()) org_.closed_periods.edit().pop_back();
  }
  void operator()(const RuleSet& event) {
    versions_of(event.rule).set(event.from, event.terms, version_);
  }
  void operator()(const RuleEnded& event) {
    versions_of(event.rule).set(event.from, std::nullopt, version_);
  }

  void operator()(const ChainSet& event) {
    std::vector<ApprovalChain>& chains = org_.chains.edit();
    const auto at = std::ranges::find(chains, event.chain, &ApprovalChain::id);
    ApprovalChain& chain =
        at != chains.end() ? *at : chains.emplace_back(ApprovalChain{.id = event.chain});
    chain.terms = event.terms;
    chain.source = version_;
  }
  void operator()(const ChainEnded& event) {
    std::vector<ApprovalChain>& chains = org_.chains.edit();
    ApprovalChain& chain = *std::ranges::find(chains, event.chain, &ApprovalChain::id);
    chain.terms = std::nullopt;
    chain.source = version_;
  }
  void operator()(const ManagerSet& event) {
    person(event.person).managers.set(event.from, event.manager, version_);
  }
  void operator()(const SubstituteSet& event) {
    std::vector<Substitution>& known = person(event.person).substitutions;
    std::vector<Substitution> kept;
    // What was said about other days stays.
    for (const Substitution& each : known) {
      const DateRange before{each.days.first, std::min(each.days.last, event.days.first - 1)};
      const DateRange after{std::max(each.days.first, event.days.last + 1), each.days.last};
      for (const DateRange& days : {before, after})
        if (days.first <= days.last) kept.push_back({days, each.substitute, each.source});
    }
    if (event.substitute) kept.push_back({event.days, *event.substitute, version_});
    known = std::move(kept);
  }

  void operator()(const OrganisationRenamed& event) { org_.name = event.name; }
  void operator()(const LeaveTypeDetailsSet& event) {
    auto& types = org_.leave_types.edit();
    *std::ranges::find(types, event.leave_type.id, &LeaveType::id) = event.leave_type;
  }
  void operator()(const TeamDetailsSet& event) {
    Team& team = *org_.structure.edit().find(event.team);
    team.name = event.name;
    team.parent = event.parent;
    team.archived = event.archived;
  }
  void operator()(const LocationDetailsSet& event) {
    Location& location = *org_.structure.edit().find(event.location);
    location.name = event.name;
    location.time_zone = event.time_zone;
    location.archived = event.archived;
  }
  void operator()(const LocationPatternChanged& event) {
    org_.structure.edit().find(event.location)->patterns.set(event.from, event.pattern, version_);
  }
  void operator()(const LocationCalendarChanged& event) {
    org_.structure.edit().find(event.location)->calendars.set(event.from, event.calendar, version_);
  }
  void operator()(const PolicyDetailsSet& event) {
    auto& policies = org_.policies.edit();
    Policy& policy = *std::ranges::find(policies, event.policy, &Policy::id);
    policy.name = event.name;
    policy.locations = event.locations;
  }

  void operator()(const VisibilitySet& event) { org_.absences_shown = event.absences; }

  void operator()(const TimeInLieuAsked& event) {
    record(event.person)
        .credits.push_back({.id = event.credit,
                            .leave_type = event.leave_type,
                            .date = event.date,
                            .amount = event.amount,
                            .reason = event.reason,
                            .steps = event.steps,
                            .asked = version_,
                            .answered = {}});
  }
  void operator()(const TimeInLieuAnswered& event) {
    auto& credits = record(event.person).credits;
    const auto at = std::ranges::find(credits, event.credit, &CreditRequest::id);
    if (at == credits.end()) return;
    CreditRequest& credit = *at;
    if (event.status == RequestStatus::pending) return credit.approved_by.push_back(*event.by);
    credit.status = event.status;
    credit.decided_by = event.by;
    credit.comment = event.comment;
    credit.answered = version_;
  }

  void operator()(const StepApproved& event) {
    Request& at = request(event.request);
    auto& said = at.change.empty() ? at.approved_by : at.change.front().approved_by;
    said.push_back(event.by);
  }
  void operator()(const ChangeRequested& event) {
    Request& at = request(event.request);
    OpenChange change{.leave_type = event.leave_type,
                      .days = event.days,
                      .parts = event.parts,
                      .reason = event.reason,
                      .document = event.document,
                      .steps = event.steps,
                      .asked = version_};
    at.watchers = event.watchers;
    at.patience = event.patience;
    at.change = {std::move(change)};
    if (at.status == RequestStatus::pending) take_change(at);
  }
  void operator()(const CancellationRequested& event) {
    Request& at = request(event.request);
    at.change = {{.cancels = true,
                  .leave_type = at.leave_type,
                  .days = at.days,
                  .parts = at.parts,
                  .reason = event.reason,
                  .document = at.document,
                  .steps = event.steps,
                  .asked = version_}};
  }
  void operator()(const LeaveChanged& event) {
    take_change(request(event.request));
    settle(event.request, RequestStatus::approved, event.by, event.comment);
  }
  void operator()(const ChangeDropped& event) { request(event.request).change.clear(); }
  void operator()(const CommentAdded& event) {
    request(event.request)
        .comments.push_back(
            {.id = event.comment, .by = event.by, .text = event.text, .source = version_});
  }
  void operator()(const FileAttached& event) {
    Request& at = request(event.request);
    ++at.attachments_ever;
    at.attachments.push_back({.id = event.attachment,
                              .by = event.by,
                              .name = event.name,
                              .media_type = event.media_type,
                              .bytes = event.bytes,
                              .file = event.file,
                              .source = version_});
  }
  void operator()(const AttachmentRemoved& event) {
    std::erase_if(request(event.request).attachments,
                  [&](const Attachment& known) { return known.id == event.attachment; });
  }
  void operator()(const LeaveRequested& event) {
    org_.request_places.set(event.request, *org_.person_places.find(event.person));
    record(event.person)
        .requests.push_back({.id = event.request,
                             .leave_type = event.leave_type,
                             .days = event.days,
                             .parts = event.parts,
                             .requested = version_,
                             .cost = event.cost,
                             .reason = event.reason,
                             .document = event.document,
                             .steps = event.steps,
                             .watchers = event.watchers,
                             .patience = event.patience,
                             .series = event.series});
  }
  void operator()(const LeaveApproved& event) {
    // Where one yes is enough, decided_by tells who said it.
    Request& approved = request(event.request);
    if (event.by && !approved.steps.empty()) approved.approved_by.push_back(*event.by);
    settle(event.request, RequestStatus::approved, event.by, event.comment);
  }
  void operator()(const LeaveRejected& event) {
    settle(event.request, RequestStatus::rejected, event.by, event.comment);
  }
  void operator()(const LeaveWithdrawn& event) {
    settle(event.request, RequestStatus::withdrawn, std::nullopt, {});
  }
  void operator()(const LeaveLapsed& event) {
    settle(event.request, RequestStatus::lapsed, std::nullopt, {});
  }
  void operator()(const ReminderSnoozed& event) {
    std::vector<Snooze>& snoozes = request(event.request).snoozes;
    std::erase_if(snoozes, [&](const Snooze& snooze) { return snooze.by == event.by; });
    snoozes.push_back({event.by, event.until});
  }
  void operator()(const LeaveCancelled& event) {
    request(event.request).change.clear();
    settle(event.request, RequestStatus::cancelled, event.by, {});
  }

 private:
  PersonRecord& record(PersonId id) { return org_.people.edit(*org_.person_places.find(id)); }
  Person& person(PersonId id) { return record(id).person; }
  History<std::optional<RuleTerms>>& versions_of(RuleId id) {
    std::vector<Rule>& rules = org_.rules.edit();
    const auto at = std::ranges::find(rules, id, &Rule::id);
    if (at != rules.end()) return at->versions;
    return rules.emplace_back(Rule{.id = id, .versions = {}}).versions;
  }

  void settle(RequestId id, RequestStatus status, std::optional<PersonId> by,
              PersonalText comment) {
    Request& settled = request(id);
    settled.status = status;
    settled.decided_by = by;
    settled.comment = std::move(comment);
    settled.decided = version_;
  }

  static void take_change(Request& request) {
    if (request.change.empty()) return;
    const RequestStatus status = request.status;
    request = as_changed(request);
    request.status = status;
    request.change.clear();
  }

  Request& request(RequestId id) {
    PersonRecord& owner = org_.people.edit(*org_.request_places.find(id));
    return *std::ranges::find(owner.requests, id, &Request::id);
  }

  Organisation& org_;
  Version version_;
};

void remember(Organisation& organisation, const Commit& commit) {
  CommitNote note{.first = organisation.version.next(),
                  .recorded_at = commit.recorded_at,
                  .actor = commit.actor,
                  .channel = commit.channel};
  for (const Event& event : commit.events)
    note.event_types.push_back(static_cast<std::uint8_t>(event.index()));
  organisation.receipts.set(commit.command,
                            {.first = note.first,
                             .count = static_cast<std::uint32_t>(commit.events.size()),
                             .fingerprint = commit.fingerprint});
  organisation.receipt_order.push_back(commit.command);
  const std::size_t count = organisation.receipt_order.size();
  if (count > Organisation::kReceiptsMax)
    organisation.receipts.erase(organisation.receipt_order[count - Organisation::kReceiptsMax - 1]);
  organisation.commits.push_back(std::move(note));
}

}  // namespace

void evolve(Organisation& organisation, const Event& event, Version version) {
  std::visit(Fold(organisation, version), event);
  organisation.version = version;
}

void evolve(Organisation& organisation, const Commit& commit) {
  if (commit.events.empty()) return;
  remember(organisation, commit);
  for (const Event& event : commit.events) evolve(organisation, event, organisation.version.next());
}

}  // namespace daybook
