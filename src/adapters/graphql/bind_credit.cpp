// Time off in return for extra work.
#include <algorithm>
#include <fmt/format.h>

#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/connection.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/write_values.hpp"
#include "domain/approval.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

struct CreditPayloadNode {
  std::optional<AdjustmentId> credit;
  std::vector<base::Error> refusals;
  std::optional<Version> version;
};

void answer_credit(Call& call, Out& out, AdjustmentId id, Command command) {
  const Result<Done> done = call.context<GraphqlContext>().execute(
      call.argument("commandId").string(), {std::move(command)});
  if (done)
    return out.object(CreditPayloadNode{.credit = id, .refusals = {}, .version = done->version});
  if (done.error().code == base::ErrorCode::unavailable) return out.fail(done.error());
  out.object(CreditPayloadNode{.refusals = {done.error()}});
}

Result<AskTimeInLieu> asked_from(Call& call) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const graphql::Value& input = call.argument("input");
  const auto type = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId"));
  const LeaveType* known = context.organisation().find(type);
  // Named after the command: a retry names the same credit.
  return AskTimeInLieu{
      .credit = TRY(id_argument<AdjustmentId>(call.argument("commandId"), "commandId")),
      .person =
          TRY(optional_id<PersonId>(input["personId"], "personId")).value_or(context.caller()),
      .leave_type = type,
      .date = date_argument(input["date"]),
      .amount = {TRY(base::parse_decimal(input["amount"].string())),
                 known ? known->unit : Unit::days},
      .reason = {text_or_empty(input["reason"])}};
}

void answer_ask(const RootNode&, Call& call, Out& out) {
  Result<AskTimeInLieu> asked = asked_from(call);
  if (!asked) return out.object(CreditPayloadNode{.refusals = {asked.error()}});
  const AdjustmentId id = asked->credit;
  answer_credit(call, out, id, std::move(*asked));
}

template <class MakeCommand>
auto on_credit(MakeCommand make_command) {
  return [make_command](const RootNode&, Call& call, Out& out) {
    const auto id = id_argument<AdjustmentId>(call.argument("timeInLieuId"), "timeInLieuId");
    if (!id) return out.object(CreditPayloadNode{.refusals = {id.error()}});
    answer_credit(call, out, *id, make_command(*id, call));
  };
}

void answer_inbox(const RootNode&, Call& call, Out& out) {
  const Viewer viewer = viewer_in(call);
  std::vector<CreditNode> nodes;
  for (const CreditOf& of : credits_inbox_of(viewer))
    nodes.push_back({&viewer.organisation, of.owner, of.credit});
  // The digits of the largest version, so that places are in the order of versions.
  const auto place_of = [](const CreditNode& node) {
    return fmt::format("{:020}", node.credit->asked.number);
  };
  write_page(page_of(std::move(nodes), place_of, call), out);
}

void answer_of_person(const PersonRecord& record, Call& call, Out& out) {
  const Viewer viewer = viewer_in(call);
  if (!sees_account(viewer, record))
    return out.fail({base::ErrorCode::forbidden, "permission.denied", {{"needed", "approver"}}});
  const auto place_of = [](const CreditNode& node) {
    return to_string(node.credit->date) + to_string(node.credit->id);
  };
  std::vector<CreditNode> credits;
  for (const CreditRequest& credit : record.credits)
    credits.push_back({&viewer.organisation, &record, &credit});
  std::ranges::sort(credits, std::greater{}, place_of);
  write_page(page_of(std::move(credits), place_of, call, Places::falling), out);
}

void bind_what(Bindings& bindings) {
  bindings.field<CreditNode>("TimeInLieu", "id", [](const CreditNode& node, Out& out) {
    out.string(to_string(node.credit->id));
  });
  bindings.field<CreditNode>("TimeInLieu", "person",
                             [](const CreditNode& node, Out& out) { out.object(*node.owner); });
  bindings.field<CreditNode>("TimeInLieu", "leaveType", [](const CreditNode& node, Out& out) {
    out.object(*node.organisation->find(node.credit->leave_type));
  });
  bindings.field<CreditNode>("TimeInLieu", "date", [](const CreditNode& node, Out& out) {
    out.string(to_string(node.credit->date));
  });
  bindings.field<CreditNode>("TimeInLieu", "amount", [](const CreditNode& node, Out& out) {
    out.object(node.credit->amount);
  });
  bindings.field<CreditNode>("TimeInLieu", "reason", [](const CreditNode& node, Out& out) {
    out.string(node.credit->reason.text);
  });
  bindings.field<CreditNode>("TimeInLieu", "status", [](const CreditNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.credit->status));
  });
  bindings.field<CreditNode>("TimeInLieu", "requestedAt", [](const CreditNode& node, Out& out) {
    write_instant(*node.organisation, node.credit->asked, out);
  });
}

