#include "csv/reader.hpp"

#include <gtest/gtest.h>

namespace csv {
namespace {

using Fields = std::vector<std::string>;

Reader opened(std::string_view text, Limits limits = {}) {
  auto reader = Reader::open(text, limits);
  EXPECT_TRUE(reader) << reader.error().rule;
  return std::move(*reader);
}

Row next_row(Reader& reader) {
  auto row = reader.next();
  EXPECT_TRUE(row) << row.error().rule;
  return row && *row ? **row : Row{};
}

base::Error next_error(Reader& reader) {
  auto row = reader.next();
  EXPECT_FALSE(row);
  return row ? base::Error{} : row.error();
}

bool at_end(Reader& reader) {
  auto row = reader.next();
  return row && !*row;
}

TEST(Reader, ReadsTheHeaderAndThenEachRow) {
  Reader reader = opened("name,from\nAda,2026-05-11\nBob,2026-05-12\n");
  EXPECT_EQ(reader.header(), (Fields{"name", "from"}));
  EXPECT_EQ(next_row(reader), (Row{2, 2, {"Ada", "2026-05-11"}}));
  EXPECT_EQ(next_row(reader), (Row{3, 3, {"Bob", "2026-05-12"}}));
  EXPECT_TRUE(at_end(reader));
  EXPECT_TRUE(at_end(reader));
}

TEST(Reader, KeepsSeparatorsQuotesAndNewlinesOfQuotedFields) {
  Reader reader = opened("a,b\n\"x, \"\"y\"\"\",\"two\r\nlines\"\nlast,\n");
  EXPECT_EQ(next_row(reader), (Row{2, 2, {"x, \"y\"", "two\r\nlines"}}));
  EXPECT_EQ(next_row(reader), (Row{3, 4, {"last", ""}}));
}

TEST(Reader, DropsAByteOrderMarkAndTakesAnyNewline) {
  for (const std::string newline : {"\n", "\r\n", "\r"}) {
    const std::string text = "\xEF\xBB\xBFname,days" + newline + "Zo\xC3\xAB,1" + newline + "Bo,2";
    Reader reader = opened(text);
    EXPECT_EQ(reader.header()[0], "name");
    EXPECT_EQ(next_row(reader), (Row{2, 2, {"Zo\xC3\xAB", "1"}}));
    EXPECT_EQ(next_row(reader), (Row{3, 3, {"Bo", "2"}}));
    EXPECT_TRUE(at_end(reader));
  }
}

TEST(Reader, FindsTheSeparatorInTheHeader) {
  EXPECT_EQ(opened("a;b;c\n").separator(), ';');
  EXPECT_EQ(opened("a\tb\n").separator(), '\t');
  EXPECT_EQ(opened("only\n").separator(), ',');
  EXPECT_EQ(opened("\"a,b,c\";d\n1;2,5\n").separator(), ';');
}

TEST(Reader, SkipsEmptyLinesButCountsThem) {
  Reader reader = opened("\na,b\n\n\r\n1,2\n\n");
  EXPECT_EQ(next_row(reader), (Row{5, 5, {"1", "2"}}));
  EXPECT_TRUE(at_end(reader));
}

TEST(Reader, FindsColumnsWhateverTheCaseAndTheSpaces) {
  Reader reader = opened(" E-Mail ,Leave Type\n");
  EXPECT_EQ(reader.find_column("e-mail"), 0u);
  EXPECT_EQ(reader.find_column("LEAVE TYPE"), 1u);
  EXPECT_EQ(reader.find_column("leave"), std::nullopt);
}

TEST(Reader, NamesThePlaceOfAFaultAndGoesOnBehindIt) {
  Reader reader = opened("name,reason\n\"two\nlines\",say \"hi\"\nBob,ok\n");
  const base::Error error = next_error(reader);
  EXPECT_EQ(error.rule, "csv.stray_quote");
  EXPECT_EQ(error.fact("row"), "2");
  EXPECT_EQ(error.fact("line"), "3");
  EXPECT_EQ(error.fact("column"), "2");
  EXPECT_EQ(error.fact("heading"), "reason");
  EXPECT_EQ(error.fact("value"), "say \"hi\"");
  EXPECT_EQ(next_row(reader), (Row{3, 4, {"Bob", "ok"}}));
}

TEST(Reader, RefusesTextBehindAClosingQuote) {
  Reader reader = opened("a,b\n\"x\"y,2\n");
  EXPECT_EQ(next_error(reader).rule, "csv.stray_quote");
}

TEST(Reader, RefusesAQuoteThatNeverCloses) {
  Reader reader = opened("a,b\n1,\"open\n2,3\n");
  const base::Error error = next_error(reader);
  EXPECT_EQ(error.rule, "csv.quote_unclosed");
  EXPECT_EQ(error.fact("row"), "2");
  EXPECT_EQ(error.fact("column"), "2");
  EXPECT_TRUE(at_end(reader));
}

TEST(Reader, RefusesRowsWithMoreOrFewerFieldsThanTheHeader) {
  Reader reader = opened("a,b\n1\n1,2,3\n4,5\n");
  const base::Error fewer = next_error(reader);
  EXPECT_EQ(fewer.rule, "csv.columns_differ");
  EXPECT_EQ(fewer.fact("columns"), "1");
  EXPECT_EQ(fewer.fact("expected"), "2");
  EXPECT_EQ(next_error(reader).fact("columns"), "3");
  EXPECT_EQ(next_row(reader).fields, (Fields{"4", "5"}));
}

TEST(Reader, RefusesBytesThatAreNoUtf8) {
  const std::string_view faulty[] = {
      "Zo\xEB",            // Windows-1252
      "\xC0\xAF",          // overlong
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // past U+10FFFF
      "\xE2\x82",          // cut short
  };
  for (const std::string_view field : faulty) {
    const std::string text = "name,b\n" + std::string(field) + ",1\n";
    Reader reader = opened(text);
    const base::Error error = next_error(reader);
    EXPECT_EQ(error.rule, "csv.not_utf8");
    EXPECT_EQ(error.fact("heading"), "name");
  }
  const std::string_view utf16(
      "\xFF\xFE"
      "a\0,\0b\0\n\0",
      10);
  EXPECT_EQ(Reader::open(utf16).error().rule, "csv.not_utf8");
  const std::string_view nul("a\n1\0\n", 5);
  Reader reader = opened(nul);
  EXPECT_EQ(next_error(reader).rule, "csv.not_utf8");
}

TEST(Reader, RefusesAFileWithoutAHeader) {
  EXPECT_EQ(Reader::open("").error().rule, "csv.empty");
  EXPECT_EQ(Reader::open("\xEF\xBB\xBF\r\n\r\n").error().rule, "csv.empty");
  const base::Error twice = Reader::open("Name,from, name\n").error();
  EXPECT_EQ(twice.rule, "csv.duplicate_column");
  EXPECT_EQ(twice.fact("heading"), " name");
}

TEST(Reader, HoldsItsLimitsAtTheLastByte) {
  EXPECT_TRUE(Reader::open("a\n1\n", {.bytes = 4}));
  EXPECT_EQ(Reader::open("a\n1\n", {.bytes = 3}).error().rule, "csv.too_large");
  EXPECT_TRUE(Reader::open("a,b\n", {.columns = 2}));
  EXPECT_EQ(Reader::open("a,b,c,d\n", {.columns = 2}).error().rule, "csv.too_many_columns");

  Reader fields = opened("a\n1234\n\"12\"\"4\"\n12345\n7\n", {.field_bytes = 4});
  EXPECT_EQ(next_row(fields).fields[0], "1234");
  EXPECT_EQ(next_row(fields).fields[0], "12\"4");
  EXPECT_EQ(next_error(fields).rule, "csv.field_too_large");
  EXPECT_EQ(next_row(fields).fields[0], "7");

  Reader bytes = opened("a,b\n1,2\n1,23\n", {.row_bytes = 4});
  EXPECT_EQ(next_row(bytes).fields[0], "1");
  EXPECT_EQ(next_error(bytes).rule, "csv.row_too_large");

  Reader rows = opened("a\n1\n2\n3\n4\n", {.rows = 2});
  next_row(rows);
  next_row(rows);
  EXPECT_EQ(next_error(rows).rule, "csv.too_many_rows");
  EXPECT_TRUE(at_end(rows));
}

RC_GTEST_PROP(Reader, EndsWithoutAFaultOfItsOwnOnAnyBytes, ()) {
  const auto text = *rc::gen::container<std::string>(
      rc::gen::elementOf(std::string(",;\"\"\n\r\tab\xC3\xA9\xFF")));
  auto reader = Reader::open(text);
  if (!reader) return;
  std::size_t calls = 0;
  for (auto row = reader->next(); !row || *row; row = reader->next()) {
    if (row) RC_ASSERT((*row)->fields.size() == reader->header().size());
    RC_ASSERT(++calls <= text.size());
  }
}

}  // namespace
}  // namespace csv
