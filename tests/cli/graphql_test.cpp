// The imported examples over HTTP, signed in by a link: the API says what the command line says.
#include <fmt/format.h>

#include "json/writer.hpp"

#include "cli/signed_in.hpp"

namespace daybook::tests {
namespace {

// broughtForward for brought_forward.
std::string field_of(std::string_view figure) {
  std::string field;
  for (std::size_t at = 0; at < figure.size(); ++at)
    field += figure[at] == '_' ? static_cast<char>(figure[++at] - 'a' + 'A') : figure[at];
  return field;
}

std::string enumerator_of(std::string_view figure) {
  std::string name;
  for (char c : figure) name += c == '_' ? '_' : static_cast<char>(c - 'a' + 'A');
  return name;
}

// All figures and all trees of the one person who has this name.
std::string question() {
  std::string figures, trees;
  for (std::string_view figure : base::EnumNames<Figure>::names) {
    figures += fmt::format("{}: {} {{ value }} ", figure, field_of(figure));
    trees += fmt::format(
        "why_{}: explain(figure: {}) {{ depth label amount {{ value }} sources {{ version type "
        "actor {{ id }} }} }} ",
        figure, enumerator_of(figure));
  }
  return fmt::format(
      "query ($name: String!, $on: Date!) {{ people(search: $name, first: 1) {{ nodes {{ email "
      "balances("
      "asOf: $on) {{ leaveType {{ name }} leaveYearFirst leaveYearLast {}{}expiring {{ amount {{ "
      "value }} lastDay }} }} }} }} }}",
      figures, trees);
}

ShownFigures shown(const boost::json::value& balance) {
  ShownFigures all{.leave_year = text_at(balance, "leaveYearFirst") + " to " +
                                 text_at(balance, "leaveYearLast")};
  for (std::string_view figure : base::EnumNames<Figure>::names)
    all.amounts.emplace(figure, text_at(balance.at(figure), "value"));
  for (const boost::json::value& lot : balance.at("expiring").as_array())
    all.expiring.push_back(text_at(lot.at("amount"), "value") + " until " +
                           text_at(lot, "lastDay"));
  return all;
}

std::vector<ShownLine> lines_of(const boost::json::value& tree) {
  std::vector<ShownLine> lines;
  for (const boost::json::value& line : tree.as_array()) {
    const boost::json::value& amount = line.at("amount");
    lines.push_back({line.at("depth").to_number<std::size_t>(),
                     text_at(line, "label"),
                     amount.is_null() ? "" : text_at(amount, "value"),
                     {}});
    for (const boost::json::value& source : line.at("sources").as_array()) {
      EXPECT_FALSE(text_at(source, "type").empty());
      EXPECT_TRUE(source.at("actor").is_null()) << "the operator imported it";
      lines.back().events.push_back(source.at("version").to_number<std::size_t>());
    }
  }
  return lines;
}

class FiguresInTheApi : public ExampleData {
 protected:
  void SetUp() override {
    ASSERT_NO_FATAL_FAILURE(given_the_examples());
    server_.emplace(data());
    const Ran made = run("sign-in", {kExampleOwner, "--url", server_->url()});
    cookie_ = cookie_of(follow(*server_, link_path(made, *server_)));
  }

  // The vacation of this person as the API tells it.
  boost::json::value vacation_of(const ExampleFigures& of) {
    std::string body;
    json::Writer out(body);
    out.begin_object();
    out.key("query"), out.string(question());
    out.key("variables"), out.begin_object();
    out.key("name"), out.string(of.name), out.key("on"), out.string(kExamplesAsOf);
    out.end_object(), out.end_object();
    const Reply reply =
        ask(server_->port(), fmt::format("POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: "
                                         "application/json\r\n{}Content-Length: {}\r\n\r\n{}",
                                         cookie_, body.size(), body));
    EXPECT_EQ(reply.status, 200) << reply.body;
    const auto people = json_of(reply.body).at("data").at("people").at("nodes");
    EXPECT_EQ(people.as_array().size(), 1u) << reply.body;
    EXPECT_EQ(text_at(people.at(0), "email"), of.email);
    const boost::json::value balance = people.at(0).at("balances").at(0);
    EXPECT_EQ(text_at(balance.at("leaveType"), "name"), "Vacation");
    return balance;
  }

  std::optional<ServingDaybook> server_;
  std::string cookie_;
};

TEST_F(FiguresInTheApi, AndTheirTreesAreWhatWasWorkedOutByHand) {
  for (const ExampleFigures& of : example_figures()) {
    const boost::json::value balance = vacation_of(of);
    EXPECT_EQ(shown(balance), of.figures) << of.name;
    for (const auto& [figure, parts] : of.explained)
      EXPECT_EQ(parts_of(lines_of(balance.at("why_" + figure))), parts) << of.name << ' ' << figure;
    for (const auto& [figure, amount] : of.figures.amounts)
      expect_sound(lines_of(balance.at("why_" + figure)), amount);
  }
}

}  // namespace
}  // namespace daybook::tests
