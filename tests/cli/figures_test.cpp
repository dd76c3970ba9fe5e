// daybook balance and daybook explain on the imported examples, against what was worked out by
// hand.
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

ShownFigures shown(const boost::json::value& balance) {
  const boost::json::value& year = balance.at("leave_year");
  ShownFigures all{.leave_year = text_at(year, "first") + " to " + text_at(year, "last")};
  for (std::string_view figure : base::EnumNames<Figure>::names)
    all.amounts.emplace(figure, text_at(balance, figure));
  for (const boost::json::value& lot : balance.at("expiring").as_array())
    all.expiring.push_back(text_at(lot, "amount") + " until " + text_at(lot, "last_day"));
  return all;
}

void append_lines(std::vector<ShownLine>& lines, const boost::json::value& node,
                  std::size_t depth = 0) {
  const bool has_amount = node.as_object().contains("amount");
  lines.push_back({depth, text_at(node, "label"), has_amount ? text_at(node, "amount") : "", {}});
  for (const boost::json::value& event : node.at("events").as_array())
    lines.back().events.push_back(event.to_number<std::size_t>());
  for (const boost::json::value& child : node.at("children").as_array())
    append_lines(lines, child, depth + 1);
}

class FiguresOnTheCommandLine : public ExampleData {
 protected:
  void SetUp() override { ASSERT_NO_FATAL_FAILURE(given_the_examples()); }

  Ran explain(const ExampleFigures& of, const std::string& figure, const Words& more = {}) const {
    return run("explain",
               joined({"--person", of.email, "--figure", figure, "--as-of", kExamplesAsOf}, more));
  }
};

TEST_F(FiguresOnTheCommandLine, AreWhatWasWorkedOutByHand) {
  for (const ExampleFigures& of : example_figures()) {
    const Ran ran = run("balance", {"--as-of", kExamplesAsOf, "--person", of.email, "--json"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    const auto balances = json_of(ran.out);
    ASSERT_EQ(balances.as_array().size(), 1u);
    EXPECT_EQ(text_at(balances.at(0).at("person"), "name"), of.name);
    EXPECT_EQ(shown(balances.at(0)), of.figures) << of.name;
  }
}

TEST_F(FiguresOnTheCommandLine, AreShownOfEverybodyUnlessSomebodyIsNamed) {
  const Ran ran = run("balance", {"--as-of", kExamplesAsOf, "--json"});
  EXPECT_EQ(json_of(ran.out).as_array().size(), 60u);
}

TEST_F(FiguresOnTheCommandLine, AreExplainedAsWorkedOutByHand) {
  for (const ExampleFigures& of : example_figures())
    for (const auto& [figure, parts] : of.explained) {
      const Ran ran = explain(of, figure, {"--json"});
      EXPECT_EQ(ran.code, 0) << ran.err;
      std::vector<ShownLine> lines;
      append_lines(lines, json_of(ran.out));
      EXPECT_EQ(parts_of(lines), parts) << of.name << ' ' << figure;
      expect_sound(lines, of.figures.amounts.at(figure));
    }
}

TEST_F(FiguresOnTheCommandLine, AreExplainedInSentencesThatNameTheEvents) {
  const Ran ran = explain(lena(), "taken");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("Lena Fischer, Vacation, in days\n  12  taken up to 2026-11-23"))
      << ran.out;
  EXPECT_TRUE(ran.out.contains("\n   8    leave from 2026-06-22 to 2026-07-03 ")) << ran.out;
  EXPECT_TRUE(ran.out.contains(" events ")) << ran.out;
}

// Everything was recorded by the import, today.
TEST_F(FiguresOnTheCommandLine, AreEmptyAsKnownBeforeTheImport) {
  const Ran ran = run("balance", {"--known-at", "2020-01-01T00:00:00Z", "--json"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "[]\n");
}

}  // namespace
}  // namespace daybook::tests
