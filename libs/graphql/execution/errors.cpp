#include "graphql/execution/errors.hpp"

#include "json/writer.hpp"

namespace graphql {
namespace {

void append_path(json::Writer& out, const PathStep* step) {
  if (!step) return;
  append_path(out, step->parent);
  if (step->key.empty())
    out.number(static_cast<std::int64_t>(step->index));
  else
    out.string(step->key);
}

void append_locations(json::Writer& out, const std::vector<Location>& locations) {
  out.key("locations"), out.begin_array();
  for (const Location& location : locations) {
    out.begin_object();
    out.key("line"), out.number(location.line);
    out.key("column"), out.number(location.column);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void append_error(std::string& buffer, std::string_view message, const base::Error& error,
                  const std::vector<Location>& locations, const PathStep* path) {
  json::Writer out(buffer);
  out.begin_object();
  out.key("message"), out.string(message);
  if (!locations.empty()) append_locations(out, locations);
  if (path) {
    out.key("path"), out.begin_array();
    append_path(out, path);
    out.end_array();
  }
  out.key("extensions"), out.begin_object();
  out.key("code"), out.string(base::name_of(error.code));
  out.key("rule"), out.string(error.rule);
  out.key("facts"), out.begin_object();
  for (const base::Fact& fact : error.facts) out.key(fact.name), out.string(fact.value);
  out.end_object(), out.end_object(), out.end_object();
}

void append_problem(std::string& buffer, const Problem& problem, const Describe& describe) {
  if (!problem.cause)
    return append_error(buffer, problem.message,
                        {base::ErrorCode::invalid, problem.rule, problem.facts}, problem.locations,
                        nullptr);
  std::string message = problem.message;
  const bool literal = problem.rule == "graphql.values_of_correct_type" && message.ends_with('.');
  if (literal) message.back() = ';';
  append_error(buffer, message + " " + describe(*problem.cause), *problem.cause, problem.locations,
               nullptr);
}

void append_refusal(std::string& buffer, const Problems& problems, const Describe& describe) {
  buffer += "{\"errors\":[";
  for (const Problem& problem : problems) {
    if (&problem != problems.data()) buffer += ',';
    append_problem(buffer, problem, describe);
  }
  buffer += "]}";
}

}  // namespace graphql
