// ChangeInput as commands.
#pragma once
#include <vector>

#include "graphql/value.hpp"

#include "adapters/graphql/context.hpp"
#include "domain/command.hpp"

namespace daybook {

// `name` tells new adjustments apart from those of other orders. Refuses "id.malformed",
// "change.not_one" for an input that says nothing or several things, "change.too_many",
// "location.not_found", "person.not_found", and what json::parse and json::read refuse about terms.
Result<std::vector<Command>> commands_from(const graphql::Value& changes,
                                           const GraphqlContext& context, std::string_view name);

// RuleInput. Refuses "id.malformed" and what json::parse and json::read refuse about terms.
Result<RuleSet> rule_from(const graphql::Value& input);

}  // namespace daybook
