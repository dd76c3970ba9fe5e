// Payroll over HTTP: closing what was seen, and who may.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "system/running_office.hpp"

namespace daybook {
namespace {

constexpr const char* kPeriods = "{ payrollPeriods { from to closed canReopen event { type } } }";

std::string id_of(std::string_view name) { return to_string(CommandId::from_name(name)); }

std::string closing(std::string_view from, std::string_view to, Version version) {
  return fmt::format(
      "mutation {{ closePayrollPeriod(input: {{from: \"{}\", to: \"{}\", version: {}}}, commandId: "
      "\"{}\") {{ from to version userErrors {{ rule }} }} }}",
      from, to, version.number, id_of(to));
}

std::string reopening(std::string_view from, std::string_view to, std::string_view reason) {
  return fmt::format(
      "mutation {{ reopenPayrollPeriod(input: {{from: \"{}\", to: \"{}\", reason: \"{}\"}}, "
      "commandId: \"{}\") {{ version userErrors {{ rule }} }} }}",
      from, to, reason, id_of(reason));
}

// Anna is given two days more, on this day.
std::string adjusting(std::string_view day) {
  return fmt::format(
      "mutation {{ adjustBalance(input: {{personId: \"{}\", leaveTypeId: \"{}\", date: \"{}\", "
      "amount: \"2\", reason: \"told so\"}}, commandId: \"{}\") {{ userErrors {{ rule }} }} }}",
      to_string(acme::person("Anna")), to_string(acme::kVacation), day, id_of(day));
}

class PayrollInTheApi : public testing::Test {
 protected:
  std::string rule(std::string_view operation) {
    return rule_in(office_.ask("Olga", operation).body);
  }
  std::string csv(std::string_view day) {
    return office_.ask("Olga", fmt::format("{{ payrollExport(day: \"{}\") {{ csv }} }}", day)).body;
  }

  RunningOffice office_;
};

TEST_F(PayrollInTheApi, SettlesWhatWasSeenAndTellsTheRestAsCorrections) {
  const Version seen = office_.version();
  ASSERT_EQ(rule(adjusting("2026-02-10")), "");
  ASSERT_EQ(rule(closing("2026-02-01", "2026-02-28", seen)), "");
  const std::string february = csv("2026-02-14");
  EXPECT_FALSE(february.contains("told so")) << february;
  EXPECT_TRUE(
      office_
          .ask(
              "Olga",
              "{ payrollExport(until: \"2026-03-31\") { corrections { nodes { person { name } kind "
              "date was { value } is { value } reason events { type } } } } }")
          .body.contains(R"("corrections":{"nodes":[{"person":{"name":"Anna"},"kind":"adjustment",)"
                         R"("date":"2026-02-10","was":{"value":"0"},"is":{"value":"2"},)"
                         R"("reason":"told so","events":[{"type":"BalanceAdjusted"}]}])"));
  ASSERT_EQ(rule(adjusting("2026-02-11")), "");
  EXPECT_EQ(csv("2026-02-14"), february);
}

TEST_F(PayrollInTheApi, ListsClosedPeriodsAndThenWhatIsOpen) {
  EXPECT_TRUE(
      office_.ask("Olga", kPeriods).body.contains(R"([{"from":null,"to":null,"closed":false,)"));
  ASSERT_EQ(rule(closing("2026-02-01", "2026-02-28", office_.version())), "");
  const Reply listed = office_.ask("Olga", kPeriods);
  EXPECT_TRUE(listed.body.contains(
      R"([{"from":"2026-02-01","to":"2026-02-28","closed":true,"canReopen":true,)"
      R"("event":{"type":"PayrollPeriodClosed"}},{"from":"2026-03-01","to":null,)"))
      << listed.body;
}

TEST_F(PayrollInTheApi, ClosesOnceWhenTheAnswerWasLost) {
  const std::string order = closing("2026-02-01", "2026-02-28", office_.version());
  ASSERT_EQ(rule(order), "");
  const Version after = office_.version();
  EXPECT_EQ(rule(order), "");
  EXPECT_EQ(office_.version(), after);
}

TEST_F(PayrollInTheApi, ReopensTheLastPeriodForAReason) {
  ASSERT_EQ(rule(closing("2026-01-01", "2026-01-31", office_.version())), "");
  ASSERT_EQ(rule(closing("2026-02-01", "2026-02-28", office_.version())), "");
  EXPECT_EQ(rule(reopening("2026-01-01", "2026-01-31", "Too early")), "payroll.not_last");
  EXPECT_EQ(rule(reopening("2026-02-01", "2026-02-28", "")), "name.missing");
  EXPECT_EQ(rule(reopening("2026-02-01", "2026-02-28", "Nobody was paid")), "");
  EXPECT_EQ(rule("{ payrollExport(day: \"2026-02-01\") { csv } }"), "payroll.not_closed");
}

TEST_F(PayrollInTheApi, RefusesWhatDoesNotFollowOrWasNeverSeen) {
  EXPECT_EQ(rule(closing("2026-02-28", "2026-02-01", office_.version())),
            "payroll.ends_before_start");
  EXPECT_EQ(rule(closing("2026-02-01", "2026-02-28", Version{0})), "number.out_of_range");
  ASSERT_EQ(rule(closing("2026-02-01", "2026-02-28", office_.version())), "");
  EXPECT_EQ(rule(closing("2026-03-02", "2026-03-30", office_.version())), "payroll.not_next");
  EXPECT_EQ(rule(closing("2026-02-01", "2026-02-27", office_.version())), "payroll.closed_already");
}

TEST_F(PayrollInTheApi, IsForAdminsOnly) {
  const Version before = office_.version();
  for (const char* name : {"Anna", "Ben"})
    for (const std::string& operation :
         {std::string(kPeriods), std::string("{ payrollExport { csv } }"),
          closing("2026-02-01", "2026-02-28", before),
          reopening("2026-02-01", "2026-02-28", "Because")})
      EXPECT_EQ(rule_in(office_.ask(name, operation).body), "permission.denied")
          << name << ' ' << operation;
  EXPECT_EQ(office_.version(), before);
}

}  // namespace
}  // namespace daybook
