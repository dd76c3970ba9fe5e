// daybook presets: what it lists and prints goes into daybook simulate.
#include "cli/example_data.hpp"

namespace daybook::tests {
namespace {

using Presets = ExampleData;

TEST_F(Presets, AreListedWithTheirCountries) {
  const Ran ran = run_daybook({"presets"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(ran.out.contains("\nfrance  ")) << ran.out;
  EXPECT_TRUE(ran.out.contains("  FR  France: ")) << ran.out;
}

TEST_F(Presets, OneIsPrintedAsAScenario) {
  const Ran ran = run_daybook({"presets", "germany"});
  EXPECT_EQ(ran.code, 0);
  const boost::json::object printed = json_of(ran.out).as_object();
  EXPECT_EQ(printed.size(), 2u) << "leave_types and policies, and nothing that simulate refuses";
  std::filesystem::create_directories(data());
  write_text(data() / "leave.json", ran.out);
  EXPECT_EQ(run_daybook({"simulate", (data() / "leave.json").string()}).out, "{\"answers\":[]}\n");
}

TEST_F(Presets, OneIsPrintedWholeWithItsSources) {
  const Ran ran = run_daybook({"presets", "germany", "--whole"});
  EXPECT_EQ(text_at(json_of(ran.out), "id"), "germany");
  EXPECT_FALSE(json_of(ran.out).at("sources").as_array().empty());
}

TEST_F(Presets, AnUnknownOneIsRefused) {
  const Ran ran = run_daybook({"presets", "atlantis"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(ran.err.contains("no preset called atlantis")) << ran.err;
}

}  // namespace
}  // namespace daybook::tests
