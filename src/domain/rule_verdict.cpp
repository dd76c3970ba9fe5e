#include "domain/rule_verdict.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "base/contains.hpp"

#include "domain/request/conditions.hpp"
#include "domain/request/crowd.hpp"

namespace daybook {
namespace {

// How far the nearest days that would pass are looked for.
constexpr int kNearestDaysMax = 60;
// Looked at first: most leave is possible within two weeks, and counting people costs by the days.
constexpr int kNearDays = 14;
constexpr std::size_t kDaysNamedMax = 10;
constexpr std::array kHalves{PartOfDay::morning, PartOfDay::afternoon};

bool moves(const Person& person) {
  return person.teams.changes().size() > 1 || person.locations.changes().size() > 1;
}

// Most rules are about one team: the leave of all others need not be looked at.
bool may_belong(const RuleScope& scope, const Person& person, const Structure& structure,
                const DateRange& range) {
  const Employment& employment = person.employment;
  const bool there =
      employment.first <= range.last && (!employment.last || *employment.last >= range.first);
  return there && (moves(person) || is_in_scope(scope, person, structure, employment.first));
}

// Belongs on the same days, or on none: asked once where nothing ever changes.
std::function<bool(Date)> belongs_to(const RuleScope& scope, const Person& person,
                                     const Structure& structure) {
  if (moves(person)) return [&](Date day) { return is_in_scope(scope, person, structure, day); };
  const bool always = is_in_scope(scope, person, structure, person.employment.first);
  return [always](Date) { return always; };
}

std::string names_of(const std::vector<Date>& days) {
  std::string names;
  for (std::size_t at = 0; at < std::min(days.size(), kDaysNamedMax); ++at)
    names += (at == 0 ? "" : ", ") + to_string(days[at]);
  return days.size() > kDaysNamedMax ? names + ", ..." : names;
}

int whole(const Rational& number) { return static_cast<int>(number.floor().numerator()); }

// The leave with its days moved.
struct Moved {
  DateRange days;
  const DayParts& parts;
};

class RuleOnLeave {
 public:
  RuleOnLeave(const Organisation& organisation, const RuleTerms& terms, DateRange holds,
              const Judged& judged)
      : org_(organisation),
        terms_(terms),
        holds_(holds),
        judged_(judged),
        calendar_(judged.record.person, *organisation.structure) {}

  Outcome check() const {
    const DateRange& days = judged_.request.days;
    const bool settled = judged_.moment == Moment::approved && !is_asked_again(terms_.condition);
    if (settled || !terms_.is_about(judged_.request.leave_type) || !touches(days)) return {};
    if (std::holds_alternative<Blackout>(terms_.condition)) return check_blackout();
    if (std::holds_alternative<MostAway>(terms_.condition) ||
        std::holds_alternative<LeastPresent>(terms_.condition))
      return check_crowd();
    const LeaveType& type = *org_.find(judged_.request.leave_type);
    const AccountFacts facts = org_.facts_for(judged_.record, type);
    return meets(terms_.condition,
                 {judged_.request, facts, judged_.record.requests, judged_.asked_on});
  }

 private:
  bool looks_at(Date day) const {
    return holds_.contains(day) && terms_.window.contains(day) &&
           is_in_scope(terms_.scope, judged_.record.person, *org_.structure, day);
  }
  bool touches(const DateRange& days) const {
    for (Date day : days)
      if (looks_at(day)) return true;
    return false;
  }
  // The days of work on which the rule looks.
  std::vector<Date> days_in(const DateRange& range) const {
    std::vector<Date> days;
    for (Date day : range)
      if (looks_at(day) && works_on(calendar_, day)) days.push_back(day);
    return days;
  }

  Outcome check_blackout() const {
    const std::vector<Date> blocked = days_in(judged_.request.days);
    if (blocked.empty()) return {};
    base::Error refusal{base::ErrorCode::rejected,
                        "request.blackout",
                        {{"field", "from"},
                         {"days", names_of(blocked)},
                         {"count", std::to_string(blocked.size())}}};
    return refuse(std::move(refusal),
                  [&](const Moved& moved) { return days_in(moved.days).empty(); });
  }

