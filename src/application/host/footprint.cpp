#include "application/host/footprint.hpp"

#include "application/log/fields.hpp"

namespace daybook {
namespace {

// What malloc adds to a block, and the counts beside a shared value.
constexpr std::size_t kBlockBytes = 16;
constexpr std::size_t kSharedBytes = 16;

template <class T>
std::size_t beyond(const T& value);

template <class T>
constexpr bool kIsHistory = false;
template <class T>
constexpr bool kIsHistory<History<T>> = true;

std::size_t beyond_text(const std::string& text) {
  constexpr std::size_t kWithinBytes = 15;  // kept in the string itself
  return text.capacity() <= kWithinBytes ? 0 : text.capacity() + 1 + kBlockBytes;
}

template <class List>
std::size_t beyond_list(const List& values) {
  if (values.capacity() == 0) return 0;
  std::size_t bytes = values.capacity() * sizeof(typename List::value_type) + kBlockBytes;
  for (const auto& value : values) bytes += beyond(value);
  return bytes;
}

// The bytes that a value holds outside of itself.
template <class T>
std::size_t beyond(const T& value) {
  if constexpr (std::is_trivially_copyable_v<T>) {
    return 0;
  } else if constexpr (std::same_as<T, std::string>) {
    return beyond_text(value);
  } else if constexpr (kIsHistory<T>) {
    return beyond_list(value.changes());
  } else if constexpr (ListValue<T>) {
    return beyond_list(value);
  } else if constexpr (OptionalValue<T>) {
    return value ? beyond(*value) : 0;
  } else if constexpr (VariantValue<T>) {
    return std::visit([](const auto& alternative) { return beyond(alternative); }, value);
  } else {
    std::size_t bytes = 0;
    each_field(value, [&](const auto& field) { bytes += beyond(field); });
    return bytes;
  }
}

template <class T>
std::size_t footprint(const base::Cow<T>& value) {
  return sizeof(T) + kSharedBytes + kBlockBytes + beyond(*value);
}

template <class T>
std::size_t footprint(const base::CowVector<T>& values) {
  // A pointer of 16 bytes in its chunk, and the value with its counts.
  std::size_t bytes = values.size() * (16 + sizeof(T) + kSharedBytes + kBlockBytes);
  for (const T& value : values) bytes += beyond(value);
  return bytes;
}

template <class Key, class Value>
std::size_t footprint(const base::CowMap<Key, Value>& map) {
  // A node with the link to the next one, and its share of the buckets.
  constexpr std::size_t kEntryBytes =
      sizeof(std::pair<const Key, Value>) + 2 * sizeof(void*) + kBlockBytes;
  constexpr std::size_t kShardBytes = 128;
  return map.size() * (kEntryBytes + sizeof(void*)) +
         std::min<std::size_t>(map.size(), 128) * kShardBytes;
}

}  // namespace

std::size_t footprint_of(const Organisation& organisation) {
  const auto& [name, version, structure, leave_types, policies, rules, chains, people, commits,
               closed_periods, conversions, absences_shown, person_places, email_places,
               request_places, receipts, receipt_order] = organisation;
  std::size_t bytes = sizeof(Organisation) + kSharedBytes + kBlockBytes + beyond_text(name);
  const auto add = [&](const auto&... parts) { bytes += (footprint(parts) + ...); };
  add(structure, leave_types, policies, rules, chains, people, commits, closed_periods, conversions,
      receipt_order);
  add(person_places, email_places, request_places, receipts);
  return bytes;
}

}  // namespace daybook
