#include "domain/properties/story.hpp"

namespace daybook {
namespace {

constexpr Date kStart = base::date(2023, 1, 1);
constexpr int kDays = 1100;  // three leave years and the turn of the fourth

std::string day_of(int offset) { return to_string(kStart + offset); }
PersonId anna() { return PersonId::from_name("Anna"); }

DayParts parts_of(int detail, int length) {
  if (detail == 7) return {.minutes = 90};
  if (length == 0) return pick<DayParts>({kWhole, kMorning, kAfternoon}, detail);
  return pick<DayParts>({kWhole, kFromLunch, kUntilLunch, kMorning}, detail);
}

// What a step does, by its number. The first ones are what people ask and decide.
enum class Kind {
  ask,
  ask_again,
  approve,
  reject,
  withdraw,
  cancel,
  record,
  record_cost,
  add,
  take,
  add_for_a_while,
  move,
  pattern,
  holiday,
  version,
  end,
  opening,
  entitlement,
  time_in_lieu,
  paid_out,
  reversal,
  details,
  personal_terms,
  hours,
  unpaid_leave,
  week_of_the_place,
  holidays_of_the_place,
};
constexpr int kRequestKinds = static_cast<int>(Kind::record);
constexpr int kKinds = static_cast<int>(Kind::holidays_of_the_place) + 1;

class Teller {
 public:
  Teller(Handbook& book, const Story& story) : book_(book), story_(story) {}

  void tell(const StepChoice& step) {
    switch (static_cast<Kind>(step.kind)) {
      case Kind::ask:
      case Kind::ask_again: return ask(step);
      case Kind::approve:
        return decide(step, [](RequestId id) { return Command(ApproveLeave{id, {}}); });
      case Kind::reject:
        return decide(step, [](RequestId id) { return Command(RejectLeave{id, {}}); });
      case Kind::withdraw:
        return decide(step, [](RequestId id) { return Command(WithdrawLeave{id}); });
      case Kind::cancel: return decide(step, [](RequestId id) { return Command(CancelLeave{id}); });
      default: return tell_fact(step);
    }
  }

 private:
  static Date first_of(const StepChoice& step) { return kStart + step.day; }
  static Date last_of(const StepChoice& step) { return kStart + step.day + step.length; }

  static LocationId place(const StepChoice& step) {
    return LocationId::from_name(pick<std::string>({"Branch", "Office"}, step.detail));
  }
  static HolidayCalendarId calendar(const StepChoice& step) {
    return HolidayCalendarId::from_name(pick<std::string>({"Branch", "Office"}, step.length));
  }

  RequestLeave order(const StepChoice& step) {
    return book_.leave_order({first_of(step), last_of(step)}, parts_of(step.detail, step.length),
                             "Anna");
  }

  void ask(const StepChoice& step) {
    const RequestLeave wanted = order(step);
    if (book_.when(wanted).empty()) asked_.push_back(wanted.request);
  }

  template <class Make>
  void decide(const StepChoice& step, Make make) {
    if (!asked_.empty()) book_.when(make(pick(asked_, step.detail)));
  }

  void tell_fact(const StepChoice& step) {
    const Date day = first_of(step);
    switch (static_cast<Kind>(step.kind)) {
      case Kind::record: book_.when(RecordLeave{.leave = order(step)}); return;
      case Kind::record_cost:
        book_.when(RecordLeave{.leave = order(step), .cost = amount(step.detail, 3)});
        return;
      case Kind::move:
        return book_.given(MovePerson{{.person = anna(), .from = day, .location = place(step)}});
      case Kind::pattern: return tell_pattern(step);
      case Kind::holiday: return tell_holiday(step);
      case Kind::version:
        return book_.policy(
            with(step.detail % 3 == 2 ? story_.here : story_.there, "amount", 14 + 3 * step.detail)
                .terms(),
            to_string(day), "Here", {"Office"});
      case Kind::end: book_.when(EndEmployment{{.person = anna(), .last_day = day}}); return;
      case Kind::details: return tell_details(step);
      case Kind::personal_terms: return tell_personal_terms(step);
      case Kind::hours: return tell_hours(step);
      case Kind::week_of_the_place:
        return book_.given(ChangeLocationPattern{
            {.location = place(step), .from = day, .pattern = pick(patterns(), step.length)}});
      case Kind::holidays_of_the_place:
        return book_.given(ChangeLocationCalendar{
            {.location = place(step), .from = day, .calendar = calendar(step)}});
      case Kind::unpaid_leave: {
        RequestLeave unpaid = order(step);
        unpaid.leave_type = LeaveTypeId::from_name("Unpaid");
        book_.when(RecordLeave{.leave = unpaid});
        return;
      }
      default: return adjust(step);
    }
  }

  Amount amount(int detail, int parts) const {
    return {Rational(1 + detail, parts), book_.organisation().find(book_.vacation())->unit};
  }

