#include "application/preview/preview.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

#include "application/preview/reach.hpp"
#include "application/preview/requests_in_doubt.hpp"
#include "domain/ledger/breach.hpp"
#include "domain/ledger/settled_account.hpp"

namespace daybook {
namespace {

// Small enough that progress is seen, large enough that telling it costs nothing.
constexpr std::size_t kPeopleAtOnce = 250;

// One account of one side, computed as far as it is looked at.
class Side {
 public:
  Side(const Organisation& organisation, const PersonRecord& record, const LeaveType& type)
      : facts_(organisation.facts_for(record, type)) {}

  const AccountFacts& facts() const { return facts_; }
  bool has_pending() const { return std::ranges::any_of(facts_.absences, &Absence::pending); }
  Account account(Date until, Pending pending) const { return account_of(facts_, until, pending); }

  // Days that are asked for in order share what is settled before the first.
  Figures figures_on(Date day) {
    if (!settled_ || !settled_->tells(day)) settled_.emplace(facts_, day);
    return settled_->figures_on(day);
  }

 private:
  AccountFacts facts_;
  std::optional<SettledAccount> settled_;
};

// The policy that a figure names is told by its id: the two sides hold copies.
bool moved(const Figures& before, const Figures& after) {
  Figures same = before;
  same.policy = after.policy;
  const bool same_policy = (before.policy ? before.policy->id : PolicyId{}) ==
                           (after.policy ? after.policy->id : PolicyId{});
  return !same_policy || same != after;
}

class Comparison {
 public:
  Comparison(const WhatIf& change, const PersonSides& sides, const LeaveType& type)
      : change_(change), sides_(sides), type_(type), after_(sides.after, sides.record_after, type) {
    const LeaveType* known = sides.before.find(type.id);
    if (sides.record_before && known) before_.emplace(sides.before, *sides.record_before, *known);
  }

  // `terms_differ`: see Reach.
  void into(Preview& preview, Date last_told, bool terms_differ) {
    const Date until = until_for(std::max(change_.today, last_told));
    const bool falls_short = compare(until, Pending::reserved);
    if (has_pending() && lines_.empty()) compare(until, Pending::ignored);
    if (terms_differ || !lines_.empty()) tell_balance(preview);
    for (RequestInDoubt& request : requests_in_doubt(sides_, type_, falls_short))
      preview.requests.push_back(std::move(request));
  }

 private:
  void tell_balance(Preview& preview) {
    BalanceMoved balance{.record = &sides_.record_after,
                         .type = &type_,
                         .from = lines_.empty() ? change_.today : lines_.front().date,
                         .lines = std::move(lines_)};
    balance.corrects = in_closed_periods(balance.lines);
    bool differs = !balance.lines.empty();
    for (const Date day : days_of_interest(balance.from)) {
      FiguresMoved figures{.after = after_.figures_on(day)};
      if (before_) figures.before = before_->figures_on(day);
      differs = differs || !figures.before || moved(*figures.before, figures.after);
      balance.figures.push_back(std::move(figures));
    }
    if (differs && is_worth_telling(balance)) preview.balances.push_back(std::move(balance));
  }

  std::optional<Amount> in_closed_periods(const std::vector<LineDifference>& lines) const {
    const ClosedPeriods& closed = *sides_.after.closed_periods;
    std::optional<Amount> sum;
    for (const LineDifference& line : lines)
      if (!closed.empty() && line.date <= closed.back().days.last)
        sum = sum ? *sum + line.by() : line.by();
    return sum;
  }

  bool has_pending() const { return after_.has_pending() || (before_ && before_->has_pending()); }

  // The last day of the leave year after the one that holds `day`, on both sides.
  Date until_for(Date day) const {
    const auto next_year = [&](const AccountFacts& facts) {
      const Date end = leave_year_on(facts, day).last;
      return last_fact_day(facts, leave_year_on(facts, end + 1).last);
    };
    const Date until = next_year(after_.facts());
    return before_ ? std::max(until, next_year(before_->facts())) : until;
  }

  // Keeps the lines that differ; tells whether some day falls below the floor by the change.
  bool compare(Date until, Pending pending) {
    const Account after = after_.account(until, pending);
    if (!before_) {
      lines_ = differing_lines(std::nullopt, {&after_.facts(), &after});
      return false;
    }
    const Account before = before_->account(until, pending);
    lines_ = differing_lines(AccountSide{&before_->facts(), &before}, {&after_.facts(), &after});
    return !breaches(after_.facts(), after, before, base::kEarliestDate).empty();
  }

  std::vector<Date> days_of_interest(Date from) const {
    const AccountFacts& facts = before_ ? before_->facts() : after_.facts();
    std::vector<Date> days{change_.today, leave_year_on(facts, change_.today).last, from};
    std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    return days;
  }

  // Somebody new whom no policy covers has nothing that could move.
  bool is_worth_telling(const BalanceMoved& balance) const {
    return before_ || !balance.lines.empty() ||
           std::ranges::any_of(balance.figures,
                               [](const FiguresMoved& on) { return on.after.policy != nullptr; });
  }

  const WhatIf& change_;
  const PersonSides& sides_;
  const LeaveType& type_;
  std::optional<Side> before_;
  Side after_;
  std::vector<LineDifference> lines_;
};

void compare_person(const WhatIf& change, const Reach& reach, std::size_t place, Date last_told,
                    Preview& preview) {
  const Organisation& before = *change.before;
  const Organisation& after = *change.after;
  const PersonSides sides{before, after,
                          place < before.people.size() ? &before.people[place] : nullptr,
                          after.people[place]};
  for (const LeaveType& type : *after.leave_types) {
    if (!reach.includes(place, type)) continue;
    if (type.counts_against_balance)
      Comparison(change, sides, type).into(preview, last_told, reach.includes_terms(place, type));
    else
      for (RequestInDoubt& request : requests_in_doubt(sides, type, false))
        preview.requests.push_back(std::move(request));
  }
}

}  // namespace

Preview preview_of(const WhatIf& change, const People& people) {
  Preview preview;
  const Reach reach(*change.before, *change.after);
  const Date last_told = last_day_told(change.events, change.today);
  const std::size_t all = change.after->people.size();
  const std::size_t first = std::min(people.first, all);
  const std::size_t end = first + std::min(people.count, all - first);
  for (std::size_t place = first; place < end; ++place)
    compare_person(change, reach, place, last_told, preview);
  return preview;
}

Preview preview_everybody(const WhatIf& change, const PreviewProgress& progress) {
  const std::size_t count = change.after->people.size();
  std::vector<Preview> parts((count + kPeopleAtOnce - 1) / kPeopleAtOnce);
  std::atomic<std::size_t> next = 0, done = 0;
  const auto work = [&](const PreviewProgress& tell) {
    for (std::size_t part = next++; part < parts.size(); part = next++) {
      parts[part] = preview_of(change, {part * kPeopleAtOnce, kPeopleAtOnce});
      ++done;
      if (tell) tell(std::min(done * kPeopleAtOnce, count), count);
    }
  };
  {
    std::vector<std::jthread> others;
    const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), 8);
    for (std::size_t other = 1; other < std::min(threads, parts.size()); ++other)
      others.emplace_back([&] { work({}); });
    work(progress);
  }
  if (progress && count > 0) progress(count, count);
  Preview all;
  for (Preview& part : parts) {
    std::ranges::move(part.balances, std::back_inserter(all.balances));
    std::ranges::move(part.requests, std::back_inserter(all.requests));
  }
  return all;
}

}  // namespace daybook
