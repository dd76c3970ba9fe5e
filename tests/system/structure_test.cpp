// What an organisation is made of, set up over HTTP: policies, leave types, teams, locations,
// people.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "json/writer.hpp"

#include "system/running_office.hpp"

namespace daybook {
namespace {

std::string json_text(std::string_view text) {
  std::string result;
  json::Writer out(result);
  out.string(text);
  return result;
}

template <class Id>
std::string id(std::string_view name) {
  return to_string(Id::from_name(name));
}

class Structure : public testing::Test {
 protected:
  std::string apply(std::string_view name, std::string_view changes) {
    const std::string command = id<CommandId>(std::to_string(++commands_));
    return office
        .ask(name, fmt::format("mutation {{ applyChanges(changes: [{}], commandId: \"{}\") {{ "
                               "userErrors {{ rule field }} }} }}",
                               changes, command))
        .body;
  }
  void make(std::string_view changes) {
    const std::string body = apply("Olga", changes);
    ASSERT_EQ(rule_in(body), "") << body;
  }
  std::string see(std::string_view query) { return office.ask("Olga", query).body; }

  RunningOffice office;  // it is 2 March 2026

 private:
  int commands_ = 0;
};

std::string new_policy() {
  return fmt::format(
      R"({{leaveType: {{leaveTypeId: "{0}", name: "Care", daysCharged: CALENDAR_DAYS}}}},
         {{policy: {{policyId: "{1}", name: "Care", leaveTypeId: "{0}"}}}},
         {{policyVersion: {{policyId: "{1}", from: "2026-01-01", terms: {2}}}}})",
      id<LeaveTypeId>("Care"), id<PolicyId>("Care"),
      json_text(R"({"grant":{"kind":"yearly","amount":"10"}})"));
}

TEST_F(Structure, ANewPolicyIsSeenBeforeItIsMadeAndThenGivesWhatWasSeen) {
  const std::string shown = see(fmt::format(
      "{{ preview(changes: [{}]) {{ balances {{ leaveType {{ name }} figures {{ remainingAfter {{ "
      "value }} }} }} userErrors {{ rule }} }} }}",
      new_policy()));
  EXPECT_TRUE(shown.contains(R"({"leaveType":{"name":"Care"},"figures":[)")) << shown;
  make(new_policy());
  const std::string body =
      see("{ policies { name versions { terms } } leaveTypes { name daysCharged } }");
  EXPECT_TRUE(body.contains(R"({"name":"Care","versions":[{"terms":)")) << body;
  EXPECT_TRUE(body.contains(R"({"name":"Care","daysCharged":"CALENDAR_DAYS"})")) << body;
}

TEST_F(Structure, ATeamIsAddedWithItsPlaceAndItsApprovers) {
  make(fmt::format(R"({{team: {{teamId: "{0}", name: "Shop", parentId: "{1}"}}}},
                      {{teamApprovers: {{teamId: "{0}", approverIds: ["{2}"]}}}},
                      {{teamMember: {{personId: "{3}", from: "2026-03-02", teamId: "{0}"}}}})",
                   id<TeamId>("Shop"), id<TeamId>("Design"), to_string(acme::person("Ben")),
                   to_string(acme::person("Anna"))));
  const std::string body = see(
      fmt::format("{{ organisation {{ teams {{ name parent {{ name }} approvers {{ name }} }} }} "
                  "person(id: \"{}\") {{ team {{ name }} }} }}",
                  to_string(acme::person("Anna"))));
  EXPECT_TRUE(
      body.contains(R"({"name":"Shop","parent":{"name":"Design"},"approvers":[{"name":"Ben"}]})"))
      << body;
  EXPECT_TRUE(body.contains(R"("team":{"name":"Shop"})")) << body;
}

