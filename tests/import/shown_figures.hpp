// Figures and explanations as somebody is shown them, whatever shows them: the import's own test,
// the command line and the API are held against the same numbers.
#pragma once
#include <gtest/gtest.h>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "domain/ledger/explain.hpp"

namespace daybook::tests {

struct ShownFigures {
  std::string leave_year;                      // "2026-01-01 to 2026-12-31"
  std::map<std::string, std::string> amounts;  // by the figure's name: {"remaining", "22"}
  std::vector<std::string> expiring;           // "8 until 2027-03-31"
  bool operator==(const ShownFigures&) const = default;
};

inline void PrintTo(const ShownFigures& figures, std::ostream* out) {
  *out << figures.leave_year;
  for (const auto& [name, amount] : figures.amounts) *out << ", " << name << ' ' << amount;
  for (const std::string& lot : figures.expiring) *out << ", " << lot;
}

inline ShownFigures shown(const Figures& figures) {
  ShownFigures all{.leave_year = to_string(figures.leave_year.first) + " to " +
                                 to_string(figures.leave_year.last)};
  for (std::size_t at = 0; at < base::EnumNames<Figure>::names.size(); ++at)
    all.amounts.emplace(base::EnumNames<Figure>::names[at],
                        base::to_decimal(figures.get(static_cast<Figure>(at)).value));
  for (const Expiring& lot : figures.expiring)
    all.expiring.push_back(base::to_decimal(lot.amount.value) + " until " +
                           to_string(lot.last_day));
  return all;
}

// A tree line by line, in reading order.
struct ShownLine {
  std::size_t depth = 0;
  std::string label;
  std::string amount;               // empty: an input, not a part of the sum
  std::vector<std::size_t> events;  // versions
};

inline void append_lines(std::vector<ShownLine>& lines, const Explanation& node,
                         std::size_t depth = 0) {
  lines.push_back({depth, node.label, node.amount ? base::to_decimal(node.amount->value) : "", {}});
  for (Version source : node.sources) lines.back().events.push_back(source.number);
  for (const Explanation& child : node.children) append_lines(lines, child, depth + 1);
}

// What the first line is the sum of: {"figure.accrued 30", "figure.taken -12"}.
inline std::vector<std::string> parts_of(const std::vector<ShownLine>& lines) {
  std::vector<std::string> parts;
  for (const ShownLine& line : lines)
    if (line.depth == 1) parts.push_back(line.label + " " + line.amount);
  return parts;
}

// A leaf is an amount that no amounts below it explain further.
inline bool is_leaf(const std::vector<ShownLine>& lines, std::size_t at) {
  if (lines[at].amount.empty()) return false;
  for (std::size_t below = at + 1; below < lines.size(); ++below) {
    if (lines[below].depth <= lines[at].depth) return true;
    if (!lines[below].amount.empty()) return false;
  }
  return true;
}

inline std::string sum_of_leaves(const std::vector<ShownLine>& lines) {
  base::Rational sum;
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (is_leaf(lines, at)) sum = sum + base::parse_decimal(lines[at].amount).value();
  return base::to_decimal(sum);
}

// The tree is about this amount, adds up to it, and names the events behind what is granted and
// taken.
inline void expect_sound(const std::vector<ShownLine>& lines, const std::string& amount) {
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.front().amount, amount);
  EXPECT_EQ(sum_of_leaves(lines), amount);
  for (const ShownLine& line : lines)
    if (line.label == "entry.grant" || line.label == "entry.accrual" ||
        line.label == "entry.charge")
      EXPECT_FALSE(line.events.empty()) << line.label << ' ' << line.amount;
}

}  // namespace daybook::tests
