// An office with rules: people of teams with labels, and leave that is asked for.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "domain/builders/handbook.hpp"

namespace daybook {

inline PersonId id_of(std::string_view name) { return PersonId::from_name(name); }

// 30 days of vacation; Olga owns the organisation and belongs to no team, so that somebody decides.
// Ada, Bo, Cem and Dag are the shop.
class RuleBook : public Handbook {
 public:
  RuleBook() {
    policy(a_policy().yearly("30"));
    team("Shop");
    person(a_person().named("Olga").hired("2010-01-01"));
    given(SetRoles{{.person = id_of("Olga"), .roles = {Role::owner}}});
    for (const char* name : {"Ada", "Bo", "Cem", "Dag"})
      person(a_person().named(name).hired("2020-01-01").in("Shop"));
    today("2026-01-05");
  }

  void team(std::string_view name, std::string_view parent = "") {
    TeamAdded added{.team = TeamId::from_name(name), .name = std::string(name)};
    if (!parent.empty()) added.parent = TeamId::from_name(parent);
    given(AddTeam{added});
  }
  void labels(std::string_view name, std::vector<std::string> labels) {
    given(SetPersonDetails{{.person = id_of(name), .labels = std::move(labels)}});
  }
  // For the shop and every day, unless the terms say otherwise.
  RuleId rule(RuleTerms terms, std::string_view from = "2000-01-01",
              std::string_view name = "Rule") {
    const auto id = RuleId::from_name(name);
    terms.name = name;
    if (terms.scope == RuleScope{}) terms.scope.teams = {TeamId::from_name("Shop")};
    given(SetRule{{.rule = id, .from = on(from), .terms = std::move(terms)}});
    return id;
  }
  RequestId asked(std::string_view name, std::string_view first, std::string_view last) {
    EXPECT_EQ(asks(first, last, kWhole, name), "") << name;
    return last_request();
  }
  std::string fact(std::string_view name) const { return std::string(refusal().fact(name)); }
};

}  // namespace daybook
