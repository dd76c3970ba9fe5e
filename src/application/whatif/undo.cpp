#include "application/whatif/undo.hpp"

#include <algorithm>
#include <set>

#include "application/whatif/put_back.hpp"
#include "domain/decide.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

// The request that an event is about; nothing for other events.
struct AboutRequest {
  std::optional<RequestId> operator()(const LeaveRequested& event) const { return event.request; }
  std::optional<RequestId> operator()(const LeaveApproved& event) const { return event.request; }
  std::optional<RequestId> operator()(const LeaveRejected& event) const { return event.request; }
  std::optional<RequestId> operator()(const LeaveWithdrawn& event) const { return event.request; }
  std::optional<RequestId> operator()(const LeaveCancelled& event) const { return event.request; }
  std::optional<RequestId> operator()(const LeaveLapsed& event) const { return event.request; }
  template <class Other>
  std::optional<RequestId> operator()(const Other&) const {
    return std::nullopt;
  }
};

class Undo {
 public:
  Undo(const Recorded& recorded, const View& now, const Orderer& by)
      : recorded_(recorded), by_(by), ahead_(*now) {}

  UndoPlan plan() {
    for (std::size_t at = recorded_.events.size(); at-- > 0;) {
      const auto request = std::visit(AboutRequest{}, recorded_.events[at]);
      const Outcome done = request ? restore(*request) : put_back_fact(recorded_.events[at]);
      if (!done) refuse(at, done.error());
    }
    std::ranges::reverse(plan_.not_undone);
    plan_.after = std::make_shared<const Organisation>(std::move(ahead_));
    return std::move(plan_);
  }

 private:
  Version version_of(std::size_t at) const { return recorded_.before.version.plus(at + 1); }

  void refuse(std::size_t at, base::Error why) {
    plan_.not_undone.push_back(
        {version_of(at), std::string(type_of(recorded_.events[at])), std::move(why)});
  }

  Outcome put_back_fact(const Event& event) {
    const std::vector<Command> back = TRY(put_back(recorded_.before, ahead_, event));
    std::size_t changing = 0;
    for (const Command& command : back) {
      const std::vector<Event> events = TRY(decide(ahead_, command, by_));
      changing += events.empty() ? 0 : 1;
    }
    // It is as before already; terms that were agreed before, however, are not stated anew.
    const bool terms = std::holds_alternative<PersonalTermsSet>(event);
    if (terms && changing < back.size()) return base::rejected("undo.stated_before");
    if (changing == 0) return {};
    if (!still_holds(ahead_, event)) return base::rejected("undo.overtaken");
    for (const Command& command : back) TRY(carry_out(command));
    return {};
  }

  // To what it was before everything recorded, whatever was done about it since; once.
  Outcome restore(RequestId id) {
    const PersonRecord* owner_now = ahead_.owner_of(id);
    if (!restored_.insert(id).second || !owner_now) return {};
    const Request now = *owner_now->find(id);
    const PersonRecord* owner = recorded_.before.owner_of(id);
    const Request* then = owner ? owner->find(id) : nullptr;
    if (then && then->status == now.status) return {};
    if (now.status == RequestStatus::pending) TRY(carry_out(WithdrawLeave{id}));
    if (now.status == RequestStatus::approved) TRY(carry_out(CancelLeave{id}));
    if (then && then->is_live()) TRY(carry_out(again(*then, owner->person.id, now)));
    return {};
  }

  // A request that was decided cannot wait again: one like it does.
  RecordLeave again(const Request& then, PersonId person, const Request& now) const {
    const std::string name = to_string(then.id) + " after " + std::to_string(now.decided.number);
    return {.leave = {.request = RequestId::from_name(name),
                      .person = person,
                      .leave_type = then.leave_type,
                      .days = then.days,
                      .parts = then.parts,
                      .reason = then.reason},
            .status = then.status,
            .decided_by = then.decided_by,
            .cost = then.cost};
  }

  Outcome carry_out(const Command& command) {
    const std::vector<Event> events = TRY(decide(ahead_, command, by_));
    if (events.empty()) return {};
    evolve(ahead_, {.actor = by_.person, .events = events});
    plan_.commands.push_back(command);
    plan_.events.insert(plan_.events.end(), events.begin(), events.end());
    return {};
  }

  const Recorded& recorded_;
  const Orderer& by_;
  Organisation ahead_;
  UndoPlan plan_;
  std::set<RequestId> restored_;
};

}  // namespace

UndoPlan plan_undo(const Recorded& recorded, const View& now, const Orderer& by) {
  return Undo(recorded, now, by).plan();
}

}  // namespace daybook
