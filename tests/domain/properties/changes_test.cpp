// What telling, undoing and asking again may change, and what it may not.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/ledger/breach.hpp"
#include "domain/properties/printed.hpp"
#include "domain/properties/story.hpp"

namespace daybook {
namespace {

constexpr Date kUntil = base::date(2026, 12, 31);

Date some_day() { return on("2023-01-01") + *rc::gen::inRange(0, 1000); }
PersonId anna() { return PersonId::from_name("Anna"); }

AccountFacts facts_of_anna(const Organisation& organisation, const Handbook& book) {
  return organisation.facts_for(*organisation.find(anna()), *organisation.find(book.vacation()));
}

std::string entries_of(const AccountFacts& facts) {
  return printed(account_of(facts, kUntil, Pending::reserved));
}

RC_GTEST_PROP(EveryOrganisation, DoesNotCareInWhichOrderFactsAreGathered, (const Story& story)) {
  const Handbook book = story.told();
  AccountFacts facts = book.facts();
  const std::string before = printed(facts);
  std::ranges::reverse(facts.absences);
  std::ranges::reverse(facts.adjustments);
  std::ranges::reverse(facts.interruptions);
  RC_ASSERT(printed(facts) == before);
}

// Facts that say nothing about each other.
std::vector<Command> independent_facts(const Handbook& book) {
  const Date day = some_day();
  BalanceAdjusted added{.adjustment = AdjustmentId::from_name("independent"),
                        .person = anna(),
                        .leave_type = book.vacation(),
                        .date = day + 10,
                        .amount = {2, book.organisation().find(book.vacation())->unit},
                        .reason = {"told so"}};
  return {
      SetHolidays{{.calendar = HolidayCalendarId::from_name("Office"),
                   .holidays = {{.date = day, .name = "Holiday"}}}},
      AdjustBalance{added}, RecordHours{{.person = anna(), .days = {{day, 8}, {day + 1, 6}}}},
      ChangeWorkingPattern{{.person = anna(), .from = day + 20, .pattern = pick(patterns(), 2)}},
      SetPersonalTerms{{.person = anna(),
                        .leave_type = book.vacation(),
                        .from = day + 30,
                        .until = std::nullopt,
                        .amount = std::nullopt,
                        .factor = {3, 2}}}};
}

RC_GTEST_PROP(EveryOrganisation, DoesNotCareInWhichOrderFactsWereTold, (const Story& story)) {
  Handbook book = story.told();
  const std::vector<Command> facts = independent_facts(book);
  Handbook other = book;
  const auto turn = *rc::gen::inRange<std::size_t>(0, facts.size());
  for (std::size_t index = 0; index < facts.size(); ++index) {
    book.given(facts[index]);
    other.given(facts[(index * 2 + turn) % facts.size()]);
  }
  RC_ASSERT(printed(book.facts()) == printed(other.facts()));
}

RC_GTEST_PROP(EveryOrganisation, IsTheSameWhenItsLogIsReadAgain, (const Story& story)) {
  const Handbook book = story.told();
  Organisation again;
  for (const Event& event : book.events()) evolve(again, event, again.version.next());
  const AccountFacts facts = facts_of_anna(again, book);
  RC_ASSERT(printed(facts) == printed(book.facts()));
  RC_ASSERT(entries_of(facts) == entries_of(book.facts()));
}

// The forecast of today is the figure of then: what others do and ask in between changes nothing.
RC_GTEST_PROP(EveryOrganisation, ForecastsWhatWillBeIfNothingElseHappens, (const Story& story)) {
  Handbook book = story.told();
  const std::string forecast = printed(book.facts());
  book.person(a_person().named("Ben").hired("2024-01-01"));
  book.leave("2024-08-05", "2024-08-16", kWhole, "Ben");
  book.adjust("2024-02-01", "7", "", "Ben");
  RC_ASSERT(printed(book.facts()) == forecast);
}

RC_GTEST_PROP(EveryOrganisation, IsAsBeforeWhenARequestIsTakenBack, (const Story& story)) {
  Handbook book = story.told();
  const std::string before = printed(book.facts());
  const std::uint64_t version = book.organisation().version.number;
  const Date first = some_day();
  const Date last = first + *rc::gen::inRange(0, 20);
  if (!book.asks(to_string(first), to_string(last)).empty()) return;
  const RequestId asked = book.last_request();
  const bool decides = story.type.type().needs_approval;
  if (decides && *rc::gen::arbitrary<bool>()) {
    book.given(WithdrawLeave{asked});
    RC_ASSERT(book.organisation().version.number == version + 2);
  } else {
    book.given(ApproveLeave{asked, {}});
    book.given(CancelLeave{asked});
    RC_ASSERT(book.organisation().version.number == version + 3);
  }
  RC_ASSERT(printed(book.facts()) == before);
}

RC_GTEST_PROP(EveryOrganisation, IsAsBeforeWhenAHolidayIsTakenBack, (const Story& story)) {
  Handbook book = story.told();
  const auto office = HolidayCalendarId::from_name("Office");
  const Date day = some_day();
  if (book.organisation().structure->find(office)->find(day)) return;
  const std::string before = printed(book.facts());
  const std::uint64_t version = book.organisation().version.number;
  book.holiday(to_string(day), "1/2");
  book.given(RemoveHoliday{{.calendar = office, .date = day}});
  RC_ASSERT(book.organisation().version.number == version + 2);
  RC_ASSERT(printed(book.facts()) == before);
}

// A what-if is a copy with a few more events: it shows what they will do and changes nothing.
RC_GTEST_PROP(EveryOrganisation, BecomesWhatAWhatIfHasShown, (const Story& story)) {
  Handbook book = story.told();
  const std::string before = entries_of(book.facts());
  Organisation what_if = book.organisation();
  const std::vector<Command> facts = independent_facts(book);
  for (const Command& command : facts) {
    const auto events = decide(what_if, command, {.person = std::nullopt, .today = some_day()});
    RC_ASSERT(events.has_value());
    for (const Event& event : *events) evolve(what_if, event, what_if.version.next());
  }
  const std::string shown = entries_of(facts_of_anna(what_if, book));
  RC_ASSERT(entries_of(book.facts()) == before);
  for (const Command& command : facts) book.given(command);
  RC_ASSERT(entries_of(book.facts()) == shown);
}

// Whatever else was told meanwhile: an approval is refused or breaks no day.
RC_GTEST_PROP(EveryApproval, LeavesEveryDayAtOrAboveTheFloor, ()) {
  const Story story = *a_story(Steps::everything, {"rounding.stage"});
  Handbook book = story.told();
  const AccountFacts facts = book.facts();
  const auto waits = std::ranges::find(facts.absences, true, &Absence::pending);
  if (waits == facts.absences.end()) return;
  const Absence asked = *waits;
  if (!book.when(ApproveLeave{asked.request, {}}).empty()) return;
  AccountFacts without = facts;
  std::erase(without.absences, asked);
  const Account before = account_of(without, kUntil, Pending::reserved);
  const Account after = account_of(book.facts(), kUntil, Pending::reserved);
  for (const Entry& entry : after.entries) {
    if (entry.date < asked.days.first) continue;
    const Amount balance = after.balance_on(entry.date);
    RC_ASSERT(balance >= floor_on(facts, after, entry.date) ||
              balance >= before.balance_on(entry.date));
  }
}

}  // namespace
}  // namespace daybook
