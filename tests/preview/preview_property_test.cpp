// A preview is what happens: for generated organisations and changes, carried out through the host.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "application/preview/preview.hpp"
#include "application/reports/figures_report.hpp"
#include "preview/changes.hpp"

namespace daybook {
namespace {

std::string as_json(const PersonRecord& record, const LeaveType& type, const Figures& figures) {
  std::string text;
  json::Writer out(text);
  write_figures(out, {&record, &type, figures}, Digits::exact);
  return text;
}

std::string figures_in(const Organisation& organisation, PersonId person, LeaveTypeId type,
                       Date day) {
  const PersonRecord& record = *organisation.find(person);
  const LeaveType& of_type = *organisation.find(type);
  return as_json(record, of_type, figures_on(organisation.facts_for(record, of_type), day));
}

RC_GTEST_PROP(APreview, ShowsByteForByteWhatTheOrderThenGives, (const Story& story)) {
  HeldHandbook held(story.told());
  const View before = held.view();
  const auto commands = commands_of(*some_changes(), *before);
  const auto change = held.what_if(commands);
  const auto done = held.execute("change", commands);
  RC_ASSERT(change.has_value() == done.has_value());
  if (!change) {
    RC_ASSERT(change.error() == done.error());
    RC_DISCARD("refused");
  }
  RC_ASSERT(done->events == change->events.size());
  const View now = held.view();
  for (const BalanceMoved& balance : preview_everybody(*change).balances) {
    const PersonId person = balance.record->person.id;
    for (const FiguresMoved& on : balance.figures) {
      const Date day = on.after.as_of;
      RC_ASSERT(as_json(*balance.record, *balance.type, on.after) ==
                figures_in(*now, person, balance.type->id, day));
      if (on.before)
        RC_ASSERT(as_json(*before->find(person), *balance.type, *on.before) ==
                  figures_in(*before, person, balance.type->id, day));
    }
  }
}

// What could have been asked for on a day that is over is no figure to move any more.
std::string figures_that_count(const Organisation& organisation, PersonId person, LeaveTypeId type,
                               Date day, Date today) {
  std::string figures = figures_in(organisation, person, type, day);
  if (day >= today) return figures;
  const std::size_t first = figures.find("\"available\"");
  return figures.erase(first, figures.find("\"year_end\"") - first);
}

RC_GTEST_PROP(APreview, LeavesNobodyOutWhoseFiguresMove, (const Story& story)) {
  HeldHandbook held(story.told());
  const auto commands = commands_of(*some_changes(), *held.view());
  const auto change = held.what_if(commands);
  if (!change) RC_DISCARD("refused");
  const Preview preview = preview_everybody(*change);
  for (const PersonRecord& record : change->before->people) {
    const PersonId person = record.person.id;
    const LeaveTypeId type = change->before->leave_types->front().id;
    const bool told = std::ranges::any_of(preview.balances, [&](const BalanceMoved& balance) {
      return balance.record->person.id == person;
    });
    if (told) continue;
    for (const Date day : {change->today, on("2024-03-01"), on("2023-12-31"), on("2024-12-31")})
      RC_ASSERT(figures_that_count(*change->before, person, type, day, change->today) ==
                figures_that_count(*change->after, person, type, day, change->today));
  }
}

RC_GTEST_PROP(APreview, IsTheSameInPartsAndAtOnce, (const Story& story)) {
  HeldHandbook held(story.told());
  const auto change = held.what_if(commands_of(*some_changes(), *held.view()));
  if (!change) RC_DISCARD("refused");
  const Preview all = preview_of(*change, {0, 100});
  std::size_t balances = 0, requests = 0;
  for (std::size_t place = 0; place < change->after->people.size(); ++place) {
    const Preview part = preview_of(*change, {place, 1});
    for (const BalanceMoved& balance : part.balances) {
      RC_ASSERT(balance.figures == all.balances[balances].figures);
      RC_ASSERT(balance.lines == all.balances[balances++].lines);
    }
    requests += part.requests.size();
  }
  RC_ASSERT(balances == all.balances.size());
  RC_ASSERT(requests == all.requests.size());
}

// The lines that differ are the whole reason: they add up to what the balance moves by.
RC_GTEST_PROP(APreview, ExplainsEveryMoveByLinesThatAddUpToIt, (const Story& story)) {
  HeldHandbook held(story.told());
  const auto change = held.what_if(commands_of(*some_changes(), *held.view()));
  if (!change) RC_DISCARD("refused");
  for (const BalanceMoved& balance : preview_everybody(*change).balances)
    for (const FiguresMoved& on : balance.figures) {
      const DateRange& year = on.after.leave_year;
      if (!on.before || on.before->leave_year != year) continue;
      Amount sum = base::zero(balance.type->unit);
      for (const LineDifference& line : balance.lines)
        if (line.date <= year.last) sum += line.by();
      RC_ASSERT(on.after.year_end - on.before->year_end == sum);
    }
}

}  // namespace
}  // namespace daybook