  // How many there are on the half day, with the one who asks, and how many there may be.
  struct Count {
    int people = 0;
    int limit = 0;
    int employed = 0;
    bool is_met(bool at_most) const { return at_most ? people <= limit : people >= limit; }
  };

  Count count_in(const DayCount& day, const HalfCount& half) const {
    const int employed = day.employed + 1;
    const auto share = [&](const Rational& percent) {
      return percent * Rational(employed) / Rational(100);
    };
    if (const auto* most = std::get_if<MostAway>(&terms_.condition)) {
      int limit = most->people.value_or(employed);
      if (most->percent) limit = std::min(limit, whole(share(*most->percent)));
      return {half.away + 1, limit, employed};
    }
    const auto& least = std::get<LeastPresent>(terms_.condition);
    int limit = least.people.value_or(0);
    if (least.percent) limit = std::max(limit, -whole(-share(*least.percent)));
    return {half.present, limit, employed};
  }

  bool counts_away() const { return std::holds_alternative<MostAway>(terms_.condition); }

  // The first half of the day on which the rule is not met with this leave, if there is one.
  std::optional<Count> short_on(const Crowd& crowd, const Moved& leave, Date day) const {
    const PartOfDay part = part_on(leave.parts, leave.days, day);
    const DayCount& count = crowd.on(day);
    for (std::size_t half = 0; half < kHalves.size(); ++half) {
      if (!reaches(part, kHalves[half]) || !works_in(calendar_.on(day), kHalves[half])) continue;
      const Count found = count_in(count, count.halves[half]);
      if (!found.is_met(counts_away())) return found;
    }
    return std::nullopt;
  }

  Crowd crowd_over(const DateRange& range) const {
    const auto* most = std::get_if<MostAway>(&terms_.condition);
    const bool every = !most || most->counted == CountedLeave::every_type;
    const bool pending = judged_.moment == Moment::asked;
    Crowd crowd(range, {.leave =
                            [pending](const Request& request) {
                              return request.status == RequestStatus::approved ||
                                     (pending && request.status == RequestStatus::pending);
                            },
                        .away =
                            [this, every](const Request& request) {
                              return every || terms_.is_about(request.leave_type);
                            },
                        .presence = !counts_away()});
    for (const PersonRecord& other : org_.people)
      if (other.person.id != judged_.record.person.id &&
          may_belong(terms_.scope, other.person, *org_.structure, range))
        crowd.add(PersonCalendar(other.person, *org_.structure), other.requests,
                  belongs_to(terms_.scope, other.person, *org_.structure));
    return crowd;
  }

  Outcome check_crowd() const {
    const Moved leave{judged_.request.days, judged_.request.parts};
    const Crowd crowd = crowd_over(leave.days);
    std::vector<Date> short_days;
    std::optional<Count> worst;
    for (Date day : days_in(leave.days))
      if (const auto found = short_on(crowd, leave, day)) {
        short_days.push_back(day);
        const int by = std::abs(found->people - found->limit);
        if (!worst || by > std::abs(worst->people - worst->limit)) worst = found;
      }
    if (!worst) return {};
    base::Error refusal{base::ErrorCode::rejected,
                        counts_away() ? "request.too_many_away" : "request.too_few_present",
                        {{"field", "from"},
                         {"days", names_of(short_days)},
                         {"count", std::to_string(short_days.size())},
                         {"people", std::to_string(worst->people)},
                         {"limit", std::to_string(worst->limit)},
                         {"employed", std::to_string(worst->employed)}}};
    std::optional<Crowd> around;
    return refuse(std::move(refusal), [&](const Moved& moved) {
      const int by = std::abs(moved.days.first - leave.days.first);
      const int reach = by <= kNearDays ? kNearDays : kNearestDaysMax;
      if (!around || (by > kNearDays && around->range().first > leave.days.first - reach))
        around = crowd_over({leave.days.first - reach, leave.days.last + reach});
      return std::ranges::none_of(
          days_in(moved.days), [&](Date day) { return short_on(*around, moved, day).has_value(); });
    });
  }

