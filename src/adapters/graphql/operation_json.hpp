// The parameters of a GraphQL request, as both HTTP and WebSocket carry them.
#pragma once
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace daybook {

// Views into `body`, which must outlive them.
struct OperationJson {
  std::string_view query;  // empty only where the hash stands for it
  // SHA-256 of the query in hexadecimal, from extensions.persistedQuery or documentId; may be
  // empty.
  std::string_view hash;
  std::string_view name;
  const boost::json::value* variables = nullptr;
  // Of a subscription: the version of the answer that the client has, extensions.resumeFrom.
  std::optional<std::uint64_t> resume_from = std::nullopt;
};

// Refuses "graphql.request_malformed" with the field.
base::Result<OperationJson> read_operation(const boost::json::value& body);

}  // namespace daybook
