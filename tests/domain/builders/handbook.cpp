#include "domain/builders/handbook.hpp"

#include <gtest/gtest.h>

namespace daybook {

Handbook::Handbook(LeaveType vacation) : vacation_(LeaveTypeId::from_name(vacation.name)) {
  vacation.id = vacation_;
  given(CreateOrganisation{{.name = "Example"}});
  location("Office");
  given(AddLeaveType{{.leave_type = std::move(vacation)}});
}

void Handbook::given(const Command& command) {
  const std::string rule = when(command);
  EXPECT_EQ(rule, "") << "refused as a given fact";
}

std::string Handbook::when(const Command& command, const Orderer& by) {
  const auto events = decide(organisation_, command, by);
  if (!events) {
    refusal_ = events.error();
    EXPECT_EQ(decide(organisation_, command, by), events) << "a refusal must be the same twice";
    return refusal_.rule;
  }
  refusal_ = {};
  evolve(organisation_, Commit{.command = CommandId::from_name(std::to_string(++orders_)),
                               .recorded_at = base::start_of_utc_day(by.today),
                               .actor = by.person,
                               .events = *events});
  events_.insert(events_.end(), events->begin(), events->end());
  const auto again = decide(organisation_, command, by);
  EXPECT_TRUE(again.has_value()) << "done already, refused: " << again.error().rule;
  EXPECT_TRUE(!again || again->empty()) << "deciding twice did more than deciding once";
  return "";
}

void Handbook::location(std::string_view name, const std::array<int, 7>& minutes) {
  const auto calendar = HolidayCalendarId::from_name(name);
  given(AddHolidayCalendar{{.calendar = calendar, .name = std::string(name)}});
  given(AddLocation{{.location = LocationId::from_name(name),
                     .name = std::string(name),
                     .time_zone = "Europe/Berlin",
                     .calendar = calendar,
                     .pattern = WorkingPattern::weekly(minutes)}});
}

void Handbook::holiday(std::string_view day, std::string_view off, std::optional<PartOfDay> half,
                       std::string_view location) {
  const Holiday holiday{.date = on(day), .name = "Holiday", .off = number(off), .half = half};
  given(SetHolidays{{.calendar = HolidayCalendarId::from_name(location), .holidays = {holiday}}});
}

void Handbook::policy(const PolicyTerms& terms, std::string_view from, std::string_view name,
                      std::vector<std::string> locations) {
  const auto policy = PolicyId::from_name(name);
  PolicyAdded added{.policy = policy, .leave_type = vacation_, .name = std::string(name)};
  for (const std::string& location : locations)
    added.locations.push_back(LocationId::from_name(location));
  if (!organisation_.find(policy)) given(AddPolicy{added});
  given(SetPolicyVersion{{.policy = policy, .from = on(from), .terms = terms}});
}

void Handbook::person(const PersonBuilder& person) {
  given(HirePerson{person.hire()});
  if (const auto end = person.end()) given(EndEmployment{*end});
}

RequestLeave Handbook::leave_order(DateRange days, DayParts parts, std::string_view name) {
  last_request_ = RequestId::from_name(std::to_string(++requests_));
  return {.request = last_request_,
          .person = PersonId::from_name(name),
          .leave_type = vacation_,
          .days = days,
          .parts = parts};
}

RequestId Handbook::leave(std::string_view first, std::string_view last, DayParts parts,
                          std::string_view name) {
  given(RecordLeave{.leave = leave_order(from_to(first, last), parts, name)});
  return last_request_;
}

std::string Handbook::asks(std::string_view first, std::string_view last, DayParts parts,
                           std::string_view name) {
  return when(leave_order(from_to(first, last), parts, name));
}

void Handbook::adjust(std::string_view day, std::string_view amount, std::string_view last_day,
                      std::string_view name) {
  BalanceAdjusted fact{.adjustment = AdjustmentId::from_name(std::to_string(++adjustments_)),
                       .person = PersonId::from_name(name),
                       .leave_type = vacation_,
                       .date = on(day),
                       .amount = {number(amount), organisation_.find(vacation_)->unit},
                       .reason = {"told so"}};
  if (!last_day.empty()) fact.last_day = on(last_day);
  given(AdjustBalance{fact});
}

AccountFacts Handbook::facts(std::string_view name) const {
  return organisation_.facts_for(*organisation_.find(PersonId::from_name(name)),
                                 *organisation_.find(vacation_));
}

Figures Handbook::figures(std::string_view as_of, std::string_view name) const {
  return figures_on(facts(name), on(as_of));
}

Explanation Handbook::explained(Figure figure, std::string_view as_of) const {
  const AccountFacts known = facts();
  const Books books = books_of(known, on(as_of));
  return explain(known, books, figures_of(known, books, on(as_of)), figure);
}

std::string Handbook::figure(Figure figure, std::string_view as_of, std::string_view name) const {
  return exact(figures(as_of, name).get(figure));
}

std::string Handbook::cost(std::string_view first, std::string_view last, DayParts parts) const {
  const AccountFacts known = facts();
  return exact(total_of(charge_days(*known.type, known.calendar, from_to(first, last), parts),
                        known.type->unit));
}

std::string Handbook::credits(std::string_view first, std::string_view last) const {
  std::string text;
  for (const Entry& entry : account_of(facts(), on(last), Pending::ignored).entries)
    if (entry.kind == EntryKind::accrual && entry.date >= on(first))
      text += (text.empty() ? "" : " ") + exact(entry.amount);
  return text;
}

}  // namespace daybook
