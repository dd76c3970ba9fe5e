// What is settled leaves nothing out: the same figures with the lines of every leave year and
// without those of earlier ones.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/ledger/settled_account.hpp"
#include "domain/ledger/usual_years.hpp"
#include "domain/properties/printed.hpp"
#include "domain/properties/story.hpp"

namespace daybook {
namespace {

// From every line, and with a whole account for each amount that is tried.
Figures figures_from_all_lines(const AccountFacts& facts, Date day) {
  const Books books = books_of(facts, day);
  const auto take_more = [&](const Amount& more, Date until) {
    AccountFacts tried = facts;
    tried.adjustments.push_back({.date = day, .amount = -more});
    return account_of(tried, until, Pending::reserved);
  };
  return read_figures({facts, books.actual, books.reserved, day, leave_year_on(facts, day)},
                      available_with(facts, books.reserved, day, take_more));
}

RC_GTEST_PROP(EveryOrganisation, TellsTheSameFiguresFromWhatIsSettled, (const Story& story)) {
  const Handbook book = story.told();
  for (const char* person : {"Anna", "Boss"}) {
    const AccountFacts facts = book.facts(person);
    const SettledAccount settled(facts, *rc::gen::elementOf(days_to_look_at()));
    for (const Date day : days_to_look_at()) {
      const Figures figures = figures_from_all_lines(facts, day);
      RC_ASSERT(figures_on(facts, day) == figures);
      if (settled.tells(day)) RC_ASSERT(settled.figures_on(day) == figures);
    }
    RC_ASSERT(settled.tells(days_to_look_at().back()));
  }
}

RC_GTEST_PROP(EveryOrganisation, TellsTheSameFiguresWhereUsualYearsAreShared,
              (const Story& story)) {
  const Handbook book = story.told();
  UsualYears years(book.organisation().policies.share());
  // Years are usual long after the last step of the story.
  for (const Date day : {base::date(2024, 2, 29), base::date(2028, 6, 15), base::date(2031, 6, 15)})
    for (const char* person : {"Anna", "Boss", "Anna"}) {
      AccountFacts facts = book.facts(person);
      const Figures alone = figures_on(facts, day);
      facts.usual_years = &years;
      RC_ASSERT(figures_on(facts, day) == alone);
    }
}

}  // namespace
}  // namespace daybook
