#include "adapters/mail_pages/page.hpp"

#include <fmt/format.h>

namespace daybook {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'";

}  // namespace

http::Response page_response(int status, const Page& page) {
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"robots\" content=\"noindex\">\n<title>{0} · Daybook</title>\n"
      "<link rel=\"stylesheet\" href=\"/mail/pages.css\">\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n",
      html_escaped(page.title));
  for (const std::string& paragraph : page.paragraphs)
    html += fmt::format("<p>{}</p>\n", html_escaped(paragraph));
  if (!page.facts.empty()) html += "<dl>\n";
  for (const LetterFact& fact : page.facts)
    html +=
        fmt::format("<dt>{}</dt><dd>{}</dd>\n", html_escaped(fact.label), html_escaped(fact.value));
  if (!page.facts.empty()) html += "</dl>\n";
  html += page.form;
  if (!page.link.url.empty())
    html += fmt::format("<p><a href=\"{}\">{}</a></p>\n", html_escaped(page.link.url),
                        html_escaped(page.link.label));
  http::Response response;
  response.status = status;
  response.body = html + "</main>\n</body>\n</html>\n";
  response.headers.set("Content-Type", "text/html; charset=utf-8");
  response.headers.set("Content-Security-Policy", kPolicy);
  response.headers.set("Referrer-Policy", "no-referrer");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Cache-Control", "no-store");
  return response;
}

}  // namespace daybook
