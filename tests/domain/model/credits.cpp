#include "domain/model/credits.hpp"

#include <algorithm>
#include <map>

namespace daybook::model {
namespace {

// How far periods that are credited in a leave year reach beyond it.
constexpr int kReach = 380;
constexpr Date kMonday = base::date(2024, 1, 1);

// Days on end under one policy and one way of granting.
struct Stretch {
  DateRange days;
  const Policy* policy = nullptr;
  Proration joined;                // how the days before it are left out
  std::optional<Proration> taken;  // by the stretch that follows at once
};

Proration never_whole(Proration proration) {
  if (proration.basis == ProrationBasis::none) proration.basis = ProrationBasis::calendar_days;
  return proration;
}

bool alike(const PolicyTerms& a, const PolicyTerms& b) {
  if (a.grant.index() != b.grant.index()) return false;
  const auto* one = std::get_if<PeriodicGrant>(&a.grant);
  return !one || one->schedule == std::get<PeriodicGrant>(b.grant).schedule;
}

class Year {
 public:
  Year(const Days& days, const DateRange& year, Date from)
      : days_(days), person_(days.person()), year_(year), from_(from) {
    find_stretches();
  }

  std::vector<Credit> credits() {
    for (const Stretch& stretch : stretches_) {
      const Grant& grant = terms_at(stretch.days.first).grant;
      if (std::holds_alternative<YearlyGrant>(grant)) yearly(stretch);
      if (std::holds_alternative<PeriodicGrant>(grant)) periodic(stretch);
      if (std::holds_alternative<WorkedGrant>(grant)) worked(stretch);
    }
    std::ranges::sort(found_, {}, [](const Credit& credit) {
      return std::tuple(credit.date, credit.period.first, credit.period.last);
    });
    return std::move(found_);
  }

 private:
  const PolicyTerms& terms_at(Date day) const { return days_.on(day).version->value; }
  bool is_stub() const { return from_ > year_.first; }

  void find_stretches() {
    const Date last = std::min(year_.last + kReach, days_.range().last);
    const Date first = is_stub() ? from_ : days_.range().first;
    for (Date day = first; day <= last; ++day) {
      if (!days_.on(day).policy) continue;
      if (!stretches_.empty()) {
        Stretch& open = stretches_.back();
        const bool adjoins = open.days.last + 1 == day;
        if (adjoins && open.policy == days_.on(day).policy &&
            alike(terms_at(open.days.first), terms_at(day))) {
          open.days.last = day;
          continue;
        }
        if (adjoins) open.taken = never_whole(terms_at(day).on_hire);
      }
      const bool follows = !stretches_.empty() && stretches_.back().days.last + 1 == day;
      const Proration& joined = terms_at(day).on_hire;
      stretches_.push_back(
          {{day, day}, days_.on(day).policy, follows ? never_whole(joined) : joined, std::nullopt});
    }
    wait();
    if (is_stub() && !stretches_.empty() && stretches_.front().days.first == from_)
      stretches_.front().joined = never_whole(stretches_.front().joined);
  }

  void wait() {
    for (Stretch& stretch : stretches_) {
      const Waiting& waiting = terms_at(stretch.days.first).waiting;
      if (waiting.meanwhile != WhileWaiting::nothing) continue;
      const Date earns =
          person_.service_from().plus_months(waiting.earning_months) + waiting.earning_days;
      const bool waits = waiting.earning_months > 0 || waiting.earning_days > 0;
      if (waits) stretch.days.first = std::max(stretch.days.first, earns);
    }
    std::erase_if(stretches_, [](const Stretch& each) { return each.days.last < each.days.first; });
  }

  Whole whole(const DateRange& range) const { return {days_, range, year_}; }

  Rational share(const DateRange& part, const DateRange& of, const Stretch& stretch,
                 const Proration& joined) const {
    const bool handed_on = stretch.taken && part.last == stretch.days.last;
    if (!stretch.taken)
      if (const auto between =
              share_between(part, whole(of), joined, terms_at(part.first).on_leaving))
        return *between;
    const Rational until = handed_on
                               ? Rational(1) - share_from(part.last + 1, whole(of), *stretch.taken)
                               : share_until(part.last, whole(of), terms_at(part.first).on_leaving);
    const Rational both = share_from(part.first, whole(of), joined) + until - Rational(1);
    return both.is_negative() ? Rational() : both;
  }

  void add(Date date, const DateRange& period, const Entitled& amount, const Rational& exact,
           const PolicyTerms& terms, bool of_year) {
    found_.push_back({.date = date,
                      .period = period,
                      .exact = exact,
                      .whole = of_year ? std::optional(amount.amount) : std::nullopt,
                      .as_stated = amount.amount == amount.stated,
                      .terms = &terms});
  }

