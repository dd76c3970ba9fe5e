#include "domain/properties/story.hpp"

namespace daybook {
namespace {

constexpr Date kStart = base::date(2023, 1, 1);
constexpr int kDays = 1100;  // three leave years and the turn of the fourth

template <class T>
const T& pick(const std::vector<T>& choices, int number) {
  return choices[static_cast<std::size_t>(number) % choices.size()];
}

std::string day_of(int offset) { return to_string(kStart + offset); }

std::vector<WorkingPattern> patterns() {
  WorkingPattern rotation = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0});
  rotation.weeks.push_back(WorkingPattern::weekly({390, 0, 390, 0, 390, 0, 0}).weeks[0]);
  WorkingPattern mornings = WorkingPattern::weekly({240, 240, 240, 240, 0, 0, 0});
  for (DayPlan& day : mornings.weeks[0]) day.only = PartOfDay::morning;
  return {WorkingPattern::weekly(Handbook::kOfficeWeek), rotation, mornings,
          WorkingPattern::weekly({390, 390, 390, 390, 390, 0, 0}),
          WorkingPattern::weekly({0, 0, 600, 600, 600, 300, 0})};
}

DayParts parts_of(int detail, int length) {
  if (length == 0) return pick<DayParts>({kWhole, kMorning, kAfternoon}, detail);
  return pick<DayParts>({kWhole, kFromLunch, kUntilLunch, kMorning}, detail);
}

class Teller {
 public:
  Teller(Handbook& book, const Story& story) : book_(book), story_(story) {}

  void tell(const StepChoice& step) {
    const std::string day = day_of(step.day);
    const std::string last = day_of(step.day + step.length);
    const PersonId anna = PersonId::from_name("Anna");
    switch (step.kind) {
      case 0:
      case 1:
        if (book_.asks(day, last, parts_of(step.detail, step.length)).empty())
          asked_.push_back(book_.last_request());
        return;
      case 2: return decide(step, [](RequestId id) { return Command(ApproveLeave{id, {}}); });
      case 3: return decide(step, [](RequestId id) { return Command(RejectLeave{id, {}}); });
      case 4: return decide(step, [](RequestId id) { return Command(WithdrawLeave{id}); });
      case 5: return decide(step, [](RequestId id) { return Command(CancelLeave{id}); });
      case 6:
        book_.when(
            RecordLeave{.leave = book_.leave_order(from_to(day, last),
                                                   parts_of(step.detail, step.length), "Anna")});
        return;
      case 7: return book_.adjust(day, exact(Rational(1 + step.detail, 2)));
      case 8: return book_.adjust(day, exact(Rational(-1 - step.detail, 2)));
      case 9: return book_.adjust(day, "3", day_of(step.day + 10 * step.length));
      case 10:
        book_.given(MovePerson{{.person = anna,
                                .from = on(day),
                                .location = LocationId::from_name(
                                    pick<std::string>({"Branch", "Office"}, step.detail))}});
        return;
      case 11:
        book_.given(ChangeWorkingPattern{
            {.person = anna, .from = on(day), .pattern = pick(patterns(), step.detail)}});
        return;
      case 12: return book_.holiday(day, pick<std::string>({"1", "1/2", "0"}, step.detail));
      case 13: {
        PolicyChoice changed = story_.there;
        changed.quota += step.detail;
        return book_.policy(changed.terms(), day, "Here", {"Office"});
      }
      default: book_.when(EndEmployment{{.person = anna, .last_day = on(day)}});
    }
  }

 private:
  template <class Make>
  void decide(const StepChoice& step, Make make) {
    if (!asked_.empty()) book_.when(make(pick(asked_, step.detail)));
  }

  Handbook& book_;
  const Story& story_;
  std::vector<RequestId> asked_;
};

}  // namespace

