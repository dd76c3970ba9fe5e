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

LineKey key_of(const AccountSide& side, const Entry& entry) {
  return {entry.date, entry.kind, entry.period, entry.leave_year, about(*side.facts, entry)};
}

// The day of the first line that only one of them has; nothing when they are alike.
std::optional<Date> first_difference(const AccountSide& a, const AccountSide& b) {
  const std::vector<Entry>& left = a.account->entries;
  const std::vector<Entry>& right = b.account->entries;
  const auto alike = [&](const Entry& one, const Entry& other) {
    return one.date == other.date && one.amount == other.amount &&
           key_of(a, one) == key_of(b, other);
  };
  const auto [at, against] = std::ranges::mismatch(left, right, alike);
  if (at == left.end() && against == right.end()) return std::nullopt;
  if (at == left.end()) return against->date;
  return against == right.end() ? at->date : std::min(at->date, against->date);
}

void gather(Lines& lines, const AccountSide& side, Date from, std::optional<Amount> Sums::* where) {
  const std::vector<Entry>& entries = side.account->entries;
  const auto first = std::ranges::lower_bound(entries, from, {}, &Entry::date);
  for (const Entry& entry : std::ranges::subrange(first, entries.end())) {
    std::optional<Amount>& sum = lines[key_of(side, entry)].*where;
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
  // Most accounts are alike up to some day, and many altogether.
  const auto from = before ? first_difference(*before, after) : kFirstDayOfAll;
  if (!from) return {};
  Lines lines;
  if (before) gather(lines, *before, *from, &Sums::before);
  gather(lines, after, *from, &Sums::after);
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
