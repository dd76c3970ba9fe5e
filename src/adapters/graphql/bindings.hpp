// The functions behind the fields of schema/schema.graphql, a file for each part of it.
#pragma once
#include "graphql/bindings.hpp"

#include "adapters/graphql/context.hpp"

namespace daybook {

// A clear English sentence for an error; for userErrors.
using Describe = std::string (*)(const base::Error&);

graphql::Bindings bind_scalars();
graphql::Bindings bind_query();
graphql::Bindings bind_organisation();
graphql::Bindings bind_person();
graphql::Bindings bind_profile();
graphql::Bindings bind_balance();
graphql::Bindings bind_statement();
graphql::Bindings bind_request();
graphql::Bindings bind_away();
graphql::Bindings bind_errors(Describe describe);
graphql::Bindings bind_mutation();
graphql::Bindings bind_change();
graphql::Bindings bind_policy();
graphql::Bindings bind_preset();
graphql::Bindings bind_payroll();
graphql::Bindings bind_rule();
graphql::Bindings bind_approval();
graphql::Bindings bind_life();
graphql::Bindings bind_attachment();
graphql::Bindings bind_credit();
graphql::Bindings bind_waiting();
graphql::Bindings bind_node();
graphql::Bindings bind_page_info();

}  // namespace daybook
