// Changes that are looked at before they are made, and made as they were looked at.
#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/change_input.hpp"
#include "adapters/graphql/nodes.hpp"
#include "application/preview/preview.hpp"
#include "application/queries/question_table.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

// So many that a part takes well under a second, so few parts that 10,000 people are looked at
// soon.
constexpr std::size_t kPeopleAtOnce = 500;

struct PreviewNode {
  std::optional<WhatIf> change;  // not set when refused
  Preview preview;
  std::vector<base::Error> refusals;
  Version version;
  std::size_t looked_at = 0, total = 0;
};

Result<WhatIf> change_from(Call& call) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const auto commands = TRY(commands_from(call.argument("changes"), context, "preview"));
  return what_if(context.view(), commands, context.viewer().orderer());
}

void answer_preview(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  if (const Outcome may = check_may_ask(context.viewer(), question("preview")); !may)
    return out.fail(may.error());
  const std::int64_t from = call.argument("from").integer();
  PreviewNode node{.version = context.organisation().version,
                   .total = context.organisation().people.size()};
  if (from < 0)
    return out.fail({base::ErrorCode::invalid, "number.out_of_range", {{"field", "from"}}});
  Result<WhatIf> change = change_from(call);
  if (!change) {
    node.refusals.push_back(change.error());
    return out.object(node);
  }
  node.change = std::move(*change);
  const auto first = std::min(static_cast<std::size_t>(from), node.total);
  node.preview = preview_of(*node.change, {first, kPeopleAtOnce});
  node.looked_at = std::min(first + kPeopleAtOnce, node.total);
  out.object(node);
}

void answer_apply(const RootNode&, Call& call, Out& out) {
  GraphqlContext& context = call.context<GraphqlContext>();
  const std::string_view id = call.argument("commandId").string();
  auto commands = commands_from(call.argument("changes"), context, id);
  if (!commands) return out.object(ChangesPayloadNode{.refusals = {commands.error()}});
  const Result<Done> done = context.execute(id, std::move(*commands));
  if (done) return out.object(ChangesPayloadNode{.refusals = {}, .version = done->version});
  if (done.error().code == base::ErrorCode::unavailable) return out.fail(done.error());
  out.object(ChangesPayloadNode{.refusals = {done.error()}});
}

void write_errors(const std::vector<base::Error>& errors, Out& out) {
  out.list(errors, [](const base::Error& error, Out& item) { item.object(error); });
}

void bind_preview_node(Bindings& bindings) {
  bindings.field<PreviewNode>("ChangePreview", "version", [](const PreviewNode& node, Out& out) {
    out.integer(static_cast<std::int64_t>(node.version.number));
  });
  bindings.member("ChangePreview", "lookedAt", &PreviewNode::looked_at);
  bindings.member("ChangePreview", "total", &PreviewNode::total);
  bindings.field<PreviewNode>("ChangePreview", "balances", [](const PreviewNode& node, Out& out) {
    out.list(node.preview.balances,
             [](const BalanceMoved& balance, Out& item) { item.object(balance); });
  });
  bindings.field<PreviewNode>("ChangePreview", "requests", [](const PreviewNode& node, Out& out) {
    out.list(node.preview.requests,
             [](const RequestInDoubt& request, Out& item) { item.object(request); });
  });
  bindings.field<PreviewNode>("ChangePreview", "userErrors", [](const PreviewNode& node, Out& out) {
    write_errors(node.refusals, out);
  });
}

