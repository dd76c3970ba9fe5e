#include <gtest/gtest.h>

#include "json/reader.hpp"
#include "json/writer.hpp"

namespace json {
namespace {

TEST(Writer, PlacesCommasAndEscapes) {
  std::string text;
  Writer out(text);
  out.begin_object();
  out.key("name"), out.string("Zo\xC3\xAB \"Z\"\n\x01");
  out.key("days"), out.begin_array(), out.number(1), out.number(-2), out.end_array();
  out.key("none"), out.null();
  out.key("empty"), out.begin_object(), out.end_object();
  out.key("yes"), out.boolean(true);
  out.end_object();
  EXPECT_EQ(text,
            "{\"name\":\"Zo\xC3\xAB \\\"Z\\\"\\n\\u0001\",\"days\":[1,-2],\"none\":null,"
            "\"empty\":{},\"yes\":true}");
}

TEST(Reader, RefusesWithTheReason) {
  EXPECT_EQ(parse("{\"a\":1,}").error().rule, "json.malformed");
  EXPECT_EQ(parse("").error().rule, "json.malformed");
  EXPECT_EQ(parse("{} {}").error().rule, "json.malformed");
  EXPECT_EQ(parse("{\"a\":1,\"b\":{\"a\":2},\"a\":3}").error().rule, "json.duplicate_key");
  EXPECT_EQ(parse(std::string(40, '[')).error().rule, "json.too_deep");
  EXPECT_EQ(parse("[1,2,3]", {.bytes = 4}).error().rule, "json.too_large");
  EXPECT_EQ(parse("\"\xFF\"").error().rule, "json.malformed");
  EXPECT_TRUE(parse("{\"a\":[{\"a\":1},{\"a\":2}]}"));
}

}  // namespace
}  // namespace json
