// What answering an operation may cost, before it is answered. An object costs 1 and a leaf
// nothing, unless the schema says otherwise, and what is below a list counts once for each item:
//
//   directive @cost(weight: Int!) on FIELD_DEFINITION
//   directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!])
//     on FIELD_DEFINITION
//
//   balances: [Balance!]! @cost(weight: 5) @listSize(assumedSize: 8)
//   people(first: Int = 50): People! @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
//
// `assumedSize` is how long the list usually is; of several `slicingArguments` the largest that is
// given counts; with `sizedFields` the lists are those fields of the object that is answered. A
// list without declaration has Limits::list_size items.
#pragma once
#include "graphql/limits.hpp"
#include "graphql/schema.hpp"

namespace graphql {

struct OperationCost {
  std::size_t points = 0;
  bool varies = false;  // a slicing argument is a variable, so it is known with its value only
};

// `document` has passed validation.
OperationCost cost_of(const Schema& schema, const ast::Document& document,
                      const ast::Operation& operation, std::span<const NamedValue> variables,
                      const Limits& limits);

}  // namespace graphql
