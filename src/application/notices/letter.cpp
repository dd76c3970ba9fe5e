#include "application/notices/letter.hpp"

#include <fmt/format.h>

namespace daybook {
namespace {

constexpr std::size_t kLabelWidth = 14;

// Mail programs know few styles, and those only beside each element.
constexpr std::string_view kBody =
    "margin:0;padding:24px;background:#f4f5f7;color:#1c2430;"
    "font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
constexpr std::string_view kCard =
    "max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #dfe3e8;"
    "border-radius:10px";
constexpr std::string_view kQuote =
    "margin:16px 0;padding:2px 14px;border-left:3px solid #8a97a8;white-space:pre-line";
constexpr std::string_view kMain =
    "display:inline-block;margin:0 8px 8px 0;padding:10px 22px;border-radius:8px;"
    "background:#0b6b5d;color:#ffffff;text-decoration:none;font-weight:600";
constexpr std::string_view kOther =
    "display:inline-block;margin:0 8px 8px 0;padding:9px 21px;border-radius:8px;"
    "border:1px solid #8a97a8;color:#1c2430;text-decoration:none;font-weight:600";
constexpr std::string_view kSmall = "margin:12px 0 0;color:#57626f;font-size:13px";

// With something at the beginning of each line but the first.
std::string indented(std::string_view text, std::string_view indent) {
  std::string lines;
  for (const char c : text) {
    lines += c;
    if (c == '\n') lines += indent;
  }
  return lines;
}

void add_facts(const Letter& letter, std::string& html) {
  if (letter.facts.empty()) return;
  html += "<table role=\"presentation\" style=\"border-collapse:collapse;margin:16px 0\">\n";
  for (const LetterFact& fact : letter.facts)
    html += fmt::format(
        "<tr><td style=\"padding:3px 18px 3px 0;color:#57626f;vertical-align:top;"
        "white-space:nowrap\">{}</td><td style=\"padding:3px 0;white-space:pre-line\">{}</td>"
        "</tr>\n",
        html_escaped(fact.label), html_escaped(fact.value));
  html += "</table>\n";
}

void add_buttons(const Letter& letter, std::string& html) {
  if (letter.buttons.empty()) return;
  html += "<p style=\"margin:20px 0 4px\">";
  for (const LetterButton& button : letter.buttons)
    html += fmt::format("<a href=\"{}\" style=\"{}\">{}</a>\n", html_escaped(button.url),
                        &button == &letter.buttons.front() ? kMain : kOther,
                        html_escaped(button.label));
  html += "</p>\n";
}

}  // namespace

std::string text_of(const Letter& letter) {
  std::string text = letter.heading + "\n";
  for (const std::string& paragraph : letter.opening) text += "\n" + paragraph + "\n";
  if (!letter.quote.empty()) text += "\n> " + indented(letter.quote, "> ") + "\n";
  if (!letter.facts.empty()) text += "\n";
  for (const LetterFact& fact : letter.facts)
    text += fmt::format("{:<{}}{}\n", fact.label + ":", kLabelWidth,
                        indented(fact.value, std::string(kLabelWidth, ' ')));
  for (const LetterButton& button : letter.buttons)
    text += fmt::format("\n{}:\n{}\n", button.label, button.url);
  for (const std::string& paragraph : letter.closing) text += "\n" + paragraph + "\n";
  if (!letter.page.url.empty())
    text += fmt::format("\n{}: {}\n", letter.page.label, letter.page.url);
  text += fmt::format("\n-- \n{}\n", letter.footer);
  if (!letter.choice_url.empty())
    text += fmt::format("No more of these messages: {}\n", letter.choice_url);
  return text;
}

std::string html_of(const Letter& letter) {
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title></head>\n"
      "<body style=\"{}\"><div style=\"{}\">\n"
      "<h1 style=\"margin:0 0 12px;font-size:21px;line-height:1.3\">{}</h1>\n",
      html_escaped(letter.subject), kBody, kCard, html_escaped(letter.heading));
  for (const std::string& paragraph : letter.opening)
    html += fmt::format("<p style=\"margin:0 0 10px\">{}</p>\n", html_escaped(paragraph));
  if (!letter.quote.empty())
    html += fmt::format("<blockquote style=\"{}\">{}</blockquote>\n", kQuote,
                        html_escaped(letter.quote));
  add_facts(letter, html);
  add_buttons(letter, html);
  for (const std::string& paragraph : letter.closing)
    html += fmt::format("<p style=\"{}\">{}</p>\n", kSmall, html_escaped(paragraph));
  if (!letter.page.url.empty())
    html += fmt::format("<p style=\"margin:16px 0 0\"><a href=\"{}\">{}</a></p>\n",
                        html_escaped(letter.page.url), html_escaped(letter.page.label));
  html += fmt::format("<p style=\"{}\">{}", kSmall, html_escaped(letter.footer));
  if (!letter.choice_url.empty())
    html += fmt::format(" <a href=\"{}\" style=\"color:#57626f\">No more of these messages</a>",
                        html_escaped(letter.choice_url));
  return html + "</p>\n</div></body></html>\n";
}

std::string html_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      case '\'': escaped += "&#39;"; break;
      default: escaped += c;
    }
  return escaped;
}

}  // namespace daybook
