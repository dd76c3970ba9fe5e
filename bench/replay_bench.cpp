// How fast a log becomes an organisation again, with and without a snapshot, how fast its figures
// are made, and how much memory a year of a person takes.
//
//   replay_bench [PEOPLE] [YEARS]     1000 and 5 by default
//
// Everybody has a policy with carry-over and, in every year, ten requests that are approved and an
// adjustment: 21 events.
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>
#include <vector>

#include "adapters/store_memory/memory_storage.hpp"
#include "application/host/footprint.hpp"
#include "application/host/load_organisation.hpp"
#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "domain/evolve.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kFirstYear = 2021;
constexpr int kRequestsAYear = 10;
constexpr std::size_t kCommitsInBatch = 1000;

double seconds_since(SteadyClock::time_point start) {
  return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

std::size_t resident_bytes() {
  std::size_t total = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> total >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

class LogMaker {
 public:
  LogMaker(int people, int years) : people_(people), years_(years) {}

  // The batches of the log, as they are stored.
  std::vector<std::string> make() {
    tell_structure();
    for (int person = 0; person < people_; ++person) hire(person);
    for (int year = 0; year < years_; ++year)
      for (int person = 0; person < people_; ++person) live(person, kFirstYear + year);
    close_batch();
    return std::move(batches_);
  }
  std::size_t events() const { return events_; }

  static PersonId person_id(int person) { return PersonId::from_name(std::to_string(person)); }
  static LeaveTypeId vacation() { return LeaveTypeId::from_name("Vacation"); }

 private:
  void tell_structure() {
    const auto calendar = HolidayCalendarId::from_name("Berlin");
    const auto policy = PolicyId::from_name("Vacation");
    PolicyTerms terms{.grant = YearlyGrant{25}};
    terms.carry_over = {.limit = 5, .expiry = UntilDate{{3, 31}}};
    tell({OrganisationCreated{.name = "Acme"},
          HolidayCalendarAdded{.calendar = calendar, .name = "Berlin"},
          LocationAdded{.location = LocationId::from_name("Berlin"),
                        .name = "Berlin",
                        .time_zone = "Europe/Berlin",
                        .calendar = calendar,
                        .pattern = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0})},
          LeaveTypeAdded{.leave_type = {.id = vacation(), .name = "Vacation"}},
          PolicyAdded{.policy = policy, .leave_type = vacation(), .name = "Everybody"},
          PolicyVersionSet{.policy = policy, .from = base::date(2020, 1, 1), .terms = terms}});
  }

  void hire(int person) {
    const std::string name = fmt::format("Person {}", person);
    tell({PersonHired{.person = person_id(person),
                      .name = {name},
                      .email = {fmt::format("person.{}@acme.example", person)},
                      .first_day = base::date(kFirstYear, 1, 1),
                      .location = LocationId::from_name("Berlin")}});
  }

  void live(int person, int year) {
    tell({BalanceAdjusted{.adjustment = AdjustmentId{fresh()},
                          .person = person_id(person),
                          .leave_type = vacation(),
                          .date = base::date(year, 6, 1),
                          .amount = {1, Unit::days},
                          .reason = {"a day for moving house"}}});
    for (int number = 0; number < kRequestsAYear; ++number) {
      const RequestId request{fresh()};
      const Date day = base::date(year, 1 + number, 3 + person % 20);
      tell({LeaveRequested{.request = request,
                           .person = person_id(person),
                           .leave_type = vacation(),
                           .days = {day, day + number % 4}}});
      tell({LeaveApproved{.request = request, .by = person_id(0)}});
    }
  }

  base::Uuid fresh() { return {0x0192'0000'0000'7000, ++last_id_}; }

  void tell(std::vector<Event> events) {
    events_ += events.size();
    commits_.push_back({.command = CommandId{fresh()},
                        .fingerprint = last_id_,
                        .recorded_at = {static_cast<std::int64_t>(last_id_)},
                        .events = std::move(events)});
    if (commits_.size() == kCommitsInBatch) close_batch();
  }

  void close_batch() {
    batches_.push_back(encode_commits(commits_));
    commits_.clear();
  }

  int people_, years_;
  std::vector<Commit> commits_;
  std::vector<std::string> batches_;
  std::size_t events_ = 0;
  std::uint64_t last_id_ = 0;
};

struct Replayed {
  Organisation organisation;
  double decode_seconds = 0;
  double fold_seconds = 0;
};

Replayed replay(const std::vector<std::string>& batches) {
  Replayed result;
  for (const std::string& batch : batches) {
    const auto start = SteadyClock::now();
    const auto commits = decode_commits(batch);
    ENSURE(commits.has_value());
    result.decode_seconds += seconds_since(start);
    const auto decoded = SteadyClock::now();
    for (const Commit& commit : *commits) evolve(result.organisation, commit);
    result.fold_seconds += seconds_since(decoded);
  }
  return result;
}

void measure_figures(const Organisation& organisation, int years) {
  const LeaveType& type = *organisation.find(LogMaker::vacation());
  const Date as_of = base::date(kFirstYear + years - 1, 10, 15);
  const auto start = SteadyClock::now();
  Rational sum = 0;
  for (const PersonRecord& record : organisation.people)
    sum += figures_on(organisation.facts_for(record, type), as_of).available.value;
  const double seconds = seconds_since(start);
  const double people = static_cast<double>(organisation.people.size());
  fmt::print("figures of one person after {} years: {:.0f} a second, {:.0f} us each (sum {})\n",
             years, people / seconds, seconds * 1e6 / people, base::to_decimal(sum));
}

const OrgId kOrg = OrgId::from_name("Acme");

void append_all(Storage& storage, const std::vector<std::string>& batches) {
  Version head;
  Hash hash{};
  for (const std::string& bytes : batches) {
    std::size_t count = 0;
    for (const Commit& commit : *decode_commits(bytes)) count += commit.events.size();
    const Batch batch = sealed(kOrg, {.first = head.next(),
                                      .count = static_cast<std::uint32_t>(count),
                                      .bytes = bytes,
                                      .previous_hash = hash});
    ENSURE(storage.append(kOrg, head, batch).has_value());
    head = batch.last();
    hash = batch.hash;
  }
}

double seconds_to_load(Storage& storage, LoadedOrganisation& loaded) {
  const auto start = SteadyClock::now();
  auto result = load_organisation(storage, kOrg);
  ENSURE(result.has_value());
  loaded = std::move(*result);
  return seconds_since(start);
}

// The whole way that a host goes, with a store that costs nothing.
void measure_loading(const std::vector<std::string>& batches) {
  MemoryStorage storage;
  append_all(storage, batches);
  LoadedOrganisation from_all, from_snapshot;
  const double without = seconds_to_load(storage, from_all);
  const auto start = SteadyClock::now();
  const auto snapshot = encode_snapshot(kOrg, from_all.state, from_all.end);
  const double encoding = seconds_since(start);
  ENSURE(snapshot.has_value());
  ENSURE(storage.save_snapshot(kOrg, kFoldVersion, kWholeState, *snapshot).has_value());
  const double with = seconds_to_load(storage, from_snapshot);
  ENSURE(from_snapshot.snapshot_version == from_all.state.version);
  ENSURE(from_snapshot.state == from_all.state);
  fmt::print(
      "load: {:.0f} ms from all events, {:.0f} ms from a snapshot of {:.1f} MB ({:.0f} times"
      " as fast) that takes {:.0f} ms to make\n",
      without * 1e3, with * 1e3, static_cast<double>(snapshot->bytes.size()) / 1e6, without / with,
      encoding * 1e3);
}

void run(int people, int years) {
  LogMaker maker(people, years);
  const std::vector<std::string> batches = maker.make();
  std::size_t bytes = 0;
  for (const std::string& batch : batches) bytes += batch.size();
  const double events = static_cast<double>(maker.events());
  fmt::print("{} people, {} years: {} events, {:.1f} MB, {:.0f} bytes an event\n", people, years,
             maker.events(), static_cast<double>(bytes) / 1e6, static_cast<double>(bytes) / events);

  const std::size_t before = resident_bytes();
  const Replayed replayed = replay(batches);
  const std::size_t after = resident_bytes();
  const double total = replayed.decode_seconds + replayed.fold_seconds;
  fmt::print("replay: {:.0f} events a second ({:.0f} decoded, {:.0f} folded), {:.2f} s in all\n",
             events / total, events / replayed.decode_seconds, events / replayed.fold_seconds,
             total);
  fmt::print("memory: {:.1f} MB, {:.0f} bytes a person-year; the host estimates {:.1f} MB\n",
             static_cast<double>(after - before) / 1e6,
             static_cast<double>(after - before) / (people * years),
             static_cast<double>(footprint_of(replayed.organisation)) / 1e6);
  measure_loading(batches);
  measure_figures(replayed.organisation, years);
}

}  // namespace
}  // namespace daybook

int main(int count, char** arguments) {
  const int people = count > 1 ? std::atoi(arguments[1]) : 1000;
  const int years = count > 2 ? std::atoi(arguments[2]) : 5;
  daybook::run(people, years);
}
