// Answers GraphQL requests against one schema.
//
//   Engine engine(std::move(*schema), {.describe = sentence_of});
//   std::string response;
//   const auto done = engine.run({.query = text, .variables = &variables}, root, context,
//   response);
//
// Every function may be called from many threads at once; root and context belong to the caller.
#pragma once
#include <boost/json/value.hpp>
#include <memory>

#include "graphql/execution/execution.hpp"
#include "graphql/limits.hpp"
#include "graphql/prepared.hpp"
#include "graphql/problem.hpp"
#include "graphql/schema.hpp"

namespace graphql {

struct Options {
  Limits limits = {};
  std::size_t cached_documents = 1'000;
  std::size_t cached_bytes = 32u << 20;
  // Without one, the rule id is the message.
  Describe describe = {};
  // Whether strangers may read the schema.
  bool introspection = true;
};

struct Request {
  std::string_view query;
  std::string_view operation_name = {};           // empty: the only one
  const boost::json::value* variables = nullptr;  // an object, null, or nothing
};

// Whether the response has "data". What was refused never ran: for HTTP, 400 rather than 200.
enum class Disposition { executed, refused };

class Engine {
 public:
  Engine(Schema schema, Options options);
  ~Engine();

  const Schema& schema() const { return schema_; }

  // Parsed and validated, from the cache when this very text was prepared before. Also chooses the
  // operation: "graphql.operation_unknown", "graphql.operation_name_missing".
  Checked<Prepared> prepare(std::string_view query, std::string_view operation_name = {}) const;

  // Appends the whole response to `response`. `Root` is the C++ type that the fields of the
  // operation's root type are bound to; another one ends the process, as does a context of another
  // type than resolvers ask for. Both outlive the call.
  template <class Root, class Context>
  Disposition execute(const Prepared& prepared, const boost::json::value* variables,
                      const Root& root, Context& context, std::string& response,
                      const Stop& stop = {}) const {
    return execute_erased(prepared, variables, {tag_of<Root>(), &root}, tag_of<Context>(), &context,
                          response, stop);
  }

  // prepare and execute.
  template <class Root, class Context>
  Disposition run(const Request& request, const Root& root, Context& context, std::string& response,
                  const Stop& stop = {}) const {
    const Checked<Prepared> prepared = prepare(request.query, request.operation_name);
    if (prepared) return execute(*prepared, request.variables, root, context, response, stop);
    write_refusal(prepared.error(), response);
    return Disposition::refused;
  }

  // {"errors":[...]}, for what never became an operation.
  void write_refusal(const Problems& problems, std::string& response) const;
  void write_refusal(const base::Error& error, std::string& response) const;

 private:
  Disposition execute_erased(const Prepared& prepared, const boost::json::value* variables,
                             const Erased& root, TypeTag context_tag, void* context,
                             std::string& response, const Stop& stop) const;
  Checked<std::shared_ptr<const PreparedDocument>> prepare_document(std::string_view query) const;

  class Cache;

  Schema schema_;
  Options options_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace graphql
