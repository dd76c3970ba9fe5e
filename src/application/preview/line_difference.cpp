#include "application/preview/line_difference.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace daybook {
namespace {

// What makes two lines the same line.
struct LineKey {
  Date date;
  EntryKind kind{};
  DateRange period;
  DateRange leave_year;
  base::Uuid about;  // the request or the adjustment

  auto operator<=>(const LineKey&) const = default;
};

struct Sums {
  std::optional<Amount> before;
  std::optional<Amount> after;
};

using Lines = std::map<LineKey, Sums>;

base::Uuid about(const AccountFacts& facts, const Entry& entry) {
  if (entry.absence) return facts.absences[*entry.absence].request.uuid;
  if (entry.adjustment) return facts.adjustments[*entry.adjustment].id.uuid;
  return {};
}

void gather(Lines& lines, const AccountSide& side, std::optional<Amount> Sums::* where) {
  for (const Entry& entry : side.account->entries) {
    const LineKey key{entry.date, entry.kind, entry.period, entry.leave_year,
                      about(*side.facts, entry)};
    std::optional<Amount>& sum = lines[key].*where;
    sum = sum ? *sum + entry.amount : entry.amount;
  }
}

}  // namespace

Amount LineDifference::by() const {
  if (!before) return *after;
  return after ? *after - *before : -*before;
}

std::vector<LineDifference> differing_lines(const std::optional<AccountSide>& before,
                                            const AccountSide& after) {
  Lines lines;
  if (before) gather(lines, *before, &Sums::before);
  gather(lines, after, &Sums::after);
  std::vector<LineDifference> differing;
  for (const auto& [key, sums] : lines) {
    const LineDifference line{key.date, key.kind, key.period, sums.before, sums.after};
    if (!line.by().is_zero()) differing.push_back(line);
  }
  return differing;
}

std::vector<KindDifference> by_kind(const std::vector<LineDifference>& lines) {
  std::map<EntryKind, KindDifference> kinds;
  for (const LineDifference& line : lines) {
    const auto [at, is_new] = kinds.try_emplace(
        line.kind, KindDifference{line.kind, line.date, 0, base::zero(line.by().unit)});
    ++at->second.lines;
    at->second.by += line.by();
  }
  std::vector<KindDifference> all;
  for (const auto& [kind, difference] : kinds) all.push_back(difference);
  return all;
}

}  // namespace daybook
