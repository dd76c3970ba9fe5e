// GraphQL requests per second over HTTP, beside a bare handler on the same HTTP server that answers
// the same bytes. wrk drives both in turns, with 64 connections, from this machine.
//
//   graphql_bench [SECONDS]     of each turn, 5 by default
//   graphql_bench serve         for bench/graphql/compare.mjs, which sets it beside nginx and
//   mercurius
//
// The organisation is the demo's. Every request signs in by a bearer token, is parsed, validated
// (from the cache), and answered from the figures of the day, made anew from the person's account.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <unistd.h>
#include <vector>

#include "http/router.hpp"

#include "adapters/holidays/region_holidays.hpp"
#include "adapters/http/http_server.hpp"
#include "adapters/metrics/http_metrics.hpp"
#include "adapters/store_memory/memory_sessions.hpp"
#include "adapters/store_memory/memory_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "application/demo/demo_history.hpp"
#include "application/demo/make_demo.hpp"
#include "host/signed_in_as.hpp"
#include "main/server.hpp"
#include "output_of.hpp"

namespace daybook {
namespace {

constexpr int kTurns = 3;
constexpr const char* kQuery = R"({"query":"{ me { name balances { available { value } } } }"})";

struct Speed {
  double per_second = 0;
  double p50_us = 0;
  double p99_us = 0;
  long failed = 0;  // answers that were not 200
};

std::string lua_script(std::string_view token) {
  return fmt::format(R"(wrk.method = "POST"
wrk.body = [[{}]]
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer {}"
function done(summary, latency, requests)
  io.write(string.format("RESULT %f %f %f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99), summary.errors.status))
end
)",
                     kQuery, token);
}

Speed measure(std::uint16_t port, const std::filesystem::path& script, int seconds) {
  const std::string text = output_of(fmt::format(
      "wrk -t2 -c64 -d{}s -s {} http://127.0.0.1:{}/graphql", seconds, script.string(), port));
  const std::size_t at = text.find("RESULT ");
  Speed speed;
  const bool complete = at != std::string::npos &&
                        std::sscanf(text.c_str() + at, "RESULT %lf %lf %lf %ld", &speed.per_second,
                                    &speed.p50_us, &speed.p99_us, &speed.failed) == 4;
  if (!complete) fmt::print(stderr, "wrk (apt install wrk) said:\n{}\n", text);
  ENSURE(complete);
  return speed;
}

// What the server answers, body and all, to play it back.
http::Response recorded_answer(std::uint16_t port, std::string_view token) {
  const std::string command = fmt::format(
      "curl -s -H 'Content-Type: application/json' -H 'Authorization: Bearer {}' -d '{}' "
      "http://127.0.0.1:{}/graphql",
      token, kQuery, port);
  http::Response response{.status = 200, .headers = {}, .body = output_of(command)};
  response.headers.add("Content-Type", "application/json; charset=utf-8");
  response.headers.add("Cache-Control", "no-store");
  return response;
}

struct BareServer {
  explicit BareServer(const http::Response& answer) {
    http::Router router;
    router.add(
        http::Method::post, "/graphql", [answer](const http::Request&) { return answer; },
        http::Execution::on_loop);
    measurements.emplace(registry, router.route_names());
    server = std::move(*HttpServer::start({}, std::move(router), workers, *measurements));
  }

  metrics::Registry registry;
  std::optional<metrics::HttpMetrics> measurements;
  WorkerPool workers;
  std::unique_ptr<HttpServer> server;
};

// The demo organisation behind a server, and a token of one of its people.
struct DemoServer {
  explicit DemoServer(std::string_view person) {
    ScriptClock script(clock);
    OrganisationHost host({storage, script, ids});
    const auto demo = make_demo(host, script, clock.now().utc_date(), holidays_of_region);
    ENSURE(demo.has_value());
    made = *demo;
    auto started = Server::start({storage, clock, ids}, {.session_secret = std::string(32, 's'),
                                                         .graphql = {.rate = {.per_second = 0}},
                                                         .session_records = &sessions});
    ENSURE(started.has_value());
    server = std::move(*started);
    token = signed_in_as(sessions, {demo_org(), demo_person(person)}, clock);
  }

  SystemClock clock;
  RandomIds ids{clock};
  MemoryStorage storage;
  MemorySessions sessions;
  DemoMade made;
  std::unique_ptr<Server> server;
  std::string token;
};

void print_line(const char* name, const Speed& speed) {
  fmt::print("{:<14} {:>10.0f} {:>9.0f} {:>9.0f} {:>7}\n", name, speed.per_second, speed.p50_us,
             speed.p99_us, speed.failed);
}

void compare(int seconds) {
  const DemoServer demo(kDemoEmployee);
  fmt::print("{} people, {} requests, {} events\n", demo.made.people, demo.made.requests,
             demo.made.version.number);
  const auto script =
      std::filesystem::temp_directory_path() / fmt::format("graphql_bench-{}.lua", getpid());
  std::ofstream(script) << lua_script(demo.token);
  const http::Response answer = recorded_answer(demo.server->port(), demo.token);
  fmt::print("{}\n-> {}\n", kQuery, answer.body);
  const BareServer bare(answer);

  fmt::print("{:<14} {:>10} {:>9} {:>9} {:>7}\n", "", "requests/s", "p50 us", "p99 us", "failed");
  std::vector<double> ratios;
  for (int turn = 0; turn < kTurns; ++turn) {
    const Speed yardstick = measure(bare.server->port(), script, seconds);
    const Speed ours = measure(demo.server->port(), script, seconds);
    print_line("bare handler", yardstick);
    print_line("graphql", ours);
    ratios.push_back(ours.per_second / yardstick.per_second);
  }
  std::ranges::sort(ratios);
  fmt::print("ratio {:.2f} ({:.2f}-{:.2f})\n", ratios[ratios.size() / 2], ratios.front(),
             ratios.back());
  std::filesystem::remove(script);
}

// The same server for others to measure: tells on one line how it is reached, and ends with its
// input.
void serve() {
  DemoServer demo(kDemoAdmin);
  fmt::print("{{\"port\":{},\"token\":\"{}\",\"today\":\"{}\"}}\n", demo.server->port(), demo.token,
             to_string(demo.clock.now().utc_date()));
  std::fflush(stdout);
  while (std::getchar() != EOF) {
  }
}

}  // namespace
}  // namespace daybook

int main(int count, char** arguments) {
  if (count > 1 && std::string_view(arguments[1]) == "serve") {
    daybook::serve();
    return 0;
  }
  daybook::compare(count > 1 ? std::max(1, std::atoi(arguments[1])) : 5);
}
