#include <gtest/gtest.h>
#include <string>

#include "base/cow_map.hpp"
#include "base/cow_vector.hpp"

namespace base {
namespace {

TEST(CowVector, ACopyKeepsWhatItHadWhenTheOriginalChanges) {
  CowVector<std::string> names;
  for (int i = 0; i < 100; ++i) names.push_back(std::to_string(i));
  const CowVector<std::string> before = names;
  names.edit(40) = "changed";
  names.push_back("100");
  EXPECT_EQ(before[40], "40");
  EXPECT_EQ(before.size(), 100U);
  EXPECT_EQ(names[40], "changed");
  EXPECT_EQ(&before[41], &names[41]) << "what did not change is shared";
}

TEST(CowMap, ACopyKeepsWhatItHadWhenTheOriginalChanges) {
  CowMap<int, int> map;
  for (int i = 0; i < 1000; ++i) map.set(i, i);
  const CowMap<int, int> before = map;
  map.set(7, 70);
  map.erase(8);
  EXPECT_EQ(*before.find(7), 7);
  EXPECT_EQ(*before.find(8), 8);
  EXPECT_EQ(*map.find(7), 70);
  EXPECT_EQ(map.find(8), nullptr);
  EXPECT_EQ(map.size(), 999U);
}

}  // namespace
}  // namespace base