  // A day that leave may begin or end on, as far as this person's own work and leave go.
  bool is_free(const DateRange& days) const {
    return works_on(calendar_, days.first) && works_on(calendar_, days.last) &&
           std::ranges::none_of(judged_.record.requests, [&](const Request& other) {
             return other.is_live() && other.id != judged_.request.id && other.days.overlaps(days);
           });
  }

  template <class Passes>
  Outcome refuse(base::Error refusal, Passes passes) const {
    if (judged_.nearest == Nearest::left_out) return std::unexpected(std::move(refusal));
    const DateRange& days = judged_.request.days;
    const Date earliest = std::min(judged_.asked_on, days.first);
    for (int by = 1; by <= kNearestDaysMax; ++by)
      for (const int shift : {by, -by}) {
        const DateRange moved{days.first + shift, days.last + shift};
        if (moved.first < earliest || !is_free(moved) || !passes({moved, judged_.request.parts}))
          continue;
        refusal.facts.push_back({"nearest_from", to_string(moved.first)});
        refusal.facts.push_back({"nearest_to", to_string(moved.last)});
        return std::unexpected(std::move(refusal));
      }
    return std::unexpected(std::move(refusal));
  }

  const Organisation& org_;
  const RuleTerms& terms_;
  DateRange holds_;
  const Judged& judged_;
  PersonCalendar calendar_;
};

base::Error named(base::Error finding, const Rule& rule, const RuleTerms& terms) {
  finding.facts.push_back({"rule_id", to_string(rule.id)});
  finding.facts.push_back({"rule_name", terms.name});
  if (!terms.message.empty()) finding.facts.push_back({"own_message", terms.message});
  return finding;
}

}  // namespace

bool is_in_scope(const RuleScope& scope, const Person& person, const Structure& structure,
                 Date day) {
  if (!scope.people.empty() && !base::contains(scope.people, person.id)) return false;
  if (!scope.labels.empty() && std::ranges::none_of(scope.labels, [&](const std::string& label) {
        return base::contains(person.labels, label);
      }))
    return false;
  if (!scope.locations.empty()) {
    const auto location = person.location_on(day);
    if (!location || !base::contains(scope.locations, *location)) return false;
  }
  return scope.teams.empty() || structure.is_part_of(person.team_on(day), scope.teams);
}

std::vector<RuleVerdict> judge_by(const Rule& rule, const Organisation& organisation,
                                  const Judged& judged) {
  std::vector<RuleVerdict> verdicts;
  const auto& versions = rule.versions.changes();
  for (std::size_t at = 0; at < versions.size(); ++at) {
    const auto& terms = versions[at].value;
    const Date last = at + 1 < versions.size() ? versions[at + 1].from - 1 : base::kLatestDate;
    if (!terms) continue;
    const Outcome met =
        RuleOnLeave(organisation, *terms, {versions[at].from, last}, judged).check();
    if (!met)
      verdicts.push_back(
          {rule.id, terms->effect, terms->approvers, named(met.error(), rule, *terms)});
  }
  return verdicts;
}

std::vector<RuleVerdict> judge(const Organisation& organisation, const Judged& judged) {
  std::vector<RuleVerdict> verdicts;
  for (const Rule& rule : *organisation.rules)
    for (RuleVerdict& verdict : judge_by(rule, organisation, judged))
      verdicts.push_back(std::move(verdict));
  return verdicts;
}

Outcome check_rules(const Organisation& organisation, const Judged& judged) {
  for (RuleVerdict& verdict : judge(organisation, judged))
    if (verdict.effect == RuleEffect::refuse) return std::unexpected(std::move(verdict.finding));
  return {};
}

}  // namespace daybook