  void yearly(const Stretch& stretch) {
    const DateRange part{std::max(stretch.days.first, from_),
                         std::min(stretch.days.last, year_.last)};
    if (part.last < part.first) return;
    const PolicyTerms& terms = terms_at(part.first);
    const Waiting& waiting = terms.waiting;
    const Date service = person_.service_from();
    const Date earned = service.plus_months(waiting.earning_months) + waiting.earning_days;
    const std::size_t before = found_.size();
    Looked at{part.first, part.first, part.first, year_};
    add(part.first, part, entitled(days_, terms, at), first_amount(stretch, part, terms), terms,
        true);
    for (Date day : part)
      if (day > part.first) change(stretch, part, terms, at, day);
    if (waiting.meanwhile == WhileWaiting::twelfths && part.first < earned)
      twelfths(before, part, terms, earned);
  }

  Rational first_amount(const Stretch& stretch, const DateRange& part, const PolicyTerms& terms) {
    const auto& grant = std::get<YearlyGrant>(terms.grant);
    const Entitled now = entitled(days_, terms, {part.first, part.first, part.first, year_});
    const Date hired = person_.employment.first;
    const bool joins = year_.first < hired && hired <= year_.last;
    if (!joins || grant.first_year.empty())
      return now.amount * share(part, year_, stretch, stretch.joined);
    std::size_t month = 0;
    for (int next = 1; next < 12; ++next)
      if (year_.first.plus_months(next) <= hired) month = static_cast<std::size_t>(next);
    return grant.first_year[month] * now.scale;
  }

  // What is looked up changes one after the other: the tier, the pattern, what was agreed.
  void change(const Stretch& stretch, const DateRange& part, const PolicyTerms& terms, Looked& at,
              Date day) {
    const auto all = [&] { return share(part, year_, stretch, stretch.joined); };
    const auto rest = [&] {
      return share({day, part.last}, year_, stretch, never_whole(terms.on_change));
    };
    const auto look = [&](Date Looked::* which, bool for_the_rest) {
      const Entitled before = entitled(days_, terms, at);
      at.*which = day;
      const Entitled after = entitled(days_, terms, at);
      if (after.amount == before.amount) return;
      const Rational more = (after.amount - before.amount) * (for_the_rest ? rest() : all());
      if (!more.is_zero()) add(day, {day, part.last}, after, more, terms, true);
    };
    // A yearly amount has one period, the leave year.
    if (terms.tier_rule.effect != TierEffect::next_period)
      look(&Looked::tier, terms.tier_rule.effect == TierEffect::by_days);
    if (!terms.scale.converts_balance)
      look(&Looked::scale, terms.scale.on_change != ScaleChange::on_the_day);
    look(&Looked::personal, true);
  }

  // In place of what is found from `before` on, as far as it would come while waiting.
  void twelfths(std::size_t before, const DateRange& part, const PolicyTerms& terms, Date earned) {
    Rational due;
    std::vector<Credit> later;
    for (; found_.size() > before; found_.pop_back())
      if (found_.back().date > earned)
        later.insert(later.begin(), found_.back());
      else
        due += found_.back().exact;
    const Date service = person_.service_from();
    const auto on = [&](Date day) { return entitled(days_, terms, {day, day, day, year_}); };
    Rational given;
    for (Date day = part.first + 1; day <= part.last + 1 && (day < earned || part.last < earned);
         ++day)
      for (int month = 1; service.plus_months(month) <= day; ++month) {
        if (service.plus_months(month) != day) continue;
        const Entitled now = on(std::max(service.plus_months(month - 1), part.first));
        const Rational twelfth = now.amount / Rational(12);
        given += twelfth;
        add(std::min(day, part.last), {service.plus_months(month - 1), day - 1}, now, twelfth,
            terms, true);
        found_.back().settled_later = true;
      }
    if (earned > part.last) return;
    if (due != given) add(earned, part, on(earned), due - given, terms, true);
    found_.insert(found_.end(), later.begin(), later.end());
  }

  // Does a period of the schedule begin on this day?
  bool begins(const Schedule& schedule, Date day) const {
    Date anchor = first_of_months(year_);
    if (const auto* on = std::get_if<OnDate>(&schedule.begins)) anchor = on->date;
    int later = 0;
    if (const auto* with = std::get_if<WithHire>(&schedule.begins)) {
      anchor = person_.service_from();
      later = with->after_months;
    }
    const bool named = !std::holds_alternative<WithLeaveYear>(schedule.begins);
    const Date first = named ? anchor.plus_months(later) : kMonday;
    switch (schedule.every) {
      case Every::day:
      case Every::working_day: return true;
      case Every::week: return (day - first) % 7 == 0;
      case Every::two_weeks: return (day - first) % 14 == 0;
      case Every::four_weeks: return (day - first) % 28 == 0;
      case Every::half_month: return begins_half_month(schedule.days, day);
      default: break;
    }
    const int passed = 12 * (day.year() - anchor.year()) + day.month() - anchor.month();
    return (passed - later) % months(schedule.every) == 0 && anchor.plus_months(passed) == day;
  }

