#include "csv/writer.hpp"

#include <gtest/gtest.h>

#include "csv/reader.hpp"

namespace csv {
namespace {

std::string written(std::string_view value, Guard guard = Guard::formulas) {
  std::string text;
  Writer out(text, ',', guard);
  out.text(value);
  out.text("x");
  out.end_row();
  return text;
}

TEST(Writer, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(written("Ada Lovelace"), "Ada Lovelace,x\r\n");
  EXPECT_EQ(written("a,b"), "\"a,b\",x\r\n");
  EXPECT_EQ(written("say \"hi\""), "\"say \"\"hi\"\"\",x\r\n");
  EXPECT_EQ(written("two\nlines"), "\"two\nlines\",x\r\n");
}

TEST(Writer, LetsNoTextBecomeAFormula) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "  =", "\uFF1D"})
    EXPECT_TRUE(written(start + "1+1").contains("'" + start)) << start;
  EXPECT_EQ(written("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\",x\r\n");
  EXPECT_EQ(written("a=b"), "a=b,x\r\n");
  EXPECT_EQ(written("=1", Guard::none), "=1,x\r\n");
}

TEST(Writer, KeepsNegativeNumbersAsNumbers) {
  std::string text;
  Writer out(text, ';');
  out.number("-1.5"), out.text("days"), out.end_row();
  EXPECT_EQ(text, "-1.5;days\r\n");
}

RC_GTEST_PROP(Writer, WritesWhatTheReaderReadsBack, ()) {
  const auto letters =
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,;\t\"\r\n=-'")));
  const auto rows = *rc::gen::container<std::vector<std::string>>(letters);
  const char separator = *rc::gen::element(',', ';', '\t');
  std::string text;
  Writer out(text, separator, Guard::none);
  out.text("first"), out.text("second"), out.end_row();
  for (const std::string& value : rows) out.text(value), out.text(value), out.end_row();
  auto reader = Reader::open(text);
  RC_ASSERT(bool(reader));
  RC_ASSERT(reader->separator() == separator);
  for (const std::string& value : rows) {
    auto row = reader->next();
    RC_ASSERT(row && *row);
    RC_ASSERT((*row)->fields == (std::vector<std::string>{value, value}));
  }
  const auto end = reader->next();
  RC_ASSERT(end && !*end);
}

TEST(Writer, WritesARowOfOneEmptyFieldThatIsReadBack) {
  std::string text = "a\r\n";
  Writer out(text);
  out.text(""), out.end_row();
  auto reader = Reader::open(text);
  ASSERT_TRUE(reader);
  auto row = reader->next();
  ASSERT_TRUE(row && *row);
  EXPECT_EQ((*row)->fields, std::vector<std::string>{""});
}

}  // namespace
}  // namespace csv
