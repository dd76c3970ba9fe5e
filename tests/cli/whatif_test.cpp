// daybook whatif on the imported examples.
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

constexpr const char* kTwoMoreDays = R"([{"PolicyVersionSet": {
  "policy": "Vacation in Munich",
  "from": "2026-01-01",
  "terms": {"grant": {"kind": "yearly", "amount": 32}}}}])";

class WhatIfOnTheCommandLine : public ExampleData {
 protected:
  void SetUp() override { ASSERT_NO_FATAL_FAILURE(given_the_examples()); }

  Ran whatif(std::string_view changes, const Words& more = {}) const {
    write_text(file("changes.json"), changes);
    return run(
        "whatif",
        joined({"--changes", file("changes.json").string(), "--as-of", kExamplesAsOf}, more));
  }
};

TEST_F(WhatIfOnTheCommandLine, ShowsWhoseFiguresWouldMoveAndWhy) {
  const Ran ran = whatif(kTwoMoreDays);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.contains("balances move")) << ran.out;
  EXPECT_TRUE(ran.out.contains("Lena Fischer, Vacation, in days, from 2026-01-01")) << ran.out;
  EXPECT_TRUE(ran.out.contains("because        grant +4 from 2026-01-01")) << ran.out;
}

TEST_F(WhatIfOnTheCommandLine, GivesTheSameAsJson) {
  const Ran ran = whatif(kTwoMoreDays, {"--json", "--limit", "3"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto preview = json_of(ran.out);
  EXPECT_GT(preview.at("balances_moved").to_number<int>(), 3);
  ASSERT_EQ(preview.at("balances").as_array().size(), 3u);
  const auto& first = preview.at("balances").at(0);
  EXPECT_EQ(text_at(first, "from"), "2026-01-01");
  EXPECT_EQ(text_at(first.at("why").at(0), "kind"), "grant");
}

TEST_F(WhatIfOnTheCommandLine, NeverTouchesTheLog) {
  const std::string before = text_of_file(data() / "daybook.db");
  ASSERT_FALSE(before.empty());
  EXPECT_EQ(whatif(kTwoMoreDays).code, 0);
  EXPECT_EQ(text_of_file(data() / "daybook.db"), before);
}

TEST_F(WhatIfOnTheCommandLine, KnowsPeopleByTheirAddress) {
  const Ran ran = whatif(R"([{"BalanceAdjusted": {
    "person": "lena.fischer@kestrel.example", "leave_type": "Vacation", "date": "2026-11-01",
    "amount": {"value": "2", "unit": "days"}, "reason": "Moved house"}}])");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("1 balance moves")) << ran.out;
  EXPECT_TRUE(ran.out.contains("adjustment +2 on 2026-11-01")) << ran.out;
}

// Every block of JSON in docs/guide/preview.md.
TEST_F(WhatIfOnTheCommandLine, DoesWhatTheGuideShows) {
  const std::string page = text_of_file(DAYBOOK_SOURCE_DIR "/docs/guide/preview.md");
  constexpr std::string_view kBegin = "```json\n", kEnd = "```";
  std::size_t blocks = 0;
  for (std::size_t at = page.find(kBegin); at != page.npos; at = page.find(kBegin, at), ++blocks) {
    at += kBegin.size();
    const Ran ran = whatif(page.substr(at, page.find(kEnd, at) - at));
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_FALSE(ran.out.starts_with("0 balances")) << ran.out;
  }
  EXPECT_EQ(blocks, 3u);
}

TEST_F(WhatIfOnTheCommandLine, RefusesWhatTheRulesRefuse) {
  const Ran ran = whatif(R"([{"PersonMoved": {"person": "lena.fischer@kestrel.example",
                             "from": "2026-11-01", "location": "Atlantis"}}])");
  EXPECT_EQ(ran.code, 1);
  EXPECT_TRUE(ran.err.contains("There is no location called Atlantis.")) << ran.err;
  EXPECT_EQ(whatif(R"({"PersonMoved": {}})").code, 1);
  EXPECT_EQ(whatif(R"([{"Nonsense": {}}])").code, 1);
  EXPECT_EQ(whatif(R"([{"CancelLeave": {}, "ApproveLeave": {}}])").code, 1);
  EXPECT_EQ(whatif(R"([{"CancelLeave": {"request": "none"}}])").code, 1);
}

}  // namespace
}  // namespace daybook::tests
