// docs/reference/event-log.md tells every event with its fields, and the golden file has a line of
// each that is read for ever.
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <sstream>

#include "application/log/commit_codec.hpp"
#include "host/described_fields.hpp"

namespace daybook {
namespace {

std::vector<std::string> lines_of_file(const std::string& path) {
  std::vector<std::string> lines;
  std::ifstream file(DAYBOOK_SOURCE_DIR + path);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

struct Section {
  std::string type;
  std::string prose;
  std::vector<std::string> rows;
  bool operator==(const Section&) const = default;
};

// "### `LeaveRequested`", then what it says in words, then a row for each field.
std::vector<Section> sections_of_page() {
  constexpr std::string_view kHeading = "### `";
  std::vector<Section> sections;
  bool within = false;
  for (const std::string& line : lines_of_file("/docs/reference/event-log.md")) {
    if (line.starts_with("#")) within = line.starts_with(kHeading);
    if (!within) continue;
    if (line.starts_with(kHeading))
      sections.push_back({line.substr(kHeading.size(), line.size() - kHeading.size() - 1), "", {}});
    else if (line.starts_with("| `"))
      sections.back().rows.push_back(line);
    else if (!line.starts_with("|"))
      sections.back().prose += line;
  }
  return sections;
}

template <class E>
std::vector<std::string> rows_of() {
  std::vector<std::string> rows;
  for (const DescribedField& field : FieldLister().list<E>())
    rows.push_back("| `" + field.path + "` | " + field.form + " | " + field.absent + " |");
  return rows;
}

std::vector<Section> sections_as_described() {
  std::vector<Section> sections;
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (sections.push_back({std::string(std::variant_alternative_t<Index, Event>::type), "",
                         rows_of<std::variant_alternative_t<Index, Event>>()}),
     ...);
  }(std::make_index_sequence<std::variant_size_v<Event>>{});
  return sections;
}

// For whoever has to bring the page up to date.
std::string text_of(const Section& section) {
  std::string text = "### `" + section.type + "`\n\n" + section.prose +
                     "\n\n| field of `data` | what it is | left out |\n|---|---|---|\n";
  for (const std::string& row : section.rows) text += row + "\n";
  return text;
}

TEST(EventReference, TellsEveryEventWithTheFieldsThatItHas) {
  std::map<std::string, Section> on_page;
  for (const Section& section : sections_of_page()) on_page[section.type] = section;
  for (const Section& described : sections_as_described())
    EXPECT_EQ(on_page[described.type].rows, described.rows)
        << "docs/reference/event-log.md should say:\n"
        << text_of(described);
}

TEST(EventReference, TellsNoEventThatThereIsNotAndEachInWords) {
  std::vector<std::string> told, there;
  for (const Section& section : sections_of_page()) {
    told.push_back(section.type);
    EXPECT_FALSE(section.prose.empty()) << section.type;
  }
  for (const Section& section : sections_as_described()) there.push_back(section.type);
  EXPECT_EQ(told, there);
}

TEST(GoldenEvents, EveryLineIsStillReadAndEveryTypeHasOne) {
  std::set<std::string_view> types;
  const std::vector<std::string> lines = lines_of_file("/tests/golden/events.jsonl");
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto commits = decode_commits(lines[at] + "\n");
    ASSERT_TRUE(commits.has_value()) << "line " << at + 1 << ": " << commits.error().rule << ' '
                                     << commits.error().fact("field") << "\n"
                                     << lines[at];
    for (const Event& event : commits->at(0).events) types.insert(type_of(event));
  }
  for (std::size_t index = 0; index < std::variant_size_v<Event>; ++index)
    EXPECT_TRUE(types.contains(type_name(index)))
        << "tests/golden/events.jsonl has no " << type_name(index);
}

}  // namespace
}  // namespace daybook
