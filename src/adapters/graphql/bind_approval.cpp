// Who decides: chains, whose turn it is, and who stands in for whom.
#include <algorithm>

#include "graphql/call.hpp"
#include "json/codec.hpp"

#include "adapters/graphql/answer_order.hpp"
#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/write_values.hpp"
#include "application/queries/question_table.hpp"
#include "domain/approval.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

void answer_chains(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  if (const Outcome may = check_may_ask(context.viewer(), question("chains")); !may)
    return out.fail(may.error());
  out.list(*context.organisation().chains,
           [](const ApprovalChain& chain, Out& item) { item.object(chain); });
}

Result<SetSubstitute> substitute_from(Call& call) {
  const graphql::Value& input = call.argument("input");
  const auto person = TRY(optional_id<PersonId>(input["personId"], "personId"));
  return SetSubstitute{
      {.person = person.value_or(call.context<GraphqlContext>().caller()),
       .days = {date_argument(input["from"]), date_argument(input["to"])},
       .substitute = TRY(optional_id<PersonId>(input["substituteId"], "substituteId"))}};
}

void answer_set_substitute(const RootNode&, Call& call, Out& out) {
  answer_order(substitute_from(call), call, out);
}

std::optional<Turn> turn_in(const RequestNode& node, Call& call) {
  if (node.request->status != RequestStatus::pending) return std::nullopt;
  return turn_of(*node.organisation, *node.owner, *node.request,
                 call.context<GraphqlContext>().viewer().today);
}

void bind_turn(Bindings& bindings) {
  bindings.field<RequestNode>(
      "LeaveRequest", "waitingFor", [](const RequestNode& node, Call& call, Out& out) {
        const auto turn = turn_in(node, call);
        write_people(turn ? turn->deciders : std::vector<PersonId>{}, *node.organisation, out);
      });
  bindings.field<RequestNode>("LeaveRequest", "approvedBy", [](const RequestNode& node, Out& out) {
    std::vector<PersonId> people = node.request->approved_by;
    const bool by_one = people.empty() && node.request->status == RequestStatus::approved;
    if (by_one && node.request->decided_by) people.push_back(*node.request->decided_by);
    write_people(people, *node.organisation, out);
  });
  bindings.field<RequestNode>(
      "LeaveRequest", "step", [](const RequestNode& node, Call& call, Out& out) {
        const auto turn = turn_in(node, call);
        const std::size_t count = std::max<std::size_t>(node.request->steps.size(), 1);
        out.integer(static_cast<std::int64_t>(turn ? turn->step + 1 : count));
      });
  bindings.field<RequestNode>("LeaveRequest", "stepCount", [](const RequestNode& node, Out& out) {
    out.integer(static_cast<std::int64_t>(std::max<std::size_t>(node.request->steps.size(), 1)));
  });
  bindings.field<RequestNode>(
      "LeaveRequest", "watchers", [](const RequestNode& node, Call& call, Out& out) {
        const Date today = call.context<GraphqlContext>().viewer().today;
        write_people(watchers_of(*node.organisation, *node.owner, *node.request, today),
                     *node.organisation, out);
      });
}

void answer_substitutes(const PersonRecord& record, Call& call, Out& out) {
  const Date today = call.context<GraphqlContext>().viewer().today;
  std::vector<Substitution> ahead;
  for (const Substitution& substitution : record.person.substitutions)
    if (substitution.days.last >= today) ahead.push_back(substitution);
  std::ranges::sort(ahead, {}, &Substitution::days);
  out.list(ahead, [](const Substitution& substitution, Out& item) { item.object(substitution); });
}

void bind_people(Bindings& bindings) {
  bindings.field<PersonRecord>(
      "Person", "manager", [](const PersonRecord& record, Call& call, Out& out) {
        const GraphqlContext& context = call.context<GraphqlContext>();
        const auto manager =
            manager_of(context.organisation(), record.person.id, 1, context.viewer().today);
        if (!manager) return out.null();
        out.object(*context.organisation().find(*manager));
      });
  bindings.field<PersonRecord>("Person", "substitutes", answer_substitutes);
  bindings.field<Substitution>("Substitute", "from", [](const Substitution& each, Out& out) {
    out.string(to_string(each.days.first));
  });
  bindings.field<Substitution>("Substitute", "to", [](const Substitution& each, Out& out) {
    out.string(to_string(each.days.last));
  });
  bindings.field<Substitution>(
      "Substitute", "person", [](const Substitution& each, Call& call, Out& out) {
        out.object(*call.context<GraphqlContext>().organisation().find(each.substitute));
      });
}

}  // namespace

Bindings bind_approval() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "chains", answer_chains);
  bindings.field<RootNode>("Mutation", "setSubstitute", answer_set_substitute);
  bindings.field<ApprovalChain>("ApprovalChain", "id", [](const ApprovalChain& chain, Out& out) {
    out.string(to_string(chain.id));
  });
  bindings.field<ApprovalChain>("ApprovalChain", "terms", [](const ApprovalChain& chain, Out& out) {
    if (!chain.terms) return out.null();
    std::string text;
    json::Writer writer(text);
    json::write(writer, *chain.terms);
    out.string(text);
  });
  bindings.field<ApprovalChain>(
      "ApprovalChain", "event", [](const ApprovalChain& chain, Call& call, Out& out) {
        out.object(EventNode{&call.context<GraphqlContext>().organisation(), chain.source});
      });
  bind_turn(bindings);
  bind_people(bindings);
  return bindings;
}

}  // namespace daybook
