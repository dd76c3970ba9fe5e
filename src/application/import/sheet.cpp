#include "application/import/sheet.hpp"

#include <algorithm>

#include "csv/reader.hpp"

namespace daybook {
namespace {

std::size_t row_of(const base::Error& error) {
  std::size_t row = 0;
  for (char digit : error.fact("row")) row = row * 10 + static_cast<std::size_t>(digit - '0');
  return row;
}

std::optional<std::size_t> find_heading(const std::vector<std::string>& header,
                                        const Heading& heading) {
  for (std::string_view name : heading.names)
    for (std::size_t at = 0; at < header.size(); ++at)
      if (plain(header[at]) == plain(name)) return at;
  return std::nullopt;
}

// The heading of what a refusal of the domain is about, where that is called otherwise.
std::string_view heading_for(const base::Error& why) {
  struct Known {
    std::string_view field, heading;
  };
  constexpr Known kOthers[] = {
      {"firstDay", "half day"},      {"lastDay", "half day"},        {"everyDay", "half day"},
      {"leaveTypeId", "leave type"}, {"quota", "leave days"},        {"limit", "carry over limit"},
      {"step", "rounding"},          {"minutes", "working pattern"}, {"weeks", "working pattern"}};
  const std::string_view field = why.fact("field");
  for (const auto& [known, heading] : kOthers)
    if (field == known) return heading;
  // About the days as a whole.
  return field.empty() && !why.fact("from").empty() ? "from" : field;
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + text;
  return list;
}

}  // namespace

Sheet::Sheet(const ImportFile& file, std::span<const Heading> headings, ImportProblems& problems)
    : file_(file.name), headings_(headings), places_(headings.size()) {
  auto reader = csv::Reader::open(file.text);
  if (!reader) {
    problems.push_back({file_, row_of(reader.error()), "", "", std::move(reader.error())});
    return;
  }
  header_ = reader->header();
  if (!find_columns(problems)) return;
  while (true) {
    auto row = reader->next();
    if (row && !*row) return;
    if (row) {
      rows_.push_back({(*row)->row, std::move((*row)->fields)});
      continue;
    }
    const bool is_last = row.error().rule == "csv.too_many_rows";
    const std::string column(row.error().fact("heading"));
    problems.push_back({file_, row_of(row.error()), column, "", std::move(row.error())});
    if (is_last) return;
  }
}

bool Sheet::find_columns(ImportProblems& problems) {
  bool complete = true;
  for (std::size_t column = 0; column < headings_.size(); ++column) {
    places_[column] = find_heading(header_, headings_[column]);
    if (places_[column] || headings_[column].presence == Presence::optional) continue;
    complete = false;
    problems.push_back({file_,
                        1,
                        std::string(headings_[column].names.front()),
                        "",
                        {base::ErrorCode::invalid,
                         "import.column_missing",
                         {{"column", std::string(headings_[column].names.front())},
                          {"header", list_of(header_)}}}});
  }
  return complete;
}

std::string_view Sheet::text(const Row& row, int column) const {
  const auto place = places_[static_cast<std::size_t>(column)];
  return place ? trimmed(row.fields[*place]) : std::string_view{};
}

ImportProblem Sheet::problem(const Row& row, int column, base::Error why) const {
  const auto place = places_[static_cast<std::size_t>(column)];
  return {file_, row.number, place ? header_[*place] : "", std::string(text(row, column)),
          std::move(why)};
}

void Sheet::complete(ImportProblem& problem) const {
  const auto row = std::ranges::lower_bound(rows_, problem.row, {}, &Row::number);
  if (row == rows_.end() || row->number != problem.row) return;
  const auto place = find_place(problem.column.empty() ? heading_for(problem.why) : problem.column);
  if (!place) return;
  problem.column = header_[*place];
  if (problem.value.empty()) problem.value = trimmed(row->fields[*place]);
}

std::optional<std::size_t> Sheet::find_place(std::string_view name) const {
  for (std::size_t column = 0; column < headings_.size(); ++column)
    for (std::string_view heading : headings_[column].names)
      if (plain(heading) == plain(name)) return places_[column];
  return std::nullopt;
}

std::string RowReader::required(int column) {
  std::string value = text(column);
  if (value.empty()) refuse(column, {base::ErrorCode::invalid, "import.value_missing", {}});
  return value;
}

void RowReader::refuse(int column, base::Error why) {
  good_ = false;
  problems_.push_back(sheet_.problem(row_, column, std::move(why)));
}

std::string plain(std::string_view text) {
  std::string letters;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (kept) letters += c;
  }
  return letters;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

}  // namespace daybook
