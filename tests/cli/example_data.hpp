// A data directory, and the program run on it and on the example files.
#pragma once
#include <gtest/gtest.h>

#include "cli/daybook_program.hpp"
#include "contracts/temporary_directory.hpp"
#include "import/example_figures.hpp"

namespace daybook::tests {

using Words = std::vector<std::string>;

inline Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

class ExampleData : public testing::Test {
 protected:
  std::filesystem::path data() const { return directory_.path() / "data"; }
  std::filesystem::path file(const std::string& name) const { return directory_.path() / name; }

  // Any subcommand on this data directory.
  Ran run(const std::string& subcommand, const Words& more = {}) const {
    return run_daybook(joined({subcommand, "--data-dir", data().string()}, more));
  }

  Ran import(const Words& more) const {
    return run("import", joined({"--org", kExampleOrganisation, "--today", kExamplesAsOf}, more));
  }
  // All four of the example files.
  Ran import_examples(const Words& more = {}) const {
    Words files;
    for (const char* kind : {"people", "locations", "leave", "balances"})
      files = joined(files, {std::string("--") + kind, example_file(kind)});
    return import(joined(files, more));
  }
  void given_the_examples() const {
    const Ran ran = import_examples();
    ASSERT_EQ(ran.code, 0) << ran.err;
  }

  // What verify says of the only organisation.
  boost::json::object verified() const {
    const auto all = json_of(run("verify", {"--json"}).out);
    return all.as_array().at(0).as_object();
  }

 private:
  contracts::TemporaryDirectory directory_;
};

// A file of the same name, changed.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace daybook::tests
