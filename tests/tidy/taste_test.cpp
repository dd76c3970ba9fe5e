#include <gtest/gtest.h>

#include "tidy/taste_rules.hpp"

namespace tidy {
namespace {

SourceFile cpp(std::string text) { return {"src/domain/ledger/lot.cpp", std::move(text)}; }

std::string repeated(int times, std::string_view line) {
  std::string text;
  for (int i = 0; i < times; ++i) text += line;
  return text;
}

TEST(TasteRules, AFileMayHave500LinesAndALine100Columns) {
  EXPECT_TRUE(size_problems(cpp(repeated(500, "x\n"))).empty());
  EXPECT_EQ(size_problems(cpp(repeated(501, "x\n"))).size(), 1u);
  EXPECT_TRUE(size_problems(cpp(repeated(100, "x"))).empty());
  EXPECT_EQ(size_problems(cpp(repeated(101, "x"))).size(), 1u);
  EXPECT_TRUE(size_problems(cpp(repeated(100, "\xC3\xBC"))).empty()) << "characters, not bytes";
}

TEST(TasteRules, AFunctionMayHave70Lines) {
  const auto function_of = [](int lines) {
    return cpp("namespace a {\nint f(int x) {\n" + repeated(lines - 2, "  if (x) { ++x; }\n") +
               "}\n}\n");
  };
  EXPECT_TRUE(function_size_problems(function_of(70)).empty());
  ASSERT_EQ(function_size_problems(function_of(71)).size(), 1u);
  EXPECT_EQ(function_size_problems(function_of(71))[0].line, 2);
  const std::string text = "auto f() {\n  return R\"(" + repeated(100, "line\n") + ")\";\n}\n";
  EXPECT_TRUE(function_size_problems(cpp(text)).empty()) << "a text is no code";
}

TEST(TasteRules, FunctionsAreToldFromTypesNamespacesAndText) {
  const auto functions = functions_of(
      "#define OPEN(x) {\n"
      "namespace a {\n"
      "class B : public C {\n"
      "  B() : c_(1) {}\n"
      "  template <class T> T get() const {\n"
      "    return T{\"}\"};\n"
      "  }\n"
      "};\n"
      "constexpr int kValues[] = {1, 2};\n"
      "// int commented() {\n"
      "TEST(Suite, Name) {\n"
      "  for (;;) { break; }\n"
      "}\n"
      "}\n");
  EXPECT_EQ(functions, (std::vector<FunctionSpan>{{4, 4}, {5, 7}, {11, 13}}));
}

TEST(TasteRules, NamesSayWhatAThingIs) {
  EXPECT_TRUE(
      name_problems(cpp("class OrganisationHost {};\nstruct ManagerChanged {};\n")).empty());
  EXPECT_EQ(name_problems(cpp("class HostManager {};\n")).size(), 1u);
  EXPECT_EQ(name_problems(cpp("struct DateUtils;\n")).size(), 1u);
  EXPECT_EQ(name_problems(cpp("class ServerImpl final {};\n")).size(), 1u);
  EXPECT_EQ(name_problems(cpp("using Helper = int;\n")).size(), 1u);
  EXPECT_EQ(name_problems({"src/domain/util.hpp", ""}).size(), 1u);
  EXPECT_EQ(name_problems({"libs/base/date_helpers.hpp", ""}).size(), 1u);
  EXPECT_EQ(name_problems({"libs/base/DateRange.hpp", ""}).size(), 1u);
}

TEST(TasteRules, NothingIsLeftForLater) {
  const std::string marker = std::string("TO") + "DO";
  EXPECT_EQ(marker_problems(cpp("// " + marker + ": more\n")).size(), 1u);
  EXPECT_EQ(marker_problems(cpp("// " + (std::string("FIX") + "ME") + "\n")).size(), 1u);
  EXPECT_TRUE(marker_problems(cpp("// Mastodon " + marker + "S_ARE_FINE\n")).empty());
}

TEST(TasteRules, CodeIsDeletedRatherThanCommentedOut) {
  EXPECT_EQ(dead_code_problems(cpp("// return total;\n")).size(), 1u);
  EXPECT_EQ(dead_code_problems(cpp("  // lots.push_back(lot);\n")).size(), 1u);
  EXPECT_EQ(dead_code_problems(cpp("//const auto days = count(range);\n")).size(), 1u);
  EXPECT_EQ(dead_code_problems(cpp("// if (empty) {\n// }\n")).size(), 2u);
  EXPECT_TRUE(dead_code_problems(cpp("//   Date day = date(2026, 3, 29);\n")).empty());
  EXPECT_TRUE(dead_code_problems(cpp("// Order exists within an organisation only;\n")).empty());
  EXPECT_TRUE(dead_code_problems(cpp("// return early when there is nothing to do.\n")).empty());
}

TEST(TasteRules, AmountsAreExact) {
  EXPECT_EQ(floating_point_problems(cpp("double days = 0.5;\n")).size(), 1u);
  EXPECT_EQ(floating_point_problems(cpp("float f();\n")).size(), 1u);
  EXPECT_TRUE(floating_point_problems(cpp("// a double booking\nint doubled;\n")).empty());
}

TEST(TasteRules, NobodysMachineIsNamed) {
  const std::string work = std::string("/wo") + "rk/";
  EXPECT_EQ(path_problems({"README.md", "see " + work + "main\n"}).size(), 1u);
  EXPECT_EQ(path_problems({"README.md", work + "x\n"}).size(), 1u);
  EXPECT_TRUE(path_problems({"README.md", "https://example.org" + work + "x\n"}).empty());
}

TEST(TasteRules, MethodsOfPortsAreFoundWithTheirFirstParameter) {
  const auto methods = port_methods_of(
      "class Storage {\n"
      "  virtual ~Storage() = default;\n"
      "  virtual base::Result<int> append(OrgId org,\n"
      "                                   int expected) = 0;\n"
      "};\n"
      "class Clock {\n"
      "  virtual Instant now() const = 0;\n"
      "};\n");
  EXPECT_EQ(methods,
            (std::vector<PortMethod>{{"Storage::append", "OrgId org", 3}, {"Clock::now", "", 7}}));
}

// What a rule finds in all files together.
template <class Rule>
std::vector<Problem> all_problems(const std::vector<SourceFile>& files, Rule rule) {
  std::vector<Problem> all;
  for (const SourceFile& file : files)
    for (Problem& problem : rule(file)) all.push_back(std::move(problem));
  return all;
}

template <class Rule>
void expect_clean(const std::vector<SourceFile>& files, Rule rule) {
  ASSERT_FALSE(files.empty());
  const auto problems = all_problems(files, rule);
  EXPECT_TRUE(problems.empty()) << to_string(problems);
}

TEST(Taste, FilesAndLinesAreSmall) { expect_clean(cpp_files(), size_problems); }
TEST(Taste, FunctionsAreSmall) { expect_clean(cpp_files(), function_size_problems); }
TEST(Taste, NamesAreWordsWithMeaning) { expect_clean(cpp_files(), name_problems); }
TEST(Taste, NoCodeIsCommentedOut) { expect_clean(cpp_files(), dead_code_problems); }
TEST(Taste, NothingIsLeftUndone) {
  expect_clean(
      files_below("", {".cpp", ".hpp", ".cmake", ".txt", ".ts", ".tsx", ".mjs", ".graphql"}),
      marker_problems);
}
TEST(Taste, NoAmountIsFloating) {
  expect_clean(files_below("src/domain", {".cpp", ".hpp"}), floating_point_problems);
  expect_clean(files_below("libs/base", {".cpp", ".hpp"}), floating_point_problems);
}
TEST(Taste, NoFileNamesSomebodysMachine) { expect_clean(files_below(""), path_problems); }

}  // namespace
}  // namespace tidy
