#include "adapters/mail_pages/page.hpp"

#include <fmt/format.h>

#include "http/html_page.hpp"

namespace daybook {
http::Response page_response(int status, const Page& page) {
  std::string html;
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
  const std::string title = html_escaped(page.title);
  return http::html_page(status, {.title = title, .main = html, .style = "/mail/pages.css"});
}

}  // namespace daybook
