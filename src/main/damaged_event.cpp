#include "main/damaged_event.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "application/log/commit_codec.hpp"

namespace daybook::cli {
namespace {

constexpr std::string_view kEvents = "\"events\":[";
constexpr std::string_view kEnd = "]}";
// Quotes inside of texts are escaped, so this stands nowhere but between two events.
constexpr std::string_view kBetween = "},{\"type\":\"";
// Who committed an event is told apart from what it says.
constexpr std::string_view kSomebody =
    R"({"command":"00000000-0000-8000-8000-000000000000","fingerprint":"0000000000000000",)"
    R"("at":"2000-01-01T00:00:00.000Z","channel":"web",)";

// Would this line be written as it stands?
bool is_whole(const std::string& line) {
  const auto commits = decode_commits(line);
  return commits && encode_commits(*commits) == line;
}

bool is_whole_event(std::string_view event) {
  return is_whole(std::string(kSomebody) + std::string(kEvents) + std::string(event) +
                  std::string(kEnd) + "\n");
}

bool is_whole_head(std::string_view head) {
  return is_whole(std::string(head) + std::string(kEnd) + "\n");
}

// A commit's line, cut between its events.
struct Parts {
  std::string_view head;  // up to the events
  std::vector<std::string_view> events;
};

Parts parts_of(std::string_view line) {
  const std::size_t opening = line.find(kEvents);
  if (opening == std::string_view::npos) return {.head = line};
  Parts parts{.head = line.substr(0, opening + kEvents.size())};
  line.remove_prefix(parts.head.size());
  for (std::size_t next; (next = line.find(kBetween)) != std::string_view::npos;) {
    parts.events.push_back(line.substr(0, next + 1));
    line.remove_prefix(next + 2);
  }
  if (line.ends_with(kEnd)) line.remove_suffix(kEnd.size());
  parts.events.push_back(line);
  return parts;
}

// Of two events that hang together because the beginning of the second is damaged, the first may
// still be whole.
bool begins_with_whole_event(std::string_view events) {
  for (std::size_t at = events.find("},"); at != std::string_view::npos;
       at = events.find("},", at + 1))
    if (is_whole_event(events.substr(0, at + 1))) return true;
  return false;
}

}  // namespace

std::optional<Version> find_damaged_event(const Batch& batch) {
  std::vector<Version> damaged;
  Version version = batch.first;
  std::string_view bytes = batch.bytes;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
    const Parts parts = parts_of(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
    if (!is_whole_head(parts.head)) damaged.push_back(version);
    for (std::string_view event : parts.events) {
      if (!is_whole_event(event))
        damaged.push_back(begins_with_whole_event(event) ? version.next() : version);
      version = version.next();
    }
  }
  return damaged.size() == 1 ? std::optional(damaged.front()) : std::nullopt;
}

}  // namespace daybook::cli
