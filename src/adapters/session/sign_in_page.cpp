#include "adapters/session/sign_in_page.hpp"

#include <fmt/format.h>

#include "http/problem.hpp"

#include "application/messages/message.hpp"
#include "application/notices/letter.hpp"

namespace daybook {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'";

}  // namespace

http::Response sign_in_page(int status, std::string_view title, std::string_view text,
                            std::string_view form) {
  http::Response response;
  response.status = status;
  response.body = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"robots\" content=\"noindex\">\n<title>{0} · Daybook</title>\n"
      "<link rel=\"stylesheet\" href=\"/mail/pages.css\">\n</head>\n<body>\n<main>\n"
      "<h1>{0}</h1>\n<p>{1}</p>\n{2}</main>\n</body>\n</html>\n",
      html_escaped(title), html_escaped(text), form);
  response.headers.set("Content-Type", "text/html; charset=utf-8");
  response.headers.set("Content-Security-Policy", kPolicy);
  response.headers.set("Referrer-Policy", "no-referrer");
  response.headers.set("Cache-Control", "no-store");
  return response;
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