TEST_F(Structure, SomebodyNewIsHiredAtANewLocationWithARole) {
  const std::string berlin = see("{ organisation { locations { id } } }");
  const std::size_t at = berlin.find(R"("id":")") + 6;
  const std::string like = berlin.substr(at, berlin.find('"', at) - at);
  make(fmt::format(
      R"({{location: {{locationId: "{0}", name: "Porto", timeZone: "Europe/Lisbon",
                       likeId: "{1}"}}}},
         {{hire: {{personId: "{2}", name: "Zoe", email: "zoe@acme.example",
                   firstDay: "2026-04-01", locationId: "{0}"}}}},
         {{roles: {{personId: "{2}", roles: [EMPLOYEE, HR_ADMIN]}}}})",
      id<LocationId>("Porto"), like, id<PersonId>("Zoe")));
  make(
      fmt::format(R"({{labels: {{personId: "{}", labels: ["first aid"]}}}})", id<PersonId>("Zoe")));
  const std::string body =
      see(fmt::format("{{ person(id: \"{}\") {{ name roles labels }} }}", id<PersonId>("Zoe")));
  EXPECT_TRUE(
      body.contains(R"({"name":"Zoe","roles":["EMPLOYEE","HR_ADMIN"],"labels":["first aid"]})"))
      << body;
}

TEST_F(Structure, IsForAdminsOnlyAndColleaguesSeeNoLabels) {
  const std::string team =
      fmt::format(R"({{team: {{teamId: "{}", name: "Shop"}}}})", id<TeamId>("Shop"));
  EXPECT_EQ(rule_in(apply("Anna", team)), "permission.denied");
  make(fmt::format(R"({{labels: {{personId: "{}", labels: ["first aid"]}}}})",
                   to_string(acme::person("Ben"))));
  const std::string asked =
      fmt::format("{{ person(id: \"{}\") {{ labels }} }}", to_string(acme::person("Ben")));
  EXPECT_TRUE(office.ask("Olga", asked).body.contains(R"("labels":["first aid"])"));
  EXPECT_TRUE(office.ask("Anna", asked).body.contains(R"("labels":[])"));
}

TEST_F(Structure, WhatIsTooMuchOrNamesNothingIsRefused) {
  EXPECT_EQ(rule_in(apply("Olga", R"({team: {teamId: "shop", name: "Shop"}})")), "id.malformed");
  std::string approvers;
  for (int each = 0; each <= 100; ++each)
    approvers += json_text(to_string(acme::person("Ben"))) + " ";
  EXPECT_EQ(
      rule_in(apply("Olga", fmt::format(R"({{teamApprovers: {{teamId: "{}", approverIds: [{}]}}}})",
                                        id<TeamId>("Design"), approvers))),
      "change.too_many");
  const std::string nowhere = fmt::format(
      R"({{location: {{locationId: "{0}", name: "Porto", timeZone: "Europe/Lisbon",
                       likeId: "{0}"}}}})",
      id<LocationId>("Porto"));
  EXPECT_EQ(rule_in(apply("Olga", nowhere)), "location.not_found");
  const std::string emoji =
      fmt::format(R"({{leaveType: {{leaveTypeId: "{}", name: "Care", emoji: "{}"}}}})",
                  id<LeaveTypeId>("Care"), std::string(33, 'x'));
  EXPECT_EQ(rule_in(apply("Olga", emoji)), "name.too_long");
}

TEST_F(Structure, PresetsComeWithTheirSourcesAndTermsThatArePolicies) {
  const std::string body =
      office
          .ask("Anna",
               "{ presets { id sources { title } policies { leaveTypeName unit "
               "daysCharged terms } } }")
          .body;
  EXPECT_TRUE(body.contains(R"({"id":"germany","sources":[{"title":"Bundesurlaubsgesetz"})"))
      << body;
  EXPECT_TRUE(body.contains(R"("daysCharged":"MONDAY_TO_SATURDAY")"));
  EXPECT_TRUE(body.contains(R"("terms":"{\"grant\":{\"kind\":\"yearly\")"));
}

}  // namespace
}  // namespace daybook
