// Which addresses are on the internet. A provider's address is a customer's setting: without this a
// server could be made to ask what only its own network may (server-side request forgery).
#pragma once
#include <string_view>

namespace daybook::oidc {

// "203.0.113.7" or "2001:db8::1" in text. False for what is private, local, shared, reserved, for
// examples, or no address at all, also where an IPv6 address wraps such an IPv4 address.
bool is_public_address(std::string_view address);
// This machine: 127.0.0.0/8 and ::1.
bool is_loopback_address(std::string_view address);

}  // namespace daybook::oidc
