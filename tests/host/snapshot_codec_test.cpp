// A snapshot is the state that it was made from, or nothing.
#include "application/log/snapshot_codec.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>

#include "application/log/packed.hpp"
#include "host/generated_log.hpp"

namespace daybook {
namespace {

const LogEnd kEnd{.before = {6}, .hash = {std::byte{1}, std::byte{200}}};

Organisation folded(const std::vector<Commit>& commits) {
  Organisation state;
  for (const Commit& commit : commits) evolve(state, commit);
  return state;
}

std::vector<Commit> sample_commits() {
  std::vector<Commit> commits;
  for (const Event& event : sample_events())
    commits.push_back({.command = {{3, commits.size()}}, .fingerprint = 7, .events = {event}});
  return commits;
}

Snapshot snapshot_of(const Organisation& state) {
  return *encode_snapshot(kGenerated, state, kEnd);
}

std::string refusal(const Snapshot& snapshot, OrgId org = kGenerated) {
  const auto folded = decode_snapshot(org, snapshot);
  return folded ? "" : folded.error().rule;
}

// Also after the last of them: the tail may be empty.
TEST(SnapshotCodec, AStateComesBackAfterEveryEventThereIs) {
  const std::vector<Commit> commits = sample_commits();
  std::set<std::size_t> types;
  Organisation state;
  for (const Commit& commit : commits) {
    evolve(state, commit);
    types.insert(commit.events[0].index());
    const auto back = decode_snapshot(kGenerated, snapshot_of(state));
    ASSERT_TRUE(back.has_value()) << back.error().rule;
    EXPECT_TRUE(back->state == state) << "after " << type_of(commit.events[0]);
    EXPECT_EQ(back->end, kEnd);
  }
  EXPECT_EQ(types.size(), std::variant_size_v<Event>);
}

RC_GTEST_PROP(SnapshotCodec, AFoldOfSnapshotAndTailIsTheFoldOfAll, ()) {
  const std::vector<Commit> commits = generated_commits();
  const std::size_t cut = *rc::gen::inRange<std::size_t>(0, commits.size() + 1);
  const auto middle = commits.begin() + static_cast<std::ptrdiff_t>(cut);
  auto resumed = decode_snapshot(kGenerated, snapshot_of(folded({commits.begin(), middle})));
  RC_ASSERT(resumed.has_value());
  for (auto at = middle; at != commits.end(); ++at) evolve(resumed->state, *at);
  RC_ASSERT(resumed->state == folded(commits));
}

TEST(SnapshotCodec, CommandsWhoseRetriesAreForgottenStayForgotten) {
  std::vector<Commit> commits = sample_commits();
  const Event again = OrganisationCreated{.name = "Acme"};
  for (std::size_t number = 0; number < Organisation::kReceiptsMax; ++number)
    commits.push_back({.command = {{4, number}}, .events = {again}});
  const Organisation state = folded(commits);
  ASSERT_EQ(state.receipt_of(commits[0].command), nullptr);
  auto back = decode_snapshot(kGenerated, snapshot_of(state));
  ASSERT_TRUE(back.has_value());
  EXPECT_TRUE(back->state == state);
  const Commit next{.command = {{5, 0}}, .events = {again}};
  evolve(back->state, next);
  EXPECT_EQ(back->state.receipt_of({{4, 0}}), nullptr);
  EXPECT_NE(back->state.receipt_of({{4, 1}}), nullptr);
}

TEST(SnapshotCodec, AnyFlippedBitIsFound) {
  const Snapshot whole = snapshot_of(folded(sample_commits()));
  ASSERT_EQ(refusal(whole), "");
  for (std::size_t at = 0; at < whole.bytes.size(); ++at) {
    Snapshot damaged = whole;
    damaged.bytes[at] = static_cast<char>(damaged.bytes[at] ^ (1 << at % 8));
    ASSERT_NE(refusal(damaged), "") << "byte " << at;
  }
}

TEST(SnapshotCodec, HalfASnapshotIsNone) {
  const Snapshot whole = snapshot_of(folded(sample_commits()));
  for (std::size_t size = 0; size < whole.bytes.size(); size += 7)
    EXPECT_NE(refusal({whole.version, whole.bytes.substr(0, size)}), "") << size;
  EXPECT_EQ(refusal({whole.version, whole.bytes + '\0'}), "snapshot.damaged");
}

TEST(SnapshotCodec, ASnapshotOfAnotherOrganisationOrVersionIsNone) {
  const Snapshot whole = snapshot_of(folded(sample_commits()));
  EXPECT_EQ(refusal(whole, OrgId::from_name("other")), "snapshot.damaged");
  EXPECT_EQ(refusal({whole.version.next(), whole.bytes}), "snapshot.damaged");
}

TEST(SnapshotCodec, ASnapshotOfAProgramWithOtherTypesIsToldFromDamage) {
  Snapshot other = snapshot_of(folded(sample_commits()));
  other.bytes[0] = static_cast<char>(other.bytes[0] + 1);
  EXPECT_EQ(refusal(other), "snapshot.other_shape");
}

struct Two {
  int first = 0;
  std::string second;
};
struct Three {
  int first = 0;
  std::string second;
  bool third = false;
};
struct Turned {
  std::string second;
  int first = 0;
};
struct Described {
  int one = 0;
  int two = 0;
  void describe(this auto& self, auto&& field) { field("one", self.one), field("two", self.two); }
};
struct Renamed {
  int two = 0;
  int one = 0;
  void describe(this auto& self, auto&& field) { field("two", self.two), field("one", self.one); }
};

TEST(Packed, TheShapeTellsFieldsTheirOrderAndTheirNames) {
  const std::set<std::string> shapes{shape_of<Two>(),
                                     shape_of<Three>(),
                                     shape_of<Turned>(),
                                     shape_of<Described>(),
                                     shape_of<Renamed>(),
                                     shape_of<std::optional<Two>>(),
                                     shape_of<std::vector<Two>>()};
  EXPECT_EQ(shapes.size(), 7u);
  EXPECT_EQ(shape_of<RequestStatus>(),
            "one of pending approved rejected withdrawn cancelled lapsed ");
}

RC_GTEST_PROP(Packed, NumbersComeBack, (std::int64_t high, std::int64_t low)) {
  const base::Int128 number = (static_cast<base::Int128>(high) << 62) + low;
  std::string bytes;
  PackedWriter(bytes).signed_whole(number);
  PackedReader in(bytes);
  RC_ASSERT(in.signed_whole() == number);
  RC_ASSERT(in.is_good() && in.is_at_end());
}

// What is not a packed value is refused, and never taken for one that cannot be.
RC_GTEST_PROP(Packed, NoiseIsReadWithoutHarm, (const std::string& noise)) {
  PackedReader in(noise);
  PersonRecord record;
  unpack(in, record);
  if (!in.is_good()) return;
  std::string bytes;
  PackedWriter out(bytes);
  pack(out, record);
  PackedReader again(bytes);
  PersonRecord back;
  unpack(again, back);
  RC_ASSERT(again.is_good() && back == record);
}

}  // namespace
}  // namespace daybook
