#include "graphql/call.hpp"
#include "json/codec.hpp"

#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "application/queries/question_table.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

using PolicyVersion = Dated<PolicyTerms>;

void answer_policies(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  if (const Outcome may = check_may_ask(context.viewer(), question("policies")); !may)
    return out.fail(may.error());
  out.list(*context.organisation().policies,
           [](const Policy& policy, Out& item) { item.object(policy); });
}

}  // namespace

Bindings bind_policy() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "policies", answer_policies);
  bindings.field<Policy>("Policy", "id",
                         [](const Policy& policy, Out& out) { out.string(to_string(policy.id)); });
  bindings.member("Policy", "name", &Policy::name);
  bindings.field<Policy>("Policy", "leaveType", [](const Policy& policy, Call& call, Out& out) {
    out.object(*call.context<GraphqlContext>().organisation().find(policy.leave_type));
  });
  bindings.field<Policy>("Policy", "locations", [](const Policy& policy, Call& call, Out& out) {
    const Structure& structure = *call.context<GraphqlContext>().organisation().structure;
    out.list(policy.locations, [&](LocationId id, Out& item) { item.object(*structure.find(id)); });
  });
  bindings.field<Policy>("Policy", "versions", [](const Policy& policy, Out& out) {
    out.list(policy.versions.changes(),
             [](const PolicyVersion& version, Out& item) { item.object(version); });
  });
  bindings.field<PolicyVersion>(
      "PolicyVersion", "from",
      [](const PolicyVersion& version, Out& out) { out.string(to_string(version.from)); });
  bindings.field<PolicyVersion>("PolicyVersion", "terms",
                                [](const PolicyVersion& version, Out& out) {
                                  std::string text;
                                  json::Writer writer(text);
                                  json::write(writer, version.value);
                                  out.string(text);
                                });
  bindings.field<PolicyVersion>(
      "PolicyVersion", "event", [](const PolicyVersion& version, Call& call, Out& out) {
        out.object(EventNode{&call.context<GraphqlContext>().organisation(), version.source});
      });
  return bindings;
}

}  // namespace daybook
