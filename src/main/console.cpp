#include "main/console.hpp"

#include <cstdio>

#include "json/writer.hpp"

#include "application/messages/message.hpp"
#include "main/exit_code.hpp"

namespace daybook::cli {
namespace {

void write_line(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
  std::fputc('\n', stream);
  // A server's first line is waited for, also through a pipe.
  std::fflush(stream);
}

}  // namespace

void print(std::string_view text) { write_line(stdout, text); }
void print_error(std::string_view text) { write_line(stderr, text); }

std::string error_json(const base::Error& error) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("rule"), out.string(error.rule);
  out.key("message"), out.string(message_of(error));
  out.key("facts"), out.begin_object();
  for (const base::Fact& fact : error.facts) out.key(fact.name), out.string(fact.value);
  out.end_object();
  out.end_object();
  return text;
}

int report(const base::Error& error, Form form) {
  if (form == Form::json)
    print("{\"error\":" + error_json(error) + "}");
  else
    print_error("daybook: " + message_of(error));
  return error.code == base::ErrorCode::unavailable || error.rule.starts_with("store.")
             ? kStoreUnavailable
             : kRefused;
}

}  // namespace daybook::cli
