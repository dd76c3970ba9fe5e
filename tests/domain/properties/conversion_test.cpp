// Whatever the policy and whatever happened: a conversion hands over exactly what is there.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/properties/story.hpp"

namespace daybook {
namespace {

AccountFacts facts_of(const Handbook& book, LeaveTypeId type) {
  const Organisation& organisation = book.organisation();
  return organisation.facts_for(*organisation.find(PersonId::from_name("Anna")),
                                *organisation.find(type));
}

// What is there at the end of the day, and would be given away then.
Rational there(const AccountFacts& facts, Date day) {
  Rational sum;
  for (const Entry& entry : account_of(facts, day, Pending::ignored).entries)
    if (!is_handed_over(facts, entry)) sum += entry.amount.value;
  return sum;
}

Rational received(const AccountFacts& facts, Date day) {
  Rational sum;
  for (const Entry& entry : account_of(facts, day, Pending::ignored).entries)
    if (entry.kind == EntryKind::converted && entry.adjustment) sum += entry.amount.value;
  return sum;
}

// From `day` on, at 450 minutes a day.
void check_conversion(Handbook& book, LeaveTypeId from, LeaveTypeId into, Date day) {
  book.given(
      ConvertLeaveType{{.leave_type = from, .into = into, .from = day, .minutes_per_day = 450}});
  const AccountFacts giver = facts_of(book, from);
  for (const int later : {0, 1, 400, 900})
    RC_ASSERT(account_of(giver, day + later, Pending::ignored).balance_on(day + later).is_zero());
  const Rational hours{15, 2}, given = there(giver, day);
  RC_ASSERT(received(facts_of(book, into), day) ==
            (giver.type->unit == Unit::days ? given * hours : given / hours));
}

RC_GTEST_PROP(EveryConversion, HandsOverWhatIsThereAndLeavesNothing, (const Story& story)) {
  Handbook book = story.told();
  const Unit unit = book.organisation().find(book.vacation())->unit;
  const auto into = LeaveTypeId::from_name("Into");
  const auto back = LeaveTypeId::from_name("Back");
  const Unit other = unit == Unit::days ? Unit::hours : Unit::days;
  book.given(AddLeaveType{{.leave_type = {.id = into, .name = "Into", .unit = other}}});
  book.given(AddLeaveType{{.leave_type = {.id = back, .name = "Back", .unit = unit}}});
  const Date day = on("2023-01-01") + *rc::gen::inRange(0, 1100);
  check_conversion(book, book.vacation(), into, day);
  check_conversion(book, into, back, day + *rc::gen::inRange(1, 300));
}

}  // namespace
}  // namespace daybook