  static int months(Every every) {
    switch (every) {
      case Every::month: return 1;
      case Every::two_months: return 2;
      case Every::quarter: return 3;
      case Every::four_months: return 4;
      case Every::half_year: return 6;
      default: return 12;
    }
  }

  static bool is_day_of_month(Date day, int number) {
    return day.day() == number || (day.day() < number && (day + 1).day() == 1);
  }

  static bool begins_half_month(const std::vector<int>& days, Date day) {
    if (days.empty()) return day.day() == 1 || day.day() == 16;
    return is_day_of_month(day, days[0]) || is_day_of_month(day, days[1]);
  }

  Date credited(const Schedule& schedule, const DateRange& period) const {
    if (std::holds_alternative<AtPeriodStart>(schedule.credit)) return period.first;
    if (std::holds_alternative<AtPeriodEnd>(schedule.credit)) return period.last;
    if (std::holds_alternative<AfterPeriod>(schedule.credit)) return period.last + 1;
    const auto* on = std::get_if<OnDayOfMonth>(&schedule.credit);
    const int number = on ? on->day : person_.service_from().day();
    for (Date day : period)
      if (is_day_of_month(day, number)) return day;
    return period.last;
  }

  std::vector<DateRange> periods(const Schedule& schedule) const {
    std::vector<DateRange> all;
    for (Date day = year_.first - kReach; day <= year_.last + kReach; ++day) {
      if (!begins(schedule, day)) {
        if (!all.empty()) all.back().last = day;
        continue;
      }
      all.push_back({day, day});
    }
    return all;
  }

  int periods_in_year(const PeriodicGrant& grant, const std::vector<DateRange>& all) const {
    if (grant.periods_per_year) return *grant.periods_per_year;
    int count = 0;
    switch (grant.schedule.every) {
      case Every::half_month: return 24;
      case Every::day: return year_.days();
      case Every::working_day:
        for (const DateRange& period : all)
          if (days_.usual_minutes(period.first) > 0)
            count += year_.contains(credited(grant.schedule, period)) ? 1 : 0;
        break;
      case Every::week:
      case Every::two_weeks:
      case Every::four_weeks:
        for (const DateRange& period : all)
          count += year_.contains(credited(grant.schedule, period)) ? 1 : 0;
        break;
      default: return 12 / months(grant.schedule.every);
    }
    return std::max(1, count);
  }

  void periodic(const Stretch& stretch) {
    const Schedule& schedule = std::get<PeriodicGrant>(terms_at(stretch.days.first).grant).schedule;
    const std::vector<DateRange> all = periods(schedule);
    for (const DateRange& period : all) {
      DateRange part{std::max(period.first, stretch.days.first),
                     std::min(period.last, stretch.days.last)};
      if (is_stub() && period.contains(from_)) part.first = std::max(part.first, from_);
      if (part.last < part.first) continue;
      Date date = credited(schedule, period);
      const bool leaves = person_.employment.last == part.last;
      date = std::holds_alternative<AfterPeriod>(schedule.credit) && !leaves
                 ? std::min(date, part.last + 1)
                 : std::clamp(date, part.first, part.last);
      if (date < from_ || date > year_.last) continue;
      if (schedule.every == Every::working_day && days_.on(part.first).plan.minutes == 0) continue;
      one_period(stretch, period, part, date, all);
    }
  }

  void one_period(const Stretch& stretch, const DateRange& period, const DateRange& part, Date date,
                  const std::vector<DateRange>& all) {
    const PolicyTerms& terms = terms_at(part.first);
    const auto& grant = std::get<PeriodicGrant>(terms.grant);
    Rational recorded;
    for (Date day : part) recorded += hours_on(day, HoursOf::recorded);
    if (recorded < grant.minimum_hours) return;
    const Entitled amount = of_period(period, part, date, terms);
    Rational exact = amount.amount * share(part, period, stretch, stretch.joined);
    if (grant.basis == WorkBasis::worked) exact *= worked_part(part);
    const bool of_year = grant.per == Per::leave_year;
    if (of_year) exact = exact / Rational(periods_in_year(grant, all));
    add(date, part, amount, exact, terms, of_year);
  }

