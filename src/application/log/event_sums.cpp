#include "application/log/event_sums.hpp"

#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <vector>

#include "application/log/commit_codec.hpp"

namespace daybook {
namespace {

constexpr std::string_view kOpening = ",\"sums\":\"";
constexpr std::string_view kClosing = "\"}";
constexpr int kHexadecimal = 16;

std::uint32_t sum_of(std::string_view bytes) {
  std::uint32_t sum = 0x811C9DC5;
  for (char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 0x01000193;
  return sum;
}

struct EventSum {
  std::size_t size = 0;
  std::uint32_t sum = 0;
};

template <class Number>
bool take_number(std::string_view& text, Number& number, int base) {
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (parsed.ec != std::errc{}) return false;
  text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
  if (text.starts_with(' ')) text.remove_prefix(1);
  return true;
}

// Nothing when it is not a list of them.
std::vector<EventSum> parse_sums(std::string_view text) {
  std::vector<EventSum> sums;
  while (!text.empty()) {
    EventSum next;
    if (!take_number(text, next.size, 10) || !take_number(text, next.sum, kHexadecimal)) return {};
    sums.push_back(next);
  }
  return sums;
}

struct Line {
  std::string_view events;  // from the start of the line to the sums
  std::vector<EventSum> sums;
};

// Nothing when the line has no sums, or when they are not of this line.
std::optional<Line> parse_line(std::string_view line) {
  const std::size_t opening = line.rfind(kOpening);
  if (opening == std::string_view::npos || !line.ends_with(kClosing)) return {};
  const std::size_t first = opening + kOpening.size();
  Line parsed{.events = line.substr(0, opening),
              .sums = parse_sums(line.substr(first, line.size() - kClosing.size() - first))};
  std::size_t total = 1;  // the bracket behind the last event
  for (const EventSum& event : parsed.sums) {
    if (event.size > parsed.events.size()) return {};
    total += event.size;
  }
  if (total != parsed.events.size() || !parsed.events.ends_with(']')) return {};
  return parsed;
}

// The place of the first event in the line that is not as summed; their count when all are.
std::size_t find_damage(const Line& line) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < line.sums.size(); ++at) {
    const EventSum& event = line.sums[at];
    if (sum_of(line.events.substr(from, event.size)) != event.sum) return at;
    from += event.size;
  }
  return line.sums.size();
}

std::size_t events_in(const std::vector<Commit>& commits) {
  std::size_t count = 0;
  for (const Commit& commit : commits) count += commit.events.size();
  return count;
}

}  // namespace

void add_sums(std::string& bytes, std::size_t start, std::span<const std::size_t> ends) {
  std::string sums;
  for (std::size_t end : ends) {
    const std::string_view event = std::string_view(bytes).substr(start, end - start);
    fmt::format_to(std::back_inserter(sums), "{}{} {:08x}", sums.empty() ? "" : " ", event.size(),
                   sum_of(event));
    start = end;
  }
  ENSURE(bytes.ends_with("]}"));
  bytes.pop_back();
  ((bytes += kOpening) += sums) += kClosing;
}

std::optional<base::Version> find_damaged_event(const Batch& batch) {
  std::string_view rest = batch.bytes;
  base::Version version = batch.first;
  while (!rest.empty()) {
    const std::size_t size = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view text = rest.substr(0, size);
    rest.remove_prefix(size);
    if (const auto line = parse_line(text.substr(0, size - 1))) {
      const std::size_t at = find_damage(*line);
      if (at < line->sums.size()) return version.plus(at);
      version = version.plus(at);
    } else if (text.contains(kOpening)) {
      return version;
    } else if (const auto commits = decode_commits(text)) {
      version = version.plus(events_in(*commits));
    } else {
      return {};
    }
  }
  return {};
}

}  // namespace daybook
