#include "graphql/call.hpp"

#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

constexpr std::string_view kFieldFact = "field";

void bind_event(Bindings& bindings) {
  bindings.field<EventNode>("EventReference", "version", [](const EventNode& node, Out& out) {
    out.integer(static_cast<std::int64_t>(node.version.number));
  });
  bindings.field<EventNode>("EventReference", "type", [](const EventNode& node, Out& out) {
    out.string(type_of_event(*node.organisation, node.version));
  });
  bindings.field<EventNode>("EventReference", "recordedAt", [](const EventNode& node, Out& out) {
    out.string(to_string(node.organisation->commit_of(node.version)->recorded_at));
  });
  bindings.field<EventNode>("EventReference", "actor", [](const EventNode& node, Out& out) {
    const auto actor = node.organisation->commit_of(node.version)->actor;
    const PersonRecord* record = actor ? node.organisation->find(*actor) : nullptr;
    if (!record) return out.null();
    out.object(*record);
  });
}

}  // namespace

Bindings bind_errors(Describe describe) {
  Bindings bindings;
  bindings.member("NamedValue", "name", &base::Fact::name);
  bindings.member("NamedValue", "value", &base::Fact::value);
  bindings.field<base::Error>("UserError", "code", [](const base::Error& error, Out& out) {
    out.string(base::name_of(error.code));
  });
  bindings.member("UserError", "rule", &base::Error::rule);
  bindings.field<base::Error>(
      "UserError", "message",
      [describe](const base::Error& error, Out& out) { out.string(describe(error)); });
  bindings.field<base::Error>("UserError", "field", [](const base::Error& error, Out& out) {
    const std::string_view field = error.fact(kFieldFact);
    if (field.empty()) return out.null();
    out.string(field);
  });
  bindings.field<base::Error>("UserError", "facts", [](const base::Error& error, Out& out) {
    std::vector<const base::Fact*> facts;
    for (const base::Fact& fact : error.facts)
      if (fact.name != kFieldFact) facts.push_back(&fact);
    out.list(facts, [](const base::Fact* fact, Out& item) { item.object(*fact); });
  });
  bind_event(bindings);
  return bindings;
}

}  // namespace daybook
