// Every question of the API, asked as everybody: docs/guide/permissions.md is the table of the
// program, has a row for every field of Query and Mutation, and the server answers by it.
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "application/queries/question_table.hpp"
#include "system/asking_office.hpp"

namespace daybook {
namespace {

std::string text_of(std::string_view path) {
  std::ifstream file(std::string(DAYBOOK_SOURCE_DIR) + std::string(path));
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The names of the fields of a type of schema.graphql.
std::set<std::string> fields_of(std::string_view type) {
  std::set<std::string> fields;
  std::istringstream lines(text_of("/schema/schema.graphql"));
  bool within = false, told = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == fmt::format("type {} {{", type)) within = true;
    if (line == "}") within = false;
    if (!within) continue;
    if (line == "  \"\"\"") told = !told;
    const std::size_t end = line.find_first_of("(:");
    const bool is_field = !told && line.starts_with("  ") && line.size() > 2 && line[2] >= 'a' &&
                          line[2] <= 'z' && end != std::string::npos;
    if (is_field) fields.insert(line.substr(2, end - 2));
  }
  return fields;
}

TEST(TheTableOfQuestions, HasARowForEveryFieldOfQuery) {
  std::set<std::string> rows;
  for (const auto& row : question_table::kQuestions)
    if (!row.question.contains('.')) rows.insert(std::string(row.question));
  EXPECT_EQ(rows, fields_of("Query"));
}

TEST(TheTableOfQuestions, NamesTheOrderOfEveryFieldOfMutation) {
  std::set<std::string> rows;
  for (const auto& row : kMutations) {
    rows.insert(std::string(row.field));
    EXPECT_TRUE(std::ranges::any_of(kPermissions, [&](const PermissionRow& order) {
      return order.order == row.order;
    })) << row.order;
  }
  EXPECT_EQ(rows, fields_of("Mutation"));
}

std::string_view word_of(About about) {
  switch (about) {
    case About::own: return "own";
    case About::asked: return "asked";
    case About::team: return "team";
    case About::everybody: return "all";
    default: return "";
  }
}

TEST(TheTableOfQuestions, IsInTheGuide) {
  std::string rows;
  for (const auto& row : question_table::kQuestions) {
    rows += fmt::format("| `{}` |", row.question);
    for (const About about : row.about) rows += fmt::format(" {} |", word_of(about));
    rows += "\n";
  }
  std::string orders;
  for (const auto& row : kMutations)
    orders += fmt::format("| `mutation.{}` | `{}` |\n", row.field, row.order);
  const std::string page = text_of("/docs/guide/permissions.md");
  EXPECT_TRUE(page.contains("|---|---|---|---|---|---|---|\n" + rows + "\n"))
      << "the page should have:\n"
      << rows;
  EXPECT_TRUE(page.ends_with(orders)) << "the page should end with:\n" << orders;
}

// A question of each kind; those about somebody end in that person's id.
class EveryQuestion : public AskingOffice {
 protected:
  std::string about_all(std::string_view question) const {
    const std::string rule = fmt::format(
        "{{ruleId: \"{}\", from: \"2026-01-01\", terms: {}}}", to_string(RuleId::from_name("rule")),
        quoted(R"({"name":"Fair","condition":{"kind":"blackout"}})"));
    const std::map<std::string_view, std::string> asked{
        {"me", "me { id }"},
        {"organisation", "organisation { name }"},
        {"person", fmt::format("person(id: \"{}\") {{ name }}", id_of("Anna"))},
        {"people", "people { totalCount }"},
        {"leaveTypes", "leaveTypes { name }"},
        {"presets", "presets { id }"},
        {"node", fmt::format("node(id: \"{}\") {{ id }}", id_of("Anna"))},
        {"nodes", fmt::format("nodes(ids: [\"{}\"]) {{ id }}", id_of("Anna"))},
        {"inbox", "inbox { id }"},
        {"requestsInbox", "requestsInbox { totalCount }"},
        {"changesInbox", "changesInbox { totalCount }"},
        {"timeInLieuInbox", "timeInLieuInbox { totalCount }"},
        {"reminders", "reminders { totalCount }"},
        {"request", fmt::format("request(id: \"{}\") {{ id }}", request("june"))},
        {"whoIsAway", R"(whoIsAway(from: "2026-06-01", to: "2026-06-05") { daysOff })"},
        {"away", R"(away(from: "2026-06-01", to: "2026-06-05") { totalCount })"},
        {"policies", "policies { id }"},
        {"rules", "rules { id }"},
        {"chains", "chains { id }"},
        {"previewRule", fmt::format("previewRule(input: {}) {{ peopleCount }}", rule)},
        {"preview", fmt::format("preview(changes: [{{rule: {}}}]) {{ total }}", rule)},
        {"payrollPeriods", "payrollPeriods { closed }"},
        {"payrollExport", R"(payrollExport(from: "2026-01-01") { accountCount })"}};
    const auto at = asked.find(question);
    return at == asked.end() ? "" : "{ " + at->second + " }";
  }
  std::string about_somebody(std::string_view question, std::string_view name) const {
    const std::string type = to_string(acme::kVacation);
    const auto person = [&](std::string_view fields) {
      return fmt::format("{{ person(id: \"{}\") {{ {} }} }}", id_of(name), fields);
    };
    if (question == "Person.balances") return person("balances { asOf }");
    if (question == "Person.balance")
      return person(fmt::format("balance(leaveTypeId: \"{}\") {{ asOf }}", type));
    if (question == "Person.statement")
      return person(fmt::format("statement(leaveTypeId: \"{}\") {{ asOf }}", type));
    if (question == "Person.timeInLieu") return person("timeInLieu { totalCount }");
    if (question != "previewRequest") return "";
    return fmt::format(
        "{{ previewRequest(input: {}) {{ refusals {{ rule }} }} }}",
        vacation("2026-09-07", "2026-09-11", fmt::format(", personId: \"{}\"", id_of(name))));
  }
  // As what stands in the column of this standing, in the order of Standing; Dora approves for
  // Sales, whose Carl is all the others, one after another.
  struct Column {
    Standing standing;
    std::string_view name, roles;
  };
  static constexpr std::array kColumns{Column{Standing::employee, "Carl", ""},
                                       Column{Standing::approver, "Dora", ""},
                                       Column{Standing::team_admin, "Carl", "TEAM_ADMIN"},
                                       Column{Standing::hr_admin, "Carl", "HR_ADMIN"},
                                       Column{Standing::payroll_reader, "Carl", "PAYROLL_READER"},
                                       Column{Standing::owner, "Carl", "OWNER"}};

