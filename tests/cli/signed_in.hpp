// From a sign-in link to a session.
#pragma once
#include <string>

#include "adapters_http/raw_client.hpp"
#include "cli/example_data.hpp"

namespace daybook::tests {

// The path and token of what `daybook sign-in` printed for this server.
inline std::string link_path(const Ran& ran, const ServingDaybook& server) {
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with(server.url() + "/sign-in?token=")) << ran.out;
  return ran.out.substr(server.url().size(), ran.out.find('\n') - server.url().size());
}

// Presses the button on the page that a link leads to.
inline Reply follow(const ServingDaybook& server, const std::string& link) {
  const std::string form = link.substr(link.find('?') + 1);
  return ask(server.port(), "POST /sign-in HTTP/1.1\r\nHost: test\r\nContent-Length: " +
                                std::to_string(form.size()) + "\r\n\r\n" + form);
}

// The session that an answer sets, as a header line of the next request.
inline std::string cookie_of(const Reply& reply) {
  const std::string_view set = reply.headers.value_of("Set-Cookie");
  return "Cookie: " + std::string(set.substr(0, set.find(';'))) + "\r\n";
}

}  // namespace daybook::tests