void bind_balance_moved(Bindings& bindings) {
  bindings.field<BalanceMoved>("BalanceMove", "person", [](const BalanceMoved& balance, Out& out) {
    out.object(*balance.record);
  });
  bindings.field<BalanceMoved>(
      "BalanceMove", "leaveType",
      [](const BalanceMoved& balance, Out& out) { out.object(*balance.type); });
  bindings.field<BalanceMoved>("BalanceMove", "from", [](const BalanceMoved& balance, Out& out) {
    out.string(to_string(balance.from));
  });
  bindings.field<BalanceMoved>("BalanceMove", "figures", [](const BalanceMoved& balance, Out& out) {
    out.list(balance.figures, [](const FiguresMoved& on, Out& item) { item.object(on); });
  });
  bindings.field<BalanceMoved>("BalanceMove", "corrects",
                               [](const BalanceMoved& balance, Out& out) {
                                 balance.corrects ? out.object(*balance.corrects) : out.null();
                               });
  bindings.field<BalanceMoved>("BalanceMove", "why", [](const BalanceMoved& balance, Out& out) {
    out.list(by_kind(balance.lines),
             [](const KindDifference& kind, Out& item) { item.object(kind); });
  });
}

void bind_figures_moved(Bindings& bindings) {
  bindings.field<FiguresMoved>("FiguresMove", "asOf", [](const FiguresMoved& on, Out& out) {
    out.string(to_string(on.after.as_of));
  });
  struct Named {
    const char *before, *after;
    Amount Figures::* figure;
  };
  constexpr Named kFigures[] = {{"remainingBefore", "remainingAfter", &Figures::remaining},
                                {"availableBefore", "availableAfter", &Figures::available},
                                {"yearEndBefore", "yearEndAfter", &Figures::year_end}};
  for (const auto& [before, after, figure] : kFigures) {
    bindings.field<FiguresMoved>("FiguresMove", before, [figure](const FiguresMoved& on, Out& out) {
      if (!on.before) return out.null();
      out.object((*on.before).*figure);
    });
    bindings.field<FiguresMoved>("FiguresMove", after, [figure](const FiguresMoved& on, Out& out) {
      out.object(on.after.*figure);
    });
  }
}

void bind_why(Bindings& bindings) {
  bindings.field<KindDifference>("EntryMove", "kind", [](const KindDifference& kind, Out& out) {
    out.string(base::enum_name(kind.kind));
  });
  bindings.field<KindDifference>("EntryMove", "by",
                                 [](const KindDifference& kind, Out& out) { out.object(kind.by); });
  bindings.field<KindDifference>("EntryMove", "from", [](const KindDifference& kind, Out& out) {
    out.string(to_string(kind.first));
  });
  bindings.member("EntryMove", "lines", &KindDifference::lines);
}

void bind_request_in_doubt(Bindings& bindings) {
  bindings.field<RequestInDoubt>(
      "RequestInDoubt", "request", [](const RequestInDoubt& doubt, Call& call, Out& out) {
        // As it is now: the state with the change is thrown away.
        const Organisation& organisation = call.context<GraphqlContext>().organisation();
        const PersonRecord* owner = organisation.owner_of(doubt.request->id);
        out.object(RequestNode{&organisation, owner, owner->find(doubt.request->id)});
      });
  bindings.field<RequestInDoubt>(
      "RequestInDoubt", "refusal",
      [](const RequestInDoubt& doubt, Out& out) { out.object(doubt.refusal); });
}

}  // namespace

Bindings bind_change() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "preview", answer_preview);
  bindings.field<RootNode>("Mutation", "applyChanges", answer_apply);
  bind_preview_node(bindings);
  bind_balance_moved(bindings);
  bind_figures_moved(bindings);
  bind_why(bindings);
  bind_request_in_doubt(bindings);
  bindings.field<ChangesPayloadNode>(
      "ApplyChangesPayload", "userErrors",
      [](const ChangesPayloadNode& payload, Out& out) { write_errors(payload.refusals, out); });
  bindings.field<ChangesPayloadNode>(
      "ApplyChangesPayload", "version", [](const ChangesPayloadNode& payload, Out& out) {
        if (!payload.version) return out.null();
        out.integer(static_cast<std::int64_t>(payload.version->number));
      });
  return bindings;
}

}  // namespace daybook
