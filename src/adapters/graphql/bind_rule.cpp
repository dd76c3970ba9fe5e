// Rules about leave: what they say, and whom one would touch.
#include "graphql/call.hpp"
#include "json/codec.hpp"

#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/change_input.hpp"
#include "adapters/graphql/nodes.hpp"
#include "application/queries/question_table.hpp"
#include "application/queries/rule_reach.hpp"
#include "domain/decide_fact.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

using RuleVersion = Dated<std::optional<RuleTerms>>;

struct RulePreviewNode {
  RuleReach reach;
  std::vector<base::Error> refusals;
};

void answer_rules(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  if (const Outcome may = check_may_ask(context.viewer(), question("rules")); !may)
    return out.fail(may.error());
  out.list(*context.organisation().rules, [](const Rule& rule, Out& item) { item.object(rule); });
}

Result<RuleReach> reach_of(Call& call) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const RuleSet rule = TRY(rule_from(call.argument("input")));
  TRY(decide_fact(context.organisation(), rule));
  return rule_reach(context.organisation(), rule, context.viewer().today);
}

void answer_preview(const RootNode&, Call& call, Out& out) {
  const Viewer viewer = call.context<GraphqlContext>().viewer();
  if (const Outcome may = check_may_ask(viewer, question("previewRule")); !may)
    return out.fail(may.error());
  Result<RuleReach> reach = reach_of(call);
  if (!reach) return out.object(RulePreviewNode{.reach = {}, .refusals = {reach.error()}});
  out.object(RulePreviewNode{.reach = std::move(*reach), .refusals = {}});
}

void bind_version(Bindings& bindings) {
  bindings.field<RuleVersion>("RuleVersion", "from", [](const RuleVersion& version, Out& out) {
    out.string(to_string(version.from));
  });
  bindings.field<RuleVersion>("RuleVersion", "terms", [](const RuleVersion& version, Out& out) {
    if (!version.value) return out.null();
    std::string text;
    json::Writer writer(text);
    json::write(writer, *version.value);
    out.string(text);
  });
  bindings.field<RuleVersion>(
      "RuleVersion", "event", [](const RuleVersion& version, Call& call, Out& out) {
        out.object(EventNode{&call.context<GraphqlContext>().organisation(), version.source});
      });
}

void bind_preview(Bindings& bindings) {
  bindings.field<RulePreviewNode>("RulePreview", "peopleCount",
                                  [](const RulePreviewNode& node, Out& out) {
                                    out.integer(static_cast<std::int64_t>(node.reach.people));
                                  });
  bindings.field<RulePreviewNode>(
      "RulePreview", "people", [](const RulePreviewNode& node, Out& out) {
        out.list(node.reach.first,
                 [](const PersonRecord* record, Out& item) { item.object(*record); });
      });
  bindings.field<RulePreviewNode>("RulePreview", "requestCount",
                                  [](const RulePreviewNode& node, Out& out) {
                                    out.integer(static_cast<std::int64_t>(node.reach.requests));
                                  });
  bindings.field<RulePreviewNode>(
      "RulePreview", "requests", [](const RulePreviewNode& node, Out& out) {
        out.list(node.reach.conflicts,
                 [](const RuleConflict& conflict, Out& item) { item.object(conflict); });
      });
  bindings.field<RulePreviewNode>(
      "RulePreview", "userErrors", [](const RulePreviewNode& node, Out& out) {
        out.list(node.refusals, [](const base::Error& error, Out& item) { item.object(error); });
      });
  bindings.field<RuleConflict>(
      "RuleConflict", "request", [](const RuleConflict& conflict, Call& call, Out& out) {
        out.object(RequestNode{&call.context<GraphqlContext>().organisation(), conflict.of.owner,
                               conflict.of.request});
      });
  bindings.field<RuleConflict>(
      "RuleConflict", "finding",
      [](const RuleConflict& conflict, Out& out) { out.object(conflict.finding); });
}

}  // namespace

Bindings bind_rule() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "rules", answer_rules);
  bindings.field<RootNode>("Query", "previewRule", answer_preview);
  bindings.field<Rule>("Rule", "id",
                       [](const Rule& rule, Out& out) { out.string(to_string(rule.id)); });
  bindings.field<Rule>("Rule", "versions", [](const Rule& rule, Out& out) {
    out.list(rule.versions.changes(),
             [](const RuleVersion& version, Out& item) { item.object(version); });
  });
  bind_version(bindings);
  bind_preview(bindings);
  return bindings;
}

}  // namespace daybook
