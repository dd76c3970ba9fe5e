// Objects by their global ids: `node` and `nodes`.
#include <fmt/format.h>
#include <unordered_map>

#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/write_values.hpp"
#include "application/queries/question_table.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

constexpr std::size_t kNodesMax = 100;

// What belongs to requests is found by looking at all of them: once for all ids that are asked for.
using OfRequest = std::variant<std::monostate, CommentNode, AttachmentNode>;
using OfRequests = std::unordered_map<base::Uuid, OfRequest>;

void find_in(const RequestNode& node, const Viewer& viewer, OfRequests& wanted) {
  for (const Comment& comment : node.request->comments)
    if (const auto at = wanted.find(comment.id.uuid); at != wanted.end())
      if (sees_account(viewer, *node.owner)) at->second = CommentNode{node.organisation, &comment};
  for (const Attachment& attachment : node.request->attachments)
    if (const auto at = wanted.find(attachment.id.uuid); at != wanted.end())
      if (sees_documents(viewer, *node.owner, *node.request))
        at->second = AttachmentNode{node, &attachment};
}

OfRequests find_in_requests(const std::vector<base::Uuid>& ids, const Viewer& viewer) {
  OfRequests wanted;
  for (const base::Uuid id : ids) wanted.emplace(id, std::monostate());
  if (wanted.empty()) return wanted;
  for (const PersonRecord& record : viewer.organisation.people)
    for (const Request& request : record.requests)
      find_in({&viewer.organisation, &record, &request}, viewer, wanted);
  return wanted;
}

// Each of these writes the object and gives true, or false when it knows none of that id that the
// viewer may see.

bool write_structure(base::Uuid id, const Organisation& organisation, Out& out) {
  if (const Team* team = organisation.structure->find(TeamId{id})) return out.object(*team), true;
  if (const Location* location = organisation.structure->find(LocationId{id}))
    return out.object(*location), true;
  if (const LeaveType* type = organisation.find(LeaveTypeId{id})) return out.object(*type), true;
  return false;
}

bool write_leave(base::Uuid id, const Viewer& viewer, Out& out) {
  const Organisation& organisation = viewer.organisation;
  if (const PersonRecord* owner = organisation.owner_of(RequestId{id})) {
    const Request& request = *owner->find(RequestId{id});
    if (!sees_request(viewer, *owner, request)) return false;
    return out.object(RequestNode{&organisation, owner, &request}), true;
  }
  const PersonRecord* owner = organisation.owner_of(AdjustmentId{id});
  if (!owner || !sees_account(viewer, *owner)) return false;
  return out.object(CreditNode{&organisation, owner, owner->find(AdjustmentId{id})}), true;
}

template <class Id>
bool write_terms(Id id, const question_table::Row& asked, const Viewer& viewer, Out& out) {
  const auto* found = viewer.organisation.find(id);
  if (!found || !check_may_ask(viewer, asked)) return false;
  return out.object(*found), true;
}

bool write_known(base::Uuid id, Call& call, Out& out) {
  const Viewer viewer = viewer_in(call);
  if (id == call.context<GraphqlContext>().org().uuid) return out.object(OrganisationNode{}), true;
  if (const PersonRecord* record = viewer.organisation.find(PersonId{id}))
    return out.object(*record), true;
  return write_structure(id, viewer.organisation, out) || write_leave(id, viewer, out) ||
         write_terms(PolicyId{id}, question("policies"), viewer, out) ||
         write_terms(RuleId{id}, question("rules"), viewer, out) ||
         write_terms(ChainId{id}, question("chains"), viewer, out);
}

void write_node(std::string_view text, const OfRequests& of_requests, Call& call, Out& out) {
  const auto id = base::parse_uuid(text);
  if (!id) {
    const scenario::Preset* preset = find_preset(text);
    return preset ? out.object(*preset) : out.null();
  }
  if (write_known(*id, call, out)) return;
  const auto at = of_requests.find(*id);
  const OfRequest found = at == of_requests.end() ? OfRequest() : at->second;
  if (const auto* comment = std::get_if<CommentNode>(&found)) return out.object(*comment);
  if (const auto* attachment = std::get_if<AttachmentNode>(&found)) return out.object(*attachment);
  out.null();
}

bool is_known(base::Uuid id, const GraphqlContext& context) {
  const Organisation& organisation = context.organisation();
  const Structure& structure = *organisation.structure;
  return id == context.org().uuid || organisation.find(PersonId{id}) ||
         structure.find(TeamId{id}) || structure.find(LocationId{id}) ||
         organisation.find(LeaveTypeId{id}) || organisation.owner_of(RequestId{id});
}

OfRequests of_requests_in(const std::vector<std::string_view>& texts, Call& call) {
  std::vector<base::Uuid> ids;
  for (const std::string_view text : texts)
    if (const auto id = base::parse_uuid(text))
      if (!is_known(*id, call.context<GraphqlContext>())) ids.push_back(*id);
  return find_in_requests(ids, viewer_in(call));
}

void answer_node(const RootNode&, Call& call, Out& out) {
  const std::string_view id = call.argument("id").string();
  write_node(id, of_requests_in({id}, call), call, out);
}

void answer_nodes(const RootNode&, Call& call, Out& out) {
  std::vector<std::string_view> ids;
  for (const graphql::Value& id : call.argument("ids").list()) ids.push_back(id.string());
  if (ids.size() > kNodesMax)
    return out.fail({base::ErrorCode::invalid,
                     "nodes.too_many",
                     {{"field", "ids"}, {"count_max", std::to_string(kNodesMax)}}});
  const OfRequests of_requests = of_requests_in(ids, call);
  out.list(ids, [&](std::string_view id, Out& item) { write_node(id, of_requests, call, item); });
}

}  // namespace

Bindings bind_node() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "node", answer_node);
  bindings.field<RootNode>("Query", "nodes", answer_nodes);
  return bindings;
}

}  // namespace daybook
