#include "domain/ledger/account_run.hpp"

#include <algorithm>
#include <numeric>

#include "domain/ledger/entitlement.hpp"

namespace daybook {
namespace {

// What an account has beside the days of leave: room for most at once.
constexpr std::size_t kEntriesBesideLeave = 32;

// By what they say and by id, never by when they were told, so that the order of telling changes no
// figure.
auto place_of(const Adjustment& adjustment) {
  return std::tuple(adjustment.date, adjustment.amount.is_negative(), adjustment.id);
}

GrantBasis capped_basis(GrantBasis basis, const Rational& capped, bool deferred) {
  basis.capped = capped;
  basis.deferred = deferred;
  return basis;
}

}  // namespace

Timeline timeline_of(const AccountFacts& facts, Date until, Pending pending) {
  Timeline timeline{.first = first_day_of(facts), .until = until};
  if (!timeline.first || *timeline.first > until) return {.first = std::nullopt, .until = until};
  timeline.leave = charged_days(facts, *timeline.first, until, pending);
  timeline.adjustments.resize(facts.adjustments.size());
  std::iota(timeline.adjustments.begin(), timeline.adjustments.end(), std::size_t{0});
  std::ranges::sort(timeline.adjustments, {},
                    [&](std::size_t index) { return place_of(facts.adjustments[index]); });
  timeline.has_caps =
      facts.coverage.any_version([](const PolicyTerms& terms) { return !terms.caps.empty(); });
  timeline.caps_count_lines = facts.coverage.any_version([](const PolicyTerms& terms) {
    return std::ranges::any_of(terms.caps, [](const Cap& cap) { return cap.of == CapOf::granted; });
  });
  return timeline;
}

AccountRun::AccountRun(const AccountFacts& facts, std::shared_ptr<const Timeline> timeline,
                       Pending pending, Date keep_from)
    : facts_(facts),
      timeline_(std::move(timeline)),
      pending_(pending),
      keep_from_(keep_from),
      account_{.unit = facts.type->unit, .entries = {}, .lots = {}, .until = timeline_->until},
      balance_(base::zero(facts.type->unit)),
      lots_(facts.type->unit),
      adjustments_(timeline_->adjustments) {
  if (!timeline_->first) return;
  year_ = rule_year_ = rule_year_on(facts_, *timeline_->first);
  credits_ = credits_of(rule_year_, year_.first);
}

AccountRun::Credits AccountRun::credits_of(const DateRange& rule_year, Date from) const {
  if (facts_.usual_years && from == rule_year.first)
    if (Credits usual = facts_.usual_years->of(facts_, rule_year)) return usual;
  return std::make_shared<const std::vector<Credit>>(credits_in(facts_, rule_year, from));
}

void AccountRun::settle(Date day) {
  if (!timeline_->first) return;
  while (year_.last < day && year_.last < timeline_->until) {
    run_year();
    close_year(year_.last + 1);
  }
}

void AccountRun::look_ahead() {
  if (!timeline_->first || next_credits_) return;
  next_credits_ = credits_of(rule_year_on(facts_, year_.last + 1), year_.last + 1);
}

void AccountRun::add(const Adjustment& adjustment) {
  added_ = adjustment;
  const auto place = std::ranges::upper_bound(
      adjustments_, place_of(adjustment), {},
      [&](std::size_t index) { return place_of(this->adjustment(index)); });
  adjustments_.insert(place, facts_.adjustments.size());
}

const Adjustment& AccountRun::adjustment(std::size_t index) const {
  return index < facts_.adjustments.size() ? facts_.adjustments[index] : *added_;
}

Account AccountRun::run(Date until) {
  account_.until = until;
  if (!timeline_->first) return std::move(account_);
  account_.entries.reserve(timeline_->leave.size() - next_leave_ + kEntriesBesideLeave);
  while (true) {
    run_year();
    const Date boundary = year_.last + 1;
    if (boundary > until) break;
    close_year(boundary);
  }
  account_.lots = lots_.take();
  return std::move(account_);
}

std::size_t AccountRun::bytes() const {
  const std::size_t credits =
      (credits_ ? credits_->size() : 0) + (next_credits_ ? next_credits_->size() : 0);
  return sizeof(*this) + static_cast<std::size_t>(lots_.count()) * sizeof(Lot) +
         credits * sizeof(Credit) +
         (account_.entries.capacity() + counted_.capacity()) * sizeof(Entry);
}

void AccountRun::run_year() {
  rare_ = rare_steps();
  next_rare_ = 0;
  while (const std::optional<Step> step = next_step()) {
    if (step->date > account_.until) break;
    expire_before(step->date);
    take(*step);
  }
  expire_before(std::min(account_.until, year_.last + 1));
}

// All lists are by date: the next step is the first of one of them.
std::optional<AccountRun::Step> AccountRun::next_step() {
  std::optional<Step> next = next_beside_leave();
  pass_over_ignored_leave();
  if (next_leave_ == timeline_->leave.size()) return next;
  const Step leave{timeline_->leave[next_leave_].date, Step::Order::leave};
  if (leave.date <= year_.last && (!next || leave < *next)) next = leave;
  return next;
}

std::optional<AccountRun::Step> AccountRun::next_beside_leave() const {
  std::optional<Step> next;
  const auto offer = [&](const Step& step) {
    if (step.date <= year_.last && (!next || step < *next)) next = step;
  };
  if (next_credit_ < credits_->size()) offer({(*credits_)[next_credit_].date, Step::Order::credit});
  if (next_adjustment_ < adjustments_.size())
    offer({adjustment(adjustments_[next_adjustment_]).date, Step::Order::adjustment});
  if (next_rare_ < rare_.size()) offer(rare_[next_rare_]);
  return next;
}

void AccountRun::pass_over_ignored_leave() {
  if (pending_ == Pending::reserved) return;
  const std::vector<ChargedDay>& leave = timeline_->leave;
  while (next_leave_ < leave.size() && facts_.absences[leave[next_leave_].absence].pending)
    ++next_leave_;
}

std::vector<AccountRun::Step> AccountRun::rare_steps() const {
  std::vector<Step> steps;
  add_conversions(steps);
  if (timeline_->has_caps) add_cap_tests(steps);
  const auto& last_day = facts_.calendar.person().employment.last;
  if (last_day && year_.contains(*last_day)) steps.push_back({*last_day, Step::Order::pay_out});
  if (facts_.handed_over && year_.contains(facts_.handed_over->on))
    steps.push_back({facts_.handed_over->on, Step::Order::hand_over});
  std::ranges::sort(steps);
  return steps;
}

void AccountRun::add_conversions(std::vector<Step>& steps) const {
  if (!terms_on(facts_, year_.last).scale.converts_balance &&
      !terms_on(facts_, year_.first).scale.converts_balance)
    return;
  for (Date day : facts_.calendar.pattern_changes({year_.first - 1, year_.last}))
    steps.push_back({day, Step::Order::convert});
}

void AccountRun::add_cap_tests(std::vector<Step>& steps) const {
  std::vector<Date> days;
  for (Date day : {year_.first, year_.last})
    for (const Cap& cap : terms_on(facts_, day).caps)
      if (cap.tested_on)
        for (int year : {year_.first.year(), year_.last.year()})
          days.push_back(cap.tested_on->in_year(year));
  for (const Coverage::Segment& segment : facts_.coverage.segments_in(year_))
    for (const auto& version : segment.policy->versions.changes())
      if (std::ranges::any_of(version.value.caps, &Cap::cuts)) days.push_back(version.from);
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  for (Date day : days)
    if (year_.contains(day)) steps.push_back({day, Step::Order::cap_test});
}

void AccountRun::take(const Step& step) {
  if (next_rare_ < rare_.size() && rare_[next_rare_] == step) ++next_rare_;
  switch (step.order) {
    case Step::Order::convert: return convert(step.date);
    case Step::Order::credit: return credit((*credits_)[next_credit_++]);
    case Step::Order::adjustment: return adjust(adjustments_[next_adjustment_++]);
    case Step::Order::cap_test: return test_caps(step.date);
    case Step::Order::leave: return charge(timeline_->leave[next_leave_++]);
    case Step::Order::pay_out: return pay_out(step.date);
    case Step::Order::hand_over: return empty_account(EntryKind::converted, step.date, {});
  }
}

bool AccountRun::goes_unwritten(const Credit& credit) const {
  return !keeps_lines() && !timeline_->has_caps && !facts_.handed_over &&
         !credit.amount.is_negative() && deferred_.is_zero();
}

void AccountRun::credit(const Credit& credit) {
  if (goes_unwritten(credit)) {
    const Amount amount{credit.amount, account_.unit};
    lots_.deposit(year_lot(credit.date), amount);
    account_.opening = balance_ += amount;
    return;
  }
  if (facts_.handed_over && credit.date >= facts_.handed_over->on) return;
  const Rational wanted = credit.amount + deferred_;
  Entry line{.date = credit.date,
             .kind = credit.kind,
             .amount = {credit.amount, account_.unit},
             .leave_year = year_,
             .period = credit.period,
             .policy = credit.policy,
             .terms = credit.terms};
  line.lot = year_lot(credit.date);
  bool deferred = false;
  const bool taken_back = credit.amount.is_negative();
  if (!taken_back && !is_unlimited(credit.terms->value))
    line.amount.value = allowed(wanted, credit.date, *credit.terms, deferred);
  if (!taken_back && is_unlimited(credit.terms->value)) line.amount.value = credit.amount;
  if (keeps_lines()) {
    line.basis = credit.basis;
    const Rational capped = taken_back ? Rational() : wanted - line.amount.value;
    if (!capped.is_zero() || deferred) line.basis = capped_basis(*credit.basis, capped, deferred);
  }
  if (taken_back) return draw(-line.amount, line, line.lot);
  deferred_ = deferred ? wanted - line.amount.value : Rational();
  lots_.deposit(line.lot, line.amount);
  write(std::move(line));
}

void AccountRun::charge(const ChargedDay& day) {
  const PolicyOnDay on = facts_.coverage.on(day.date);
  if (on.version && is_unlimited(on.version->value))
    credit({.date = day.date,
            .kind = EntryKind::grant,
            .amount = day.amount.value,
            .basis = GrantBasis{day.amount.value, 1, day.amount.value},
            .period = {day.date, day.date},
            .policy = on.policy,
            .terms = on.version});
  else if (!keeps_lines())
    return charge_unwritten(day, on.version);
  const bool pending = facts_.absences[day.absence].pending;
  draw(day.amount, {.date = day.date,
                    .kind = pending ? EntryKind::hold : EntryKind::charge,
                    .amount = base::zero(account_.unit),
                    .leave_year = year_,
                    .period = {day.date, day.date},
                    .absence = day.absence});
}

// Days between which nothing else happens draw from the same lots in the same order: all at once.
void AccountRun::charge_unwritten(const ChargedDay& day, const Dated<PolicyTerms>* version) {
  Date last = std::min({year_.last, account_.until, lots_.same_until(day.date),
                        facts_.coverage.same_until(day.date)});
  if (const auto next = next_beside_leave()) last = std::min(last, next->date - 1);
  Amount total = day.amount;
  for (pass_over_ignored_leave(); next_leave_ < timeline_->leave.size();
       pass_over_ignored_leave()) {
    const ChargedDay& more = timeline_->leave[next_leave_];
    if (more.date > last) break;
    total += more.amount;
    ++next_leave_;
  }
  lots_.draw(total, day.date, (version ? version->value : terms_on(facts_, day.date)).drawing);
  balance_ -= total;
  account_.opening = balance_;
}

// What is left is worth as many days of the new pattern as the work it stands for.
void AccountRun::convert(Date day) {
  const PolicyOnDay on = facts_.coverage.on(day);
  if (!on.version || !on.version->value.scale.converts_balance) return;
  const Rational before = scale_on(facts_, on.version->value.scale, day - 1);
  const Rational after = scale_on(facts_, on.version->value.scale, day);
  if (before == after || before.is_zero()) return;
  const Rational more = after / before - Rational(1);
  Entry line{.date = day,
             .kind = EntryKind::converted,
             .leave_year = year_,
             .period = {day, day},
             .policy = on.policy,
             .terms = on.version};
  for (int lot = 0; lot < lots_.count(); ++lot) {
    if (lots_.at(lot).left.is_zero()) continue;
    line.amount = lots_.at(lot).left * more;
    line.lot = lot;
    lots_.at(lot).left += line.amount;
    lots_.at(lot).granted += line.amount;
    write(line);
  }
  if (lots_.overdrawn().is_zero()) return;
  line.amount = -(lots_.overdrawn() * more);
  line.lot = kNoLot;
  lots_.overdraw(-line.amount);
  write(line);
}

void AccountRun::pay_out(Date day) {
  const PolicyOnDay on = facts_.coverage.on(day);
  if (!on.version || !on.version->value.pay_out.on_leaving) return;
  empty_account(EntryKind::paid_out, day, on);
}

void AccountRun::empty_account(EntryKind kind, Date day, const PolicyOnDay& on) {
  Entry line{.date = day,
             .kind = kind,
             .leave_year = year_,
             .period = {day, day},
             .policy = on.policy,
             .terms = on.version};
  for (int lot = 0; lot < lots_.count(); ++lot) {
    if (lots_.at(lot).left.is_zero()) continue;
    line.lot = lot;
    line.amount = -lots_.empty(lot);
    write(line);
  }
  // What somebody owes is not paid out to them: it stays to be seen.
  if (lots_.overdrawn().is_zero() || kind == EntryKind::paid_out) return;
  line.lot = kNoLot;
  line.amount = lots_.forgive();
  write(line);
}

void AccountRun::expire_before(Date day) {
  for (int over = lots_.over_before(day); over != kNoLot; over = lots_.over_before(day)) {
    const Lot& lot = lots_.at(over);
    const PolicyOnDay on = facts_.coverage.on(lot.last);
    write({.date = lot.last + 1,
           .kind = EntryKind::expiry,
           .amount = -lots_.empty(over),
           .leave_year = year_,
           .period = {lot.first, lot.last},
           .lot = over,
           .policy = on.policy,
           .terms = on.version});
  }
}

int AccountRun::year_lot(Date first) {
  if (year_lot_ != kNoLot) return year_lot_;
  Lot lot{.leave_year = year_, .first = first, .last = year_.last, .granted_on = first};
  const PolicyTerms& terms = terms_on(facts_, first);
  if (terms.usable_next_year && !is_unlimited(terms)) {
    lot.first = year_.last + 1;
    lot.last = rule_year_on(facts_, lot.first).last;
  }
  return year_lot_ = lots_.open(lot);
}

void AccountRun::draw(const Amount& amount, Entry line, int first_lot) {
  const Drawing order = terms_on(facts_, line.date).drawing;
  const std::vector<Lots::Drawn>& drawn = lots_.draw(amount, line.date, order, first_lot);
  if (keeps_lines()) return write_drawn(drawn, std::move(line));
  line.amount = -amount;
  write(std::move(line));
}

void AccountRun::write_drawn(const std::vector<Lots::Drawn>& drawn, Entry line) {
  for (const Lots::Drawn& part : drawn) {
    line.lot = part.lot;
    line.amount = -part.amount;
    write(line);
  }
}

void AccountRun::write(Entry entry) {
  balance_ += entry.amount;
  entry.balance = balance_;
  if (timeline_->caps_count_lines && may_count(entry)) counted_.push_back(entry);
  // What is left out lies before all that is kept.
  if (entry.leave_year.last < keep_from_)
    account_.opening = balance_;
  else
    account_.entries.push_back(std::move(entry));
}

}  // namespace daybook
