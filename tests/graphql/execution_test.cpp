#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

TEST(Execution, AnswersFieldsInTheOrderOfTheQuery) {
  EXPECT_EQ(answer("{ me { name balance age __typename } }"),
            R"({"data":{"me":{"name":"Ada","balance":12.5,"age":36,"__typename":"Person"}}})");
}

}  // namespace
}  // namespace graphql::testing
