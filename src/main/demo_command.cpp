// daybook demo: sixty people in three countries with two years of leave, to try things on.
#include <fmt/format.h>
#include <memory>

#include "adapters/holidays/region_holidays.hpp"
#include "adapters/store_memory/memory_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "application/demo/demo_people.hpp"
#include "application/demo/make_demo.hpp"
#include "application/log/copy_log.hpp"
#include "main/console.hpp"
#include "main/data_directory.hpp"
#include "main/exit_code.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

// About a month of the history each, so that it is written in few steps and a damaged byte is
// still found in a small part.
constexpr std::size_t kBatchBytes = 64u << 10;

struct Settings {
  DataDirectory data;
  std::string today;
};

// Played in memory and written when it is complete.
Result<DemoMade> make(Storage& storage, Date today) {
  SystemClock world;
  ScriptClock clock(world);
  RandomIds ids(world);
  MemoryStorage scratch;
  OrganisationHost host({scratch, clock, ids});
  const DemoMade made = TRY(make_demo(host, clock, today, holidays_of_region));
  TRY(copy_log(scratch, storage, demo_org(), kBatchBytes));
  return made;
}

Result<int> run_demo(const Settings& settings) {
  Date today = SystemClock().now().utc_date();
  if (!settings.today.empty()) today = TRY(base::parse_date(settings.today));
  const auto storage = TRY(open_store(settings.data.directory, SqliteAccess::write));
  if (TRY(storage->head(demo_org())) != Version{}) {
    print(fmt::format("{} is in {} already.", kDemoOrganisation, settings.data.directory));
    return kDone;
  }
  const DemoMade made = TRY(make(*storage, today));
  print(fmt::format("{}: {} people, {} requests ({} wait for a decision), {} events in {}.",
                    kDemoOrganisation, made.people, made.requests, made.pending,
                    made.version.number, settings.data.directory));
  print(fmt::format("Employee {}, approver {}, HR {}, owner {}.", kDemoEmployee, kDemoApprover,
                    kDemoAdmin, kDemoOwner));
  return kDone;
}

}  // namespace

Run declare_demo(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options, false);
  options.text("--today", settings->today,
               "The day on which the history ends, as YYYY-MM-DD (default: today)");
  return [settings] {
    const auto code = run_demo(*settings);
    return code ? *code : report(code.error());
  };
}

}  // namespace daybook::cli
