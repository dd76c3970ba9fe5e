// Bad input of every kind gets an answer that says what is wrong, and changes nothing.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "system/running_office.hpp"

namespace daybook {
namespace {

// One server for all: nothing here may change it.
class BadInput : public testing::Test {
 protected:
  static void SetUpTestSuite() { office_ = std::make_unique<RunningOffice>(); }
  static void TearDownTestSuite() { office_.reset(); }
  void SetUp() override { before_ = office_->version(); }
  void TearDown() override { EXPECT_EQ(office_->version(), before_) << "something was recorded"; }

  static void expect(const Reply& reply, int status, std::string_view rule) {
    EXPECT_EQ(reply.status, status) << reply.body.substr(0, 500);
    EXPECT_EQ(rule_in(reply.body), rule) << reply.body.substr(0, 500);
    EXPECT_THAT(reply.body, testing::HasSubstr("\"message\":\""));
  }
  void expect_body(std::string_view body, int status, std::string_view rule) {
    SCOPED_TRACE(body.substr(0, 200));
    expect(office_->post("Anna", body), status, rule);
  }
  void expect_operation(std::string_view operation, std::string_view rule,
                        std::string_view variables = "{}", std::string_view as = "Anna") {
    SCOPED_TRACE(operation.substr(0, 500));
    expect(office_->ask(as, operation, variables), 200, rule);
  }
  // A request of Anna's for vacation, with these fields of the input.
  void expect_leave(std::string_view fields, std::string_view rule) {
    expect_operation(leave_mutation("new", fmt::format("{{ leaveTypeId: \"{}\", {} }}",
                                                       to_string(acme::kVacation), fields)),
                     rule);
  }
  void expect_days(std::string_view first, std::string_view last, std::string_view rule) {
    expect_leave(fmt::format("from: \"{}\", to: \"{}\"", first, last), rule);
  }

