#include <algorithm>

#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/request_input.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

// What a person can act on goes into userErrors; what is broken is an error of the operation.
bool is_for_the_user(const base::Error& error) {
  return error.code != base::ErrorCode::unavailable;
}

void answer_request(Call& call, Out& out, RequestId id, Command command) {
  GraphqlContext& context = call.context<GraphqlContext>();
  const Result<Done> done =
      context.execute(call.argument("commandId").string(), {std::move(command)});
  if (done)
    return out.object(RequestPayloadNode{.request = id, .refusals = {}, .version = done->version});
  if (!is_for_the_user(done.error())) return out.fail(done.error());
  out.object(RequestPayloadNode{.refusals = {done.error()}});
}

void refuse(const base::Error& error, Out& out) {
  out.object(RequestPayloadNode{.refusals = {error}});
}

Extent extent_of(Call& call) { return enum_argument<Extent>(call.argument("extent")); }

void answer_request_leave(const RootNode&, Call& call, Out& out) {
  const PersonRecord* me = call.context<GraphqlContext>().caller_record();
  if (!me) return out.fail({base::ErrorCode::forbidden, "session.person_unknown", {}});
  // The request is named after the command: a retry names the same request.
  const auto id = id_argument<RequestId>(call.argument("commandId"), "commandId");
  if (!id) return refuse(id.error(), out);
  const auto command = request_leave_from(call.argument("input"), *me, *id);
  if (!command) return refuse(command.error(), out);
  answer_request(call, out, *id, *command);
}

void answer_request_series(const RootNode&, Call& call, Out& out) {
  const PersonRecord* me = call.context<GraphqlContext>().caller_record();
  if (!me) return out.fail({base::ErrorCode::forbidden, "session.person_unknown", {}});
  const auto id = id_argument<RequestId>(call.argument("commandId"), "commandId");
  if (!id) return refuse(id.error(), out);
  const auto first = request_leave_from(call.argument("input"), *me, *id);
  if (!first) return refuse(first.error(), out);
  answer_request(call, out, *id, series_from(call, *first));
}

void answer_add_leave(const RootNode&, Call& call, Out& out) {
  const PersonRecord* me = call.context<GraphqlContext>().caller_record();
  if (!me) return out.fail({base::ErrorCode::forbidden, "session.person_unknown", {}});
  const auto id = id_argument<RequestId>(call.argument("commandId"), "commandId");
  if (!id) return refuse(id.error(), out);
  const auto leave = request_leave_from(call.argument("input"), *me, *id);
  if (!leave) return refuse(leave.error(), out);
  answer_request(call, out, *id, RecordLeave{.leave = *leave, .decided_by = me->person.id});
}

void answer_change_leave(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const auto id = id_argument<RequestId>(call.argument("requestId"), "requestId");
  if (!id) return refuse(id.error(), out);
  const PersonRecord* owner = context.organisation().owner_of(*id);
  if (!owner) return refuse({base::ErrorCode::not_found, "request.not_found", {}}, out);
  const auto leave = request_leave_from(call.argument("input"), *owner, *id);
  if (!leave) return refuse(leave.error(), out);
  answer_request(call, out, *id, ChangeLeave{*leave, extent_of(call)});
}

template <class MakeCommand>
auto on_request(MakeCommand make_command) {
  return [make_command](const RootNode&, Call& call, Out& out) {
    const auto id = id_argument<RequestId>(call.argument("requestId"), "requestId");
    if (!id) return refuse(id.error(), out);
    answer_request(call, out, *id, make_command(*id, call));
  };
}

struct Adjust {
  PersonId person;
  LeaveTypeId type;
  AdjustBalance command;
};

Result<Adjust> adjust_from(Call& call) {
  const graphql::Value& input = call.argument("input");
  const auto id = TRY(id_argument<AdjustmentId>(call.argument("commandId"), "commandId"));
  const auto person = TRY(id_argument<PersonId>(input["personId"], "personId"));
  const auto type = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId"));
  const LeaveType* known = call.context<GraphqlContext>().organisation().find(type);
  BalanceAdjusted fact{.adjustment = id,
                       .person = person,
                       .leave_type = type,
                       .date = date_argument(input["date"]),
                       .amount = {TRY(base::parse_decimal(input["amount"].string())),
                                  known ? known->unit : Unit::days},
                       .reason = {text_or_empty(input["reason"])},
                       .last_day = std::nullopt};
  if (input["lastDay"].is_given()) fact.last_day = date_argument(input["lastDay"]);
  return Adjust{person, type, AdjustBalance{std::move(fact)}};
}

