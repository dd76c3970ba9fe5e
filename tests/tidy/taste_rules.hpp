// Taste that can be measured: sizes, names, leftovers. The numbers are where a split is due, not
// where one should aim: files 60 to 120 lines, functions 5 to 15.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tidy/source_text.hpp"

namespace tidy {

inline constexpr int kFileLinesMax = 500;
inline constexpr int kFunctionLinesMax = 70;
inline constexpr int kColumnsMax = 100;

// Length of the file and of its lines, counted in characters.
std::vector<Problem> size_problems(const SourceFile& file);

struct FunctionSpan {
  int first_line = 0;  // of the opening brace
  int last_line = 0;   // of the closing brace

  bool operator==(const FunctionSpan&) const = default;
};
// Functions with a body, found by counting braces; lambdas count towards the function around them.
std::vector<FunctionSpan> functions_of(std::string_view text);
// Lines that hold code count: comments and the lines of a long literal do not.
std::vector<Problem> function_size_problems(const SourceFile& file);

// File names in snake_case; no type and no file named after what it is not.
std::vector<Problem> name_problems(const SourceFile& file);

// Notes to self in any text file.
std::vector<Problem> marker_problems(const SourceFile& file);
// C++ that was commented out. Examples in comments are indented and pass.
std::vector<Problem> dead_code_problems(const SourceFile& file);

// Amounts are exact: no floating point type.
std::vector<Problem> floating_point_problems(const SourceFile& file);

// Absolute or outside paths of somebody's machine.
std::vector<Problem> path_problems(const SourceFile& file);

struct PortMethod {
  std::string name;  // "Storage::append"
  std::string first_parameter;
  int line = 0;

  bool operator==(const PortMethod&) const = default;
};
// The pure virtual methods that a header of ports declares.
std::vector<PortMethod> port_methods_of(std::string_view text);

}  // namespace tidy
