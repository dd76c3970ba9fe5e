// What every adapter of the port for sessions promises, as examples. An adapter's test program
// includes this file and says how to make an empty store.
#pragma once
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

#include "application/ports/session_records.hpp"

namespace daybook::contracts {

struct SessionRecordsMaker {
  const char* name;
  std::function<std::shared_ptr<SessionRecords>()> make;  // empty; cleans up after itself

  friend void PrintTo(const SessionRecordsMaker& maker, std::ostream* out) { *out << maker.name; }
};

class SessionRecordsContract : public testing::TestWithParam<SessionRecordsMaker> {
 protected:
  SessionRecord record(const char* name, PersonId person, std::int64_t begun = 1000) {
    return {.id = SessionId::from_name(name),
            .token_hash = std::string("hash of ") + name,
            .person = person,
            .begun = {begun},
            .seen = {begun},
            .ends = {begun + 5000},
            .roles = 5,
            .means = "work",
            .address = "192.0.2.7",
            .agent = "Fjord/1.0",
            .subject = "00u1",
            .provider_session = std::string("at ") + name,
            .id_token = "a.b.c"};
  }
  SessionRecord saved(const char* name, PersonId person, std::int64_t begun = 1000) {
    const SessionRecord made = record(name, person, begun);
    EXPECT_TRUE(records->save(acme, made).has_value());
    return made;
  }
  std::vector<SessionRecord> of(PersonId person) {
    return records->of_person(acme, person).value();
  }
  std::size_t count_at(const ProviderSession& at) {
    return records->of_provider(acme, at).value().size();
  }

  std::shared_ptr<SessionRecords> records = GetParam().make();
  OrgId acme = OrgId::from_name("Acme"), globex = OrgId::from_name("Globex");
  PersonId anna = PersonId::from_name("Anna"), ben = PersonId::from_name("Ben");
};

TEST_P(SessionRecordsContract, FindsASessionByTheHashOfItsToken) {
  const SessionRecord phone = saved("phone", anna);
  EXPECT_EQ(records->find(acme, phone.token_hash).value(), phone);
  EXPECT_EQ(records->find(acme, "another").value(), std::nullopt);
}

TEST_P(SessionRecordsContract, KeepsOrganisationsApart) {
  const SessionRecord phone = saved("phone", anna);
  EXPECT_EQ(records->find(globex, phone.token_hash).value(), std::nullopt);
  EXPECT_TRUE(records->of_person(globex, anna).value().empty());
  EXPECT_TRUE(records->of_provider(globex, {"work", "00u1", ""}).value().empty());
  ASSERT_TRUE(records->remove(globex, {phone.id}).has_value());
  ASSERT_TRUE(records->mark_seen(globex, {{phone.id, {2000}}}).has_value());
  ASSERT_TRUE(records->remove_old(globex, {99999}, {99999}).has_value());
  EXPECT_EQ(of(anna), std::vector{phone});
}

TEST_P(SessionRecordsContract, ListsThoseOfAPersonInTheirOrder) {
  const SessionRecord late = saved("a late one", anna, 3000), early = saved("early", anna, 1000);
  saved("other", ben);
  EXPECT_EQ(of(anna), (std::vector{early, late}));
}

TEST_P(SessionRecordsContract, ReplacesTheOneWithTheSameId) {
  SessionRecord phone = saved("phone", anna);
  const std::string before = std::exchange(phone.token_hash, "rotated");
  ASSERT_TRUE(records->save(acme, phone).has_value());
  EXPECT_EQ(records->find(acme, before).value(), std::nullopt);
  EXPECT_EQ(records->find(acme, "rotated").value(), phone);
}

TEST_P(SessionRecordsContract, RemembersWhenItWasSeen) {
  SessionRecord phone = saved("phone", anna);
  ASSERT_TRUE(records->mark_seen(acme, {{phone.id, {4000}}, {SessionId::from_name("gone"), {4000}}})
                  .has_value());
  phone.seen = {4000};
  EXPECT_EQ(of(anna), std::vector{phone});
}

TEST_P(SessionRecordsContract, RemovesWhatIsNamedAndNothingElse) {
  const SessionRecord phone = saved("phone", anna), laptop = saved("laptop", anna, 2000);
  ASSERT_TRUE(records->remove(acme, {phone.id, SessionId::from_name("gone")}).has_value());
  EXPECT_EQ(of(anna), std::vector{laptop});
}

TEST_P(SessionRecordsContract, RemovesWhatHasEndedOrWasNotSeenForLong) {
  saved("ended", anna, 1000);
  saved("not seen", anna, 3999);
  const SessionRecord kept = saved("kept", anna, 4000);
  ASSERT_TRUE(records->remove_old(acme, {6001}, {4000}).has_value());
  EXPECT_EQ(of(anna), std::vector{kept});
}

TEST_P(SessionRecordsContract, FindsThoseThatAProviderNames) {
  saved("phone", anna);
  saved("laptop", anna);
  EXPECT_EQ(count_at({"work", "00u1", ""}), 2u);
  EXPECT_EQ(count_at({"work", "", "at phone"}), 1u);
  EXPECT_EQ(count_at({"work", "00u1", "at phone"}), 1u);
  EXPECT_EQ(count_at({"work", "00u2", "at phone"}), 0u);
  EXPECT_EQ(count_at({"home", "00u1", ""}), 0u);
  EXPECT_EQ(count_at({"work", "", ""}), 0u);
}

}  // namespace daybook::contracts
