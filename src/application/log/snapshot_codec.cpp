#include "application/log/snapshot_codec.hpp"

#include "application/log/append_check.hpp"
#include "application/log/digest.hpp"
#include "application/log/packed.hpp"

namespace daybook {
namespace {

// What is in a snapshot besides the look-ups, which are made again.
struct Content {
  std::string name;
  Version version;
  base::Cow<Structure> structure;
  base::Cow<std::vector<LeaveType>> leave_types;
  base::Cow<std::vector<Policy>> policies;
  base::Cow<std::vector<Rule>> rules;
  base::Cow<std::vector<ApprovalChain>> chains;
  base::CowVector<PersonRecord> people;
  base::CowVector<CommitNote> commits;
  base::Cow<ClosedPeriods> closed_periods;
  base::Cow<std::vector<Conversion>> conversions;
  AbsencesShown absences_shown = AbsencesShown::of_everybody;
  base::CowVector<CommandId> receipt_order;
  std::vector<std::optional<Receipt>> latest_receipts;  // of the end of receipt_order
  LogEnd end;
};

// The names are in the order of the fields: an Organisation with one more does not compile here
// until somebody says whether it is content or made again.
Content content_of(const Organisation& state, const LogEnd& end) {
  const auto& [name, version, structure, leave_types, policies, rules, chains, people, commits,
               closed_periods, conversions, absences_shown, person_places, email_places,
               request_places, receipts, receipt_order] = state;
  Content content{name,        version,        structure,     leave_types, policies,
                  rules,       chains,         people,        commits,     closed_periods,
                  conversions, absences_shown, receipt_order, {},          end};
  const std::size_t count = receipt_order.size();
  for (std::size_t at = count - std::min(count, Organisation::kReceiptsMax); at < count; ++at) {
    const Receipt* receipt = receipts.find(receipt_order[at]);
    content.latest_receipts.push_back(receipt ? std::optional(*receipt) : std::nullopt);
  }
  return content;
}

void look_up_people(Organisation& state) {
  for (std::size_t place = 0; place < state.people.size(); ++place) {
    const PersonRecord& record = state.people[place];
    state.person_places.set(record.person.id, place);
    state.email_places.set(lower_case(record.person.email.text), place);
    for (const Request& request : record.requests) state.request_places.set(request.id, place);
  }
}

Result<Folded> folded_from(Content content) {
  Folded folded{.state = {.name = std::move(content.name),
                          .version = content.version,
                          .structure = std::move(content.structure),
                          .leave_types = std::move(content.leave_types),
                          .policies = std::move(content.policies),
                          .rules = std::move(content.rules),
                          .chains = std::move(content.chains),
                          .people = std::move(content.people),
                          .commits = std::move(content.commits),
                          .closed_periods = std::move(content.closed_periods),
                          .conversions = std::move(content.conversions),
                          .absences_shown = content.absences_shown,
                          .receipt_order = std::move(content.receipt_order)},
                .end = content.end};
  look_up_people(folded.state);
  const std::size_t count = folded.state.receipt_order.size();
  if (content.latest_receipts.size() > count) return base::invalid("snapshot.damaged");
  std::size_t at = count - content.latest_receipts.size();
  for (const std::optional<Receipt>& receipt : content.latest_receipts) {
    if (receipt) folded.state.receipts.set(folded.state.receipt_order[at], *receipt);
    ++at;
  }
  return folded;
}

const Hash& own_shape() {
  static const Hash shape = [] {
    Digest digest;
    digest.add(shape_of<Content>());
    return digest.finish();
  }();
  return shape;
}

Hash checksum_of(OrgId org, Version version, std::string_view content) {
  Digest digest;
  digest.add_hash(own_shape());
  digest.add_uuid(org.uuid);
  digest.add_big_endian(version.number);
  digest.add(content);
  return digest.finish();
}

std::string_view bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

constexpr std::size_t kHashBytes = std::tuple_size_v<Hash>;

}  // namespace

// Bytes: shape (32) | checksum (32) | content.
Result<Snapshot> encode_snapshot(OrgId org, const Organisation& state, const LogEnd& end) {
  std::string content(2 * kHashBytes, '\0');
  PackedWriter out(content);
  pack(out, content_of(state, end));
  if (content.size() > kSnapshotBytesMax) return base::invalid("snapshot.too_large");
  const std::string_view packed = std::string_view(content).substr(2 * kHashBytes);
  const Hash checksum = checksum_of(org, state.version, packed);
  content.replace(0, kHashBytes, bytes_of(own_shape()));
  content.replace(kHashBytes, kHashBytes, bytes_of(checksum));
  return Snapshot{state.version, std::move(content)};
}

Result<Folded> decode_snapshot(OrgId org, const Snapshot& snapshot) {
  const std::string_view bytes = snapshot.bytes;
  if (bytes.size() < 2 * kHashBytes) return base::invalid("snapshot.damaged");
  if (bytes.substr(0, kHashBytes) != bytes_of(own_shape()))
    return base::invalid("snapshot.other_shape");
  const std::string_view packed = bytes.substr(2 * kHashBytes);
  if (bytes.substr(kHashBytes, kHashBytes) != bytes_of(checksum_of(org, snapshot.version, packed)))
    return base::invalid("snapshot.damaged");
  PackedReader in(packed);
  Content content;
  unpack(in, content);
  if (!in.is_good() || !in.is_at_end() || content.version != snapshot.version)
    return base::invalid("snapshot.damaged");
  return folded_from(std::move(content));
}

}  // namespace daybook
