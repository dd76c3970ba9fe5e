#include "tidy/taste_rules.hpp"

#include <algorithm>
#include <array>
#include <regex>

namespace tidy {
namespace {

// A person has a manager and a page has data, so such a word is refused only as the last one of a
// name, where it says nothing.
constexpr std::array<std::string_view, 7> kEmptyWords = {"manager", "helper", "helpers",  "util",
                                                         "utils",   "impl",   "utilities"};

// In two pieces each, so that this file passes its own tests.
const std::vector<std::string> kMarkers = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                           std::string("XX") + "X", std::string("HA") + "CK"};
const std::vector<std::string> kForeignFolders = {std::string("/wo") + "rk/",
                                                  std::string("../sha") + "red/design",
                                                  std::string("../sha") + "red/reference"};

int columns_of(std::string_view line) {
  return static_cast<int>(std::ranges::count_if(
      line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return std::tolower(c); });
  return result;
}

// "RequestQueueManager" -> "manager"; "request_queue_util" -> "util".
std::string last_word(std::string_view name) {
  std::size_t at = name.size();
  while (at > 0 && name[at - 1] != '_' &&
         !(at < name.size() && std::isupper(static_cast<unsigned char>(name[at])) != 0))
    --at;
  return lower(name.substr(at));
}

bool is_empty_word(std::string_view name) {
  const std::string word = last_word(name);
  return std::ranges::find(kEmptyWords, word) != kEmptyWords.end();
}

// A quick look before the slow regular expression.
bool declares_type(std::string_view line) {
  return std::ranges::any_of(
      std::array<std::string_view, 5>{"class ", "struct ", "enum ", "union ", "using "},
      [&](std::string_view keyword) { return line.contains(keyword); });
}

std::string_view without_indentation(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

bool holds_code(std::string_view line) {
  return line.find_first_not_of(' ') != std::string_view::npos;
}

// Finds functions: a brace whose head (what stands between it and the previous brace or semicolon)
// has parentheses and opens no namespace or type.
class FunctionFinder {
 public:
  explicit FunctionFinder(std::string_view text) : code_(code_only(text)) {}

  std::vector<FunctionSpan> run() {
    for (std::size_t at = 0; at < code_.size(); ++at) step(at);
    return std::move(found_);
  }

 private:
  void step(std::size_t& at) {
    const char c = code_[at];
    if (c == '#' && std::ranges::all_of(line_start(at), [](char d) { return d == ' '; }))
      return skip_directive(at);
    if (c == '\n') ++line_;
    if (c == '{') return open();
    if (c == '}') return close();
    if (c == ';') return head_.clear();
    head_ += c;
  }

  std::string_view line_start(std::size_t at) const {
    const std::size_t newline = at == 0 ? std::string::npos : code_.rfind('\n', at - 1);
    const std::size_t start = newline == std::string::npos ? 0 : newline + 1;
    return std::string_view(code_).substr(start, at - start);
  }

  void skip_directive(std::size_t& at) {
    for (; at < code_.size(); ++at) {
      if (code_[at] != '\n') continue;
      ++line_;
      if (code_[at - 1] != '\\') return;
    }
  }

  void open() {
    const bool opens = function_depth_ == 0 && opens_function();
    ++depth_;
    if (opens) {
      function_depth_ = depth_;
      first_line_ = line_;
    }
    head_.clear();
  }

  void close() {
    if (depth_ == function_depth_ && function_depth_ != 0) {
      found_.push_back({first_line_, line_});
      function_depth_ = 0;
    }
    if (depth_ > 0) --depth_;
    head_.clear();
  }

  bool opens_function() const {
    static const std::regex kTemplate(R"(template\s*<[^()]*?>\s*(?=[a-zA-Z]))");
    static const std::regex kScope(R"(\b(namespace|class|struct|enum|union)\b)");
    if (!head_.contains('(')) return false;
    return !std::regex_search(std::regex_replace(head_, kTemplate, ""), kScope);
  }

  std::string code_;
  std::string head_;
  int line_ = 1;
  int depth_ = 0;
  int function_depth_ = 0;  // 0: outside of functions
  int first_line_ = 0;
  std::vector<FunctionSpan> found_;
};

}  // namespace

std::vector<Problem> size_problems(const SourceFile& file) {
  std::vector<Problem> problems;
  const auto lines = lines_of(file.text);
  if (lines.size() > kFileLinesMax)
    problems.push_back({file.path, 0, std::to_string(lines.size()) + " lines"});
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (columns_of(lines[at]) > kColumnsMax)
      problems.push_back({file.path, static_cast<int>(at) + 1,
                          std::to_string(columns_of(lines[at])) + " columns"});
  return problems;
}

std::vector<FunctionSpan> functions_of(std::string_view text) { return FunctionFinder(text).run(); }

std::vector<Problem> function_size_problems(const SourceFile& file) {
  std::vector<Problem> problems;
  const std::string code = code_only(file.text);
  const auto lines = lines_of(code);
  for (const FunctionSpan& function : functions_of(file.text)) {
    const auto count = std::count_if(lines.begin() + function.first_line - 1,
                                     lines.begin() + function.last_line, holds_code);
    if (count > kFunctionLinesMax)
      problems.push_back(
          {file.path, function.first_line, "a function of " + std::to_string(count) + " lines"});
  }
  return problems;
}

std::vector<Problem> name_problems(const SourceFile& file) {
  static const std::regex kSnakePath(R"([a-z0-9_/]+\.[a-z]+)");
  static const std::regex kType(R"(\b(?:class|struct|enum class|enum|union|using)\s+(\w+))");
  std::vector<Problem> problems;
  if (!std::regex_match(file.path, kSnakePath))
    problems.push_back({file.path, 0, "file names are in snake_case"});
  const std::string_view path = file.path;
  const std::size_t start = path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1;
  if (is_empty_word(path.substr(start, path.rfind('.') - start)))
    problems.push_back({file.path, 0, "a file name that says nothing"});
  const std::string code = code_only(file.text);
  int number = 0;
  for (std::string_view line : lines_of(code)) {
    ++number;
    if (!declares_type(line)) continue;
    for (std::cregex_iterator match(line.begin(), line.end(), kType), end; match != end; ++match)
      if (is_empty_word((*match)[1].str()))
        problems.push_back({file.path, number, "a type name that says nothing: " + match->str(1)});
  }
  return problems;
}

std::vector<Problem> marker_problems(const SourceFile& file) {
  std::vector<Problem> problems;
  for (const std::string& marker : kMarkers)
    for (int line : lines_with_word(file.text, marker))
      problems.push_back({file.path, line, "a note to self: " + marker});
  return problems;
}

std::vector<Problem> dead_code_problems(const SourceFile& file) {
  static const std::regex kDeadCode(
      R"(// ?(?:\}.*|#include .*|(?:if|for|while|switch|else|return)\b.*[;{]|)"
      R"((?:const |auto |std::)?[\w:<>&*]+(?: [\w:<>&*]+)?(?:\.|->|::)?\w* ?(?:=.*|\(.*\));))");
  std::vector<Problem> problems;
  int number = 0;
  for (std::string_view line : lines_of(file.text)) {
    ++number;
    line = without_indentation(line);
    if (line.starts_with("//") && std::regex_match(line.begin(), line.end(), kDeadCode))
      problems.push_back({file.path, number, "code in a comment: " + std::string(line)});
  }
  return problems;
}

std::vector<Problem> floating_point_problems(const SourceFile& file) {
  std::vector<Problem> problems;
  const std::string code = code_only(file.text);
  for (std::string_view type : {"double", "float"})
    for (int line : lines_with_word(code, type))
      problems.push_back({file.path, line, std::string(type) + ": amounts are exact"});
  return problems;
}

std::vector<Problem> path_problems(const SourceFile& file) {
  std::vector<Problem> problems;
  for (const std::string& folder : kForeignFolders) {
    for (std::size_t at = file.text.find(folder); at != std::string::npos;
         at = file.text.find(folder, at + 1)) {
      const char before = at == 0 ? ' ' : file.text[at - 1];
      if (is_word_character(before) || before == '.' || before == '-' || before == '~') continue;
      const auto line =
          1 + std::count(file.text.begin(), file.text.begin() + std::ptrdiff_t(at), '\n');
      problems.push_back(
          {file.path, static_cast<int>(line), "a path of somebody's machine: " + folder});
    }
  }
  return problems;
}

std::vector<PortMethod> port_methods_of(std::string_view text) {
  static const std::regex kClass(R"(\bclass\s+(\w+)\s*(?:final\s*)?(?::[^{;]*)?\{)");
  static const std::regex kMethod(
      R"(\bvirtual\s+[^;(]*?(\w+)\s*\(\s*([^,;]*?)\s*[,)][^;]*=\s*0\s*;)");
  const std::string code = code_only(text);
  std::vector<PortMethod> methods;
  for (std::sregex_iterator match(code.begin(), code.end(), kMethod), end; match != end; ++match) {
    const auto before = code.begin() + match->position();
    std::string owner;
    for (std::sregex_iterator type(code.begin(), before, kClass); type != end; ++type)
      owner = type->str(1);
    const auto line = 1 + std::count(code.begin(), before, '\n');
    methods.push_back({owner + "::" + match->str(1), match->str(2), static_cast<int>(line)});
  }
  return methods;
}

}  // namespace tidy
