// Previews and the changes that they show, over HTTP.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "json/writer.hpp"

#include "system/running_office.hpp"

namespace daybook {
namespace {

const std::string kPolicy = to_string(PolicyId::from_name("Vacation"));
const std::string kAnna = to_string(acme::person("Anna"));

std::string policy_change(std::string_view terms) {
  std::string text;
  json::Writer out(text);
  out.string(terms);
  return fmt::format(R"([{{policyVersion: {{policyId: "{}", from: "2026-01-01", terms: {}}}}}])",
                     kPolicy, text);
}

const std::string kThirty = policy_change(R"({"grant":{"kind":"yearly","amount":"30"}})");

std::string preview(std::string_view changes) {
  return fmt::format(
      "{{ preview(changes: {}) {{ lookedAt total balances {{ person {{ name }} from figures {{ "
      "asOf remainingBefore {{ value }} remainingAfter {{ value }} }} why {{ kind by {{ value }} "
      "}} }} requests {{ request {{ id }} refusal {{ rule }} }} userErrors {{ rule message }} }} "
      "}}",
      changes);
}

std::string making(std::string_view changes, std::string_view id) {
  return fmt::format(
      "mutation {{ applyChanges(changes: {}, commandId: \"{}\") {{ version userErrors {{ rule }} "
      "}} }}",
      changes, to_string(CommandId::from_name(id)));
}

TEST(PreviewsInTheApi, ShowWhoseFiguresMoveAndThenTheChangeDoesThat) {
  RunningOffice office;
  const Version before = office.version();
  const Reply shown = office.ask("Olga", preview(kThirty));
  EXPECT_TRUE(shown.body.contains(R"("lookedAt":5,"total":5)")) << shown.body;
  EXPECT_TRUE(shown.body.contains(R"("person":{"name":"Anna"},"from":"2026-01-01")")) << shown.body;
  EXPECT_TRUE(shown.body.contains(R"({"kind":"grant","by":{"value":)")) << shown.body;
  EXPECT_EQ(office.version(), before);
  const Reply applied = office.ask("Olga", making(kThirty, "thirty"));
  EXPECT_EQ(rule_in(applied.body), "") << applied.body;
  EXPECT_EQ(office.version(), before.next());
  const Reply again = office.ask("Olga", preview(kThirty));
  EXPECT_TRUE(again.body.contains(R"("balances":[])")) << again.body;
}

TEST(PreviewsInTheApi, AreForAdminsOnly) {
  RunningOffice office;
  const Version before = office.version();
  for (const char* name : {"Anna", "Ben"}) {
    EXPECT_EQ(rule_in(office.ask(name, preview(kThirty)).body), "permission.denied") << name;
    EXPECT_EQ(rule_in(office.ask(name, preview("[]")).body), "permission.denied") << name;
    EXPECT_EQ(rule_in(office.ask(name, making(kThirty, "denied")).body), "permission.denied");
    EXPECT_EQ(rule_in(office.ask(name, "{ policies { name } }").body), "permission.denied");
  }
  EXPECT_EQ(office.version(), before);
}

TEST(PreviewsInTheApi, NameTheLeaveThatWouldNotPass) {
  RunningOffice office;
  const std::string asked = leave_mutation(
      "away", fmt::format(R"({{leaveTypeId: "{}", from: "2026-09-07", to: "2026-09-18"}})",
                          to_string(acme::kVacation)));
  ASSERT_EQ(rule_in(office.ask("Anna", asked).body), "");
  const Reply shown = office.ask(
      "Olga", preview(policy_change(
                  R"({"grant":{"kind":"yearly","amount":"5"},"carry_over":{"limit":"0"}})")));
  EXPECT_TRUE(shown.body.contains(R"("refusal":{"rule":"request.balance_short"})")) << shown.body;
}

TEST(PreviewsInTheApi, RefuseWhatIsWrongWithTheFieldAndWhatThereIs) {
  RunningOffice office;
  const auto rule = [&](std::string_view changes) {
    return rule_in(office.ask("Olga", preview(changes)).body);
  };
  EXPECT_EQ(rule(policy_change("nonsense")), "json.malformed");
  EXPECT_EQ(rule(policy_change(R"({"grunt":{}})")), "json.unknown_field");
  EXPECT_EQ(rule("[{}]"), "change.not_one");
  EXPECT_EQ(rule(fmt::format(R"([{{lastDay: {{personId: "{0}", lastDay: "2026-12-31"}},
                                  serviceDate: {{personId: "{0}"}}}}])",
                             kAnna)),
            "change.not_one");
  EXPECT_EQ(rule(R"([{lastDay: {personId: "nobody", lastDay: "2026-12-31"}}])"), "id.malformed");
}

TEST(PreviewsInTheApi, KnowEveryKindOfChange) {
  RunningOffice office;
  const std::string berlin = to_string(LocationId::from_name("Berlin"));
  const std::string vacation = to_string(acme::kVacation);
  for (const std::string& change :
       {fmt::format(R"({{holidays: {{locationId: "{}", set: [{{date: "2026-07-14", name: "News"}}],
                        remove: ["2026-05-01"]}}}})",
                    berlin),
        fmt::format(R"({{workingPattern: {{personId: "{}", from: "2026-06-01",
                        weeklyMinutes: [480, 480, 0, 0, 0, 0, 0]}}}})",
                    kAnna),
        fmt::format(R"({{serviceDate: {{personId: "{}", date: "2019-01-01"}}}})", kAnna),
        fmt::format(R"({{lastDay: {{personId: "{}", lastDay: "2026-09-30"}}}})", kAnna),
        fmt::format(R"({{move: {{personId: "{}", from: "2026-06-01", locationId: "{}"}}}})", kAnna,
                    berlin),
        fmt::format(R"({{adjustment: {{personId: "{}", leaveTypeId: "{}", date: "2026-03-01",
                        amount: "2", reason: "told so"}}}})",
                    kAnna, vacation)}) {
    const std::string changes = "[" + change + "]";
    EXPECT_EQ(rule_in(office.ask("Olga", preview(changes)).body), "") << change;
    const Version before = office.version();
    EXPECT_EQ(rule_in(office.ask("Olga", making(changes, change)).body), "") << change;
    EXPECT_GT(office.version(), before) << change;
  }
}

TEST(PoliciesInTheApi, AreShownWithTheirVersionsAndTerms) {
  RunningOffice office;
  const Reply reply =
      office.ask("Olga",
                 "{ policies { name leaveType { name } versions { from terms event { type "
                 "} } } }");
  EXPECT_TRUE(reply.body.contains(R"("from":"2020-01-01")")) << reply.body;
  EXPECT_TRUE(reply.body.contains(R"(\"kind\":\"yearly\")")) << reply.body;
  EXPECT_TRUE(reply.body.contains(R"("type":"PolicyVersionSet")")) << reply.body;
}

}  // namespace
}  // namespace daybook
