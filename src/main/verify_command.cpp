// daybook verify: is every byte of every log what was written, and can all of it be read?
#include <fmt/format.h>
#include <memory>

#include "json/writer.hpp"

#include "adapters/files_directory/directory_files.hpp"
#include "adapters/system/system_clock.hpp"
#include "application/files/check_files.hpp"
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
  std::string file_key;
  bool json = false;
};

struct Verified {
  OrgId org;
  std::string name;
  Result<VerifiedChain> chain;
  FilesCheck files;

  bool good() const { return chain && files.faults.empty(); }
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
  const Organisation& state() const { return state_; }

 private:
  Organisation state_;
};

Verified verify_one(Storage& storage, FileStorage& files, OrgId org) {
  Reader reader;
  auto chain = verify_chain(storage, org, [&](const Batch& batch) { return reader(batch); });
  FilesCheck checked = check_files(files, org, reader.state());
  return {org, reader.state().name, std::move(chain), std::move(checked)};
}

std::string hex(const Hash& hash) {
  std::string text;
  for (std::byte byte : hash) text += fmt::format("{:02x}", static_cast<unsigned>(byte));
  return text;
}

void show_text(const Verified& one) {
  const std::string name = one.name.empty() ? to_string(one.org) : one.name;
  if (!one.chain)
    print(fmt::format("{}: DAMAGED. {}", name, message_of(one.chain.error())));
  else
    print(fmt::format("{}: {} events in {} batches are as they were written ({}).", name,
                      one.chain->head.number, one.chain->batches, hex(one.chain->hash)));
  for (const base::Error& fault : one.files.faults)
    print(fmt::format("{}: DAMAGED FILE {} of request {}. {}", name, fault.fact("attachment"),
                      fault.fact("request"), message_of(fault)));
  if (one.files.good > 0)
    print(fmt::format("{}: attached files that are as they were put: {}.", name, one.files.good));
}

void write_json(json::Writer& out, const Verified& one) {
  out.begin_object();
  out.key("org"), out.string(to_string(one.org));
  out.key("name"), out.string(one.name);
  out.key("good"), out.boolean(one.good());
  if (one.chain) {
    out.key("events"), out.number(static_cast<std::int64_t>(one.chain->head.number));
    out.key("batches"), out.number(static_cast<std::int64_t>(one.chain->batches));
    out.key("hash"), out.string(hex(one.chain->hash));
  } else {
    out.key("error"), out.raw(error_json(one.chain.error()));
  }
  out.key("files"), out.number(static_cast<std::int64_t>(one.files.good));
  out.key("fileFaults"), out.begin_array();
  for (const base::Error& fault : one.files.faults) out.raw(error_json(fault));
  out.end_array();
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
  SystemClock clock;
  DirectoryFiles files({settings.data.directory, settings.file_key}, clock);
  std::vector<Verified> all;
  for (OrgId org : TRY(storage->organisations())) all.push_back(verify_one(*storage, files, org));
  show(all, settings.json ? Form::json : Form::text);
  for (const Verified& one : all)
    if (!one.good()) return kRefused;
  // Damage outside of any batch that is read.
  TRY(storage->check_file());
  return kDone;
}

}  // namespace

Run declare_verify(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options, false);
  options.text("--file-key", settings->file_key,
               "File with the key of attached files; without it, file-master.key of the data");
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
