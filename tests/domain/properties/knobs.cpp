#include "domain/properties/knobs.hpp"

#include <algorithm>
#include <span>

namespace daybook {
namespace {

template <class Thing>
struct Knob {
  std::string_view name;
  void (*turn)(Thing&, int);
};
using PolicyKnob = Knob<PolicyTerms>;
using TypeKnob = Knob<LeaveType>;

using Basis = ProrationBasis;

// Knobs of one way of granting turn nothing where leave is granted in another.
template <class G, class Turn>
void turn_grant(PolicyTerms& terms, Turn turn) {
  if (auto* grant = std::get_if<G>(&terms.grant)) turn(*grant);
}

void turn_kind(PolicyTerms& terms, int number) {
  const YearlyGrant yearly{.amount = 20};
  const PeriodicGrant periodic{.amount = 20};
  const WorkedGrant worked{.amount = 1, .per_hours = 80};
  terms.grant = pick<Grant>(
      {yearly, periodic, periodic, yearly, periodic, worked, periodic, NoGrant{}}, number);
}

void turn_amount(PolicyTerms& terms, int number) {
  const Rational amount(4 * number + 1, 4);
  if (auto* yearly = std::get_if<YearlyGrant>(&terms.grant)) yearly->amount = amount;
  if (auto* periodic = std::get_if<PeriodicGrant>(&terms.grant)) periodic->amount = amount;
  if (auto* worked = std::get_if<WorkedGrant>(&terms.grant)) worked->amount = amount;
}

void turn_per_period(PeriodicGrant& grant, int number) {
  grant.per = Per::period;
  grant.amount = pick<Rational>({2, {1, 2}, {5, 3}}, number);
}

void turn_every(PeriodicGrant& grant, int number) {
  grant.schedule.every =
      pick<Every>({Every::quarter, Every::half_month, Every::week, Every::two_weeks,
                   Every::four_weeks, Every::two_months, Every::four_months, Every::half_year,
                   Every::year, Every::working_day, Every::day},
                  number);
}

void turn_begins(PeriodicGrant& grant, int number) {
  grant.schedule.begins =
      pick<PeriodBegin>({WithHire{}, WithHire{6}, OnDate{base::date(2024, 1, 15)}, WithLeaveYear{},
                         OnDate{base::date(2023, 8, 31)}},
                        number);
}

void turn_credit_day(PeriodicGrant& grant, int number) {
  grant.schedule.credit = pick<CreditDay>({AtPeriodEnd{}, AfterPeriod{}, OnDayOfMonth{15},
                                           OnDayOfMonth{31}, OnDayOfMonth{1}, OnHireDay{}},
                                          number);
}

void turn_half_months(PeriodicGrant& grant, int number) {
  if (grant.schedule.every != Every::half_month) return;
  grant.schedule.days = pick<std::vector<int>>({{1, 15}, {25, 10}, {5, 31}}, number);
}

template <auto turn>
void of_periods(PolicyTerms& terms, int number) {
  turn_grant<PeriodicGrant>(terms, [&](PeriodicGrant& grant) { turn(grant, number); });
}

std::vector<Rational> first_year_table() {
  std::vector<Rational> months;
  for (int month = 0; month < 12; ++month) months.push_back(Rational(24 - 2 * month));
  return months;
}

void turn_leave_year(PolicyTerms& terms, int number) {
  terms.leave_year = pick<LeaveYearRule>({FixedLeaveYear{{4, 1}}, AnniversaryLeaveYear{},
                                          FixedLeaveYear{{3, 6}}, FixedLeaveYear{{2, 29}}},
                                         number);
}

void turn_tiers(PolicyTerms& terms, int number) {
  const Tier second_year{.after_years = 1, .amount = 25};
  const Tier later{.after_years = 2, .amount = 30, .cap = 35, .carry_limit = 8};
  const Tier soon{.after_months = 7, .amount = {{45, 2}}};
  const Tier senior{.label = "senior", .amount = 28, .carry_limit = 2};
  const Tier of_age{.from_age = 40, .amount = 26, .cap = 20};
  const Tier less{.after_months = 18, .after_days = 9, .amount = 11};
  terms.tiers = pick<std::vector<Tier>>(
      {{second_year}, {soon, later}, {soon, second_year, of_age}, {second_year, senior}, {less}},
      number);
}

void turn_tier_effect(PolicyTerms& terms, int number) {
  terms.tier_rule.effect =
      pick<TierEffect>({TierEffect::by_days, TierEffect::next_leave_year, TierEffect::next_period,
                        TierEffect::same_leave_year, TierEffect::on_date},
                       number);
  terms.tier_rule.date.reset();
  if (terms.tier_rule.effect == TierEffect::on_date)
    terms.tier_rule.date = pick<MonthDay>({{7, 1}, {1, 1}, {2, 29}}, number / 5);
}

void turn_scale(PolicyTerms& terms, int number) {
  terms.scale.by = pick<ScaleBy>(
      {ScaleBy::days_per_week, ScaleBy::hours_per_week, ScaleBy::full_time_share}, number);
  terms.scale.full_time = pick<Rational>({5, 40, 1}, number);
}

Basis basis(int number) {
  return pick<Basis>(
      {Basis::none, Basis::months_touched, Basis::full_months, Basis::half_month,
       Basis::half_months, Basis::service_months, Basis::working_days, Basis::months_with_days},
      number);
}

void turn_rounding(PolicyTerms& terms, int number) {
  using Mode = RoundingMode;
  terms.rounding.mode = pick<Mode>(
      {Mode::half_up, Mode::up, Mode::down, Mode::half_even, Mode::half_up_else_keep, Mode::bands},
      number);
  terms.rounding.bands.clear();
  if (terms.rounding.mode == Mode::bands)
    terms.rounding.bands = {{0, 0}, {{1, 4}, {1, 2}}, {{3, 4}, 1}};
}

Cap& cap(PolicyTerms& terms) {
  if (terms.caps.empty()) terms.caps.push_back({.limit = 24});
  return terms.caps.front();
}

Expiry expiry(int number) {
  return pick<Expiry>({UntilDate{{3, 31}}, ForMonths{3}, ForDays{100}, ForMonths{18},
                       UntilDate{{2, 29}}, UntilDate{{12, 31}}},
                      number);
}

constexpr PolicyKnob kPolicyKnobs[] = {
    {"grant", turn_kind},
    {"amount", turn_amount},
    {"first_year",
     [](PolicyTerms& t, int) {
       turn_grant<YearlyGrant>(t, [](auto& grant) { grant.first_year = first_year_table(); });
     }},
    {"per", of_periods<turn_per_period>},
    {"every", of_periods<turn_every>},
    {"begins", of_periods<turn_begins>},
    {"credit", of_periods<turn_credit_day>},
    {"half_months", of_periods<turn_half_months>},
    {"periods_per_year", of_periods<[](PeriodicGrant& grant, int n) {
       grant.periods_per_year = pick<int>({12, 52, 260}, n);
     }>},
    {"last_amount", of_periods<[](PeriodicGrant& grant, int n) {
       grant.last_amount = pick<Rational>({6, 30}, n);
     }>},
    {"basis", of_periods<[](PeriodicGrant& grant, int) { grant.basis = WorkBasis::worked; }>},
    {"minimum_hours", of_periods<[](PeriodicGrant& grant, int n) {
       if (n % 4 == 3) grant.minimum_hours = n;
     }>},
    {"worked",
     [](PolicyTerms& t, int n) {
       turn_grant<WorkedGrant>(t, [&](WorkedGrant& grant) {
         grant.per_hours = pick<Rational>({80, 100, 1000}, n);
         grant.whole_only = n % 2 == 1;
         if (n % 3 == 1) grant.monthly_minimum = 60;
         if (n % 4 != 3) grant.hours = HoursOf::planned;
         if (n % 5 == 1) grant.credit = WorkedCredit::month_end;
       });
     }},
    {"unlimited",
     [](PolicyTerms& t, int n) {
       if (n % 12 == 5) t.grant = UnlimitedGrant{};
     }},
    {"leave_year", turn_leave_year},
    {"tiers", turn_tiers},
    {"tier_rule", turn_tier_effect},
    {"scale", turn_scale},
    {"scale.at_most", [](PolicyTerms& t, int n) { t.scale.at_most = Rational(16 + n % 10); }},
    {"scale.on_change",
     [](PolicyTerms& t, int n) {
       t.scale.on_change =
           pick<ScaleChange>({ScaleChange::on_the_day, ScaleChange::next_leave_year}, n);
     }},
    {"scale.converts", [](PolicyTerms& t, int) { t.scale.converts_balance = true; }},
    {"on_hire", [](PolicyTerms& t, int n) { t.on_hire.basis = basis(n); }},
    {"on_leaving", [](PolicyTerms& t, int n) { t.on_leaving.basis = basis(n); }},
    {"on_change", [](PolicyTerms& t, int n) { t.on_change.basis = basis(n); }},
    {"proration.cutoff",
     [](PolicyTerms& t, int n) {
       t.on_hire.cutoff_day = t.on_leaving.cutoff_day = pick<int>({10, 20, 31}, n);
     }},
    {"proration.edge",
     [](PolicyTerms& t, int n) {
       t.on_hire.edge_day_counts = n % 3 == 1;
       t.on_leaving.edge_day_counts = n % 3 == 2;
     }},
    {"proration.year_days",
     [](PolicyTerms& t, int n) {
       t.on_hire.year_days = t.on_leaving.year_days = pick<int>({365, 360}, n);
     }},
    {"proration.whole",
     [](PolicyTerms& t, int n) {
       if (n % 2 == 0) t.on_hire.whole = MonthDay{6, 30};
       if (n % 3 != 1) t.on_leaving.whole = MonthDay{7, 1};
     }},
    {"rounding", turn_rounding},
    {"rounding.step",
     [](PolicyTerms& t, int n) {
       t.rounding.step = pick<Rational>({{1, 2}, {1, 100}, {1, 60}}, n);
     }},
    {"rounding.stage",
     [](PolicyTerms& t, int n) {
       t.rounding.stage =
           pick<RoundingStage>({RoundingStage::each_credit, RoundingStage::entitlement,
                                RoundingStage::balance, RoundingStage::display},
                               n);
     }},
    {"cap", [](PolicyTerms& t, int n) { cap(t).limit = pick<Rational>({18, 12, 30}, n); }},
    {"cap.of_amount",
     [](PolicyTerms& t, int n) {
       cap(t).limit.reset();
       cap(t).of_amount = pick<Rational>({{3, 2}, 1, {3, 4}}, n);
     }},
    {"cap.granted",
     [](PolicyTerms& t, int n) {
       cap(t).of = CapOf::granted;
       cap(t).within = pick<CapWindow>({CapWindow::leave_year, CapWindow::calendar_year,
                                        CapWindow::service_year, CapWindow::ever},
                                       n);
     }},
    {"cap.deferred", [](PolicyTerms& t, int) { cap(t).excess = CapExcess::deferred; }},
    {"cap.counts",
     [](PolicyTerms& t, int n) {
       cap(t).counts_carried = n % 3 == 1;
       cap(t).counts_adjustments = n % 3 == 2;
     }},
    {"cap.tested_on",
     [](PolicyTerms& t, int n) {
       cap(t).tested_on = pick<MonthDay>({{6, 30}, {2, 29}, {1, 1}}, n);
     }},
    {"cap.cuts", [](PolicyTerms& t, int) { cap(t).cuts = true; }},
    {"caps", [](PolicyTerms& t, int) { t.caps.push_back({.of_amount = {5, 4}}); }},
    {"carry.limit",
     [](PolicyTerms& t, int n) {
       t.carry_over.limit = n % 3 == 0 ? std::nullopt : std::optional(Rational(1 + n % 9));
     }},
    {"carry.expiry", [](PolicyTerms& t, int n) { t.carry_over.expiry = expiry(n); }},
    {"carry.never_expires",
     [](PolicyTerms& t, int n) { t.carry_over.never_expires = Rational(1 + n % 4); }},
    {"carry.step",
     [](PolicyTerms& t, int n) { t.carry_over.step = pick<Rational>({1, {1, 2}}, n); }},
    {"carry.total", [](PolicyTerms& t, int n) { t.carry_over.total = Rational(22 + n % 12); }},
    {"carry.negative",
     [](PolicyTerms& t, int n) {
       t.carry_over.negative =
           pick<NegativeAtEnd>({NegativeAtEnd::forgiven, NegativeAtEnd::deducted}, n);
     }},
    {"carry.boundary",
     [](PolicyTerms& t, int) { t.carry_over.boundary_credit = BoundaryCredit::before_carry; }},
    {"carry.limit_of", [](PolicyTerms& t, int) { t.carry_over.limit_of = LimitOf::opening_year; }},
    {"waiting.earning",
     [](PolicyTerms& t, int n) {
       t.waiting.earning_months = pick<int>({3, 6, 0, 14}, n);
       t.waiting.earning_days = pick<int>({0, 0, 90, 5}, n);
     }},
    {"waiting.meanwhile",
     [](PolicyTerms& t, int n) {
       const bool yearly = std::holds_alternative<YearlyGrant>(t.grant);
       t.waiting.meanwhile =
           yearly ? pick<WhileWaiting>({WhileWaiting::postponed, WhileWaiting::twelfths}, n)
                  : WhileWaiting::postponed;
       if (!t.waiting.delays_earning()) t.waiting.earning_months = 6;
     }},
    {"waiting.use",
     [](PolicyTerms& t, int n) {
       t.waiting.usable_after_months = pick<int>({3, 0, 8}, n);
       t.waiting.usable_after_days = pick<int>({0, 120, 10}, n);
     }},
    {"drawing",
     [](PolicyTerms& t, int n) {
       t.drawing =
           pick<Drawing>({Drawing::oldest_first, Drawing::newest_first, Drawing::carried_first}, n);
     }},
    {"usable_next_year", [](PolicyTerms& t, int) { t.usable_next_year = true; }},
    {"floor", [](PolicyTerms& t, int n) { t.negative_floor = Rational(-1 - n % 9); }},
    {"advance", [](PolicyTerms& t,
                   int n) { t.advance = pick<Advance>({Advance::whole_year, Advance::none}, n); }},
    {"limits",
     [](PolicyTerms& t, int n) {
       if (n % 2 == 0) t.limits.at_least = Rational(1, 2);
       if (n % 3 == 0) t.limits.at_most = 12;
       if (n % 5 == 0) t.limits.step = Rational(1, 2);
       if (n % 7 == 0) t.limits.run_days = 20;
       if (n % 7 == 1) t.limits.run_across_types = true;
       if (n % 11 == 0) t.limits.per_leave_year = 30;
       if (n % 13 == 0) t.limits.notice_days = 14;
       if (n % 13 == 1) t.limits.notice_working_days = 5;
       if (n % 3 == 1) t.limits.one_leave_year = true;
     }},
    {"pay_out",
     [](PolicyTerms& t, int n) {
       t.pay_out.on_leaving = n % 2 == 0;
       t.pay_out.on_request = n % 3 != 0;
       if (n % 3 == 1) t.pay_out.at_most = 5;
       if (n % 3 == 2) t.pay_out.keeps = 10;
     }},
    {"time_in_lieu",
     [](PolicyTerms& t, int n) {
       t.time_in_lieu.multiplier = pick<Rational>({{3, 2}, 1, 2}, n);
       if (n % 2 == 1) t.time_in_lieu.expiry = expiry(n / 2);
     }},
};

constexpr TypeKnob kTypeKnobs[] = {
    {"unit", [](LeaveType& t, int) { t.unit = Unit::hours; }},
    {"days_charged",
     [](LeaveType& t, int n) {
       t.days_charged = pick<DaysCharged>(
           {DaysCharged::calendar_days, DaysCharged::working_days_and_holidays,
            DaysCharged::calendar_days_without_holidays, DaysCharged::monday_to_saturday},
           n);
     }},
    {"half_on_half_holiday",
     [](LeaveType& t, int n) {
       t.half_on_half_holiday =
           pick<HalfOnHalfHoliday>({HalfOnHalfHoliday::half, HalfOnHalfHoliday::nothing}, n);
     }},
    {"charged_on",
     [](LeaveType& t, int n) {
       t.charged_on = pick<ChargedOn>({ChargedOn::first_day, ChargedOn::last_day}, n);
     }},
    {"pending", [](LeaveType& t, int) { t.pending = PendingRule::ignored; }},
    {"needs_approval", [](LeaveType& t, int) { t.needs_approval = false; }},
};

std::span<const PolicyKnob> policy_knobs() { return kPolicyKnobs; }
std::span<const TypeKnob> type_knobs() { return kTypeKnobs; }

bool is_left_alone(std::string_view name, const std::vector<std::string_view>& without) {
  return std::ranges::any_of(without, [&](std::string_view left) {
    return name == left || (name.starts_with(left) && name[left.size()] == '.');
  });
}

template <class Thing>
std::vector<int> rows(std::span<const Knob<Thing>> knobs,
                      const std::vector<std::string_view>& without) {
  std::vector<int> found;
  for (int row = 0; row < static_cast<int>(knobs.size()); ++row)
    if (!is_left_alone(knobs[static_cast<std::size_t>(row)].name, without)) found.push_back(row);
  return found;
}

template <class Thing>
void apply(Thing& thing, std::span<const Knob<Thing>> knobs, const std::vector<KnobTurn>& turns) {
  for (int row = 0; row < static_cast<int>(knobs.size()); ++row)
    for (const KnobTurn& turn : turns)
      if (turn.knob == row) knobs[static_cast<std::size_t>(row)].turn(thing, turn.number);
}

template <class Thing>
std::ostream& print(std::ostream& out, std::span<const Knob<Thing>> knobs,
                    const std::vector<KnobTurn>& turns) {
  out << "{";
  for (const KnobTurn& turn : turns)
    out << " " << knobs[static_cast<std::size_t>(turn.knob)].name << "=" << turn.number;
  return out << " }";
}

template <class Thing>
rc::Gen<std::vector<KnobTurn>> some_turns(std::span<const Knob<Thing>> knobs, KnobNames without,
                                          std::size_t most) {
  constexpr int kNumbers = 60;
  const auto row = rc::gen::elementOf(rows(knobs, without));
  const auto turn = rc::gen::construct<KnobTurn>(row, rc::gen::inRange(0, kNumbers));
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, most + 1), [=](std::size_t count) {
    return rc::gen::container<std::vector<KnobTurn>>(count, turn);
  });
}

}  // namespace

