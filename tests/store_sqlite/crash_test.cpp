// kill -9 in the middle of a load of appends, again and again on the same file.
#include <algorithm>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <map>
#include <poll.h>
#include <random>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "store_sqlite/store.hpp"

namespace daybook::sqlite {
namespace {

constexpr int kRounds = 25;
constexpr int kWriters = 6;
constexpr int kOrganisations = 3;

OrgId org_of(std::uint64_t number) { return org_named("org " + std::to_string(number)); }

// What the child tells after each acknowledged append. Fits one atomic write to the pipe.
struct Acknowledged {
  std::uint64_t org;
  base::Version first;
  base::Uuid nonce;
};

void append_until_killed(SqliteStorage& storage, std::uint64_t round, std::uint64_t writer,
                         int pipe) {
  LogWriter log{org_of(writer % kOrganisations)};
  for (std::uint64_t number = 0;;) {
    const auto tail = storage.read(log.org, log.head, contracts::kEverything);
    if (!tail) _exit(2);
    if (!tail->empty()) log.behind(tail->back());
    Batch batch = log.draft("event", 1 + number % 3);
    batch.nonce = {round << 32 | writer, number + 1};
    batch = sealed(log.org, batch);
    const auto outcome = storage.append(log.org, log.head, batch);
    if (!outcome) _exit(3);
    if (!std::holds_alternative<Appended>(*outcome)) continue;
    const Acknowledged told{writer % kOrganisations, batch.first, batch.nonce};
    if (::write(pipe, &told, sizeof told) != sizeof told) _exit(4);
    log.behind(batch);
    ++number;
  }
}

[[noreturn]] void run_child(const std::filesystem::path& directory, std::uint64_t round, int pipe) {
  auto storage = SqliteStorage::open({.directory = directory});
  if (!storage) _exit(1);
  std::vector<std::thread> writers;
  for (std::uint64_t writer = 0; writer < kWriters; ++writer)
    writers.emplace_back([&, writer] { append_until_killed(**storage, round, writer, pipe); });
  for (std::thread& thread : writers) thread.join();
  _exit(5);
}

// Collects what is told until the pipe is closed by the child's end, and kills the child on time.
std::vector<Acknowledged> listen_and_kill(pid_t child, int pipe, std::chrono::milliseconds life) {
  std::vector<Acknowledged> told;
  const auto end = std::chrono::steady_clock::now() + life;
  bool is_alive = true;
  Acknowledged one;
  for (;;) {
    if (is_alive && std::chrono::steady_clock::now() >= end) {
      kill(child, SIGKILL);
      is_alive = false;
    }
    pollfd readable{pipe, POLLIN, 0};
    if (poll(&readable, 1, 1) == 0) continue;
    const ssize_t size = ::read(pipe, &one, sizeof one);
    if (size != sizeof one) return told;
    told.push_back(one);
  }
}

// Every acknowledged batch once and in its place.
void expect_all_there(SqliteStorage& storage, const std::vector<Acknowledged>& told) {
  std::map<base::Uuid, std::pair<base::Version, int>> found;
  for (std::uint64_t number = 0; number < kOrganisations; ++number) {
    const auto chain =
        verify_chain(storage, org_of(number), [&](const Batch& batch) -> base::Outcome {
          auto& entry = found[batch.nonce];
          entry = {batch.first, entry.second + 1};
          return {};
        });
    ASSERT_TRUE(chain.has_value()) << chain.error().rule << chain.error().fact("version");
  }
  for (const Acknowledged& one : told) {
    const auto batch = found.find(one.nonce);
    ASSERT_NE(batch, found.end());
    ASSERT_EQ(batch->second.first, one.first);
  }
  for (const auto& [nonce, entry] : found) ASSERT_EQ(entry.second, 1);
}

TEST(Crash, EveryAcknowledgedAppendIsThereExactlyOnceAfterKill9) {
  TemporaryDirectory directory;
  std::mt19937 random(20260302);
  std::vector<Acknowledged> told;
  for (std::uint64_t round = 1; round <= kRounds; ++round) {
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) run_child(directory.path(), round, ends[1]);
    close(ends[1]);
    const std::chrono::milliseconds life(30 + random() % 250);
    const auto heard = listen_and_kill(child, ends[0], life);
    close(ends[0]);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    told.insert(told.end(), heard.begin(), heard.end());

    auto storage = open_or_die(directory);
    ASSERT_NE(storage, nullptr);
    expect_all_there(*storage, told);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(told.size(), 500u) << "too few appends to mean anything";
  EXPECT_TRUE(open_or_die(directory, SqliteAccess::read)->check_file().has_value());
}

// The child is a server; this process is somebody who starts a second one, or a tool.
TEST(Crash, ASecondProcessIsRefusedUntilTheFirstIsGone) {
  TemporaryDirectory directory;
  int ends[2];
  ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) run_child(directory.path(), 1, ends[1]);
  close(ends[1]);
  Acknowledged first;
  ASSERT_EQ(::read(ends[0], &first, sizeof first), ssize_t{sizeof first});

  const auto second = SqliteStorage::open({.directory = directory.path()});
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().rule, "store.in_use");
  EXPECT_EQ(second.error().fact("process"), std::to_string(child));
  {
    auto reader = open_or_die(directory, SqliteAccess::read);
    ASSERT_NE(reader, nullptr);
    expect_all_there(*reader, {first});
  }
  listen_and_kill(child, ends[0], std::chrono::milliseconds(0));
  close(ends[0]);
  ASSERT_EQ(waitpid(child, nullptr, 0), child);
  {
    auto reader = open_or_die(directory, SqliteAccess::read);
    ASSERT_NE(reader, nullptr) << "a file that was not closed can be read without a server";
    expect_all_there(*reader, {first});
  }
  EXPECT_EQ(rule_of_open(directory), "opened");
}

}  // namespace
}  // namespace daybook::sqlite
