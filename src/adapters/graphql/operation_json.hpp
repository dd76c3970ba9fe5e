// The parameters of a GraphQL request, as both HTTP and WebSocket carry them.
#pragma once
#include <boost/json/value.hpp>
#include <string_view>

#include "base/result.hpp"

namespace daybook {

// Views into `body`, which must outlive them.
struct OperationJson {
  std::string_view query;
  std::string_view name;
  const boost::json::value* variables = nullptr;
};

// Refuses "graphql.request_malformed" with the field.
base::Result<OperationJson> read_operation(const boost::json::value& body);

}  // namespace daybook
