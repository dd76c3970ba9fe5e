#include "application/preview/preview_report.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ranges>

#include "application/messages/message.hpp"
#include "application/reports/figures_report.hpp"
#include "application/reports/person_report.hpp"

namespace daybook {
namespace {

using std::views::take;

constexpr std::array kShown{Figure::remaining, Figure::available, Figure::year_end};

std::string signed_text(const Amount& amount) {
  return (amount.is_negative() ? "" : "+") + base::to_decimal(amount.value);
}

std::string figure_text(Figure figure, const FiguresMoved& on) {
  const Amount after = on.after.get(figure);
  const std::string name(base::enum_name(figure));
  if (!on.before) return fmt::format("{} {}", name, base::to_decimal(after.value));
  const Amount before = on.before->get(figure);
  if (before == after) return fmt::format("{} {}", name, base::to_decimal(after.value));
  return fmt::format("{} {} -> {} ({})", name, base::to_decimal(before.value),
                     base::to_decimal(after.value), signed_text(after - before));
}

void append_balance(std::string& text, const BalanceMoved& balance) {
  text +=
      fmt::format("\n{}, {}, in {}, from {}", balance.record->person.name.text, balance.type->name,
                  base::name_of(balance.type->unit), to_string(balance.from));
  for (const FiguresMoved& on : balance.figures) {
    std::string row;
    for (const Figure figure : kShown) row += (row.empty() ? "" : ", ") + figure_text(figure, on);
    text += fmt::format("\n  on {}  {}", to_string(on.after.as_of), row);
  }
  std::string why;
  for (const KindDifference& kind : by_kind(balance.lines))
    why +=
        fmt::format("{}{} {} {} {}", why.empty() ? "" : "; ", base::enum_name(kind.kind),
                    signed_text(kind.by), kind.lines == 1 ? "on" : "from", to_string(kind.first));
  if (!why.empty()) text += "\n  because        " + why;
  if (balance.corrects)
    text += fmt::format("\n  payroll        {} corrects closed periods",
                        signed_text(*balance.corrects));
}

void append_request(std::string& text, const RequestInDoubt& in_doubt) {
  text +=
      fmt::format("\n  {}, {} to {}, {}: {}", in_doubt.record->person.name.text,
                  to_string(in_doubt.request->days.first), to_string(in_doubt.request->days.last),
                  base::enum_name(in_doubt.request->status), message_of(in_doubt.refusal));
}

void append_more(std::string& text, std::size_t all, std::size_t shown) {
  if (all > shown) text += fmt::format("\n... and {} more", all - shown);
}

void write_amount(json::Writer& out, const char* key, const std::optional<Amount>& amount) {
  out.key(key);
  amount ? out.string(base::to_fraction(amount->value)) : out.null();
}

void write_lines(json::Writer& out, const std::vector<LineDifference>& lines, std::size_t most) {
  out.key("lines"), out.begin_array();
  for (const LineDifference& line : lines | take(most)) {
    out.begin_object();
    out.key("date"), out.string(to_string(line.date));
    out.key("kind"), out.string(base::enum_name(line.kind));
    write_amount(out, "before", line.before);
    write_amount(out, "after", line.after);
    out.end_object();
  }
  out.end_array();
}

void write_why(json::Writer& out, const std::vector<LineDifference>& lines) {
  out.key("why"), out.begin_array();
  for (const KindDifference& kind : by_kind(lines)) {
    out.begin_object();
    out.key("kind"), out.string(base::enum_name(kind.kind));
    write_amount(out, "by", kind.by);
    out.key("from"), out.string(to_string(kind.first));
    out.key("lines"), out.number(static_cast<std::int64_t>(kind.lines));
    out.end_object();
  }
  out.end_array();
}

void write_balance(json::Writer& out, const BalanceMoved& balance, std::size_t most) {
  out.begin_object();
  write_person(out, balance.record->person);
  out.key("leave_type"), out.string(balance.type->name);
  out.key("unit"), out.string(base::name_of(balance.type->unit));
  out.key("from"), out.string(to_string(balance.from));
  out.key("figures"), out.begin_array();
  for (const FiguresMoved& on : balance.figures) {
    out.begin_object();
    out.key("as_of"), out.string(to_string(on.after.as_of));
    out.key("before");
    if (on.before)
      write_figures(out, {balance.record, balance.type, *on.before}, Digits::exact);
    else
      out.null();
    out.key("after"), write_figures(out, {balance.record, balance.type, on.after}, Digits::exact);
    out.end_object();
  }
  out.end_array();
  if (balance.corrects) write_amount(out, "corrects_closed_periods", balance.corrects);
  write_why(out, balance.lines);
  write_lines(out, balance.lines, most);
  out.end_object();
}

void write_request(json::Writer& out, const RequestInDoubt& in_doubt) {
  out.begin_object();
  out.key("request"), out.string(to_string(in_doubt.request->id));
  write_person(out, in_doubt.record->person);
  out.key("from"), out.string(to_string(in_doubt.request->days.first));
  out.key("to"), out.string(to_string(in_doubt.request->days.last));
  out.key("status"), out.string(base::enum_name(in_doubt.request->status));
  out.key("error"), out.begin_object();
  out.key("rule"), out.string(in_doubt.refusal.rule);
  out.key("message"), out.string(message_of(in_doubt.refusal));
  out.key("facts"), out.begin_object();
  for (const base::Fact& fact : in_doubt.refusal.facts) out.key(fact.name), out.string(fact.value);
  out.end_object();
  out.end_object();
  out.end_object();
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string preview_table(const Preview& preview, const PreviewLimits& limits) {
  std::string text = counted(preview.balances.size(), "balance moves", "balances move");
  text += "; " + counted(preview.requests.size(), "request", "requests") + " would no longer pass.";
  for (const BalanceMoved& balance : preview.balances | take(limits.balances))
    append_balance(text, balance);
  append_more(text, preview.balances.size(), limits.balances);
  if (preview.requests.empty()) return text;
  text += "\nWould no longer pass:";
  for (const RequestInDoubt& request : preview.requests | take(limits.requests))
    append_request(text, request);
  append_more(text, preview.requests.size(), limits.requests);
  return text;
}

void write_preview(json::Writer& out, const Preview& preview, const PreviewLimits& limits) {
  out.begin_object();
  out.key("balances_moved"), out.number(static_cast<std::int64_t>(preview.balances.size()));
  out.key("requests_in_doubt"), out.number(static_cast<std::int64_t>(preview.requests.size()));
  out.key("balances"), out.begin_array();
  for (const BalanceMoved& balance : preview.balances | take(limits.balances))
    write_balance(out, balance, limits.lines);
  out.end_array();
  out.key("requests"), out.begin_array();
  for (const RequestInDoubt& request : preview.requests | take(limits.requests))
    write_request(out, request);
  out.end_array();
  out.end_object();
}

}  // namespace daybook
