// Where somebody is signed in, and signing out there.
#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

// Nobody sees where others are signed in, not even who administers them.
void answer_sessions(const PersonRecord& record, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  std::vector<SessionRecord> sessions;
  if (context.sessions() && record.person.id == context.caller()) {
    auto known = context.sessions()->of_person(context.org(), context.caller());
    if (!known) return out.fail(known.error());
    sessions = std::move(*known);
  }
  out.list(sessions, [](const SessionRecord& session, Out& item) { item.object(session); });
}

void bind_fields(Bindings& bindings) {
  bindings.field<PersonRecord>("Person", "sessions", answer_sessions);
  bindings.field<SessionRecord>("Session", "id", [](const SessionRecord& session, Out& out) {
    out.string(to_string(session.id));
  });
  bindings.field<SessionRecord>("Session", "begun", [](const SessionRecord& session, Out& out) {
    out.string(to_string(session.begun));
  });
  bindings.field<SessionRecord>("Session", "lastSeen", [](const SessionRecord& session, Out& out) {
    out.string(to_string(session.seen));
  });
  bindings.field<SessionRecord>("Session", "ends", [](const SessionRecord& session, Out& out) {
    out.string(to_string(session.ends));
  });
  bindings.member("Session", "means", &SessionRecord::means);
  bindings.member("Session", "address", &SessionRecord::address);
  bindings.member("Session", "agent", &SessionRecord::agent);
  bindings.field<SessionRecord>(
      "Session", "isCurrent", [](const SessionRecord& session, Call& call, Out& out) {
        out.boolean(session.id == call.context<GraphqlContext>().session());
      });
}

void answer(const Outcome& ended, Out& out) {
  if (ended) return out.object(SessionsPayloadNode{});
  if (ended.error().code == base::ErrorCode::unavailable) return out.fail(ended.error());
  out.object(SessionsPayloadNode{.refusals = {ended.error()}});
}

Outcome revoke(const GraphqlContext& context, const graphql::Value& session) {
  const auto id = TRY(id_argument<SessionId>(session, "sessionId"));
  if (!context.sessions()) return base::not_found("session.not_found");
  return context.sessions()->end(context.org(), context.caller(), id);
}

Outcome revoke_of(const GraphqlContext& context, const graphql::Value& person) {
  const auto id = TRY(id_argument<PersonId>(person, "personId"));
  const PersonRecord* me = context.caller_record();
  const bool is_admin =
      me && (me->person.has_role(Role::hr_admin) || me->person.has_role(Role::owner));
  if (!is_admin && id != context.caller())
    return base::fail(base::ErrorCode::forbidden, "permission.denied", {{"needed", "hr_admin"}});
  if (!context.organisation().find(id)) return base::not_found("person.not_found");
  if (!context.sessions()) return {};
  return context.sessions()->end_others(context.org(), id);
}

}  // namespace

Bindings bind_session() {
  Bindings bindings;
  bind_fields(bindings);
  bindings.field<RootNode>("Mutation", "revokeSession", [](const RootNode&, Call& call, Out& out) {
    answer(revoke(call.context<GraphqlContext>(), call.argument("sessionId")), out);
  });
  bindings.field<RootNode>(
      "Mutation", "revokeOtherSessions", [](const RootNode&, Call& call, Out& out) {
        const GraphqlContext& context = call.context<GraphqlContext>();
        if (!context.sessions()) return out.object(SessionsPayloadNode{});
        answer(context.sessions()->end_others(context.org(), context.caller(), context.session()),
               out);
      });
  bindings.field<RootNode>(
      "Mutation", "revokeSessionsOf", [](const RootNode&, Call& call, Out& out) {
        answer(revoke_of(call.context<GraphqlContext>(), call.argument("personId")), out);
      });
  bindings.field<SessionsPayloadNode>(
      "SessionsPayload", "userErrors", [](const SessionsPayloadNode& payload, Out& out) {
        out.list(payload.refusals, [](const base::Error& error, Out& item) { item.object(error); });
      });
  bindings.field<SessionsPayloadNode>(
      "SessionsPayload", "me", [](const SessionsPayloadNode&, Call& call, Out& out) {
        const PersonRecord* me = call.context<GraphqlContext>().caller_record();
        if (!me) return out.null();
        out.object(*me);
      });
  return bindings;
}

}  // namespace daybook