PolicyTerms PolicyChoice::terms() const {
  PolicyTerms terms = a_policy().yearly("20");
  apply(terms, policy_knobs(), turns);
  return terms;
}

LeaveType TypeChoice::type() const {
  LeaveType type{.name = "Vacation"};
  apply(type, type_knobs(), turns);
  return type;
}

std::ostream& operator<<(std::ostream& out, const PolicyChoice& choice) {
  return print(out, policy_knobs(), choice.turns);
}
std::ostream& operator<<(std::ostream& out, const TypeChoice& choice) {
  return print(out, type_knobs(), choice.turns);
}

rc::Gen<PolicyChoice> a_policy_choice(KnobNames without) {
  constexpr std::size_t kTurnsMax = 24;
  constexpr int kKinds = 8;
  return rc::gen::apply(
      [](std::vector<KnobTurn> turns, int kind) {
        const PolicyChoice choice{std::move(turns)};
        return kind == 0 ? choice : with(choice, "grant", kind);
      },
      some_turns(policy_knobs(), without, kTurnsMax), rc::gen::inRange(0, kKinds));
}

rc::Gen<TypeChoice> a_type_choice(KnobNames without) {
  constexpr std::size_t kTurnsMax = 4;
  return rc::gen::construct<TypeChoice>(some_turns(type_knobs(), without, kTurnsMax));
}

