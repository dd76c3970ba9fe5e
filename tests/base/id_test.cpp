#include "base/id.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

struct PersonTag {
  static constexpr std::string_view kind = "person";
};

TEST(Id, ReadsBackAsWritten) {
  const std::string text = "018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6a";
  EXPECT_EQ(to_string(*parse_uuid(text)), text);
  EXPECT_EQ(to_string(*parse_uuid("018F6D2E-7C3A-7B1E-9A55-3F0C2D1E4B6A")), text);
}

TEST(Id, RefusesWhatIsNotAUuid) {
  for (const char* text : {"", "018f6d2e", "018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6g",
                           "018f6d2e_7c3a_7b1e_9a55_3f0c2d1e4b6a"})
    EXPECT_EQ(parse_uuid(text).error().rule, "id.malformed") << text;
}

TEST(Id, ComesOutTheSameForTheSameName) {
  EXPECT_EQ(Id<PersonTag>::from_name("ada@example.org"),
            Id<PersonTag>::from_name("ada@example.org"));
  EXPECT_NE(Id<PersonTag>::from_name("ada@example.org"),
            Id<PersonTag>::from_name("bob@example.org"));
  EXPECT_NE(uuid_from_name("team", "x"), uuid_from_name("person", "x"));
}

}  // namespace
}  // namespace base
