// Ids are 128 bits, written as a UUID. Ids of different things neither compare nor convert.
#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace base {

struct Uuid {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Uuid&) const = default;
};

// "018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6a", lower case.
std::string to_string(Uuid uuid);
// Accepts upper and lower case; refuses anything but 8-4-4-4-12 hexadecimal digits
// ("id.malformed").
Result<Uuid> parse_uuid(std::string_view text);
// The same uuid for the same name, for data that is made from scripts (demo, scenarios, imports).
// RFC 9562 version 8 layout over two FNV-1a hashes: stable, not secret.
Uuid uuid_from_name(std::string_view kind, std::string_view name);

template <class Tag>
struct Id {
  Uuid uuid;

  auto operator<=>(const Id&) const = default;
  bool is_nil() const { return uuid == Uuid{}; }
  static Result<Id> parse(std::string_view text) { return Id{TRY(parse_uuid(text))}; }
  static Id from_name(std::string_view name) { return Id{uuid_from_name(Tag::kind, name)}; }
  friend std::string to_string(const Id& id) { return base::to_string(id.uuid); }
};

}  // namespace base

template <>
struct std::hash<base::Uuid> {
  std::size_t operator()(const base::Uuid& uuid) const noexcept {
    // Version 7 ids share their high bits within a millisecond: mix both halves.
    return static_cast<std::size_t>((uuid.high * 0x9E3779B97F4A7C15ULL) ^ uuid.low);
  }
};
template <class Tag>
struct std::hash<base::Id<Tag>> {
  std::size_t operator()(const base::Id<Tag>& id) const noexcept {
    return std::hash<base::Uuid>{}(id.uuid);
  }
};
