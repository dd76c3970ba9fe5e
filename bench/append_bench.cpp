// Durable appends per second through store_sqlite, beside a bare loop that commits what its writers
// hand it in groups: same disk, same settings, taking turns.
//
//   append_bench [DIRECTORY]     the disk to measure, the working directory's by default
//
// The bare loop inserts 200 bytes into a table with a rowid and wakes the writer. store_sqlite also
// hashes, compares the expected version, keeps the head of each organisation and the index that
// finds its batches. Every writer has an organisation of its own, as behind the organisation host.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <thread>

#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "bare_loop.hpp"
#include "contracts/batches.hpp"

namespace daybook {
namespace {

using Clock = std::chrono::steady_clock;
using Append = std::function<void(std::size_t writer)>;

constexpr auto kTurn = std::chrono::milliseconds(1500);
constexpr int kTurns = 5;

struct Speed {
  double per_second = 0;
  double median_us = 0;  // from the call to the answer
  double cpu_us = 0;     // of all threads, for each append: what a busy machine does not change
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;  // of the whole process
}

std::vector<double> latencies_us(const Append& append, std::size_t writer, Clock::time_point end) {
  std::vector<double> latencies;
  for (auto before = Clock::now(); before < end;) {
    append(writer);
    const auto after = Clock::now();
    latencies.push_back(std::chrono::duration<double, std::micro>(after - before).count());
    before = after;
  }
  return latencies;
}

Speed measure(const Append& append, std::size_t writers) {
  std::vector<std::vector<double>> latencies(writers);
  const double cpu_before = cpu_seconds();
  const auto start = Clock::now();
  {
    std::vector<std::jthread> threads;
    for (std::size_t writer = 0; writer < writers; ++writer)
      threads.emplace_back(
          [&, writer] { latencies[writer] = latencies_us(append, writer, start + kTurn); });
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  std::vector<double> all;
  for (const auto& some : latencies) all.insert(all.end(), some.begin(), some.end());
  const double appends = static_cast<double>(all.size());
  return {appends / seconds, median(all), (cpu_seconds() - cpu_before) * 1e6 / appends};
}

std::vector<double> each(const std::vector<Speed>& speeds, double Speed::* figure) {
  std::vector<double> figures;
  for (const Speed& speed : speeds) figures.push_back(speed.*figure);
  return figures;
}

void print_line(std::size_t writers, const std::vector<Speed>& bare,
                const std::vector<Speed>& ours) {
  std::vector<double> ratios;
  for (std::size_t turn = 0; turn < ours.size(); ++turn)
    ratios.push_back(ours[turn].per_second / bare[turn].per_second);
  const auto middle = [](const std::vector<Speed>& speeds, double Speed::* figure) {
    return median(each(speeds, figure));
  };
  fmt::print(
      "{:>7} {:>10.0f} {:>10.0f} {:>6.2f} ({:.2f}-{:.2f}) {:>8.0f} {:>8.0f} {:>8.1f} {:>8.1f}\n",
      writers, middle(bare, &Speed::per_second), middle(ours, &Speed::per_second), median(ratios),
      *std::ranges::min_element(ratios), *std::ranges::max_element(ratios),
      middle(bare, &Speed::median_us), middle(ours, &Speed::median_us),
      middle(bare, &Speed::cpu_us), middle(ours, &Speed::cpu_us));
}

void compare(const std::filesystem::path& directory, std::size_t writers) {
  std::vector<Speed> bare_speeds, speeds;
  for (int turn = 0; turn < kTurns; ++turn) {
    const auto place = directory / fmt::format("{}-{}", writers, turn);
    std::filesystem::create_directories(place);
    BareLoop bare(place / "bare.db");
    const auto storage = *SqliteStorage::open({.directory = place / "daybook"});
    std::vector<contracts::LogWriter> logs;
    for (std::size_t writer = 0; writer < writers; ++writer)
      logs.push_back({contracts::org_named(std::to_string(writer))});

    const Speed yardstick = measure([&](std::size_t) { bare.append(); }, writers);
    const Speed ours = measure(
        [&](std::size_t writer) {
          ENSURE(contracts::is_appended(contracts::append(*storage, logs[writer], kEvent)));
        },
        writers);
    bare_speeds.push_back(yardstick);
    speeds.push_back(ours);
  }
  print_line(writers, bare_speeds, speeds);
}

}  // namespace
}  // namespace daybook

int main(int count, char** arguments) {
  const std::filesystem::path parent = count > 1 ? arguments[1] : ".";
  const std::filesystem::path directory = parent / "append_bench.tmp";
  std::filesystem::remove_all(directory);
  fmt::print(
      "durable appends of one event of 200 bytes; bare SQLite loop, then store_sqlite\n"
      "medians of {} turns of each; p50 from call to answer; cpu of all threads\n",
      daybook::kTurns);
  fmt::print("{:>7} {:>21} {:>18} {:>17} {:>17}\n", "writers", "appends/s", "ratio", "p50 us",
             "cpu us an append");
  for (const std::size_t writers : {1u, 8u, 64u}) daybook::compare(directory, writers);
  std::filesystem::remove_all(directory);
}