  static bool promised(About about, const Column& column, std::string_view name) {
    switch (about) {
      case About::own: return name == column.name;
      case About::asked: return column.standing == Standing::approver && name == "Carl";
      case About::team: return name == "Dora";
      case About::everybody: return true;
      default: return false;
    }
  }
};

TEST_F(EveryQuestion, IsAnsweredByTheTable) {
  for (const Column& column : kColumns) {
    ASSERT_EQ(is("Carl", column.roles), "");
    for (const auto& row : question_table::kQuestions) {
      const About cell = row.about[static_cast<std::size_t>(column.standing)];
      const About all = row.about[static_cast<std::size_t>(Standing::employee)];
      if (const std::string asked = about_all(row.question); !asked.empty())
        EXPECT_EQ(rule_in(office.ask(column.name, asked).body),
                  cell == About::everybody ? "" : "permission.denied")
            << row.question << " as " << base::enum_name(column.standing);
      // Oneself, of the team, of another team.
      for (const std::string_view name : {"Carl", "Dora", "Anna"}) {
        const std::string asked = about_somebody(row.question, name);
        if (asked.empty()) continue;
        const bool may = promised(cell, column, name) || promised(all, column, name);
        EXPECT_EQ(rule_in(office.ask(column.name, asked).body), may ? "" : "permission.denied")
            << row.question << " of " << name << " as " << base::enum_name(column.standing);
      }
      const bool covered = !about_all(row.question).empty() ||
                           !about_somebody(row.question, "Anna").empty() ||
                           row.question.starts_with("LeaveRequest.");
      EXPECT_TRUE(covered) << row.question << " needs a question here";
    }
  }
}

TEST_F(EveryQuestion, HidesOfLeaveWhatTheTableSays) {
  ASSERT_EQ(rule_in(office
                        .ask("Carl", leave_mutation("carl", vacation("2026-09-07", "2026-09-11",
                                                                     R"(, reason: "Wedding")")))
                        .body),
            "");
  ASSERT_EQ(about("Dora", "commentOnLeave", "carl", R"(text: "Congratulations")"), "");
  const auto seen = [&](std::string_view name) {
    return shown("carl", "reason comments { text } availableAfter { value }", name);
  };
  constexpr std::string_view kNothing = R"("reason":null,"comments":[],"availableAfter":null)";
  EXPECT_TRUE(seen("Anna").contains(kNothing)) << seen("Anna");
  for (const char* name : {"Carl", "Dora", "Olga"})
    EXPECT_TRUE(
        seen(name).contains(R"("reason":"Wedding","comments":[{"text":"Congratulations"}])"))
        << name;
}

TEST_F(EveryQuestion, OfAnotherOrganisationIsAboutNobody) {
  const std::string stranger = to_string(PersonId::from_name("Somebody of Other Ltd"));
  EXPECT_TRUE(office.ask("Olga", fmt::format("{{ person(id: \"{}\") {{ name }} }}", stranger))
                  .body.contains(R"("person":null)"));
  EXPECT_TRUE(shown("of Other Ltd", "id").contains(R"("request":null)"));
  EXPECT_EQ(about("Olga", "approveLeave", "of Other Ltd"), "request.not_found");
  EXPECT_EQ(
      refused("Olga", "requestLeave",
              fmt::format("input: {}", vacation("2026-09-07", "2026-09-11",
                                                fmt::format(", personId: \"{}\"", stranger)))),
      "person.not_found");
  EXPECT_EQ(refused("Olga", "answerTimeInLieu",
                    fmt::format("timeInLieuId: \"{}\", answer: YES", stranger)),
            "time_in_lieu.not_found");
}

}  // namespace
}  // namespace daybook
