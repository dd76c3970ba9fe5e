// requestLeave mutations per second over HTTP, each durable in SQLite before its answer, beside the
// bare loop that commits in groups on the same disk. wrk sends them over 64 connections; the loop
// has 64 writers in its own process and no network.
//
//   graphql_leave_bench [DIRECTORY] [SECONDS]     the disk to measure; of each turn, 5 by default
//
// One organisation of 20,000 people whose HR asks for days off for everybody in turn, so that no
// request meets another of the same person. Leave is vacation of a yearly grant: overlaps, balance
// and permission are checked for each.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <thread>
#include <unistd.h>
#include <utility>

#include "adapters/store_memory/memory_sessions.hpp"
#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "bare_loop.hpp"
#include "host/signed_in_as.hpp"
#include "host/small_organisation.hpp"
#include "main/server.hpp"
#include "output_of.hpp"

namespace daybook {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kTurns = 3;
constexpr int kConnections = 64;
constexpr int kPeople = 20'000;
constexpr std::size_t kPeopleAnOrder = 500;

struct Speed {
  double per_second = 0;
  double cpu_us = 0;  // of the server with its store, for each
  double p50_us = 0;
  double p99_us = 0;
  long answered = 0;
};

std::string person_named(int number) { return fmt::format("p{:05}", number); }

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double megabytes() {
  std::ifstream pages("/proc/self/statm");
  double total = 0, resident = 0;
  pages >> total >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

// Each thread of wrk asks for every second person, and for a day later when it is through.
std::string lua_script(std::string_view token, int turn) {
  constexpr int kDaysATurn = 100;
  std::string days, people;
  for (int day = turn * kDaysATurn; day < (turn + 1) * kDaysATurn; ++day)
    days += '"' + to_string(acme::day("2027-01-04") + day / 5 * 7 + day % 5) + "\",";
  for (int number = 0; number < kPeople; ++number)
    people += '"' + to_string(acme::person(person_named(number))) + "\",";
  return fmt::format(R"(local days, people = {{{}}}, {{{}}}
local threads, sent = 0, 0
function setup(each) each:set("number", threads); threads = threads + 1 end
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer {}"
local text = '{{"query":"mutation ($input: RequestLeaveInput!, $commandId: ID!) {{ ' ..
  'requestLeave(input: $input, commandId: $commandId) {{ ' ..
  'request {{ id status }} userErrors {{ rule }} version }} }}",' ..
  '"variables":{{"commandId":"%08x-0000-4000-8000-%012x","input":{{"leaveTypeId":"{}",' ..
  '"personId":"%s","from":"%s","to":"%s"}}}}}}'
function request()
  local place = sent * 2 + number
  local day = days[math.floor(place / {}) + 1]
  sent = sent + 1
  return wrk.format(nil, nil, nil, text:format({} + number, sent, people[place % {} + 1], day, day))
end
function done(summary, latency)
  io.write(string.format("RESULT %f %f %f %d %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99), summary.requests, summary.errors.status))
end
)",
                     days, people, token, to_string(acme::kVacation), kPeople, turn * 2 + 16,
                     kPeople);
}

struct LeaveServer {
  explicit LeaveServer(const std::filesystem::path& directory)
      : storage(*SqliteStorage::open({.directory = directory})) {
    OrganisationHost host({*storage, clock, ids});
    std::vector<Command> commands = acme::commands();
    for (int number = 0; number < kPeople; ++number) {
      acme::add_person(commands, person_named(number), number % 2 == 0 ? "Design" : "Sales");
      if (commands.size() >= kPeopleAnOrder) give(host, std::exchange(commands, {}));
    }
    give(host, std::move(commands));
    auto started = Server::start({*storage, clock, ids}, {.session_secret = std::string(32, 's'),
                                                          .graphql = {.rate = {.per_second = 0}},
                                                          .session_records = &sessions});
    ENSURE(started.has_value());
    server = std::move(*started);
    token = signed_in_as(sessions, {acme::kOrg, acme::person("Olga")}, clock);
  }

  void give(OrganisationHost& host, std::vector<Command> commands) {
    const auto deadline = SteadyClock::now() + std::chrono::minutes(1);
    const auto done =
        host.execute(acme::kOrg, {.id = {ids.next()}, .commands = std::move(commands)}, deadline);
    ENSURE(done.has_value());
  }

  std::uint64_t version() const { return storage->head(acme::kOrg)->number; }

  SystemClock clock;
  RandomIds ids{clock};
  std::unique_ptr<SqliteStorage> storage;
  MemorySessions sessions;
  std::unique_ptr<Server> server;
  std::string token;
};

double bare_rate(const std::filesystem::path& file, std::chrono::seconds turn) {
  BareLoop bare(file);
  std::vector<long> appended(kConnections);
  const auto end = SteadyClock::now() + turn;
  {
    std::vector<std::jthread> writers;
    for (long& count : appended)
      writers.emplace_back([&] {
        for (; SteadyClock::now() < end; ++count) bare.append();
      });
  }
  long all = 0;
  for (const long count : appended) all += count;
  return static_cast<double>(all) / static_cast<double>(turn.count());
}

Speed leave_rate(const LeaveServer& server, const std::filesystem::path& script,
                 std::chrono::seconds turn) {
  const std::uint64_t before = server.version();
  const double cpu_before = cpu_seconds();
  const std::string text =
      output_of(fmt::format("wrk -t2 -c{} -d{}s -s {} http://127.0.0.1:{}/graphql", kConnections,
                            turn.count(), script.string(), server.server->port()));
  Speed speed{.cpu_us = cpu_seconds() - cpu_before};
  const std::size_t at = text.find("RESULT ");
  long failed = 0;
  const bool complete =
      at != std::string::npos &&
      std::sscanf(text.c_str() + at, "RESULT %lf %lf %lf %ld %ld", &speed.per_second, &speed.p50_us,
                  &speed.p99_us, &speed.answered, &failed) == 5;
  if (!complete) fmt::print(stderr, "wrk (apt install wrk) said:\n{}\n", text);
  ENSURE(complete && failed == 0);
  // An event each: none was refused.
  ENSURE(server.version() - before >= static_cast<std::uint64_t>(speed.answered));
  speed.cpu_us *= 1e6 / static_cast<double>(speed.answered);
  return speed;
}

void compare(const std::filesystem::path& directory, std::chrono::seconds turn) {
  const LeaveServer server(directory / "daybook");
  fmt::print("{:<14} {:>10} {:>12} {:>8} {:>8} {:>5}\n", "", "a second", "CPU us each", "p50 us",
             "p99 us", "MB");
  std::vector<double> ratios;
  for (int number = 0; number < kTurns; ++number) {
    const auto script = directory / "script.lua";
    std::ofstream(script) << lua_script(server.token, number);
    const double bare = bare_rate(directory / fmt::format("bare-{}.db", number), turn);
    const Speed leave = leave_rate(server, script, turn);
    fmt::print("{:<14} {:>10.0f}\n{:<14} {:>10.0f} {:>12.1f} {:>8.0f} {:>8.0f} {:>5.0f}\n",
               "bare loop", bare, "requestLeave", leave.per_second, leave.cpu_us, leave.p50_us,
               leave.p99_us, megabytes());
    ratios.push_back(leave.per_second / bare);
  }
  std::ranges::sort(ratios);
  fmt::print("ratio {:.2f} ({:.2f}-{:.2f})\n", ratios[ratios.size() / 2], ratios.front(),
             ratios.back());
}

}  // namespace
}  // namespace daybook

int main(int count, char** arguments) {
  const std::filesystem::path parent = count > 1 ? arguments[1] : ".";
  const std::filesystem::path directory = parent / "graphql_leave_bench.tmp";
  std::filesystem::remove_all(directory);
  std::filesystem::create_directories(directory);
  daybook::compare(directory, std::chrono::seconds(count > 2 ? std::atoi(arguments[2]) : 5));
  std::filesystem::remove_all(directory);
}