void answer_adjust(const RootNode&, Call& call, Out& out) {
  GraphqlContext& context = call.context<GraphqlContext>();
  Result<Adjust> adjust = adjust_from(call);
  if (!adjust) return out.object(AdjustPayloadNode{.refusals = {adjust.error()}});
  const Result<Done> done =
      context.execute(call.argument("commandId").string(), {std::move(adjust->command)});
  if (!done && !is_for_the_user(done.error())) return out.fail(done.error());
  if (!done) return out.object(AdjustPayloadNode{.refusals = {done.error()}});
  const PersonRecord& record = *context.organisation().find(adjust->person);
  out.object(AdjustPayloadNode{
      .balance = balance_of({context.view(), context.warm()}, record,
                            *context.organisation().find(adjust->type), context.today_of(record)),
      .refusals = {},
      .version = done->version});
}

template <class Payload>
void bind_payload(Bindings& bindings, const char* type) {
  bindings.field<Payload>(type, "userErrors", [](const Payload& payload, Out& out) {
    out.list(payload.refusals, [](const base::Error& error, Out& item) { item.object(error); });
  });
  bindings.field<Payload>(type, "version", [](const Payload& payload, Out& out) {
    if (!payload.version) return out.null();
    out.integer(static_cast<std::int64_t>(payload.version->number));
  });
}

void bind_payloads(Bindings& bindings) {
  bind_payload<RequestPayloadNode>(bindings, "RequestPayload");
  bind_payload<AdjustPayloadNode>(bindings, "AdjustBalancePayload");
  bindings.field<RequestPayloadNode>(
      "RequestPayload", "request", [](const RequestPayloadNode& payload, Call& call, Out& out) {
        if (!payload.request) return out.null();
        const Organisation& organisation = call.context<GraphqlContext>().organisation();
        const PersonRecord* owner = organisation.owner_of(*payload.request);
        out.object(RequestNode{&organisation, owner, owner->find(*payload.request)});
      });
  bindings.field<AdjustPayloadNode>("AdjustBalancePayload", "balance",
                                    [](const AdjustPayloadNode& payload, Out& out) {
                                      if (!payload.balance) return out.null();
                                      out.object(*payload.balance);
                                    });
}

}  // namespace

Bindings bind_mutation() {
  Bindings bindings;
  bindings.field<RootNode>("Mutation", "requestLeave", answer_request_leave);
  bindings.field<RootNode>("Mutation", "approveLeave", on_request([](RequestId id, Call& call) {
                             return ApproveLeave{
                                 id, {text_or_empty(call.argument("comment"))}, extent_of(call)};
                           }));
  bindings.field<RootNode>("Mutation", "rejectLeave", on_request([](RequestId id, Call& call) {
                             return RejectLeave{
                                 id, {text_or_empty(call.argument("comment"))}, extent_of(call)};
                           }));
  bindings.field<RootNode>("Mutation", "withdrawLeave", on_request([](RequestId id, Call& call) {
                             return WithdrawLeave{id, extent_of(call)};
                           }));
  bindings.field<RootNode>("Mutation", "cancelLeave", on_request([](RequestId id, Call& call) {
                             return CancelLeave{
                                 id, {text_or_empty(call.argument("reason"))}, extent_of(call)};
                           }));
  bindings.field<RootNode>("Mutation", "requestSeries", answer_request_series);
  bindings.field<RootNode>("Mutation", "snoozeReminder", on_request([](RequestId id, Call& call) {
                             return SnoozeReminder{id, date_argument(call.argument("until"))};
                           }));
  bindings.field<RootNode>("Mutation", "addLeave", answer_add_leave);
  bindings.field<RootNode>("Mutation", "changeLeave", answer_change_leave);
  bindings.field<RootNode>("Mutation", "decideChange", on_request([](RequestId id, Call& call) {
                             return DecideChange{
                                 .request = id,
                                 .change = static_cast<std::uint64_t>(
                                     std::max<std::int64_t>(call.argument("change").integer(), 0)),
                                 .answer = enum_argument<Answer>(call.argument("answer")),
                                 .comment = {text_or_empty(call.argument("comment"))}};
                           }));
  bindings.field<RootNode>("Mutation", "dropChange",
                           on_request([](RequestId id, Call&) { return DropChange{id}; }));
  bindings.field<RootNode>(
      "Mutation", "commentOnLeave", on_request([](RequestId id, Call& call) {
        // Named after the command: a retry names the same comment.
        return CommentOnLeave{
            .comment = CommentId::parse(call.argument("commandId").string()).value_or(CommentId{}),
            .request = id,
            .text = {std::string(call.argument("text").string())}};
      }));
  bindings.field<RootNode>(
      "Mutation", "removeAttachment", on_request([](RequestId id, Call& call) {
        // A malformed id names nothing, which is removed already.
        const auto attachment = AttachmentId::parse(call.argument("attachmentId").string());
        return RemoveAttachment{.attachment = attachment.value_or(AttachmentId{}), .request = id};
      }));
  bindings.field<RootNode>("Mutation", "adjustBalance", answer_adjust);
  bind_payloads(bindings);
  return bindings;
}

}  // namespace daybook
