// The organisation as it will be while an import is planned: commands are tried on it one group
// after the other. Used by the files beside it.
#pragma once
#include <string>
#include <vector>

#include "application/import/import.hpp"
#include "domain/permission.hpp"

namespace daybook {

class Planner {
 public:
  Planner(const Organisation& organisation, const ImportSettings& settings, ImportPlan& plan)
      : settings_(settings), plan_(plan), by_{std::nullopt, settings.today} {
    plan_.after = organisation;
  }

  const Organisation& ahead() const { return plan_.after; }
  const ImportSettings& settings() const { return settings_; }
  ImportPlan& plan() { return plan_; }

  // All of the group or nothing; a refusal becomes a problem of this row.
  enum class Tried { changed, unchanged, refused };
  Tried submit(const std::string& file, std::size_t row, const std::vector<Command>& group);

  void refuse(const std::string& file, std::size_t row, std::string column, std::string value,
              std::string rule, std::vector<base::Fact> facts = {});
  void note(const std::string& file, std::size_t row, std::string column, std::string value,
            std::string rule, std::vector<base::Fact> facts = {});

  // An id that the same name gets in every import of this organisation.
  template <class Id>
  Id id_of(std::string_view name) const {
    return Id::from_name(to_string(settings_.org) + "/" + lower_case(name));
  }

 private:
  Result<std::size_t> evolve_with(const Command& command);

  const ImportSettings& settings_;
  ImportPlan& plan_;
  Orderer by_;
};

// Things of the organisation by name, without regard to case; null when there is none.
const Location* find_location(const Organisation& organisation, std::string_view name);
const Team* find_team(const Organisation& organisation, std::string_view name,
                      std::optional<TeamId> parent);
// Also by what others call it: "Annual leave" is "Vacation", "Sickness" is "Sick leave".
const LeaveType* find_leave_type(const Organisation& organisation, std::string_view name);
// "Annual leave" -> "Vacation"; other names stay as they are.
std::string usual_leave_type(std::string_view name);
// By address, or by full name where only one person has it.
const PersonRecord* find_person(const Organisation& organisation, std::string_view who);

}  // namespace daybook
