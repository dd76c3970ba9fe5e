#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/connection.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/request_input.hpp"
#include "application/queries/preview_series.hpp"
#include "application/queries/today.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

void answer_me(const RootNode&, Call& call, Out& out) {
  const PersonRecord* me = call.context<GraphqlContext>().caller_record();
  if (!me) return out.fail({base::ErrorCode::forbidden, "session.person_unknown", {}});
  out.object(*me);
}

void answer_person(const RootNode&, Call& call, Out& out) {
  const auto id = PersonId::parse(call.argument("id").string());
  const PersonRecord* record =
      id ? call.context<GraphqlContext>().organisation().find(*id) : nullptr;
  if (!record) return out.null();
  out.object(*record);
}

Result<Connection<const PersonRecord*>> people_page(Call& call) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const PeopleFilter filter{
      .search = text_or_empty(call.argument("search")),
      .team = TRY(optional_id<TeamId>(call.argument("teamId"), "teamId")),
      .location = TRY(optional_id<LocationId>(call.argument("locationId"), "locationId")),
      .on = context.viewer().today};
  return page_of(
      people_by_name(context.organisation(), filter),
      [](const PersonRecord* record) { return place_by_name(*record); }, call);
}

void answer_people(const RootNode&, Call& call, Out& out) { write_page(people_page(call), out); }

void answer_inbox(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  out.list(inbox_of(context.viewer()), [&](const RequestOf& of, Out& item) {
    item.object(RequestNode{&context.organisation(), of.owner, of.request});
  });
}

template <auto InboxOf>
void answer_inbox_page(const RootNode&, Call& call, Out& out) {
  const Viewer viewer = call.context<GraphqlContext>().viewer();
  std::vector<RequestNode> nodes;
  for (const RequestOf& of : InboxOf(viewer))
    nodes.push_back({&viewer.organisation, of.owner, of.request});
  write_page(page_of(std::move(nodes), &place_by_days, call), out);
}

void answer_request(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const auto id = RequestId::parse(call.argument("id").string());
  const PersonRecord* owner = id ? context.organisation().owner_of(*id) : nullptr;
  const Request* request = owner ? owner->find(*id) : nullptr;
  if (!request || !sees_request(context.viewer(), *owner, *request)) return out.null();
  out.object(RequestNode{&context.organisation(), owner, request});
}

// The state to ask, and who asks it on which day: now, or as it was known at an instant.
Result<Viewer> viewer_known_at(Call& call) {
  GraphqlContext& context = call.context<GraphqlContext>();
  const graphql::Value& known_at = call.argument("knownAt");
  if (!known_at.is_given()) return context.viewer();
  const Instant at = *base::parse_instant(known_at.string());
  const View then = TRY(context.known_at(at));
  return Viewer{*then, context.caller(), date_of(*then, context.caller(), context.clock(), at)};
}

RequestPreview preview_of(const Viewer& viewer, const PersonRecord& owner,
                          const RequestLeave& asked, Call& call) {
  if (call.argument("until").is_given())
    return preview_series(viewer, owner, series_from(call, asked));
  Request request = as_request(asked);
  // What is attached stays attached when the days change.
  if (const Request* known = owner.find(asked.request)) request.attachments = known->attachments;
  return preview_request(viewer, owner, request);
}

void answer_preview(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const PersonRecord* me = context.caller_record();
  if (!me) return out.fail({base::ErrorCode::forbidden, "session.person_unknown", {}});
  const auto changed = optional_id<RequestId>(call.argument("requestId"), "requestId");
  if (!changed) return out.fail(changed.error());
  const PersonRecord* owner_of = *changed ? context.organisation().owner_of(**changed) : me;
  if (!owner_of) return out.fail({base::ErrorCode::not_found, "request.not_found", {}});
  const Result<RequestLeave> asked =
      request_leave_from(call.argument("input"), *owner_of, changed->value_or(RequestId{}));
  if (!asked) return out.fail(asked.error());
  const PersonRecord* owner = context.organisation().find(asked->person);
  if (!owner || !sees_account(context.viewer(), *owner))
    return out.fail({base::ErrorCode::forbidden, "permission.denied", {{"needed", "hr_admin"}}});
  const Result<Viewer> viewer = viewer_known_at(call);
  if (!viewer) return out.fail(viewer.error());
  const PersonRecord* then = viewer->organisation.find(asked->person);
  if (!then) return out.fail({base::ErrorCode::not_found, "person.not_found", {}});
  out.object(preview_of(*viewer, *then, *asked, call));
}

}  // namespace

Bindings bind_query() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "me", answer_me);
  bindings.field<RootNode>("Query", "organisation",
                           [](const RootNode&, Out& out) { out.object(OrganisationNode{}); });
  bindings.field<RootNode>("Query", "person", answer_person);
  bindings.field<RootNode>("Query", "people", answer_people);
  bindings.field<RootNode>("Query", "leaveTypes", [](const RootNode&, Call& call, Out& out) {
    out.list(*call.context<GraphqlContext>().organisation().leave_types,
             [](const LeaveType& type, Out& item) { item.object(type); });
  });
  bindings.field<RootNode>("Query", "inbox", answer_inbox);
  bindings.field<RootNode>("Query", "requestsInbox", answer_inbox_page<inbox_of>);
  bindings.field<RootNode>("Query", "changesInbox", answer_inbox_page<changes_inbox_of>);
  bindings.field<RootNode>("Query", "request", answer_request);
  bindings.field<RootNode>("Query", "previewRequest", answer_preview);
  bindings.field<RootNode>("Subscription", "live",
                           [](const RootNode& root, Out& out) { out.object_as("Query", root); });
  bind_connection<const PersonRecord*>(bindings, "Person");
  bind_connection<RequestNode>(bindings, "LeaveRequest");
  using People = Connection<const PersonRecord*>;
  bindings.field<People>("PersonConnection", "endCursor", [](const People& page, Out& out) {
    if (!page.has_next) return out.null();
    out.string(page.cursor(page.nodes.back()));
  });
  return bindings;
}

}  // namespace daybook
