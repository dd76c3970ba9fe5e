// daybook verify: is every byte of every log what was written, and can all of it be read?
#include <fmt/format.h>
#include <memory>

#include "json/writer.hpp"

#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "application/messages/message.hpp"
#include "domain/evolve.hpp"
#include "main/console.hpp"
#include "main/data_directory.hpp"
#include "main/exit_code.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

struct Settings {
  DataDirectory data;
  bool json = false;
};

struct Verified {
  OrgId org;
  std::string name;
  Result<VerifiedChain> chain;
};

// Decodes and folds what the chain found to be as it was written.
class Reader {
 public:
  Outcome operator()(const Batch& batch) {
    std::size_t events = 0;
    for (const Commit& commit : TRY(decode_commits(batch.bytes))) {
      evolve(state_, commit);
      events += commit.events.size();
    }
    if (events == batch.count) return {};
    return base::invalid("log.event_count", {{"version", std::to_string(batch.first.number)}});
  }
  const std::string& name() const { return state_.name; }

 private:
  Organisation state_;
};

Verified verify_one(Storage& storage, OrgId org) {
  Reader reader;
  auto chain = verify_chain(storage, org, [&](const Batch& batch) { return reader(batch); });
  return {org, reader.name(), std::move(chain)};
}

std::string hex(const Hash& hash) {
  std::string text;
  for (std::byte byte : hash) text += fmt::format("{:02x}", static_cast<unsigned>(byte));
  return text;
}

void show_text(const Verified& one) {
  const std::string name = one.name.empty() ? to_string(one.org) : one.name;
  if (one.chain)
    return print(fmt::format("{}: {} events in {} batches are as they were written ({}).", name,
                             one.chain->head.number, one.chain->batches, hex(one.chain->hash)));
  print(fmt::format("{}: DAMAGED. {}", name, message_of(one.chain.error())));
}

void write_json(json::Writer& out, const Verified& one) {
  out.begin_object();
  out.key("org"), out.string(to_string(one.org));
  out.key("name"), out.string(one.name);
  out.key("good"), out.boolean(one.chain.has_value());
  if (one.chain) {
    out.key("events"), out.number(static_cast<std::int64_t>(one.chain->head.number));
    out.key("batches"), out.number(static_cast<std::int64_t>(one.chain->batches));
    out.key("hash"), out.string(hex(one.chain->hash));
  } else {
    out.key("error"), out.raw(error_json(one.chain.error()));
  }
  out.end_object();
}

void show(const std::vector<Verified>& all, Form form) {
  if (form == Form::text) {
    for (const Verified& one : all) show_text(one);
    return;
  }
  std::string text;
  json::Writer out(text);
  out.begin_array();
  for (const Verified& one : all) write_json(out, one);
  out.end_array();
  print(text);
}

Result<int> run_verify(const Settings& settings) {
  const auto storage = TRY(open_store(settings.data.directory, SqliteAccess::read));
  std::vector<Verified> all;
  for (OrgId org : TRY(storage->organisations())) all.push_back(verify_one(*storage, org));
  show(all, settings.json ? Form::json : Form::text);
  for (const Verified& one : all)
    if (!one.chain) return kRefused;
  // Damage outside of any batch that is read.
  TRY(storage->check_file());
  return kDone;
}

}  // namespace

Run declare_verify(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options, false);
  options.flag("--json", settings->json, "Print the result as JSON");
  return [settings] {
    const auto code = run_verify(*settings);
    if (code) return *code;
    const int why = report(code.error(), settings->json ? Form::json : Form::text);
    // Damage is what this looks for: the data are there.
    return code.error().rule == "store.corrupt" ? kRefused : why;
  };
}

}  // namespace daybook::cli
