#include "application/demo/make_demo.hpp"

#include <array>

#include "base/contains.hpp"

#include "application/demo/demo_history.hpp"
#include "domain/permission.hpp"

namespace daybook {
namespace {

// What the dice may wish for although the rules do not allow it.
constexpr std::array<std::string_view, 7> kHarmless = {"request.balance_short",
                                                       "request.overlaps",
                                                       "request.no_working_days",
                                                       "request.outside_employment",
                                                       "request.half_day_not_worked",
                                                       "request.half_day_on_holiday",
                                                       "request.no_policy"};

class Player {
 public:
  Player(OrganisationHost& host, ScriptClock& clock) : host_(host), clock_(clock) {}

  Outcome play(const DemoStep& step) {
    clock_.set(step.at);
    return std::visit([&](const auto& what) { return carry_out(what); }, step.what);
  }

  // Who enters what is decided about people.
  void let_administer(PersonId person) { admin_ = person; }

  Outcome order(std::optional<PersonId> actor, std::vector<Command> commands) {
    const CommandId id = CommandId::from_name("demo/" + std::to_string(++orders_));
    const Deadline deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    TRY(host_.execute(demo_org(), {id, actor, Channel::demo, std::move(commands)}, deadline));
    return {};
  }

 private:
  Outcome carry_out(const DemoHire& hire) {
    const DemoPerson& person = hire.person;
    return order(admin_, {HirePerson{{.person = demo_person(person.email),
                                      .name = {person.name},
                                      .email = {person.email},
                                      .first_day = person.first_day,
                                      .location = demo_location(person.location),
                                      .team = demo_team(person.team),
                                      .pattern = person.pattern}}});
  }

  Outcome carry_out(const DemoEnd& end) {
    return order(admin_, {EndEmployment{{end.person, end.last_day}}});
  }

  Outcome carry_out(const DemoRequest& request) {
    Outcome asked = order(request.leave.person, {request.leave});
    if (!asked && base::contains(kHarmless, asked.error().rule)) return {};
    return asked;
  }

  Outcome carry_out(const DemoDecision& decision) {
    const View view = TRY(host_.view(demo_org()));
    const PersonRecord* owner = view->owner_of(decision.request);
    if (!owner || !owner->find(decision.request)->is_live()) return {};
    const PersonId person = owner->person.id;
    const auto approvers = approvers_of(*view, *owner, clock_.now().utc_date());
    ENSURE(!approvers.empty());
    using Verdict = DemoDecision::Verdict;
    const PersonalText comment{decision.comment};
    switch (decision.verdict) {
      case Verdict::approve:
        return order(approvers.front(), {ApproveLeave{decision.request, comment}});
      case Verdict::reject:
        return order(approvers.front(), {RejectLeave{decision.request, comment}});
      case Verdict::withdraw: return order(person, {WithdrawLeave{decision.request}});
      case Verdict::cancel: return cancel(*owner->find(decision.request), person);
    }
    return {};
  }

  Outcome cancel(const Request& request, PersonId person) {
    if (request.status != RequestStatus::approved) return {};
    return order(person, {CancelLeave{request.id}});
  }

  OrganisationHost& host_;
  ScriptClock& clock_;
  std::optional<PersonId> admin_;
  int orders_ = 0;
};

DemoMade count(const Organisation& organisation) {
  DemoMade made{
      .org = demo_org(), .people = organisation.people.size(), .version = organisation.version};
  for (const PersonRecord& record : organisation.people)
    for (const Request& request : record.requests) {
      ++made.requests;
      if (request.status == RequestStatus::pending) ++made.pending;
    }
  return made;
}

}  // namespace

OrgId demo_org() { return OrgId::from_name(lower_case(kDemoOrganisation)); }

Result<DemoMade> make_demo(OrganisationHost& host, ScriptClock& clock, Date today,
                           const HolidaysOf& holidays_of) {
  const Date start = demo_start(today);
  clock.set(base::start_of_utc_day(start));
  Player player(host, clock);
  std::vector<Command> structure = TRY(demo_structure(start, holidays_of));
  TRY(player.order(std::nullopt, std::move(structure)));
  bool teams_are_led = false;
  for (const DemoStep& step : demo_history(start, today)) {
    // Those who decide were there from the first day; only then can the teams be given to them.
    if (!teams_are_led && !std::holds_alternative<DemoHire>(step.what)) {
      std::vector<Command> commands = demo_approvers();
      commands.push_back(SetRoles{{demo_person(kDemoOwner), {Role::owner}}});
      commands.push_back(SetRoles{{demo_person(kDemoAdmin), {Role::hr_admin}}});
      TRY(player.order(std::nullopt, std::move(commands)));
      player.let_administer(demo_person(kDemoAdmin));
      teams_are_led = true;
    }
    TRY(player.play(step));
  }
  const View view = TRY(host.view(demo_org()));
  return count(*view);
}

}  // namespace daybook
