// The program itself, started as a shell would start it.
#pragma once
#include <boost/json/value.hpp>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace daybook::tests {

struct Ran {
  int code = -1;  // exit code; 128 and the signal where one ended it
  std::string out;
  std::string err;
};

// Runs `daybook` with these arguments to its end.
Ran run_daybook(const std::vector<std::string>& arguments);

// `daybook serve` in the background, on a free port, until the object goes.
class ServingDaybook {
 public:
  explicit ServingDaybook(const std::filesystem::path& data_directory);
  ~ServingDaybook();
  ServingDaybook(const ServingDaybook&) = delete;
  ServingDaybook& operator=(const ServingDaybook&) = delete;

  std::uint16_t port() const { return port_; }
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

 private:
  pid_t process_ = -1;
  int output_ = -1;
  std::uint16_t port_ = 0;
};

// Output that has to be JSON.
boost::json::value json_of(std::string_view text);
// The string under a key, which has to be there.
std::string text_at(const boost::json::value& object, std::string_view key);

std::string text_of_file(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, std::string_view text);

}  // namespace daybook::tests