PolicyChoice with(PolicyChoice choice, std::string_view knob, int number) {
  const auto row = std::ranges::find(kPolicyKnobs, knob, &PolicyKnob::name);
  ENSURE(row != std::end(kPolicyKnobs));
  choice.turns.push_back({static_cast<int>(row - std::begin(kPolicyKnobs)), number});
  return choice;
}

std::vector<WorkingPattern> patterns() {
  WorkingPattern rotation = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0});
  rotation.weeks.push_back(WorkingPattern::weekly({390, 0, 390, 0, 390, 0, 0}).weeks[0]);
  WorkingPattern mornings = WorkingPattern::weekly({240, 240, 240, 240, 0, 0, 0});
  for (DayPlan& day : mornings.weeks[0]) day.only = PartOfDay::morning;
  WorkingPattern stated = WorkingPattern::weekly({480, 480, 480, 240, 0, 0, 0});
  stated.weeks[0][3].days = {1, 2};
  stated.stated_days_per_week = 4;
  stated.full_time_share = {4, 5};
  return {WorkingPattern::weekly(Handbook::kOfficeWeek),
          rotation,
          mornings,
          WorkingPattern::weekly({390, 390, 390, 390, 390, 0, 0}),
          WorkingPattern::weekly({0, 0, 600, 600, 600, 300, 0}),
          stated};
}

}  // namespace daybook
