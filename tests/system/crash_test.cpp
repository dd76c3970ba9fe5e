// kill -9 in the middle of a load of commands, again and again on the same store: what was
// acknowledged is there, once.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <map>
#include <poll.h>
#include <random>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "application/host/load_organisation.hpp"
#include "application/host/organisation_host.hpp"
#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "contracts/temporary_directory.hpp"
#include "host/fixed_clock.hpp"
#include "host/small_organisation.hpp"

namespace daybook {
namespace {

using contracts::TemporaryDirectory;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::uint64_t kKills = 50;
constexpr std::uint64_t kWriters = 8;
constexpr std::uint64_t kLooks = 5;  // the store is looked through after so many kills

// What the child tells after each answer. Fits one atomic write to the pipe.
struct Acknowledged {
  base::Uuid command;
  Version version;
};

struct Child {
  pid_t process;
  int pipe;
};

std::string writer_name(std::uint64_t writer) { return "writer." + std::to_string(writer); }
Deadline in_good_time() { return steady_clock::now() + std::chrono::minutes(1); }

Order founding() {
  Order order{.id = CommandId::from_name("founding"), .commands = acme::commands()};
  for (std::uint64_t writer = 0; writer < kWriters; ++writer)
    acme::add_person(order.commands, writer_name(writer), "Design");
  return order;
}

// An adjustment, made from the id alone, so that it can be ordered again later.
Order adjustment_order(base::Uuid id) {
  const std::uint64_t writer = id.high & 0xFFFFFFFF;
  AdjustBalance adjust = acme::adjustment("", writer_name(writer), 1);
  adjust.fact.adjustment = AdjustmentId{id};
  return {.id = CommandId{id}, .actor = acme::person("Olga"), .commands = {adjust}};
}

// Sick leave on the first day after all that this person had.
Order leave_order(base::Uuid id, std::uint64_t writer, std::size_t days_before) {
  const Date day = base::date(2021, 1, 1) + static_cast<int>(days_before);
  const PersonId person = acme::person(writer_name(writer));
  return {.id = CommandId{id},
          .actor = person,
          .commands = {RequestLeave{.request = RequestId{id},
                                    .person = person,
                                    .leave_type = acme::kSick,
                                    .days = {day, day}}}};
}

bool is_adjustment(base::Uuid id) { return id.low % 2 == 0; }

void serve_until_killed(OrganisationHost& host, std::uint64_t round, std::uint64_t writer,
                        int pipe) {
  const auto view = host.view(acme::kOrg);
  if (!view) _exit(2);
  std::size_t days = (*view)->find(acme::person(writer_name(writer)))->requests.size();
  for (std::uint64_t number = 1;; ++number) {
    const base::Uuid id{round << 32 | writer, number};
    const Order order = is_adjustment(id) ? adjustment_order(id) : leave_order(id, writer, days++);
    const auto done = host.execute(acme::kOrg, order, in_good_time());
    if (!done || done->repeated) _exit(3);
    const Acknowledged told{id, done->version};
    if (::write(pipe, &told, sizeof told) != sizeof told) _exit(4);
  }
}

[[noreturn]] void run_child(const TemporaryDirectory& directory, std::uint64_t round, int pipe) {
  auto storage = SqliteStorage::open({.directory = directory.path()});
  if (!storage) _exit(1);
  FixedClock clock;
  RandomIds ids(clock);
  OrganisationHost host({**storage, clock, ids});
  std::vector<std::thread> writers;
  for (std::uint64_t writer = 0; writer < kWriters; ++writer)
    writers.emplace_back([&, writer] { serve_until_killed(host, round, writer, pipe); });
  for (std::thread& thread : writers) thread.join();
  _exit(5);
}

Child start_child(const TemporaryDirectory& directory, std::uint64_t round) {
  int ends[2];
  ENSURE(pipe2(ends, O_CLOEXEC) == 0);
  const pid_t process = fork();
  ENSURE(process >= 0);
  if (process == 0) run_child(directory, round, ends[1]);
  close(ends[1]);
  return {process, ends[0]};
}

// When to kill: a moment after so many answers, or without any at some moment of starting up.
// Counted in answers, so that a busy machine has its share of work done as well.
struct Fate {
  std::size_t answers;
  milliseconds life;
};

// Collects what is told until the pipe is closed by the child's end, and kills the child on time.
std::vector<Acknowledged> listen_and_kill(const Child& child, Fate fate) {
  std::vector<Acknowledged> told;
  bool is_alive = true;
  auto end = steady_clock::now() + (fate.answers > 0 ? milliseconds(60'000) : fate.life);
  for (;;) {
    if (is_alive && steady_clock::now() >= end) {
      kill(child.process, SIGKILL);
      is_alive = false;
    }
    pollfd readable{child.pipe, POLLIN, 0};
    if (poll(&readable, 1, 1) == 0) continue;
    Acknowledged one;
    if (::read(child.pipe, &one, sizeof one) != sizeof one) break;
    told.push_back(one);
    if (told.size() == fate.answers) end = steady_clock::now() + fate.life;
  }
  close(child.pipe);
  return told;
}

void expect_killed(const Child& child) {
  int status = 0;
  ASSERT_EQ(waitpid(child.process, &status, 0), child.process);
  ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
  ASSERT_EQ(WTERMSIG(status), SIGKILL) << "the child crashed by itself";
}

// The last version of each command in the log. A command that is there twice fails the test.
std::map<base::Uuid, Version> commands_in_log(Storage& storage) {
  std::map<base::Uuid, Version> found;
  Version version;
  const auto chain = verify_chain(storage, acme::kOrg, [&](const Batch& batch) -> Outcome {
    for (const Commit& commit : TRY(decode_commits(batch.bytes))) {
      version = version.plus(commit.events.size());
      EXPECT_TRUE(found.emplace(commit.command.uuid, version).second) << "carried out twice";
    }
    return {};
  });
  EXPECT_TRUE(chain.has_value()) << chain.error().rule << ' ' << chain.error().fact("version");
  EXPECT_TRUE(!chain || chain->head == version);
  return found;
}

void expect_all_there(const TemporaryDirectory& directory, const std::vector<Acknowledged>& told) {
  const auto storage = SqliteStorage::open({.directory = directory.path()});
  ASSERT_TRUE(storage.has_value()) << storage.error().rule;
  EXPECT_TRUE((*storage)->check_file().has_value());
  const auto found = commands_in_log(**storage);
  const auto loaded = load_organisation(**storage, acme::kOrg);
  ASSERT_TRUE(loaded.has_value()) << loaded.error().rule;
  EXPECT_EQ(loaded->state.version, *(*storage)->head(acme::kOrg));
  for (const Acknowledged& one : told) {
    const auto at = found.find(one.command);
    ASSERT_NE(at, found.end()) << "an acknowledged command is gone";
    ASSERT_EQ(at->second, one.version);
    ASSERT_NE(loaded->state.receipt_of(CommandId{one.command}), nullptr);
  }
}

// A client that was not told in time asks again.
void expect_retries_recognised(const TemporaryDirectory& directory,
                               const std::vector<Acknowledged>& told) {
  const auto storage = SqliteStorage::open({.directory = directory.path()});
  FixedClock clock;
  RandomIds ids(clock);
  OrganisationHost host({**storage, clock, ids});
  const Version before = *(*storage)->head(acme::kOrg);
  for (const Acknowledged& one : told) {
    if (!is_adjustment(one.command)) continue;
    const auto done = host.execute(acme::kOrg, adjustment_order(one.command), in_good_time());
    ASSERT_TRUE(done.has_value()) << done.error().rule;
    ASSERT_TRUE(done->repeated);
  }
  EXPECT_EQ(*(*storage)->head(acme::kOrg), before);
}

void found_acme(const TemporaryDirectory& directory) {
  const auto storage = SqliteStorage::open({.directory = directory.path()});
  FixedClock clock;
  RandomIds ids(clock);
  OrganisationHost host({**storage, clock, ids});
  ASSERT_TRUE(host.execute(acme::kOrg, founding(), in_good_time()).has_value());
}

TEST(Crash, EveryAcknowledgedCommandIsThereExactlyOnceAfterFiftyKills) {
  TemporaryDirectory directory;
  ASSERT_NO_FATAL_FAILURE(found_acme(directory));
  std::mt19937 random(20260302);
  std::vector<Acknowledged> told;
  for (std::uint64_t round = 1; round <= kKills; ++round) {
    const bool starts_up = round % 5 == 0;
    const Fate fate = starts_up
                          ? Fate{.answers = 0, .life = milliseconds(random() % 60)}
                          : Fate{.answers = 1 + random() % 40, .life = milliseconds(random() % 20)};
    const Child child = start_child(directory, round);
    const auto heard = listen_and_kill(child, fate);
    ASSERT_NO_FATAL_FAILURE(expect_killed(child));
    told.insert(told.end(), heard.begin(), heard.end());
    if (round % kLooks == 0) ASSERT_NO_FATAL_FAILURE(expect_all_there(directory, told));
  }
  EXPECT_GT(told.size(), 500u) << "too few commands to mean anything";
  expect_retries_recognised(directory, told);
}

}  // namespace
}  // namespace daybook