void bind_decision(Bindings& bindings) {
  bindings.field<CreditNode>("TimeInLieu", "decidedAt", [](const CreditNode& node, Out& out) {
    write_instant(*node.organisation, node.credit->answered, out);
  });
  bindings.field<CreditNode>("TimeInLieu", "decidedBy", [](const CreditNode& node, Out& out) {
    const auto& by = node.credit->decided_by;
    const PersonRecord* record = by ? node.organisation->find(*by) : nullptr;
    if (!record) return out.null();
    out.object(*record);
  });
  bindings.field<CreditNode>("TimeInLieu", "decisionComment", [](const CreditNode& node, Out& out) {
    if (node.credit->comment.text.empty()) return out.null();
    out.string(node.credit->comment.text);
  });
  bindings.field<CreditNode>(
      "TimeInLieu", "waitingFor", [](const CreditNode& node, Call& call, Out& out) {
        std::optional<Turn> turn;
        if (node.credit->status == RequestStatus::pending)
          turn = turn_of(*node.organisation, *node.owner, node.credit->as_request(),
                         viewer_in(call).today);
        write_people(turn ? turn->deciders : std::vector<PersonId>{}, *node.organisation, out);
      });
  bindings.field<CreditNode>("TimeInLieu", "approvedBy", [](const CreditNode& node, Out& out) {
    write_people(node.credit->approved_by, *node.organisation, out);
  });
  bindings.field<CreditNode>(
      "TimeInLieu", "canDecide", [](const CreditNode& node, Call& call, Out& out) {
        out.boolean(waits_for(viewer_in(call), *node.owner, node.credit->as_request()));
      });
  bindings.field<CreditNode>(
      "TimeInLieu", "canWithdraw", [](const CreditNode& node, Call& call, Out& out) {
        out.boolean(node.credit->status == RequestStatus::pending &&
                    node.owner->person.id == call.context<GraphqlContext>().caller());
      });
}

void bind_payload(Bindings& bindings) {
  bindings.field<CreditPayloadNode>(
      "TimeInLieuPayload", "timeInLieu",
      [](const CreditPayloadNode& payload, Call& call, Out& out) {
        if (!payload.credit) return out.null();
        const Organisation& organisation = call.context<GraphqlContext>().organisation();
        const PersonRecord* owner = organisation.owner_of(*payload.credit);
        out.object(CreditNode{&organisation, owner, owner->find(*payload.credit)});
      });
  bindings.field<CreditPayloadNode>(
      "TimeInLieuPayload", "userErrors", [](const CreditPayloadNode& payload, Out& out) {
        out.list(payload.refusals, [](const base::Error& error, Out& item) { item.object(error); });
      });
  bindings.field<CreditPayloadNode>(
      "TimeInLieuPayload", "version", [](const CreditPayloadNode& payload, Out& out) {
        if (!payload.version) return out.null();
        out.integer(static_cast<std::int64_t>(payload.version->number));
      });
}

}  // namespace

Bindings bind_credit() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "timeInLieuInbox", answer_inbox);
  bindings.field<PersonRecord>("Person", "timeInLieu", answer_of_person);
  bindings.field<RootNode>("Mutation", "askTimeInLieu", answer_ask);
  bindings.field<RootNode>(
      "Mutation", "answerTimeInLieu", on_credit([](AdjustmentId id, Call& call) {
        return AnswerTimeInLieu{.credit = id,
                                .answer = enum_argument<Answer>(call.argument("answer")),
                                .comment = {text_or_empty(call.argument("comment"))}};
      }));
  bindings.field<RootNode>("Mutation", "withdrawTimeInLieu", on_credit([](AdjustmentId id, Call&) {
                             return WithdrawTimeInLieu{id};
                           }));
  bind_connection<CreditNode>(bindings, "TimeInLieu");
  bind_what(bindings);
  bind_decision(bindings);
  bind_payload(bindings);
  return bindings;
}

}  // namespace daybook