  // Day by day: where the amount differs within the period, each counts for its own days.
  Entitled of_period(const DateRange& period, const DateRange& part, Date date,
                     const PolicyTerms& terms) const {
    const Date settled = std::clamp(date, part.first, part.last);
    const auto on = [&](Date day) {
      Looked at{day, day, day, year_};
      const TierEffect effect = terms.tier_rule.effect;
      if (effect == TierEffect::next_period) at.tier = period.first;
      if (effect == TierEffect::on_the_day || effect == TierEffect::on_date) at.tier = settled;
      if (terms.scale.on_change == ScaleChange::on_the_day) at.scale = settled;
      return entitled(days_, terms, at);
    };
    const Proration by = never_whole(terms.on_change);
    Entitled result = on(part.first);
    Rational sum;
    Date since = part.first;
    for (Date day = part.first; day <= part.last; ++day) {
      const bool same = day < part.last && on(day).amount == on(day + 1).amount;
      if (same) continue;
      sum += on(day).amount *
             (share_from(since, whole(part), by) - share_from(day + 1, whole(part), by));
      since = day + 1;
    }
    result.amount = sum;
    return result;
  }

  Rational missed(Date day) const {
    const DayPlan& plan = days_.on(day).plan;
    Rational sum;
    for (const Request& request : days_.record().requests) {
      const bool away = request.status == RequestStatus::approved && request.days.contains(day);
      if (!away || days_.earns_during(request.leave_type)) continue;
      if (request.parts.minutes) {
        sum += Rational(*request.parts.minutes);
        continue;
      }
      PartOfDay part = request.parts.every;
      if (day == request.days.first && request.parts.first != PartOfDay::full)
        part = request.parts.first;
      else if (day == request.days.last && request.parts.last != PartOfDay::full)
        part = request.parts.last;
      if (part == PartOfDay::full || plan.only == part)
        sum += Rational(plan.minutes);
      else if (!plan.only)
        sum += Rational(plan.minutes, 2);
    }
    return std::min(sum, Rational(plan.minutes));
  }

  Rational worked_part(const DateRange& part) const {
    Rational planned, away;
    for (Date day : part) {
      planned += Rational(days_.on(day).plan.minutes);
      away += missed(day);
    }
    return planned.is_zero() ? Rational(1) : (planned - away) / planned;
  }

  Rational hours_on(Date day, HoursOf of) const {
    if (of == HoursOf::planned)
      return (Rational(days_.on(day).plan.minutes) - missed(day)) / Rational(60);
    for (const WorkRecord& record : person_.work)
      if (record.date == day) return record.hours;
    return 0;
  }

  void worked(const Stretch& stretch) {
    const auto& rule = std::get<WorkedGrant>(terms_at(stretch.days.first).grant);
    const bool monthly = rule.credit == WorkedCredit::month_end || !rule.monthly_minimum.is_zero();
    Rational hours, month, units;
    for (Date day = stretch.days.first; day <= std::min(stretch.days.last, year_.last); ++day) {
      month += hours_on(day, rule.hours);
      const bool ends = (day + 1).day() == 1 || day == stretch.days.last;
      if (monthly && !ends) continue;
      if (month >= rule.monthly_minimum) hours += month;
      month = 0;
      const PolicyTerms& terms = terms_at(day);
      const auto& grant = std::get<WorkedGrant>(terms.grant);
      Rational total = hours / grant.per_hours;
      if (grant.whole_only) total = total.floor();
      const Entitled amount = entitled(days_, terms, {day, day, day, year_});
      const Rational exact = amount.amount * (total - units);
      units = total;
      if (day >= from_ && !exact.is_zero()) add(day, {day, day}, amount, exact, terms, false);
    }
  }

  const Days& days_;
  const Person& person_;
  DateRange year_;
  Date from_;
  std::vector<Stretch> stretches_;
  std::vector<Credit> found_;
};

}  // namespace

std::vector<Credit> credits_of(const Days& days, const DateRange& year, Date from) {
  std::vector<Credit> credits = Year(days, year, from).credits();
  round_all(credits);
  return credits;
}

Date waits_until(const Days& days, const Credit& credit) {
  const Waiting& waiting = credit.terms->waiting;
  if (waiting.meanwhile != WhileWaiting::postponed || !waiting.delays_earning()) return credit.date;
  const Date service = days.person().service_from();
  const Date passed = service.plus_months(waiting.earning_months) + waiting.earning_days;
  // Who left before has earned nothing.
  const auto& left = days.person().employment.last;
  if (credit.date < passed && left && *left < passed) return kLastDayOfAll;
  return std::max(credit.date, passed);
}

}  // namespace daybook::model
