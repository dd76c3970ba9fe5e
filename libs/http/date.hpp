#pragma once
#include <chrono>
#include <string>

namespace http {

// "Sun, 06 Nov 1994 08:49:37 GMT", as the Date header has it.
std::string http_date(std::chrono::sys_seconds time);

}  // namespace http
