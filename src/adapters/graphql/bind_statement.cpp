#include <fmt/format.h>

#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/connection.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

// A grant's period, or the leave year that an amount is carried from; a day of leave has none.
bool has_period(const StatementLine& line) { return !line.adjustment; }

void answer_unrounded(const LineNode& node, Out& out) {
  const Entry& entry = *node.line->entry;
  if (!entry.basis || entry.basis->exact == entry.amount.value) return out.null();
  out.object(Amount{entry.basis->exact, entry.amount.unit});
}

void answer_lot_last_day(const LineNode& node, Out& out) {
  const auto last = node.line->lot ? last_usable_day(*node.balance, *node.line->lot) : std::nullopt;
  if (!last) return out.null();
  out.string(to_string(*last));
}

void answer_request(const LineNode& node, Out& out) {
  if (!node.line->request) return out.null();
  out.object(RequestNode{node.balance->view.get(), node.balance->record, node.line->request});
}

// Lines of one day are told apart by how many there are before them on it.
void answer_lines(const StatementNode& node, Call& call, Out& out) {
  const std::vector<StatementLine> lines = statement_of(*node.balance, node.as_of);
  std::vector<LineNode> nodes;
  for (const StatementLine& line : lines) {
    const bool same_day = !nodes.empty() && nodes.back().line->entry->date == line.entry->date;
    nodes.push_back({node.balance, &line, same_day ? nodes.back().on_day + 1 : 0});
  }
  const auto place_of = [](const LineNode& line) {
    return fmt::format("{}{:06}", to_string(line.line->entry->date), line.on_day);
  };
  write_page(page_of(std::move(nodes), place_of, call), out);
}

void bind_statement_type(Bindings& bindings) {
  bindings.field<StatementNode>("Statement", "leaveType", [](const StatementNode& node, Out& out) {
    out.object(*node.balance->type);
  });
  bindings.field<StatementNode>("Statement", "asOf", [](const StatementNode& node, Out& out) {
    out.string(to_string(node.as_of));
  });
  bindings.field<StatementNode>("Statement", "entries", [](const StatementNode& node, Out& out) {
    out.list(statement_of(*node.balance, node.as_of), [&](const StatementLine& line, Out& item) {
      item.object(LineNode{node.balance, &line});
    });
  });
  bindings.field<StatementNode>("Statement", "lines", answer_lines);
  bind_connection<LineNode>(bindings, "Entry");
  bindings.field<StatementNode>("Statement", "lots", [](const StatementNode& node, Out& out) {
    const Account account = account_of(node.balance->facts(), node.as_of, Pending::reserved);
    out.list(account.lots,
             [&](const Lot& lot, Out& item) { item.object(LotNode{node.balance, &lot}); });
  });
}

void bind_lot(Bindings& bindings) {
  bindings.field<LotNode>("Lot", "firstDay", [](const LotNode& node, Out& out) {
    out.string(to_string(node.lot->first));
  });
  bindings.field<LotNode>("Lot", "lastDay", [](const LotNode& node, Out& out) {
    const auto last = last_usable_day(*node.balance, *node.lot);
    if (!last) return out.null();
    out.string(to_string(*last));
  });
  bindings.field<LotNode>("Lot", "granted",
                          [](const LotNode& node, Out& out) { out.object(node.lot->granted); });
  bindings.field<LotNode>("Lot", "left",
                          [](const LotNode& node, Out& out) { out.object(node.lot->left); });
}

}  // namespace

Bindings bind_statement() {
  Bindings bindings;
  bindings.field<LineNode>("Entry", "date", [](const LineNode& node, Out& out) {
    out.string(to_string(node.line->entry->date));
  });
  bindings.field<LineNode>("Entry", "kind", [](const LineNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.line->entry->kind));
  });
  bindings.field<LineNode>("Entry", "amount",
                           [](const LineNode& node, Out& out) { out.object(node.line->amount); });
  bindings.field<LineNode>("Entry", "unrounded", answer_unrounded);
  bindings.field<LineNode>("Entry", "balance",
                           [](const LineNode& node, Out& out) { out.object(node.line->balance); });
  bindings.field<LineNode>("Entry", "periodFirst", [](const LineNode& node, Out& out) {
    if (!has_period(*node.line)) return out.null();
    out.string(to_string(node.line->period.first));
  });
  bindings.field<LineNode>("Entry", "periodLast", [](const LineNode& node, Out& out) {
    if (!has_period(*node.line)) return out.null();
    out.string(to_string(node.line->period.last));
  });
  bindings.field<LineNode>("Entry", "lotLastDay", answer_lot_last_day);
  bindings.field<LineNode>("Entry", "request", answer_request);
  bindings.field<LineNode>("Entry", "reason", [](const LineNode& node, Out& out) {
    if (!node.line->adjustment) return out.null();
    out.string(node.line->adjustment->reason.text);
  });
  bindings.field<LineNode>("Entry", "sources", [](const LineNode& node, Out& out) {
    out.list(node.line->sources, [&](Version version, Out& item) {
      item.object(EventNode{node.balance->view.get(), version});
    });
  });
  bind_statement_type(bindings);
  bind_lot(bindings);
  return bindings;
}

}  // namespace daybook
