#pragma once
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace daybook::wire {

// What becomes of the connection after a response.
enum class Disposition { keep_alive, close };

// Appends the response as it goes over the wire. `fixed_lines` are whole header lines that all
// responses share. The body is left out where HTTP wants none (HEAD, 1xx, 204, 304).
void append_response(std::string& out, const http::Response& response, http::Method method,
                     Disposition disposition, std::string_view fixed_lines);

}  // namespace daybook::wire