  void adjust(const StepChoice& step) {
    BalanceAdjusted fact{.adjustment = AdjustmentId::from_name(std::to_string(++told_)),
                         .person = anna(),
                         .leave_type = book_.vacation(),
                         .date = first_of(step),
                         .amount = amount(step.detail, 2),
                         .reason = {"told so"}};
    const Date last_day = fact.date + 10 * step.length;
    switch (static_cast<Kind>(step.kind)) {
      case Kind::take: fact.amount = -fact.amount; break;
      case Kind::add_for_a_while: fact.last_day = last_day; break;
      case Kind::opening: fact.kind = AdjustmentKind::opening; break;
      case Kind::entitlement:
        fact.kind = AdjustmentKind::entitlement;
        if (step.length % 3 > 0) fact.last_day = last_day;
        break;
      case Kind::time_in_lieu:
        fact.kind = AdjustmentKind::time_in_lieu;
        if (step.length % 3 == 0) fact.last_day = last_day;
        break;
      case Kind::paid_out:
        fact.kind = AdjustmentKind::paid_out;
        fact.amount = -fact.amount;
        break;
      case Kind::reversal:
        if (adjusted_.empty()) return;
        fact.kind = AdjustmentKind::reversal;
        fact.amount = -fact.amount;
        fact.reverses = pick(adjusted_, step.length);
        break;
      default: break;
    }
    if (book_.when(AdjustBalance{fact}).empty()) adjusted_.push_back(fact.adjustment);
  }

  void tell_pattern(const StepChoice& step) {
    ChangeWorkingPattern news{{.person = anna(), .from = first_of(step)}};
    // Or that of the place again.
    if (step.detail != 7) news.fact.pattern = pick(patterns(), step.detail);
    book_.given(news);
  }

  void tell_holiday(const StepChoice& step) {
    const std::string day = to_string(first_of(step));
    if (step.detail == 7) return book_.holiday(day, "1/2", PartOfDay::morning);
    book_.holiday(day, pick<std::string>({"1", "1/2", "0"}, step.detail));
  }

  void tell_details(const StepChoice& step) {
    PersonDetailsSet details{.person = anna()};
    if (step.detail % 2 == 0) details.service_date = first_of(step) - 100 * step.length;
    if (step.detail % 3 == 0) details.born = first_of(step).plus_years(-40);
    if (step.detail % 4 != 3) details.labels = {"senior"};
    book_.when(SetPersonDetails{details});
  }

  void tell_personal_terms(const StepChoice& step) {
    PersonalTermsSet terms{
        .person = anna(), .leave_type = book_.vacation(), .from = first_of(step)};
    if (step.length % 2 == 0) terms.until = first_of(step) + 60 * step.length;
    if (step.detail % 3 != 0) terms.amount = Rational(10 + 5 * step.detail);
    if (step.detail % 3 != 1) terms.factor = {3, 2};
    book_.given(SetPersonalTerms{terms});
  }

  void tell_hours(const StepChoice& step) {
    HoursRecorded hours{.person = anna()};
    for (int day = 0; day <= 5 * step.length; ++day)
      if (day % 7 < 5) hours.days.push_back({first_of(step) + day, Rational(24 - step.detail, 3)});
    book_.given(RecordHours{hours});
  }

  Handbook& book_;
  const Story& story_;
  std::vector<RequestId> asked_;
  std::vector<AdjustmentId> adjusted_;
  int told_ = 0;
};

}  // namespace

std::ostream& operator<<(std::ostream& out, const StepChoice& step) {
  return out << "{" << step.kind << ", " << day_of(step.day) << ", " << step.length << ", "
             << step.detail << "}";
}

std::ostream& operator<<(std::ostream& out, const Story& story) {
  out << "here " << story.here << " there " << story.there << " type " << story.type << " hired "
      << day_of(story.hired) << " pattern " << story.pattern << " steps";
  for (const StepChoice& step : story.steps) out << " " << step;
  return out;
}

Handbook Story::told(const LeaveType& vacation) const {
  Handbook book(vacation);
  book.given(AddLeaveType{{.leave_type = {.id = LeaveTypeId::from_name("Unpaid"),
                                          .name = "Unpaid",
                                          .counts_against_balance = false,
                                          .earns = false}}});
  book.location("Branch", {390, 390, 390, 390, 390, 0, 0});
  book.policy(here.terms(), "2000-01-01", "Here", {"Office"});
  book.policy(there.terms(), "2024-02-10", "There", {"Branch"});
  book.person(a_person().named("Boss").hired("2020-01-01"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::hr_admin}}});
  book.person(a_person().hired(day_of(hired)).working(pick(patterns(), pattern)));
  book.holiday("2024-12-24", "1/2", PartOfDay::afternoon);
  book.holiday("2024-12-25");
  book.holiday("2024-12-31", "1/2");
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

rc::Gen<Story> a_story(Steps steps, KnobNames without) {
  const int kinds = steps == Steps::requests ? kRequestKinds : kKinds;
  const auto step = rc::gen::construct<StepChoice>(rc::gen::inRange(0, kinds), a_day(),
                                                   rc::gen::inRange(0, 14), rc::gen::inRange(0, 8));
  // Enough steps to meet, few enough to be quick.
  const auto many = rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, 14), [=](std::size_t count) {
    return rc::gen::container<std::vector<StepChoice>>(count, step);
  });
  return rc::gen::construct<Story>(a_policy_choice(without), a_policy_choice(without),
                                   a_type_choice(without), rc::gen::inRange(0, 500),
                                   rc::gen::inRange(0, 6), many);
}

std::vector<Date> days_to_look_at() {
  std::vector<Date> days{on("2023-12-31"), on("2024-01-01"), on("2024-02-29"), on("2024-03-31"),
                         on("2024-04-01")};
  for (Date day = on("2022-12-20"); day < on("2026-06-01"); day = day + 197) days.push_back(day);
  return days;
}

}  // namespace daybook
