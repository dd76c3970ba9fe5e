// A person as a staff list would say it:
//
//   a_person().hired("2024-03-15").working({480, 480, 0, 480, 390, 0, 0})
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "domain/builders/words.hpp"
#include "domain/event.hpp"

namespace daybook {

class PersonBuilder {
 public:
  PersonBuilder& named(std::string name);
  PersonBuilder& hired(std::string_view first_day);
  PersonBuilder& leaving(std::string_view last_day);
  PersonBuilder& at(std::string_view location);
  PersonBuilder& in(std::string_view team);
  PersonBuilder& working(const std::array<int, 7>& minutes);
  PersonBuilder& working(WorkingPattern pattern);

  const std::string& name() const { return name_; }
  PersonHired hire() const;
  std::optional<EmploymentEnded> end() const;

 private:
  std::string name_ = "Anna";
  Date first_ = base::date(2020, 1, 1);
  std::optional<Date> last_;
  std::string location_ = "Office";
  std::optional<std::string> team_;
  std::optional<WorkingPattern> pattern_;
};

inline PersonBuilder a_person() { return {}; }

}  // namespace daybook
