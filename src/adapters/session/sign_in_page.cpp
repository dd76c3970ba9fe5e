#include "adapters/session/sign_in_page.hpp"

#include <fmt/format.h>

#include "http/html_page.hpp"
#include "http/problem.hpp"

#include "application/messages/message.hpp"
#include "application/notices/letter.hpp"

namespace daybook {
http::Response sign_in_page(int status, std::string_view title, std::string_view text,
                            std::string_view form) {
  const std::string heading = html_escaped(title);
  const std::string main = fmt::format("<p>{}</p>\n{}", html_escaped(text), form);
  return http::html_page(status, {.title = heading, .main = main, .style = "/mail/pages.css"});
}

std::string link_form(std::string_view token) {
  return fmt::format(
      "<form method=\"post\" action=\"/sign-in\">\n"
      "<input type=\"hidden\" name=\"token\" value=\"{}\">\n"
      "<button type=\"submit\">Sign in</button>\n</form>\n",
      html_escaped(token));
}

http::Response invalid_link() {
  return failed_page({base::ErrorCode::forbidden, "session.link_invalid", {}});
}

http::Response failed_page(const base::Error& error) {
  return sign_in_page(http::status_of(error.code), "You are not signed in", message_of(error),
                      fmt::format("<p><a href=\"/welcome\">To all ways to sign in</a></p>\n"
                                  "<p><small>{}</small></p>\n",
                                  html_escaped(error.rule)));
}

}  // namespace daybook
