#include "json/codec.hpp"

#include <gtest/gtest.h>

#include "json/reader.hpp"

namespace json {
namespace {

struct Stay {
  base::Date from;
  std::optional<base::Date> to;
  // An empty optional means something else than what a new Stay starts with.
  std::optional<base::Rational> limit = base::Rational(5);
  std::vector<std::string> guests;
  bool operator==(const Stay&) const = default;
  void describe(this auto& self, auto&& field) {
    field("from", self.from);
    field("to", self.to);
    field("limit", self.limit);
    field("guests", self.guests);
  }
};

std::string text_of(const Stay& stay) {
  std::string text;
  Writer out(text);
  write(out, stay);
  return text;
}

base::Result<Stay> stay_from(std::string_view text, UnknownFields unknown = {}) {
  const auto value = TRY(parse(text));
  return read<Stay>(value, unknown);
}

TEST(Codec, WritesWhatIsDescribedAndReadsItBack) {
  const Stay stay{.from = base::date(2026, 3, 1),
                  .to = base::date(2026, 3, 4),
                  .limit = base::Rational(25, 12),
                  .guests = {"Ada", "Zoe"}};
  EXPECT_EQ(text_of(stay),
            R"({"from":"2026-03-01","to":"2026-03-04","limit":"25/12","guests":["Ada","Zoe"]})");
  EXPECT_EQ(stay_from(text_of(stay)), stay);
}

TEST(Codec, WhatIsLeftOutReadsAsEmptyAndNotAsTheDefault) {
  const Stay stay{.from = base::date(2026, 3, 1), .limit = std::nullopt};
  EXPECT_EQ(text_of(stay), R"({"from":"2026-03-01"})");
  EXPECT_EQ(stay_from(text_of(stay)), stay);
}

TEST(Codec, RefusalsNameTheField) {
  EXPECT_EQ(stay_from("{}").error().rule, "json.field_missing");
  EXPECT_EQ(stay_from("{}").error().fact("field"), "from");
  EXPECT_EQ(stay_from(R"({"from":"2026-02-30"})").error().rule, "date.not_on_calendar");
  const auto wrong = stay_from(R"({"from":"2026-03-01","guests":["Ada",7]})");
  EXPECT_EQ(wrong.error().rule, "json.wrong_type");
  EXPECT_EQ(wrong.error().fact("field"), "guests[1]");
}

TEST(Codec, UnknownFieldsAreIgnoredUnlessRefused) {
  const char* text = R"({"from":"2026-03-01","colour":"red"})";
  EXPECT_TRUE(stay_from(text));
  EXPECT_EQ(stay_from(text, UnknownFields::refused).error().fact("field"), "colour");
}

}  // namespace
}  // namespace json
