#include "application/reports/explanation_report.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

#include "application/messages/message.hpp"

namespace daybook {
namespace {

constexpr std::size_t kTextWidth = 60;

struct Line {
  std::size_t depth = 0;
  std::string amount;  // empty: an input, not a sum
  std::string text;
  std::string events;
};

std::string events_of(const Explanation& line) {
  if (line.sources.empty()) return "";
  std::string events = line.sources.size() == 1 ? "event" : "events";
  for (std::size_t at = 0; at < line.sources.size(); ++at)
    events += (at == 0 ? " " : ", ") + std::to_string(line.sources[at].number);
  return events;
}

void append_lines(std::vector<Line>& lines, const Explanation& node, std::size_t depth) {
  lines.push_back({depth, node.amount ? base::to_decimal(node.amount->value) : "", text_of(node),
                   events_of(node)});
  for (const Explanation& child : node.children)
    // The days of one leave are in the JSON; here its line stands for them.
    if (child.label != "entry.day") append_lines(lines, child, depth + 1);
}

struct Widths {
  std::size_t whole = 0;   // digits and sign before the point
  std::size_t places = 0;  // the point and what follows
};

Widths widths_of(const std::vector<Line>& lines) {
  Widths widths;
  for (const Line& line : lines) {
    const std::size_t point = std::min(line.amount.find('.'), line.amount.size());
    widths.whole = std::max(widths.whole, point);
    widths.places = std::max(widths.places, line.amount.size() - point);
  }
  return widths;
}

std::string amount_cell(const std::string& amount, const Widths& widths) {
  const std::size_t point = std::min(amount.find('.'), amount.size());
  return std::string(widths.whole - point, ' ') + amount +
         std::string(widths.places - (amount.size() - point), ' ');
}

}  // namespace

std::string text_of(const Explanation& line) {
  base::Error described{base::ErrorCode::invalid, line.label, line.facts};
  // Where everything is carried, the limit explains nothing.
  std::erase(described.facts, base::Fact{"carry_limit", "all"});
  if (line.date) described.facts.push_back({"date", to_string(*line.date)});
  return message_of(described);
}

std::string explanation_table(const Explanation& explanation) {
  std::vector<Line> lines;
  append_lines(lines, explanation, 0);
  const Widths widths = widths_of(lines);
  std::string table;
  for (const Line& line : lines) {
    const std::string text = std::string(2 * line.depth, ' ') + line.text;
    std::string row = "  " + amount_cell(line.amount, widths) + "  ";
    row += line.events.empty() ? text : fmt::format("{:<{}}  {}", text, kTextWidth, line.events);
    table += (table.empty() ? "" : "\n") + row;
  }
  return table;
}

void write_explanation(json::Writer& out, const Explanation& explanation) {
  out.begin_object();
  out.key("label"), out.string(explanation.label);
  out.key("text"), out.string(text_of(explanation));
  if (explanation.amount)
    out.key("amount"), out.string(base::to_decimal(explanation.amount->value));
  if (explanation.date) out.key("date"), out.string(to_string(*explanation.date));
  out.key("facts"), out.begin_object();
  for (const base::Fact& fact : explanation.facts) out.key(fact.name), out.string(fact.value);
  out.end_object();
  out.key("events"), out.begin_array();
  for (Version source : explanation.sources) out.number(static_cast<std::int64_t>(source.number));
  out.end_array();
  out.key("children"), out.begin_array();
  for (const Explanation& child : explanation.children) write_explanation(out, child);
  out.end_array();
  out.end_object();
}

}  // namespace daybook
