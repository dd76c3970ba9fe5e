// How long `daybook import` takes for a whole organisation, and how much memory: files in, durable
// log out, in a process of its own.
//
//   import_bench [PEOPLE] [ROWS]     1000 people and 20 rows of leave for each by default
//
// Locations and policies are those of examples/locations.csv. The yardstick reads the same files as
// CSV and does nothing with them.
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "base/date.hpp"
#include "csv/reader.hpp"

#include "contracts/temporary_directory.hpp"

namespace daybook {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kTeamSize = 25;
constexpr const char* kPlaces[] = {"Munich", "London", "San Diego"};
constexpr const char* kPlacesFile = DAYBOOK_SOURCE_DIR "/examples/locations.csv";

std::string email(int person) { return fmt::format("person{:05}@large.example", person); }

std::string people_csv(int people) {
  std::string text = "Name,E-mail,Start date,Location,Team,Approvers\n";
  for (int person = 0; person < people; ++person) {
    const int team = person / kTeamSize;
    text += fmt::format("Person {0},{1},{2}-{3:02}-01,{4},Team {5},{6}\n", person, email(person),
                        2012 + person % 12, 1 + person % 12, kPlaces[team % 3], team,
                        email(team * kTeamSize));
  }
  return text;
}

// In these weeks of autumn no place has a holiday on a Wednesday, of which half would cost nothing.
constexpr int kHalves = 6;

// One leave every seven weeks from 2024 on: two to five days that begin on a Monday.
std::string leave_row(int person, int number) {
  const base::Date monday = base::date(2024, 1, 8) + 7 * (7 * number + person % 5);
  const int days_after = 1 + (person + number) % 4;
  return fmt::format("{},{},{},{},{},{},approved\n", email(person),
                     (person + number) % 6 == 0 ? "Sick leave" : "Vacation", to_string(monday),
                     to_string(monday + days_after),
                     number == kHalves && days_after == 2 ? "until noon" : "",
                     email(person / kTeamSize * kTeamSize));
}

std::string leave_csv(int people, int rows) {
  std::string text = "E-mail,Leave type,From,To,Half day,Approver,Status\n";
  for (int number = 0; number < rows; ++number)
    for (int person = 0; person < people; ++person) text += leave_row(person, number);
  return text;
}

void write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::size_t rows_in(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  const std::string whole = text.str();
  auto reader = csv::Reader::open(whole);
  std::size_t rows = 0;
  for (auto row = reader->next(); row && *row; row = reader->next()) ++rows;
  return rows;
}

std::int64_t milliseconds_since(SteadyClock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - start).count();
}

struct Measured {
  std::int64_t milliseconds = 0;
  long megabytes = 0;  // most that was resident
};

Measured import(const std::filesystem::path& folder) {
  const std::string people = folder / "people.csv", leave = folder / "leave.csv";
  const std::string data = folder / "data";
  const auto start = SteadyClock::now();
  const pid_t process = fork();
  if (process == 0) {
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    execl(DAYBOOK_PROGRAM, DAYBOOK_PROGRAM, "import", "--data-dir", data.c_str(), "--org", "Large",
          "--people", people.c_str(), "--leave", leave.c_str(), "--locations", kPlacesFile,
          "--today", "2026-11-23", nullptr);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  wait4(process, &status, 0, &used);
  if (status != 0) std::exit(1);
  return {milliseconds_since(start), used.ru_maxrss / 1024};
}

void measure(int people, int rows) {
  const contracts::TemporaryDirectory directory;
  const std::filesystem::path& folder = directory.path();
  write_text(folder / "people.csv", people_csv(people));
  write_text(folder / "leave.csv", leave_csv(people, rows));
  const auto start = SteadyClock::now();
  const std::size_t count = rows_in(folder / "people.csv") + rows_in(folder / "leave.csv");
  const std::int64_t yardstick = milliseconds_since(start);
  const Measured first = import(folder);
  const Measured again = import(folder);
  fmt::print("{} rows read as CSV: {} ms\n", count, yardstick);
  fmt::print("imported into an empty data directory: {} ms, {} MB\n", first.milliseconds,
             first.megabytes);
  fmt::print("imported again, changing nothing: {} ms, {} MB\n", again.milliseconds,
             again.megabytes);
}

int number_in(char** arguments, int count, int at, int otherwise) {
  return at < count ? std::atoi(arguments[at]) : otherwise;
}

}  // namespace
}  // namespace daybook

int main(int count, char** arguments) {
  daybook::measure(daybook::number_in(arguments, count, 1, 1000),
                   daybook::number_in(arguments, count, 2, 20));
}