  static std::unique_ptr<RunningOffice> office_;
  Version before_;
};
std::unique_ptr<RunningOffice> BadInput::office_;

TEST_F(BadInput, BodiesThatAreNoOperation) {
  expect_body("", 400, "json.malformed");
  expect_body(R"({"query": "{ me { id } }")", 400, "json.malformed");
  expect_body("{\"query\": \"\xFF\xFE\"}", 400, "json.malformed");
  expect_body(R"({"query":"{ me { id } }","query":"{ me { name } }"})", 400, "json.duplicate_key");
  expect_body(R"({"query":"{ me { id } }","variables":)" + std::string(100, '[') +
                  std::string(100, ']') + "}",
              400, "json.too_deep");
  expect_body("[]", 400, "graphql.batch_too_large");
  expect_body("5", 400, "graphql.request_malformed");
  expect_body("{}", 400, "graphql.request_malformed");
  expect_body(R"({"query": 5})", 400, "graphql.request_malformed");
  expect_body(R"({"query":"{ me { id } }","variables":[1]})", 400, "graphql.request_malformed");
}

TEST_F(BadInput, TooMuchOfIt) {
  const std::string ten_megabytes = operation_body("{ me { id } }" + std::string(10 << 20, ' '));
  expect(office_->post("Anna", ten_megabytes), 413, "http.body_too_large");
  expect_operation("{ me { id } }" + std::string(100'000, ' '), "graphql.document_too_large");
  std::string fields = "{ me {";
  for (int number = 0; number < 3000; ++number) fields += fmt::format(" a{}: id", number);
  expect_operation(fields + " } }", "graphql.too_many_fields");
}

TEST_F(BadInput, TheWrongDoor) {
  expect(office_->post("Anna", operation_body("{ me { id } }"), "text/plain"), 415,
         "http.media_type");
  const auto get_as_anna = [&](std::string_view target) {
    return ask(office_->port(), get(target, office_->signed_in("Anna")));
  };
  expect(get_as_anna("/graphql?query=mutation%7BwithdrawLeave(requestId%3A%221%22%2CcommandId%3A"
                     "%221%22)%7Bversion%7D%7D"),
         405, "graphql.get_is_for_queries");
  expect(get_as_anna("/graphql"), 400, "graphql.request_malformed");
  expect(get_as_anna("/nowhere"), 404, "http.no_such_path");
  expect(office_->ask("Anna", "subscription { live { me { id } } }"), 400,
         "graphql.subscription_over_http");
}

TEST_F(BadInput, Strangers) {
  const std::string mutation = decide_mutation("withdrawLeave", "Anna");
  expect(office_->ask("", mutation), 401, "session.missing");
  expect(ask(office_->port(),
             fmt::format("POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json"
                         "\r\nAuthorization: Bearer v1.forged\r\nContent-Length: {}\r\n\r\n{}",
                         operation_body(mutation).size(), operation_body(mutation))),
         401, "session.missing");
  // With a session, but not (any more) one of ours.
  expect(office_->ask("Mallory", mutation), 401, "session.missing");
}

TEST_F(BadInput, OperationsThatTheSchemaDoesNotKnow) {
  expect_operation("{ me { id ", "graphql.syntax");
  expect_operation("{ me { salary } }", "graphql.fields_on_correct_type");
  expect_operation("{ me(of: 1) { id } }", "graphql.known_argument_names");
  expect_operation("{ person { id } }", "graphql.provided_required_arguments");
  expect_operation("{ me }", "graphql.scalar_leafs");
  expect_operation("{ person(id: {}) { id } }", "graphql.values_of_correct_type");
  expect_operation("query($id: ID!) { person(id: $id) { id } }", "graphql.variable_value");
  expect_operation("query($id: ID!) { person(id: $id) { id } }", "graphql.variable_value",
                   R"({"id": [1]})");
  std::string deep = "id";
  for (int level = 0; level < 30; ++level) deep = "approvers { " + deep + " }";
  expect_operation("{ me { " + deep + " } }", "graphql.too_deep");
  expect_operation("{ person(id: " + std::string(200, '['), "graphql.nested_too_deeply");
}

TEST_F(BadInput, InputsOfTheWrongForm) {
  expect_leave("from: \"2026-03-09\"", "graphql.values_of_correct_type");
  expect_leave("from: \"2026-03-09\", to: \"2026-03-09\", days: 1",
               "graphql.values_of_correct_type");
  expect_leave("from: \"2026-03-09\", to: \"2026-03-09\", firstDay: NOON",
               "graphql.values_of_correct_type");
  expect_leave("from: 20260309, to: \"2026-03-09\"", "json.wrong_type");
  expect_days("0000-01-01", "2026-03-09", "date.out_of_range");
  expect_days("9999-99-99", "2026-03-09", "date.not_on_calendar");
  expect_days("2026-02-30", "2026-03-09", "date.not_on_calendar");
  expect_days("1800-01-01", "1800-01-01", "date.out_of_range");
  expect_days("2200-01-01", "2200-01-01", "date.out_of_range");
  expect_days("9. March", "2026-03-09", "date.malformed");
  expect_days("2026-03-09T00:00:00Z", "2026-03-09", "date.malformed");
  const std::string with_variable =
      "mutation($day: Date!) { requestLeave(input: { leaveTypeId: \"1\", from: $day, to: $day },"
      " commandId: \"1\") { version } }";
  expect_operation(with_variable, "date.not_on_calendar", R"({"day": "2025-02-29"})");
  expect_operation(with_variable, "json.wrong_type", R"({"day": 20250228})");
  expect_operation(with_variable, "graphql.variable_value", R"({"day": null})");
}

TEST_F(BadInput, DaysThatCannotBeAskedFor) {
  expect_days("2026-03-13", "2026-03-09", "request.dates_reversed");
  expect_days("2026-03-09", "2028-03-09", "request.too_long");
  expect_days("2026-03-07", "2026-03-08", "request.no_working_days");
  expect_days("2019-12-30", "2020-01-03", "request.outside_employment");
  expect_days("2026-06-05", "2026-06-09", "request.overlaps");
  expect_days("2026-09-01", "2026-10-30", "request.balance_short");
  const auto on = [](std::string_view day, std::string_view parts) {
    return fmt::format("from: \"{0}\", to: \"{0}\", {1}", day, parts);
  };
  expect_leave(on("2026-03-07", "everyDay: MORNING"), "request.half_day_not_worked");
  expect_leave("from: \"2026-03-06\", to: \"2026-03-07\", lastDay: MORNING",
               "request.half_day_not_worked");
  expect_leave(on("2026-05-01", "everyDay: AFTERNOON"), "request.half_day_on_holiday");
  expect_leave(on("2026-12-24", "everyDay: AFTERNOON"), "request.half_day_on_holiday");
  expect_leave(on("2026-03-09", "firstDay: MORNING, everyDay: AFTERNOON"),
               "request.parts_ambiguous");
  expect_leave("from: \"2026-03-09\", to: \"2026-03-10\", firstDay: MORNING", "request.parts_gap");
  expect_leave(on("2026-03-09", "reason: \"" + std::string(2001, 'x') + "\""),
               "request.reason_too_long");
}

TEST_F(BadInput, IdsOfNothing) {
  const auto leave_of = [](std::string_view type) {
    return fmt::format("{{ leaveTypeId: \"{}\", from: \"2026-03-09\", to: \"2026-03-09\" }}", type);
  };
  expect_operation(leave_mutation("new", leave_of("018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6a")),
                   "leave_type.not_found");
  expect_operation(leave_mutation("new", leave_of("vacation")), "id.malformed");
  expect_operation(leave_mutation("new", leave_of("")), "id.malformed");
  expect_operation(
      "mutation { withdrawLeave(requestId: \"018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6a\","
      " commandId: \"x\") { userErrors { rule message } } }",
      "id.malformed");
  expect_operation(decide_mutation("withdrawLeave", "nothing"), "request.not_found");
  expect_operation(decide_mutation("approveLeave", "nothing"), "request.not_found", "{}", "Olga");
}

TEST_F(BadInput, PeopleWhoMayNot) {
  expect_operation(decide_mutation("approveLeave", "Anna"), "permission.denied", "{}", "Dora");
  expect_operation(decide_mutation("rejectLeave", "Anna"), "permission.denied", "{}", "Carl");
  expect_operation(decide_mutation("approveLeave", "Ben"), "permission.denied", "{}", "Ben");
  expect_operation(decide_mutation("approveLeave", "Anna"), "permission.denied");
  expect_operation(decide_mutation("withdrawLeave", "Ben"), "permission.denied");
  expect_operation(decide_mutation("cancelLeave", "june"), "permission.denied", "{}", "Carl");
}

TEST_F(BadInput, StepsOutOfOrder) {
  expect_operation(decide_mutation("withdrawLeave", "june"), "request.already_decided");
  expect_operation(decide_mutation("cancelLeave", "Anna"), "request.already_decided");
  expect_operation(decide_mutation("rejectLeave", "june"), "request.already_decided", "{}", "Ben");
}

TEST_F(BadInput, AdjustmentsThatMeanNothing) {
  const auto adjust = [&](std::string_view amount, std::string_view rule, std::string_view as,
                          std::string_view reason = "told so") {
    expect_operation(
        fmt::format("mutation {{ adjustBalance(input: {{ personId: \"{}\", leaveTypeId: \"{}\","
                    " date: \"2026-03-09\", amount: {}, reason: \"{}\" }}, commandId: \"{}\")"
                    " {{ userErrors {{ rule message }} }} }}",
                    to_string(acme::person("Anna")), to_string(acme::kVacation), amount, reason,
                    to_string(CommandId::from_name("adjust"))),
        rule, "{}", as);
  };
  adjust("\"1\"", "permission.denied", "Anna");
  adjust("\"0\"", "adjustment.zero", "Olga");
  adjust("\"1\"", "name.missing", "Olga", "");
  adjust("1.5", "json.wrong_type", "Olga");
  adjust("\"1/2\"", "number.malformed", "Olga");
}

}  // namespace
}  // namespace daybook
