// One run of one planned operation: text goes into the response, errors beside it.
#pragma once
#include <chrono>

#include "graphql/call.hpp"
#include "graphql/execution/errors.hpp"
#include "graphql/execution/plan.hpp"
#include "graphql/limits.hpp"

namespace graphql {

// When to give up. Looked at every few list items and objects, so a resolver that takes long by
// itself is not interrupted. The answer is then {"data":null} with "graphql.deadline".
struct Stop {
  std::optional<std::chrono::steady_clock::time_point> deadline;
  std::function<bool()> is_cancelled;
};

// A value of a C++ type that only the resolvers know.
struct Erased {
  TypeTag tag = nullptr;
  const void* value = nullptr;
};

class Execution {
 public:
  struct Setting {
    const Schema& schema;
    const Limits& limits;
    const Describe& describe;
    const Stop& stop;
    std::string_view document;
    Plan& plan;
    std::span<const NamedValue> variables;
    TypeTag context_tag;
    void* context;
  };

  Execution(const Setting& setting, Arena& arena, std::string& response)
      : setting_(setting), arena_(arena), buffer_(response), response_start_(response.size()) {}

  // Appends {"data":...} with "errors" when there are any.
  void run(const Erased& root);

 private:
  friend class Out;
  using Arguments = std::span<const NamedValue>;

  bool object(const ObjectPlan& plan, const void* parent, const PathStep* path);
  bool field(const FieldPlan& plan, const void* parent, const PathStep* path);
  const Arguments* arguments(const FieldPlan& plan, Out& out);
  void record(const base::Error& error, std::string_view message, const FieldPlan& field,
              const PathStep* path);
  void record_at(ast::Offset at, const base::Error& error, std::string_view message,
                 const PathStep* path);
  void record(const base::Error& error, std::string_view message,
              const std::vector<Location>& locations, const PathStep* path);
  const Lines& lines();
  // Every call counts towards the next look at the clock.
  bool is_stopped();
  void stop(std::string_view rule, std::string_view message);

  const Setting& setting_;
  Arena& arena_;
  std::string& buffer_;
  std::size_t response_start_;
  std::string errors_;
  std::optional<Lines> lines_;  // made for the first error
  std::size_t error_count_ = 0;
  std::uint32_t ticks_ = 0;
  bool stopped_ = false;
  std::vector<std::optional<Arguments>> varying_;  // by slot, coerced when first needed
};

}  // namespace graphql
