#include "domain/waiting.hpp"

#include <algorithm>

namespace daybook {
namespace {

// Where nobody works for so long, waiting ends all the same.
constexpr int kDaysLookedMax = 5 * 366;

// Somebody who works as usual at the place of this person.
Person usual_at_the_place_of(const Person& person) {
  Person usual{.id = person.id,
               .name = {},
               .email = {},
               .employment = {.first = base::kEarliestDate, .last = std::nullopt},
               .roles = {},
               .locations = person.locations,
               .teams = {},
               .patterns = {}};
  return usual;
}

// So many working days after a day, each of them ascending.
std::vector<Date> working_days_after(Date since, const std::vector<int>& counts,
                                     const Organisation& organisation, const Person& person) {
  const Person usual = usual_at_the_place_of(person);
  PersonDays days(usual, *organisation.structure);
  std::vector<Date> found;
  Date day = since;
  int counted = 0;
  for (const int count : counts) {
    for (int looked = 0; counted < count && looked < kDaysLookedMax; ++looked) {
      day = day + 1;
      const PersonDay on = days.on(day);
      const bool is_off = on.holiday && on.holiday->off >= Rational(1);
      if (on.plan.works() && !is_off) ++counted;
    }
    found.push_back(day);
  }
  return found;
}

}  // namespace

std::optional<Date> waits_since(const Organisation& organisation, const Request& request) {
  if (!request.waits()) return std::nullopt;
  const Version asked = request.change.empty() ? request.requested : request.change.front().asked;
  const CommitNote* note = organisation.commit_of(asked);
  return note ? std::optional(note->recorded_at.utc_date()) : std::nullopt;
}

std::optional<Date> answer_until(const Organisation& organisation, const PersonRecord& owner,
                                 const Request& request) {
  const auto since = waits_since(organisation, request);
  if (!since) return std::nullopt;
  std::optional<Date> until;
  if (request.patience.lapses_after)
    until = working_days_after(*since, {*request.patience.lapses_after}, organisation, owner.person)
                .front();
  // Leave that was asked for when it was over waits for what else there is.
  const Date last = request.days.last;
  if (request.patience.lapses_when_past && last >= *since)
    until = std::min(until.value_or(last), last);
  return until;
}

std::vector<Date> reminder_days(const Organisation& organisation, const PersonRecord& owner,
                                const Request& request) {
  const auto since = waits_since(organisation, request);
  if (!since || request.patience.remind_after.empty()) return {};
  return working_days_after(*since, request.patience.remind_after, organisation, owner.person);
}

std::optional<Date> reminder_due(const Organisation& organisation, const PersonRecord& owner,
                                 const Request& request, const Reminded& reminded) {
  std::optional<Date> due;
  for (const Date day : reminder_days(organisation, owner, request))
    if (day <= reminded.today) due = day;
  const auto snoozed = std::ranges::find(request.snoozes, reminded.person, &Snooze::by);
  if (snoozed == request.snoozes.end()) return due;
  if (snoozed->until > reminded.today) return std::nullopt;
  return std::max(due.value_or(snoozed->until), snoozed->until);
}

}  // namespace daybook
