// What is kept about people besides work and leave.
#include <gtest/gtest.h>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

SetProfile profile(std::string_view name, std::string number,
                   std::vector<ProfileField> fields = {}) {
  return {
      {.person = id_of(name), .employee_number = {std::move(number)}, .fields = std::move(fields)}};
}

const Person& person(const RuleBook& book, std::string_view name) {
  return book.organisation().find(id_of(name))->person;
}

TEST(EmployeeNumbers, AreUniqueAndCanBeHandedOn) {
  RuleBook book;
  EXPECT_EQ(book.when(profile("Ada", "7")), "");
  EXPECT_EQ(book.when(profile("Bo", "7")), "person.number_taken");
  EXPECT_EQ(book.fact("value"), "7");
  EXPECT_EQ(book.when(profile("Ada", "")), "");
  EXPECT_EQ(book.when(profile("Bo", "7")), "");
  EXPECT_EQ(book.when(profile("Cem", "")), "");
  EXPECT_EQ(book.when(profile("Dag", "")), "");
  EXPECT_EQ(person(book, "Bo").employee_number.text, "7");
}

TEST(AProfile, IsReplacedAsAWholeAndKeepsItsOrder) {
  RuleBook book;
  EXPECT_EQ(book.when(profile("Ada", "7", {{"Title", {"Baker"}}, {"Desk", {"3"}}})), "");
  EXPECT_EQ(book.when(profile("Ada", "7", {{"Desk", {"4"}}})), "");
  ASSERT_EQ(person(book, "Ada").profile.size(), 1u);
  EXPECT_EQ(person(book, "Ada").profile[0].text.text, "4");
}

TEST(AProfile, IsBounded) {
  RuleBook book;
  std::vector<ProfileField> fields;
  for (std::size_t number = 0; number < kProfileFieldsMax; ++number)
    fields.push_back({std::to_string(number), {std::string(kProfileTextBytesMax, 'x')}});
  EXPECT_EQ(book.when(profile("Ada", std::string(kProfileTextBytesMax, '1'), fields)), "");
  fields.push_back({"one more", {}});
  EXPECT_EQ(book.when(profile("Ada", "", fields)), "profile.too_many_fields");
  const std::string long_text(kProfileTextBytesMax + 1, 'x');
  EXPECT_EQ(book.when(profile("Ada", long_text)), "name.too_long");
  EXPECT_EQ(book.when(profile("Ada", "", {{long_text, {}}})), "name.too_long");
  EXPECT_EQ(book.when(profile("Ada", "", {{"Desk", {long_text}}})), "name.too_long");
  EXPECT_EQ(book.when(profile("Ada", "", {{"", {"3"}}})), "name.missing");
  EXPECT_EQ(book.when(profile("Ada", "", {{"Desk", {"3"}}, {"Desk", {"4"}}})),
            "profile.field_twice");
  EXPECT_EQ(book.when(profile("Nobody", "")), "person.not_found");
}

TEST(APhone, IsSetAndTakenBack) {
  RuleBook book;
  EXPECT_EQ(book.when(SetPhone{{id_of("Ada"), {"+49 30 1"}}}), "");
  EXPECT_EQ(person(book, "Ada").phone.text, "+49 30 1");
  EXPECT_EQ(book.when(SetPhone{{id_of("Ada"), {std::string(201, '1')}}}), "name.too_long");
  EXPECT_EQ(book.when(SetPhone{{id_of("Ada"), {}}}), "");
  EXPECT_EQ(book.when(SetPhone{{id_of("Nobody"), {}}}), "person.not_found");
}

}  // namespace
}  // namespace daybook
