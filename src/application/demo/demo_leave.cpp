#include "application/demo/demo_leave.hpp"

#include <algorithm>
#include <array>

#include "base/contains.hpp"

#include "application/demo/dice.hpp"

namespace daybook {
namespace {

// Anna's weeks ahead stay free, so that whoever tries the demo can ask for them.
constexpr int kFreeDaysAhead = 150;
// Whose requests wait for a decision on the first look at the demo, with how far ahead they are.
struct Waiting {
  std::string_view mailbox;
  int weeks_ahead;
  int days;
};
constexpr std::array kWaiting = {Waiting{"yusuf.demir", 5, 5},   Waiting{"ines.carvalho", 3, 3},
                                 Waiting{"mai.nguyen", 9, 10},   Waiting{"leon.schuster", 4, 2},
                                 Waiting{"aisha.rahman", 6, 5},  Waiting{"tyler.johnson", 7, 3},
                                 Waiting{"amelia.foster", 3, 1}, Waiting{"ethan.brooks", 8, 4},
                                 Waiting{"victoria.shaw", 5, 5}, Waiting{"isla.morrison", 10, 5}};

bool is(const DemoPerson& person, std::string_view mailbox) {
  return person.email.starts_with(mailbox) && person.email[mailbox.size()] == '@';
}

Date monday_of(Date day) { return day - static_cast<int>(day.weekday()); }

class Wishes {
 public:
  Wishes(const DemoPerson& person, Date start, Date today)
      : person_(person), start_(start), today_(today) {}

  std::vector<PlannedLeave> all() {
    for (int year = start_.year(); year <= today_.year() + 1; ++year) {
      Dice dice(person_.email + std::to_string(year));
      if (person_.email == kDemoEmployee)
        annas_year(year);
      else
        vacations(year, dice);
      sick_days(year, dice);
      if (dice.percent(35)) training(year, dice);
    }
    waiting();
    return std::move(leave_);
  }

 private:
  // The same every year: 16 to 17 days, so that more than a week is left whenever one looks.
  void annas_year(int year) {
    vacation(monday_of(base::date(year, 2, 20)), 5, 40);
    vacation(monday_of(base::date(year, 8, 10)), 10, 90);
    vacation(monday_of(base::date(year, 5, 20)) + 4, 1, 14);
    half_day(monday_of(base::date(year, 10, 7)) + 4, 10);
  }

  void vacations(int year, Dice& dice) {
    vacation(monday_of(base::date(year, 6, 20) + 7 * dice.between(0, 11)), 10,
             dice.between(50, 120));
    vacation(monday_of(base::date(year, 2, 8) + 7 * dice.between(0, 11)), 5, dice.between(20, 60));
    if (dice.percent(60))
      vacation(monday_of(base::date(year, 10, 1) + 7 * dice.between(0, 5)), 5,
               dice.between(15, 50));
    if (dice.percent(45)) vacation(monday_of(base::date(year, 12, 27)), 4, dice.between(25, 80));
    for (int count = dice.between(0, 3); count > 0; --count)
      vacation(monday_of(base::date(year, 1, 8) + dice.between(0, 340)) + 4 * dice.between(0, 1), 1,
               dice.between(4, 20));
    if (dice.percent(50))
      half_day(monday_of(base::date(year, 1, 8) + dice.between(0, 340)) + dice.between(0, 4),
               dice.between(3, 12));
  }

  void sick_days(int year, Dice& dice) {
    for (int spell = dice.between(0, 3); spell > 0; --spell) {
      const Date first =
          monday_of(base::date(year, 1, 8) + dice.between(0, 350)) + dice.between(0, 2);
      add({.leave_type = "Sick leave",
           .days = {first, first + dice.between(0, 2)},
           .asked = first});
    }
  }

  void training(int year, Dice& dice) {
    const Date first = monday_of(base::date(year, 3, 1) + dice.between(0, 230)) + 1;
    add({.leave_type = "Training",
         .days = {first, first + 1},
         .reason = "Two days of advanced metrology",
         .asked = first - 30});
  }

  void waiting() {
    for (const Waiting& wish : kWaiting) {
      if (!is(person_, wish.mailbox)) continue;
      Dice dice(person_.email + "waiting");
      const Date first = monday_of(today_) + 7 * wish.weeks_ahead;
      vacation(first, wish.days, first - today_ + dice.between(0, 2));
    }
  }

  // Working days from a Monday or Friday on, asked for some days before.
  void vacation(Date first, int days, int days_before) {
    const int calendar_days = days > 5 ? days / 5 * 7 - 2 + days % 5 : days;
    add({.leave_type = "Vacation",
         .days = {first, first + (calendar_days - 1)},
         .asked = first - days_before});
  }

  void half_day(Date day, int days_before) {
    add({.leave_type = "Vacation",
         .days = {day, day},
         .parts = {.first = PartOfDay::afternoon, .last = PartOfDay::afternoon},
         .asked = day - days_before});
  }

  // What the person would have asked for before the history begins, before being hired or after
  // today did not happen.
  void add(PlannedLeave leave) {
    const Date earliest = std::max(start_ + 1, person_.first_day);
    if (leave.asked < earliest && leave.days.first > earliest) leave.asked = earliest;
    if (leave.asked < earliest || leave.asked > today_ || leave.days.first < earliest) return;
    if (person_.last_day && leave.days.last > *person_.last_day) return;
    const bool kept_free = person_.email == kDemoEmployee && leave.days.last >= today_ &&
                           leave.days.first <= today_ + kFreeDaysAhead;
    if (!kept_free) leave_.push_back(leave);
  }

  const DemoPerson& person_;
  Date start_;
  Date today_;
  std::vector<PlannedLeave> leave_;
};

}  // namespace

std::vector<PlannedLeave> planned_leave(const DemoPerson& person, Date start, Date today) {
  return Wishes(person, start, today).all();
}

}  // namespace daybook
