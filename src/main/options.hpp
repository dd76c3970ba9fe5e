// What a subcommand understands on the command line, without the library that parses it: CLI11 is
// slow to compile and stays in options.cpp and program.cpp.
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace daybook::cli {

class Options {
 public:
  explicit Options(CLI::App& app) : app_(app) {}

  // `name` is "--person" or "--json,-j"; the values live until the subcommand has run.
  void text(const std::string& name, std::string& into, const std::string& help);
  void required(const std::string& name, std::string& into, const std::string& help);
  void texts(const std::string& name, std::vector<std::string>& into, const std::string& help);
  struct Bounds {
    int lowest = 0, highest = 0;  // inclusive
  };
  void number(const std::string& name, int& into, Bounds bounds, const std::string& help);
  void flag(const std::string& name, bool& into, const std::string& help);
  void one_of(const std::string& name, std::string& into, const std::vector<std::string>& values,
              const std::string& help);
  // Shown below the options by --help.
  void examples(const std::string& text);

 private:
  CLI::App& app_;
};

}  // namespace daybook::cli
