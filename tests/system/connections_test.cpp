// Lists in pages and objects by their ids, as the GraphQL Cursor Connections and Global Object
// Identification specifications have them, asked over a running server.
#include "system/asking_office.hpp"

namespace daybook {
namespace {

std::string text_after(std::string_view body, std::string_view key) {
  const std::size_t at = body.find(key);
  if (at == std::string_view::npos) return "";
  const std::size_t from = at + key.size();
  return std::string(body.substr(from, body.find('"', from) - from));
}

std::string end_cursor(std::string_view body) { return text_after(body, "\"endCursor\":\""); }

class Connections : public AskingOffice {
 protected:
  std::string people(std::string_view arguments) {
    return office
        .ask("Olga", fmt::format("{{ people({}) {{ edges {{ cursor node {{ name }} }} nodes {{ "
                                 "name }} totalCount pageInfo {{ hasNextPage hasPreviousPage "
                                 "startCursor endCursor }} }} }}",
                                 arguments))
        .body;
  }
  std::string waiting(std::string_view arguments, std::string_view name = "Ben") {
    return office
        .ask(name, fmt::format("{{ requestsInbox({}) {{ nodes {{ from }} pageInfo {{ hasNextPage "
                               "hasPreviousPage endCursor }} }} }}",
                               arguments))
        .body;
  }
};

TEST_F(Connections, GoOnBehindTheCursorThatEndedAPage) {
  const std::string first = people("first: 2");
  EXPECT_TRUE(first.contains(R"("nodes":[{"name":"Anna"},{"name":"Ben"}],"totalCount":5)"));
  EXPECT_TRUE(first.contains(R"("hasNextPage":true,"hasPreviousPage":false)")) << first;
  EXPECT_EQ(text_after(first, "\"startCursor\":\""), text_after(first, "\"cursor\":\""));
  const std::string second = people(fmt::format("first: 2, after: \"{}\"", end_cursor(first)));
  EXPECT_TRUE(second.contains(R"("nodes":[{"name":"Carl"},{"name":"Dora"}],"totalCount":5)"));
  EXPECT_TRUE(second.contains(R"("hasNextPage":true,"hasPreviousPage":true)")) << second;
  const std::string third = people(fmt::format("first: 2, after: \"{}\"", end_cursor(second)));
  EXPECT_TRUE(third.contains(R"("nodes":[{"name":"Olga"}],"totalCount":5)"));
  EXPECT_TRUE(third.contains(R"("hasNextPage":false,"hasPreviousPage":true)")) << third;
  const std::string behind = people(fmt::format("first: 2, after: \"{}\"", end_cursor(third)));
  EXPECT_TRUE(behind.contains(R"("edges":[],"nodes":[],"totalCount":5,"pageInfo":)"
                              R"({"hasNextPage":false,"hasPreviousPage":true,)"
                              R"("startCursor":null,"endCursor":null})"))
      << behind;
}

TEST_F(Connections, GiveTheCursorOfEveryNode) {
  const std::string all = people("first: 200");
  const std::string anna = text_after(all, "\"cursor\":\"");
  EXPECT_TRUE(all.contains(fmt::format(R"({{"cursor":"{}","node":{{"name":"Anna"}}}})", anna)));
  EXPECT_TRUE(
      people(fmt::format("first: 1, after: \"{}\"", anna)).contains(R"("nodes":[{"name":"Ben"}])"));
}

TEST_F(Connections, SkipNobodyWhenWhatACursorPointedAtHasGone) {
  ASSERT_EQ(asks("september", "Anna", "2026-09-07", "2026-09-07"), "");
  ASSERT_EQ(asks("october", "Anna", "2026-10-05", "2026-10-05"), "");
  const std::string first = waiting("first: 1");
  EXPECT_TRUE(first.contains(R"("nodes":[{"from":"2026-08-03"}])")) << first;
  ASSERT_EQ(rule_in(office.ask("Ben", decide_mutation("approveLeave", "Anna")).body), "");
  const std::string second = waiting(fmt::format("first: 1, after: \"{}\"", end_cursor(first)));
  EXPECT_TRUE(second.contains(R"("nodes":[{"from":"2026-09-07"}])")) << second;
  EXPECT_TRUE(second.contains(R"("hasNextPage":true,"hasPreviousPage":false)")) << second;
  EXPECT_TRUE(waiting(fmt::format("first: 1, after: \"{}\"", end_cursor(second)))
                  .contains(R"("nodes":[{"from":"2026-10-05"}])"));
}

TEST_F(Connections, OfALatestFirstListGoOnWithWhatIsEarlier) {
  ASSERT_EQ(asks("september", "Anna", "2026-09-07", "2026-09-07"), "");
  const auto leave = [&](std::string_view arguments) {
    return office
        .ask("Anna", fmt::format("{{ me {{ leave({}) {{ nodes {{ from }} totalCount pageInfo {{ "
                                 "endCursor }} }} }} }}",
                                 arguments))
        .body;
  };
  const std::string first = leave("first: 2");
  EXPECT_TRUE(
      first.contains(R"("nodes":[{"from":"2026-09-07"},{"from":"2026-08-03"}],"totalCount":3)"))
      << first;
  EXPECT_TRUE(leave(fmt::format("first: 2, after: \"{}\"", end_cursor(first)))
                  .contains(R"("nodes":[{"from":"2026-06-01"}],"totalCount":3)"));
  EXPECT_TRUE(leave("status: [PENDING]").contains(R"("totalCount":2)"));
}

TEST_F(Connections, LookAtAbsencesAndAccountsInPages) {
  const auto away = [&](std::string_view more) {
    return office
        .ask("Olga", fmt::format("{{ away(from: \"2026-06-01\", to: \"2026-06-05\", first: 1{}) {{ "
                                 "nodes {{ person {{ name }} absences {{ from }} }} pageInfo {{ "
                                 "endCursor }} }} }}",
                                 more))
        .body;
  };
  const std::string first = away("");
  EXPECT_TRUE(
      first.contains(R"("nodes":[{"person":{"name":"Anna"},"absences":[{"from":"2026-06-01"}]}])"))
      << first;
  EXPECT_TRUE(away(fmt::format(", after: \"{}\"", end_cursor(first)))
                  .contains(R"("nodes":[{"person":{"name":"Ben"},"absences":[]}])"));

  const auto lines = [&](std::string_view more) {
    return office
        .ask("Anna", fmt::format("{{ me {{ statement(leaveTypeId: \"{}\") {{ lines(first: 1{}) {{ "
                                 "nodes {{ kind date }} totalCount pageInfo {{ endCursor }} }} "
                                 "entries {{ kind date }} }} }} }}",
                                 to_string(acme::kVacation), more))
        .body;
  };
  std::string listed, more;
  for (std::string page = lines(""); !end_cursor(page).empty();
       page = lines(fmt::format(", after: \"{}\"", end_cursor(page)))) {
    const std::string node = text_after(page, "\"nodes\":[{\"kind\":\"");
    ASSERT_FALSE(node.empty()) << page;
    listed += node + " ";
    more = page;
  }
  // Page by page, the same lines as in one list.
  std::string whole;
  const std::string entries = more.substr(more.find("\"entries\""));
  for (std::size_t at = entries.find("\"kind\":\""); at != std::string::npos;
       at = entries.find("\"kind\":\"", at + 1))
    whole += text_after(entries.substr(at), "\"kind\":\"") + " ";
  EXPECT_EQ(listed, whole);
  EXPECT_TRUE(listed.contains("GRANT CHARGE")) << listed;
}

TEST_F(Connections, RefusePagesAndCursorsThatThereAreNot) {
  for (const char* first : {"0", "-1", "201", "null"}) {
    EXPECT_EQ(rule_in(people(fmt::format("first: {}", first))), "page.size_range") << first;
    EXPECT_EQ(rule_in(waiting(fmt::format("first: {}", first))), "page.size_range") << first;
  }
  EXPECT_TRUE(people("first: 201").contains("A page has between 1 and 200 entries."));
  EXPECT_EQ(rule_in(people("after: \"two words\"")), "page.cursor_malformed");
  EXPECT_EQ(rule_in(people(fmt::format("after: \"{}\"", std::string(2000, 'A')))),
            "page.cursor_malformed");
}

class Node : public AskingOffice {
 protected:
  std::string node(std::string_view name, std::string_view id) {
    return office.ask(name, fmt::format("{{ node(id: \"{}\") {{ __typename id }} }}", id)).body;
  }
  // "LeaveRequest", or "" for null.
  std::string type_of(std::string_view name, std::string_view id) {
    const std::string body = node(name, id);
    EXPECT_TRUE(body.contains(R"("node":null)") || body.contains(fmt::format(R"("id":"{}")", id)))
        << body;
    return text_after(body, "\"__typename\":\"");
  }
};

TEST_F(Node, FindsWhateverHasAGlobalId) {
  EXPECT_EQ(type_of("Carl", to_string(acme::kOrg)), "Organisation");
  EXPECT_EQ(type_of("Carl", id_of("Anna")), "Person");
  EXPECT_EQ(type_of("Carl", to_string(TeamId::from_name("Design"))), "Team");
  EXPECT_EQ(type_of("Carl", to_string(LocationId::from_name("Berlin"))), "Location");
  EXPECT_EQ(type_of("Carl", to_string(acme::kVacation)), "LeaveType");
  EXPECT_EQ(type_of("Carl", request("june")), "LeaveRequest");
  EXPECT_EQ(type_of("Olga", to_string(PolicyId::from_name("Vacation"))), "Policy");
  chain(R"({"name":"All","steps":[{"who":[{"kind":"team_approvers"}]}]})");
  EXPECT_EQ(type_of("Olga", to_string(ChainId::from_name("chain"))), "ApprovalChain");
  const std::string presets = office.ask("Olga", "{ presets { id } }").body;
  EXPECT_EQ(type_of("Olga", text_after(presets, "\"id\":\"")), "Preset");
  EXPECT_EQ(type_of("Olga", to_string(PersonId::from_name("Nobody"))), "");
  EXPECT_EQ(type_of("Olga", "nothing at all"), "");
}

TEST_F(Node, ShowsNobodyMoreThanTheyMaySee) {
  ASSERT_EQ(about("Ben", "commentOnLeave", "Anna", R"(text: "Why then?")"), "");
  const std::string comment =
      text_after(shown("Anna", "comments { id }", "Anna"), "\"comments\":[{\"id\":\"");
  EXPECT_EQ(type_of("Anna", comment), "Comment");
  EXPECT_EQ(type_of("Ben", comment), "Comment");
  EXPECT_EQ(type_of("Carl", comment), "");
  EXPECT_EQ(type_of("Carl", to_string(PolicyId::from_name("Vacation"))), "");
  const std::string input =
      fmt::format(R"(input: {{leaveTypeId: "{}", date: "2026-03-01", amount: "1",)"
                  R"( reason: "Fair"}})",
                  to_string(acme::kVacation));
  const std::string credit =
      text_after(order("Anna", "askTimeInLieu", input, "timeInLieu { id }"), "\"id\":\"");
  EXPECT_EQ(type_of("Ben", credit), "TimeInLieu");
  EXPECT_EQ(type_of("Carl", credit), "");
  ASSERT_EQ(about("Anna", "withdrawLeave", "Anna"), "");
  EXPECT_EQ(type_of("Carl", request("Anna")), "") << "what came to nothing is not for colleagues";
  EXPECT_EQ(type_of("Anna", request("Anna")), "LeaveRequest");
}

TEST_F(Node, IsFoundWithOthersInTheirOrderUpToAHundred) {
  const auto nodes = [&](std::string_view ids) {
    return office
        .ask("Carl",
             fmt::format("{{ nodes(ids: [{}]) {{ __typename ... on Person {{ name }} }} }}", ids))
        .body;
  };
  EXPECT_TRUE(nodes(fmt::format(R"("{}", "{}", "{}")", id_of("Ben"),
                                to_string(PolicyId::from_name("Vacation")), request("june")))
                  .contains(R"("nodes":[{"__typename":"Person","name":"Ben"},null,)"
                            R"({"__typename":"LeaveRequest"}])"));
  std::string many;
  for (int count = 0; count < 100; ++count) many += fmt::format("\"{}\" ", id_of("Ben"));
  EXPECT_EQ(rule_in(nodes(many)), "");
  EXPECT_EQ(rule_in(nodes(many + "\"one more\"")), "nodes.too_many");
}

}  // namespace
}  // namespace daybook
