// Claims: keys that are unique over all organisations. Included by storage_contract.hpp.
#pragma once
#include "application/log/append_check.hpp"
#include "contracts/storage_contract.hpp"

namespace daybook::contracts {

inline Claim taking(std::string key) { return {std::move(key), Claim::Change::take}; }
inline Claim releasing(std::string key) { return {std::move(key), Claim::Change::release}; }

TEST_P(StorageContract, AKeyFindsTheOrganisationThatTookIt) {
  EXPECT_EQ(*storage().find_claim("domain/acme.example"), std::nullopt);
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 1, {taking("domain/acme.example")})));
  EXPECT_EQ(*storage().find_claim("domain/acme.example"), acme_.org);
  EXPECT_EQ(*storage().find_claim("domain/acme.exampl"), std::nullopt);
}

TEST_P(StorageContract, AKeyTakenByAnotherRefusesTheWholeAppend) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 1, {taking("slack/T1")})));
  const auto outcome = append(storage(), globex_, "b", 1, {taking("slack/T2"), taking("slack/T1")});
  ASSERT_TRUE(outcome.has_value());
  ASSERT_TRUE(std::holds_alternative<ClaimTaken>(*outcome));
  EXPECT_EQ(std::get<ClaimTaken>(*outcome).key, "slack/T1");
  EXPECT_EQ(storage().head(globex_.org), base::Version{0});
  EXPECT_EQ(*storage().find_claim("slack/T2"), std::nullopt);
  EXPECT_EQ(*storage().find_claim("slack/T1"), acme_.org);
}

TEST_P(StorageContract, AnAppendThatConflictsTakesNoKey) {
  const Batch late = acme_.draft("late");
  ASSERT_TRUE(is_appended(append(storage(), acme_, "first")));
  ASSERT_TRUE(storage().append(acme_.org, base::Version{0}, late, {taking("key")}).has_value());
  EXPECT_EQ(*storage().find_claim("key"), std::nullopt);
}

TEST_P(StorageContract, TakingAKeyAgainIsNoChange) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 1, {taking("key")})));
  ASSERT_TRUE(is_appended(append(storage(), acme_, "b", 1, {taking("key"), taking("key")})));
  EXPECT_EQ(*storage().find_claim("key"), acme_.org);
}

TEST_P(StorageContract, AReleasedKeyCanBeTakenByAnother) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 1, {taking("key")})));
  ASSERT_TRUE(is_appended(append(storage(), acme_, "b", 1, {releasing("key")})));
  EXPECT_EQ(*storage().find_claim("key"), std::nullopt);
  ASSERT_TRUE(is_appended(append(storage(), globex_, "c", 1, {taking("key")})));
  EXPECT_EQ(*storage().find_claim("key"), globex_.org);
}

TEST_P(StorageContract, NobodyReleasesTheKeyOfAnother) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 1, {taking("key")})));
  ASSERT_TRUE(is_appended(append(storage(), globex_, "b", 1, {releasing("key")})));
  EXPECT_EQ(*storage().find_claim("key"), acme_.org);
}

TEST_P(StorageContract, ChangesOfOneAppendHappenInTheirOrder) {
  ASSERT_TRUE(
      is_appended(append(storage(), acme_, "a", 1, {taking("x"), releasing("x"), taking("y")})));
  EXPECT_EQ(*storage().find_claim("x"), std::nullopt);
  EXPECT_EQ(*storage().find_claim("y"), acme_.org);
}

TEST_P(StorageContract, KeysAreComparedByteForByte) {
  using namespace std::string_literals;
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 1, {taking("Key\0one"s)})));
  EXPECT_EQ(*storage().find_claim("key\0one"s), std::nullopt);
  EXPECT_EQ(*storage().find_claim("Key"), std::nullopt);
  EXPECT_EQ(*storage().find_claim("Key\0two"s), std::nullopt);
  EXPECT_EQ(*storage().find_claim("Key\0one"s), acme_.org);
}

TEST_P(StorageContract, RefusesAnEmptyKeyAndOneBeyondTheLimit) {
  EXPECT_EQ(append(storage(), acme_, "a", 1, {taking("")}).error().rule, "store.claim_malformed");
  EXPECT_EQ(append(storage(), acme_, "a", 1, {taking(std::string(kClaimKeyBytesMax + 1, 'k'))})
                .error()
                .rule,
            "store.claim_malformed");
  EXPECT_TRUE(
      is_appended(append(storage(), acme_, "a", 1, {taking(std::string(kClaimKeyBytesMax, 'k'))})));
}

}  // namespace daybook::contracts
