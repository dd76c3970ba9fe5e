#include "tidy/source_text.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace tidy {
namespace {

namespace fs = std::filesystem;

bool is_left_out(const fs::path& relative) {
  static const std::vector<std::string> kNames = {"build", "node_modules", "dist", ".git"};
  const std::string name = relative.filename().string();
  if (std::ranges::find(kNames, name) != kNames.end()) return true;
  return relative.parent_path() == "data" && name != "holidays";
}

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool ends_with_one_of(std::string_view name, const std::vector<std::string_view>& endings) {
  return endings.empty() || std::ranges::any_of(endings, [&](std::string_view ending) {
           return name.ends_with(ending);
         });
}

// Walks through C++ text and blanks what is not code.
class Blanker {
 public:
  explicit Blanker(std::string_view text) : text_(text), result_(text) {}

  std::string run() {
    while (at_ < text_.size()) step();
    return std::move(result_);
  }

 private:
  void step() {
    if (text_.substr(at_, 2) == "//") return blank_until("\n", 0);
    if (text_.substr(at_, 2) == "/*") return blank_until("*/", 2);
    if (text_.substr(at_, 2) == "R\"") return blank_raw_string();
    if (text_[at_] == '"') return blank_quoted('"');
    // 1'000'000 holds digit separators, not characters.
    if (text_[at_] == '\'' && (at_ == 0 || !is_word_character(text_[at_ - 1])))
      return blank_quoted('\'');
    ++at_;
  }

  void blank_to(std::size_t end) {
    for (; at_ < std::min(end, text_.size()); ++at_)
      if (text_[at_] != '\n') result_[at_] = ' ';
  }

  void blank_until(std::string_view end, std::size_t end_size) {
    const std::size_t found = text_.find(end, at_ + 2);
    blank_to(found == std::string_view::npos ? text_.size() : found + end_size);
  }

  void blank_raw_string() {
    const std::size_t open = text_.find('(', at_);
    if (open == std::string_view::npos) return blank_to(text_.size());
    const std::string close = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
    blank_until(close, close.size());
  }

  void blank_quoted(char quote) {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n')
      end += text_[end] == '\\' ? 2 : 1;
    ++at_;
    blank_to(end);
    ++at_;
  }

  std::string_view text_;
  std::string result_;
  std::size_t at_ = 0;
};

}  // namespace

std::string to_string(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems)
    text += problem.file + ":" + std::to_string(problem.line) + ": " + problem.what + "\n";
  return text;
}

std::vector<SourceFile> files_below(std::string_view folder,
                                    const std::vector<std::string_view>& endings) {
  const fs::path root = DAYBOOK_SOURCE_DIR;
  std::vector<SourceFile> files;
  if (!fs::exists(root / folder)) return files;
  for (auto entry = fs::recursive_directory_iterator(root / folder); entry != fs::end(entry);
       ++entry) {
    const fs::path relative = fs::relative(entry->path(), root);
    if (entry->is_directory()) {
      if (is_left_out(relative)) entry.disable_recursion_pending();
    } else if (ends_with_one_of(relative.string(), endings)) {
      files.push_back({relative.generic_string(), read_file(entry->path())});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<SourceFile> cpp_files() {
  std::vector<SourceFile> all;
  for (std::string_view folder : {"libs", "src", "tests", "bench"})
    std::ranges::move(files_below(folder, {".cpp", ".hpp"}), std::back_inserter(all));
  return all;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string code_only(std::string_view text) { return Blanker(text).run(); }

std::vector<Include> includes_of(std::string_view text) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s*([<"])([^>"]*)[>"].*)re");
  std::vector<Include> includes;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    std::cmatch match;
    if (line.contains('#') && std::regex_match(line.begin(), line.end(), match, kInclude))
      includes.push_back({match[2].str(), match[1] == "\"", number});
  }
  return includes;
}

bool is_word_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::vector<int> lines_with_word(std::string_view code, std::string_view word) {
  std::vector<int> found;
  int number = 0;
  for (std::string_view line : lines_of(code)) {
    ++number;
    for (std::size_t at = line.find(word); at != std::string_view::npos;
         at = line.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || !is_word_character(line[at - 1])) &&
          (end == line.size() || !is_word_character(line[end]))) {
        found.push_back(number);
        break;
      }
    }
  }
  return found;
}

}  // namespace tidy
