#include <fmt/format.h>

#include "graphql/language/lexer.hpp"
#include "graphql/language/parser.hpp"

namespace graphql {
namespace {

// "3:14 message" of the one syntax problem, or "fine".
std::string parsed(std::string_view text, const Limits& limits = {}) {
  Arena arena;
  const auto document = parse_document(text, arena, limits);
  return document ? "fine" : to_string(document.error());
}

// The meaning of a literal, as the parser reads it from an argument.
std::string meaning(std::string_view literal) {
  Arena arena;
  const std::string text = fmt::format("{{ f(a: {}) }}", literal);
  const auto document = parse_document(text, arena, {});
  if (!document) return to_string(document.error());
  return std::string(document->operations[0].selections[0].arguments[0].value.text);
}

TEST(Lexer, IgnoresCommasCommentsAndByteOrderMark) {
  EXPECT_EQ(parsed("\xEF\xBB\xBF{ a, b # } ]\r\n\t c }"), "fine");
}

TEST(Lexer, ResolvesEscapes) {
  EXPECT_EQ(meaning(R"("a\"\\\/\b\f\n\r\tz")"), "a\"\\/\b\f\n\r\tz");
  EXPECT_EQ(meaning(R"("\u00e9 \u{1F600} \uD83D\uDE00")"),
            "\xC3\xA9 \xF0\x9F\x98\x80 \xF0\x9F\x98\x80");
  for (const char* bad : {R"("\x")", R"("\u12")", R"("\uD83D")", R"("\uDE00")", R"("\u{110000}")",
                          R"("\u{}")", R"("\u{D800}")", R"("\uD83Dx")", R"("\u{000000001}")"})
    EXPECT_THAT(meaning(bad), ::testing::HasSubstr("Invalid")) << bad;
}

TEST(Lexer, RefusesStringsThatDoNotEnd) {
  EXPECT_EQ(meaning("\"abc"), "1:15 Syntax Error: Unterminated string.");
  EXPECT_EQ(meaning("\"a\nb\""), "1:10 Syntax Error: Unterminated string.");
  EXPECT_EQ(meaning("\"\"\"abc"), "1:17 Syntax Error: Unterminated string.");
  EXPECT_EQ(meaning("\"\x01\""), "\x01") << "every character may stand in a string";
}

TEST(Lexer, RemovesCommonIndentationOfBlockStrings) {
  EXPECT_EQ(dedent_block_string("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  "),
            "Hello,\n  World!\n\nYours,\n  GraphQL.");
  EXPECT_EQ(dedent_block_string("  a\r\n    b\r    c"), "  a\nb\nc");
  EXPECT_EQ(dedent_block_string(" \n\t\n"), "");
  EXPECT_EQ(meaning("\"\"\" a \\\"\"\" \\n \"\"\""), " a \"\"\" \\n ");
}

TEST(Lexer, ReadsNumbersStrictly) {
  EXPECT_EQ(meaning("-0"), "-0");
  EXPECT_EQ(meaning("1.5e-10"), "1.5e-10");
  for (const char* bad : {"01", "1.", ".5", "+1", "1e", "0x1", "1a", "1.2.3", "-", "1_000"})
    EXPECT_THAT(meaning(bad), ::testing::HasSubstr("Syntax Error")) << bad;
}

TEST(Lexer, RefusesTextThatIsNotUtf8) {
  EXPECT_EQ(parsed("{ a(b: \"\xC3\x28\") }"),
            "1:9 Syntax Error: Invalid character: text is not UTF-8.");
  for (const char* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80"})
    EXPECT_NE(find_malformed_utf8(bad), std::string_view::npos);
  EXPECT_EQ(find_malformed_utf8("z\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), std::string_view::npos);
}

TEST(Parser, SaysWhatItExpectedAndWhere) {
  EXPECT_EQ(parsed(""), "1:1 Syntax Error: Unexpected <EOF>.");
  EXPECT_EQ(parsed("{ a"), "1:4 Syntax Error: Expected Name, found <EOF>.");
  EXPECT_EQ(parsed("{ }"), "1:3 Syntax Error: Expected Name, found \"}\".");
  EXPECT_EQ(parsed("{\n  a(b: )\n}"), "2:8 Syntax Error: Unexpected \")\".");
  EXPECT_EQ(parsed("query Q { ...on }"), "1:17 Syntax Error: Expected Name, found \"}\".");
  EXPECT_EQ(parsed("fragment on on T { a }"), "1:10 Syntax Error: Unexpected Name \"on\".");
  EXPECT_EQ(parsed("query ($a: Int = $b) { a }"),
            "1:18 Syntax Error: Unexpected variable \"$b\" in constant value.");
  EXPECT_EQ(parsed("{ a } type T { a: Int }"), "1:7 Syntax Error: Unexpected Name \"type\".");
  EXPECT_EQ(parsed("{ a(b: {c 1}) }"), "1:11 Syntax Error: Expected \":\", found Int \"1\".");
  EXPECT_EQ(parsed("{ a ; }"), "1:5 Syntax Error: Unexpected character: \";\".");
}

TEST(Parser, AcceptsEveryFormOfAnExecutableDocument) {
  EXPECT_EQ(parsed(R"(
    "Described." query Q("why" $a: [[Int!]!]! = [[1]] @d, $b: T = {a: ENUM, b: {c: [null, true]}})
    @d(x: 1) {
      alias: field(a: $a, b: "s", c: """block""", d: -1.5, e: {}, f: []) @skip(if: true) { x }
      ... F @d
      ... on T @d { on type query fragment true null }
      ... @include(if: $b) { x }
      ... { x }
    }
    mutation { a } subscription S { a }
    fragment F on T @d { x })"),
            "fine");
}

TEST(Parser, StopsAtItsLimits) {
  EXPECT_EQ(parsed("{ a b c }", {.tokens = 4}), "1:9 Document has too many tokens.");
  EXPECT_EQ(parsed("{ a b c }", {.document_bytes = 8}), "1:1 Document is larger than 8 bytes.");
  for (const char open : {'{', '['}) {
    const std::string deep = std::string(open == '{' ? "" : "{ a(b: ");
    std::string text = deep;
    for (int i = 0; i < 100; ++i) text += open == '{' ? "{a" : "[";
    EXPECT_THAT(parsed(text), ::testing::HasSubstr("nested too deeply"));
  }
  EXPECT_THAT(parsed("query ($a: " + std::string(40, '[') + "Int"),
              ::testing::HasSubstr("nested too deeply"));
}

TEST(Parser, CountsLinesOfEveryKind) {
  EXPECT_EQ(location_of("a\nb\r\nc\rd", 7), (Location{4, 1}));
  EXPECT_EQ(location_of("a\nbc", 3), (Location{2, 2}));
}

// Whatever bytes come in, there is a document or a problem, and reading ends.
RC_GTEST_PROP(Parser, SurvivesAnyText, (const std::string& text)) {
  Arena arena;
  const auto document = parse_document(text, arena, {});
  RC_ASSERT(document.has_value() || document.error().size() == 1);
}

RC_GTEST_PROP(Parser, SurvivesAnySequenceOfTokens, ()) {
  const auto tokens = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "{", "}", "(", ")", "[", "]", "a", "on", "...", ":", "$", "!", "=", "@", "1", "\"s\"",
      "query", "fragment", "null", "\"\"\"", "type", "&", "|"));
  std::string text = "{ a ";
  for (const std::string& token : tokens) text += token + " ";
  Arena arena;
  const auto document = parse_document(text, arena, {});
  RC_ASSERT(document.has_value() || document.error().size() == 1);
  const auto schema = parse_schema(text.substr(3), arena, {});
  RC_ASSERT(schema.has_value() || schema.error().size() == 1);
}

}  // namespace
}  // namespace graphql
