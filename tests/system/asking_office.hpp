// A running office and the sentences that tests say to it.
#pragma once
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "json/writer.hpp"

#include "system/running_office.hpp"

namespace daybook {

class AskingOffice : public testing::Test {
 protected:
  static std::string quoted(std::string_view text) {
    std::string result;
    json::Writer out(result);
    out.string(text);
    return result;
  }
  static std::string id_of(std::string_view name) { return to_string(acme::person(name)); }
  static std::string request(std::string_view id) { return to_string(RequestId::from_name(id)); }
  static std::string vacation(std::string_view from, std::string_view to,
                              std::string_view more = "") {
    return fmt::format(R"({{leaveTypeId: "{}", from: "{}", to: "{}"{}}})",
                       to_string(acme::kVacation), from, to, more);
  }

  std::string command() {
    return to_string(CommandId::from_name(fmt::format("command {}", ++commands_)));
  }
  // A mutation; `arguments` without the command id.
  std::string order(std::string_view name, std::string_view field, std::string_view arguments,
                    std::string_view selection = "userErrors { rule message }") {
    return office
        .ask(name, fmt::format("mutation {{ {}({}, commandId: \"{}\") {{ {} }} }}", field,
                               arguments, command(), selection))
        .body;
  }
  // Of the answer: the rule of the first refusal, "" without one.
  std::string refused(std::string_view name, std::string_view field, std::string_view arguments) {
    return rule_in(order(name, field, arguments));
  }
  // An order about the request that was asked for under `id`.
  std::string about(std::string_view name, std::string_view field, std::string_view id,
                    std::string_view more = "") {
    return refused(
        name, field,
        fmt::format("requestId: \"{}\"{}{}", request(id), more.empty() ? "" : ", ", more));
  }
  std::string asks(std::string_view id, std::string_view name, std::string_view from,
                   std::string_view to) {
    return rule_in(office.ask(name, leave_mutation(id, vacation(from, to))).body);
  }
  std::string changes(std::string_view change, std::string_view name = "Olga") {
    return refused(name, "applyChanges", fmt::format("changes: [{{{}}}]", change));
  }
  std::string is(std::string_view name, std::string_view roles) {
    return changes(fmt::format(R"(roles: {{personId: "{}", roles: [{}]}})", id_of(name), roles));
  }
  void chain(std::string_view terms, std::string_view id = "chain") {
    ASSERT_EQ(changes(fmt::format("chain: {{chainId: \"{}\", terms: {}}}",
                                  to_string(ChainId::from_name(id)), quoted(terms))),
              "");
  }
  std::string shown(std::string_view id, std::string_view fields, std::string_view name = "Olga") {
    return office.ask(name, fmt::format("{{ request(id: \"{}\") {{ {} }} }}", request(id), fields))
        .body;
  }

  RunningOffice office;  // it is Monday, 2 March 2026

 private:
  int commands_ = 0;
};

}  // namespace daybook
