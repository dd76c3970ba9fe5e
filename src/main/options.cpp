#include "main/options.hpp"

#include <CLI/CLI.hpp>

namespace daybook::cli {

void Options::text(const std::string& name, std::string& into, const std::string& help) {
  app_.add_option(name, into, help)->capture_default_str()->type_name("TEXT");
}

void Options::required(const std::string& name, std::string& into, const std::string& help) {
  app_.add_option(name, into, help)->required()->type_name("TEXT");
}

void Options::texts(const std::string& name, std::vector<std::string>& into,
                    const std::string& help) {
  // One value each time it is given, so that it never swallows what comes after.
  app_.add_option(name, into, help)->allow_extra_args(false)->type_name("TEXT ...");
}

void Options::number(const std::string& name, int& into, Bounds bounds, const std::string& help) {
  app_.add_option(name, into, help)
      ->check(CLI::Range(bounds.lowest, bounds.highest))
      ->capture_default_str();
}

void Options::flag(const std::string& name, bool& into, const std::string& help) {
  app_.add_flag(name, into, help);
}

void Options::one_of(const std::string& name, std::string& into,
                     const std::vector<std::string>& values, const std::string& help) {
  app_.add_option(name, into, help)->check(CLI::IsMember(values))->capture_default_str();
}

void Options::examples(const std::string& text) { app_.footer(text); }

}  // namespace daybook::cli
