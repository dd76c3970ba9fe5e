#include "application/demo/demo_history.hpp"

#include <algorithm>

#include "application/demo/demo_leave.hpp"
#include "application/demo/demo_structure.hpp"
#include "application/demo/dice.hpp"

namespace daybook {
namespace {

constexpr int kHiredDaysBefore = 20;  // a contract is signed before the first day
constexpr int kUndecidedDays = 3;     // what was asked for lately still waits

class Chronicle {
 public:
  Chronicle(Date start, Date today) : start_(start), today_(today) {}

  std::vector<DemoStep> write() {
    for (const DemoPerson& person : demo_people(today_)) {
      hire(person);
      wishes_ = 0;
      for (const PlannedLeave& leave : planned_leave(person, start_, today_)) ask(person, leave);
    }
    const auto when = [](const DemoStep& step) { return std::pair(step.at, step.place); };
    std::ranges::sort(steps_, {}, when);
    return std::move(steps_);
  }

 private:
  void hire(const DemoPerson& person) {
    const Date known = std::clamp(person.first_day - kHiredDaysBefore, start_, today_);
    add({base::start_of_utc_day(known), DemoHire{person}});
    if (!person.last_day) return;
    const Date told = std::max(start_, *person.last_day - 60);
    add({{base::start_of_utc_day(told).milliseconds + 1},
         DemoEnd{demo_person(person.email), *person.last_day}});
  }

  // Some time in the working day; today, so early that it has passed.
  Instant during(Date day, Dice& dice) const {
    const std::int64_t minutes = day == today_ ? dice.between(1, 30) : dice.between(480, 900);
    return {base::start_of_utc_day(day).milliseconds + minutes * 60'000};
  }

  void ask(const DemoPerson& person, const PlannedLeave& leave) {
    // Two wishes for one day are two requests, of which the rules take the first.
    const std::string name = person.email + "/" + to_string(leave.days.first) + "/" +
                             std::string(leave.leave_type) + "/" + std::to_string(++wishes_);
    Dice dice(name);
    const RequestId id = RequestId::from_name("demo/" + name);
    const Instant asked = during(leave.asked, dice);
    add({asked, DemoRequest{{.request = id,
                             .person = demo_person(person.email),
                             .leave_type = demo_leave_type(leave.leave_type),
                             .days = leave.days,
                             .parts = leave.parts,
                             .reason = {std::string(leave.reason)}}}});
    decide(id, leave, dice);
  }

  void decide(RequestId id, const PlannedLeave& leave, Dice& dice) {
    using Verdict = DemoDecision::Verdict;
    if (leave.leave_type == "Sick leave" || leave.asked > today_ - kUndecidedDays) return;
    const int luck = dice.between(1, 100);
    const Instant decided = during(leave.asked + dice.between(1, kUndecidedDays - 1), dice);
    if (luck <= 3)
      add({decided, DemoDecision{id, Verdict::withdraw, ""}});
    else if (luck <= 6)
      add({decided, DemoDecision{id, Verdict::reject, "Too many of us are away that week."}});
    else
      add({decided, DemoDecision{id, Verdict::approve, ""}});
    const Date cancelled = leave.asked + 5;
    if (luck > 97 && cancelled < leave.days.first && cancelled < today_)
      add({during(cancelled, dice), DemoDecision{id, Verdict::cancel, ""}});
  }

  void add(DemoStep step) {
    step.place = steps_.size();
    steps_.push_back(std::move(step));
  }

  Date start_;
  Date today_;
  int wishes_ = 0;  // of the person at hand
  std::vector<DemoStep> steps_;
};

}  // namespace

PersonId demo_person(std::string_view email) {
  return PersonId::from_name("demo/" + std::string(email.substr(0, email.find('@'))));
}

std::vector<DemoStep> demo_history(Date start, Date today) {
  return Chronicle(start, today).write();
}

}  // namespace daybook
