#include "cli/daybook_program.hpp"

#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <signal.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "base/result.hpp"
#include "json/reader.hpp"

#include "contracts/temporary_directory.hpp"

namespace daybook::tests {
namespace {

// Standard input is empty, so that a program that asks for something ends.
pid_t start(const std::vector<std::string>& arguments, int out, int err) {
  std::vector<std::string> all = arguments;
  all.insert(all.begin(), DAYBOOK_PROGRAM);
  std::vector<char*> words;
  for (std::string& word : all) words.push_back(word.data());
  words.push_back(nullptr);
  const pid_t process = fork();
  ENSURE(process >= 0);
  if (process > 0) return process;
  const int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  execv(DAYBOOK_PROGRAM, words.data());
  _exit(127);
}

int wait_for(pid_t process) {
  int status = 0;
  ENSURE(waitpid(process, &status, 0) == process);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int open_for_output(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ENSURE(descriptor >= 0);
  return descriptor;
}

std::string first_line_of(int descriptor) {
  std::string line;
  for (char c = 0; read(descriptor, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

}  // namespace

Ran run_daybook(const std::vector<std::string>& arguments) {
  const contracts::TemporaryDirectory directory;
  const auto out_file = directory.path() / "out", err_file = directory.path() / "err";
  const int out = open_for_output(out_file), err = open_for_output(err_file);
  Ran ran{.code = wait_for(start(arguments, out, err))};
  close(out);
  close(err);
  ran.out = text_of_file(out_file);
  ran.err = text_of_file(err_file);
  return ran;
}

ServingDaybook::ServingDaybook(const std::filesystem::path& data_directory) {
  int ends[2];
  ENSURE(pipe2(ends, O_CLOEXEC) == 0);
  process_ = start({"serve", "--data-dir", data_directory.string(), "--listen", "127.0.0.1:0"},
                   ends[1], STDERR_FILENO);
  close(ends[1]);
  output_ = ends[0];
  const std::string line = first_line_of(output_);
  const std::size_t colon = line.rfind(':');
  EXPECT_NE(colon, std::string::npos) << "the server said: " << line;
  if (colon != std::string::npos)
    port_ = static_cast<std::uint16_t>(std::stoi(line.substr(colon + 1)));
}

ServingDaybook::~ServingDaybook() {
  kill(process_, SIGTERM);
  EXPECT_EQ(wait_for(process_), 0);
  close(output_);
}

boost::json::value json_of(std::string_view text) {
  auto value = json::parse(text, {.bytes = 64u << 20, .depth = 64});
  EXPECT_TRUE(value) << text.substr(0, 2000);
  return value ? *value : boost::json::value(boost::json::object());
}

std::string text_at(const boost::json::value& object, std::string_view key) {
  return std::string(object.at(key).as_string());
}

std::string text_of_file(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

void write_text(const std::filesystem::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace daybook::tests
