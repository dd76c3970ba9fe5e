#include "domain/builders/person_builder.hpp"

namespace daybook {

PersonBuilder& PersonBuilder::named(std::string name) {
  name_ = std::move(name);
  return *this;
}

PersonBuilder& PersonBuilder::hired(std::string_view first_day) {
  first_ = on(first_day);
  return *this;
}

PersonBuilder& PersonBuilder::leaving(std::string_view last_day) {
  last_ = on(last_day);
  return *this;
}

PersonBuilder& PersonBuilder::at(std::string_view location) {
  location_ = location;
  return *this;
}

PersonBuilder& PersonBuilder::in(std::string_view team) {
  team_ = team;
  return *this;
}

PersonBuilder& PersonBuilder::working(const std::array<int, 7>& minutes) {
  return working(WorkingPattern::weekly(minutes));
}

PersonBuilder& PersonBuilder::working(WorkingPattern pattern) {
  pattern_ = std::move(pattern);
  return *this;
}

PersonHired PersonBuilder::hire() const {
  PersonHired hire{.person = PersonId::from_name(name_),
                   .name = {name_},
                   .email = {name_ + "@example.org"},
                   .first_day = first_,
                   .location = LocationId::from_name(location_),
                   .pattern = pattern_};
  if (team_) hire.team = TeamId::from_name(*team_);
  return hire;
}

std::optional<EmploymentEnded> PersonBuilder::end() const {
  if (!last_) return std::nullopt;
  return EmploymentEnded{.person = PersonId::from_name(name_), .last_day = *last_};
}

}  // namespace daybook
