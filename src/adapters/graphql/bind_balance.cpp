#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

std::string_view kind_of(const BalanceOf& balance) {
  if (balance.figures.unlimited) return "UNLIMITED";
  return balance.is_worth_showing ? "TRACKED" : "NONE";
}

void answer_explain(const BalanceOf& balance, Call& call, Out& out) {
  const Explanation tree = explain(balance.facts(), balance.books(), balance.figures,
                                   enum_argument<Figure>(call.argument("figure")));
  out.list(lines_of(tree), [&](const ExplanationLine& line, Out& item) {
    item.object(ExplanationNode{balance.view.get(), line});
  });
}

void bind_figures(Bindings& bindings) {
  struct Named {
    const char* field;
    Amount Figures::* figure;
  };
  constexpr Named kFigures[] = {{"broughtForward", &Figures::brought_forward},
                                {"accrued", &Figures::accrued},
                                {"adjusted", &Figures::adjusted},
                                {"taken", &Figures::taken},
                                {"booked", &Figures::booked},
                                {"pending", &Figures::pending},
                                {"expired", &Figures::expired},
                                {"remaining", &Figures::remaining},
                                {"available", &Figures::available},
                                {"yearEnd", &Figures::year_end}};
  for (const auto& [field, figure] : kFigures)
    bindings.field<BalanceOf>("Balance", field, [figure](const BalanceOf& balance, Out& out) {
      out.object(balance.figures.*figure);
    });
  bindings.field<BalanceOf>("Balance", "expiring", [](const BalanceOf& balance, Out& out) {
    out.list(balance.figures.expiring,
             [](const Expiring& expiring, Out& item) { item.object(expiring); });
  });
  bindings.field<Expiring>("Expiry", "amount",
                           [](const Expiring& expiring, Out& out) { out.object(expiring.amount); });
  bindings.field<Expiring>("Expiry", "lastDay", [](const Expiring& expiring, Out& out) {
    out.string(to_string(expiring.last_day));
  });
}

void bind_explanation(Bindings& bindings) {
  bindings.field<ExplanationNode>(
      "ExplanationLine", "depth",
      [](const ExplanationNode& node, Out& out) { out.integer(node.line.depth); });
  bindings.field<ExplanationNode>(
      "ExplanationLine", "label",
      [](const ExplanationNode& node, Out& out) { out.string(node.line.node->label); });
  bindings.field<ExplanationNode>("ExplanationLine", "amount",
                                  [](const ExplanationNode& node, Out& out) {
                                    if (!node.line.node->amount) return out.null();
                                    out.object(*node.line.node->amount);
                                  });
  bindings.field<ExplanationNode>("ExplanationLine", "date",
                                  [](const ExplanationNode& node, Out& out) {
                                    if (!node.line.node->date) return out.null();
                                    out.string(to_string(*node.line.node->date));
                                  });
  bindings.field<ExplanationNode>(
      "ExplanationLine", "facts", [](const ExplanationNode& node, Out& out) {
        out.list(node.line.node->facts,
                 [](const base::Fact& fact, Out& item) { item.object(fact); });
      });
  bindings.field<ExplanationNode>(
      "ExplanationLine", "sources", [](const ExplanationNode& node, Out& out) {
        out.list(node.line.node->sources, [&](Version version, Out& item) {
          item.object(EventNode{node.organisation, version});
        });
      });
}

}  // namespace

Bindings bind_balance() {
  Bindings bindings;
  bindings.field<BalanceOf>("Balance", "leaveType",
                            [](const BalanceOf& balance, Out& out) { out.object(*balance.type); });
  bindings.field<BalanceOf>("Balance", "kind", [](const BalanceOf& balance, Out& out) {
    out.enumerator(kind_of(balance));
  });
  bindings.field<BalanceOf>("Balance", "asOf", [](const BalanceOf& balance, Out& out) {
    out.string(to_string(balance.figures.as_of));
  });
  bindings.field<BalanceOf>("Balance", "leaveYearFirst", [](const BalanceOf& balance, Out& out) {
    out.string(to_string(balance.figures.leave_year.first));
  });
  bindings.field<BalanceOf>("Balance", "leaveYearLast", [](const BalanceOf& balance, Out& out) {
    out.string(to_string(balance.figures.leave_year.last));
  });
  bindings.field<BalanceOf>("Balance", "policyName", [](const BalanceOf& balance, Out& out) {
    if (!balance.figures.policy) return out.null();
    out.string(balance.figures.policy->name);
  });
  bindings.field<BalanceOf>("Balance", "explain", answer_explain);
  bind_figures(bindings);
  bind_explanation(bindings);
  return bindings;
}

}  // namespace daybook
