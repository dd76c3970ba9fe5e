// Reading our own source tree, as far as rules about text need it: no compiler, no preprocessor.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tidy {

// A broken rule: what is wrong and where. Tests print all of them at once.
struct Problem {
  std::string file;
  int line = 0;  // 0: the file as a whole
  std::string what;

  bool operator==(const Problem&) const = default;
};

std::string to_string(const std::vector<Problem>& problems);

struct SourceFile {
  std::string path;  // from the root of the repository, with '/'
  std::string text;
};

// All files of the repository below `folder` ("" for everything) whose name ends with one of
// `endings` (any name when there are none), sorted by path. What is built, installed or run is left
// out: build, node_modules, dist, data directories of servers, .git.
std::vector<SourceFile> files_below(std::string_view folder,
                                    const std::vector<std::string_view>& endings = {});
// C++ of libs, src, tests and bench.
std::vector<SourceFile> cpp_files();

std::vector<std::string_view> lines_of(std::string_view text);

// The text with comments and the contents of string and character literals blanked out. Lines keep
// their numbers and lengths.
std::string code_only(std::string_view text);

struct Include {
  std::string header;
  bool quoted = false;
  int line = 0;

  bool operator==(const Include&) const = default;
};
std::vector<Include> includes_of(std::string_view text);

bool is_word_character(char c);
// Lines of `code` on which `word` stands alone, not as a part of a longer name.
std::vector<int> lines_with_word(std::string_view code, std::string_view word);

}  // namespace tidy
