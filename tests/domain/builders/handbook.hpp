// One organisation under test, told by ordinary commands and asked like a person would ask. It
// starts with a location "Office" (Monday to Friday, eight hours, no holidays) and a leave type
// "Vacation" in days; who is not named is "Anna".
//
//   Handbook book;
//   book.policy(a_policy().yearly("25"));
//   book.person(a_person().hired("2024-03-15"));
//   book.leave("2024-08-05", "2024-08-09");
//   EXPECT_EQ(book.remaining("2024-12-31"), "15");
//
// Every command is decided twice: after its events nothing is left to do, and a refusal is the same
// refusal again.
#pragma once
#include <string>
#include <string_view>

#include "domain/builders/person_builder.hpp"
#include "domain/builders/policy_builder.hpp"
#include "domain/builders/words.hpp"
#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "domain/ledger/explain.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook {

class Handbook {
 public:
  explicit Handbook(LeaveType vacation = {.name = "Vacation"});

  // What everybody must be able to tell: a refusal fails the test.
  void given(const Command& command);
  // What may be refused: the rule of the refusal, or "" when it was accepted.
  std::string when(const Command& command, const Orderer& by);
  std::string when(const Command& command) { return when(command, operator_today_); }
  // The whole refusal of the last `when`, empty when it was accepted.
  const base::Error& refusal() const { return refusal_; }
  void today(std::string_view day) { operator_today_.today = on(day); }

  void location(std::string_view name, const std::array<int, 7>& minutes = kOfficeWeek);
  void holiday(std::string_view day, std::string_view off = "1",
               std::optional<PartOfDay> half = std::nullopt, std::string_view location = "Office");
  void policy(const PolicyTerms& terms, std::string_view from = "2000-01-01",
              std::string_view name = "Policy", std::vector<std::string> locations = {});
  void person(const PersonBuilder& person);
  // Leave that was dealt with elsewhere: approved, whatever the balance.
  RequestId leave(std::string_view first, std::string_view last, DayParts parts = kWhole,
                  std::string_view name = "Anna");
  RequestId leave_on(std::string_view day, DayParts parts = kWhole) {
    return leave(day, day, parts);
  }
  void adjust(std::string_view day, std::string_view amount, std::string_view last_day = "",
              std::string_view name = "Anna");

  // Asks for leave with a new id, see last_request: the rule of the refusal, or "".
  std::string asks(std::string_view first, std::string_view last, DayParts parts = kWhole,
                   std::string_view name = "Anna");
  std::string asks_on(std::string_view day, DayParts parts = kWhole) {
    return asks(day, day, parts);
  }
  RequestId last_request() const { return last_request_; }
  RequestLeave leave_order(DateRange days, DayParts parts, std::string_view name);

  const Organisation& organisation() const { return organisation_; }
  const std::vector<Event>& events() const { return events_; }
  LeaveTypeId vacation() const { return vacation_; }
  AccountFacts facts(std::string_view name = "Anna") const;
  Figures figures(std::string_view as_of, std::string_view name = "Anna") const;
  Explanation explained(Figure figure, std::string_view as_of) const;
  std::string figure(Figure figure, std::string_view as_of, std::string_view name = "Anna") const;
  std::string remaining(std::string_view as_of) const { return figure(Figure::remaining, as_of); }
  std::string accrued(std::string_view as_of) const { return figure(Figure::accrued, as_of); }
  std::string expired(std::string_view as_of) const { return figure(Figure::expired, as_of); }
  std::string taken(std::string_view as_of) const { return figure(Figure::taken, as_of); }
  std::string available(std::string_view as_of) const { return figure(Figure::available, as_of); }
  // What leave on these days costs.
  std::string cost(std::string_view first, std::string_view last, DayParts parts = kWhole) const;
  // The accruals of a year, "2 2 2 1 ...".
  std::string credits(std::string_view first, std::string_view last) const;

  static constexpr std::array<int, 7> kOfficeWeek{480, 480, 480, 480, 480, 0, 0};

 private:
  Organisation organisation_;
  std::vector<Event> events_;
  Orderer operator_today_{.person = std::nullopt, .today = base::date(2020, 1, 1)};
  LeaveTypeId vacation_;
  base::Error refusal_;
  RequestId last_request_;
  int orders_ = 0;
  int requests_ = 0;
  int adjustments_ = 0;
};

}  // namespace daybook
