// Refusals in the same JSON shape as GraphQL's errors, so that a client needs one reader:
//   {"errors":[{"message":"The body is larger than 1048576 bytes.",
//               "extensions":{"code":"INVALID","rule":"http.body_too_large",
//                             "bytes_max":"1048576"}}]}
#pragma once
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/message.hpp"

namespace http {

// `message` is a sentence for the developer who reads it; people see text made from the rule.
Response problem(int status, std::string_view rule, std::string_view message,
                 const std::vector<base::Fact>& facts = {});
// The status follows from the error's code; the message is its rule.
Response problem(const base::Error& error);

int status_of(base::ErrorCode code);

}  // namespace http
