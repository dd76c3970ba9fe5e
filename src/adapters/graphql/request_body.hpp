// The JSON of a GraphQL request, wherever HTTP carries it.
#pragma once
#include <boost/json/value.hpp>

#include "base/result.hpp"
#include "http/message.hpp"
#include "json/reader.hpp"

namespace daybook {

inline constexpr json::Limits kBodyLimits{.bytes = 1u << 20, .depth = 32};

// The parameters of a URL as the object that POST has for a body. Refuses
// "graphql.request_malformed" and what JSON refuses.
base::Result<boost::json::value> body_of_url(const http::Request& request);

}  // namespace daybook