PolicyTerms PolicyChoice::terms() const {
  using Basis = ProrationBasis;
  using Mode = RoundingMode;
  PolicyBuilder policy;
  const std::string amount = exact(Rational(4 * quota + 1, 4));
  if (grant % 4 == 0) policy.yearly(amount);
  if (grant % 4 == 1) policy.every_months(pick<int>({1, 2, 3, 4, 6, 12}, period), amount);
  if (grant % 4 == 2)
    policy.every_months(pick<int>({1, 2, 3, 4, 6, 12}, period), amount).at_period_end();
  if (grant % 4 == 3) policy.nothing();
  if (year % 4 != 3) policy.year_from(pick<std::string>({"01-01", "04-01", "03-06"}, year % 4));
  if (year % 4 == 3) policy.year_from_anniversary();
  policy.prorated(pick<Basis>({Basis::none, Basis::calendar_days, Basis::months_touched,
                               Basis::full_months, Basis::half_month},
                              basis));
  policy.rounded(pick<Mode>({Mode::none, Mode::up, Mode::down, Mode::half_up, Mode::half_even,
                             Mode::half_up_else_keep},
                            rounding),
                 pick<std::string>({"1", "0.5", "0.01"}, rounding / 6));
  if (carry % 3 == 1) policy.carrying(std::to_string(carry));
  if (carry % 3 == 2) policy.carrying_all();
  if (expiry % 3 == 1) policy.usable_until(pick<std::string>({"03-31", "12-31"}, expiry / 3));
  if (expiry % 3 == 2) policy.usable_for_months(pick<int>({3, 18}, expiry / 3));
  policy.floor(std::to_string(-(floor % 4)));
  return policy;
}

std::ostream& operator<<(std::ostream& out, const PolicyChoice& c) {
  return out << "{" << c.grant << "," << c.quota << "," << c.period << "," << c.year << ","
             << c.basis << "," << c.rounding << "," << c.carry << "," << c.expiry << "," << c.floor
             << "}";
}

std::ostream& operator<<(std::ostream& out, const StepChoice& step) {
  return out << "{" << step.kind << ", " << day_of(step.day) << ", " << step.length << ", "
             << step.detail << "}";
}

std::ostream& operator<<(std::ostream& out, const Story& story) {
  out << "here " << story.here << " there " << story.there << " hired " << day_of(story.hired)
      << " pattern " << story.pattern << " unit " << story.unit << " steps";
  for (const StepChoice& step : story.steps) out << " " << step;
  return out;
}

Handbook Story::told(bool calendar_days) const {
  Handbook book(
      {.name = "Vacation",
       .unit = unit == 0 ? Unit::days : Unit::hours,
       .days_charged = calendar_days ? DaysCharged::calendar_days : DaysCharged::working_days});
  book.location("Branch", {390, 390, 390, 390, 390, 0, 0});
  book.policy(here.terms(), "2000-01-01", "Here", {"Office"});
  book.policy(there.terms(), "2024-02-10", "There", {"Branch"});
  book.person(a_person().named("Boss").hired("2020-01-01"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::hr_admin}}});
  book.person(a_person().hired(day_of(hired)).working(pick(patterns(), pattern)));
  book.holiday("2024-12-24", "1/2", PartOfDay::afternoon);
  book.holiday("2024-12-25");
  Teller teller(book, *this);
  for (const StepChoice& step : steps) teller.tell(step);
  return book;
}

namespace {

// Coarse, so that steps meet on one day, with the days on which years turn or leap.
rc::Gen<int> a_day() {
  const auto coarse =
      rc::gen::map(rc::gen::inRange(0, kDays / 4), [](int number) { return 4 * number; });
  const auto edge = rc::gen::element(on("2023-12-31") - kStart, on("2024-01-01") - kStart,
                                     on("2024-02-29") - kStart, on("2024-03-31") - kStart,
                                     on("2024-04-01") - kStart, on("2024-12-31") - kStart);
  return rc::gen::weightedOneOf<int>({{4, coarse}, {1, edge}});
}

}  // namespace

rc::Gen<PolicyChoice> a_policy_choice() {
  const auto number = [](int below) { return rc::gen::inRange(0, below); };
  return rc::gen::construct<PolicyChoice>(number(4), number(40), number(6), number(4), number(5),
                                          number(18), number(15), number(6), number(4));
}

rc::Gen<Story> a_story(Steps steps) {
  const int kinds = steps == Steps::requests ? 6 : 15;
  const auto step = rc::gen::construct<StepChoice>(rc::gen::inRange(0, kinds), a_day(),
                                                   rc::gen::inRange(0, 14), rc::gen::inRange(0, 8));
  // Enough steps to meet, few enough to be quick.
  const auto many = rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, 14), [=](std::size_t count) {
    return rc::gen::container<std::vector<StepChoice>>(count, step);
  });
  return rc::gen::construct<Story>(a_policy_choice(), a_policy_choice(), rc::gen::inRange(0, 500),
                                   rc::gen::inRange(0, 5), rc::gen::inRange(0, 2), many);
}

std::vector<Date> days_to_look_at() {
  std::vector<Date> days{on("2023-12-31"), on("2024-01-01"), on("2024-02-29"), on("2024-03-31"),
                         on("2024-04-01")};
  for (Date day = on("2022-12-20"); day < on("2026-06-01"); day = day + 131) days.push_back(day);
  return days;
}

}  // namespace daybook
