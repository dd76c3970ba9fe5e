#include "http/html_page.hpp"

#include <fmt/format.h>

namespace http {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'";

}  // namespace

Response html_page(int status, const HtmlPage& page) {
  Response response;
  response.status = status;
  response.body = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"robots\" content=\"noindex\">\n<title>{0} · Daybook</title>\n"
      "<link rel=\"stylesheet\" href=\"{2}\">\n</head>\n<body>\n<main>\n"
      "<h1>{0}</h1>\n{1}</main>\n</body>\n</html>\n",
      page.title, page.main, page.style);
  response.headers.set("Content-Type", "text/html; charset=utf-8");
  response.headers.set("Content-Security-Policy", kPolicy);
  response.headers.set("Referrer-Policy", "no-referrer");
  response.headers.set("Cache-Control", "no-store");
  return response;
}

}  // namespace http
