#include "application/log/commit_codec.hpp"

#include <fmt/format.h>

#include "json/codec.hpp"
#include "json/reader.hpp"

#include "application/log/event_sums.hpp"
#include "application/log/personal_text_json.hpp"

namespace daybook {
namespace {

constexpr int kEventVersion = 1;
// A commit may be an import of a whole organisation; the batch limit of the store bounds it.
constexpr json::Limits kCommitLimits{.bytes = 64u << 20, .depth = 32};

void write_event(json::Writer& out, const Event& event) {
  out.begin_object();
  out.key("type");
  out.string(type_of(event));
  out.key("v");
  out.number(kEventVersion);
  out.key("data");
  std::visit([&](const auto& data) { json::write(out, data); }, event);
  out.end_object();
}

// Tells where each event ends, in bytes of the writer's buffer.
std::vector<std::size_t> write_commit(json::Writer& out, const Commit& commit) {
  std::vector<std::size_t> ends;
  out.begin_object();
  out.key("command");
  out.string(to_string(commit.command));
  out.key("fingerprint");
  out.string(fmt::format("{:016x}", commit.fingerprint));
  out.key("at");
  out.string(to_string(commit.recorded_at));
  if (commit.actor) {
    out.key("actor");
    out.string(to_string(*commit.actor));
  }
  out.key("channel");
  out.string(base::enum_name(commit.channel));
  out.key("events");
  out.begin_array();
  for (const Event& event : commit.events) {
    write_event(out, event);
    ends.push_back(out.buffer().size());
  }
  out.end_array();
  out.end_object();
  return ends;
}

std::unexpected<base::Error> malformed(std::string_view field) {
  return base::invalid("log.commit_malformed", {{"field", std::string(field)}});
}

template <std::size_t Index = 0>
Result<Event> read_event_of(std::string_view type, const boost::json::value& data) {
  if constexpr (Index < std::variant_size_v<Event>) {
    using E = std::variant_alternative_t<Index, Event>;
    if (type != E::type) return read_event_of<Index + 1>(type, data);
    return Event{TRY(json::read<E>(data))};
  } else {
    return base::invalid("log.event_unknown", {{"type", std::string(type.substr(0, 64))}});
  }
}

struct EventFields {
  std::string type;
  int v = 0;
  void describe(this auto& self, auto&& field) {
    field("type", self.type);
    field("v", self.v);
  }
};

Result<Event> read_event(const boost::json::value& value) {
  const auto fields = TRY(json::read<EventFields>(value));
  const boost::json::value* data = value.get_object().if_contains("data");
  if (!data) return malformed("data");
  if (fields.v != kEventVersion)
    return base::invalid("log.event_unknown",
                         {{"type", fields.type}, {"version", std::to_string(fields.v)}});
  return read_event_of(fields.type, *data);
}

struct CommitFields {
  CommandId command;
  std::string fingerprint;
  Instant at;
  std::optional<PersonId> actor;
  Channel channel{};
  void describe(this auto& self, auto&& field) {
    field("command", self.command);
    field("fingerprint", self.fingerprint);
    field("at", self.at);
    field("actor", self.actor);
    field("channel", self.channel);
  }
};

Result<Commit> read_commit(std::string_view line) {
  const boost::json::value value = TRY(json::parse(line, kCommitLimits));
  const auto fields = TRY(json::read<CommitFields>(value));
  const boost::json::value* events = value.get_object().if_contains("events");
  if (!events || !events->is_array()) return malformed("events");
  Commit commit{.command = fields.command,
                .fingerprint = std::strtoull(fields.fingerprint.c_str(), nullptr, 16),
                .recorded_at = fields.at,
                .actor = fields.actor,
                .channel = fields.channel};
  for (const boost::json::value& event : events->get_array())
    commit.events.push_back(TRY(read_event(event)));
  return commit;
}

}  // namespace

std::string encode_commits(std::span<const Commit> commits) {
  std::string bytes;
  for (const Commit& commit : commits) {
    json::Writer out(bytes);
    write_commit(out, commit);
    bytes += '\n';
  }
  return bytes;
}

std::string encode_batch(std::span<const Commit> commits) {
  std::string bytes;
  for (const Commit& commit : commits) {
    const std::size_t start = bytes.size();
    json::Writer out(bytes);
    const std::vector<std::size_t> ends = write_commit(out, commit);
    add_sums(bytes, start, ends);
    bytes += '\n';
  }
  return bytes;
}

Result<std::vector<Commit>> decode_commits(std::string_view bytes) {
  std::vector<Commit> commits;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return malformed("line");
    commits.push_back(TRY(read_commit(bytes.substr(0, end))));
    bytes.remove_prefix(end + 1);
  }
  return commits;
}

std::string encode_event(const Event& event) {
  std::string text;
  json::Writer out(text);
  std::visit([&](const auto& data) { json::write(out, data); }, event);
  return text;
}

std::uint64_t fingerprint_of(std::string_view content) {
  return base::uuid_from_name("fingerprint", content).low;
}

}  // namespace daybook
