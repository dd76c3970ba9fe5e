// Mutations that give one order and answer with a ChangesPayload.
#pragma once
#include "graphql/call.hpp"

#include "adapters/graphql/nodes.hpp"

namespace daybook {

// What is wrong with the input, or what the order was refused for, is told in the payload.
template <class Order>
void answer_order(Result<Order> command, graphql::Call& call, graphql::Out& out) {
  if (!command) return out.object(ChangesPayloadNode{.refusals = {command.error()}});
  const Result<Done> done = call.context<GraphqlContext>().execute(
      call.argument("commandId").string(), {std::move(*command)});
  if (done) return out.object(ChangesPayloadNode{.refusals = {}, .version = done->version});
  if (done.error().code == base::ErrorCode::unavailable) return out.fail(done.error());
  out.object(ChangesPayloadNode{.refusals = {done.error()}});
}

}  // namespace daybook
