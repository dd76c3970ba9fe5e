#include "graphql/execution/execution.hpp"

#include <algorithm>

#include "graphql/coercion/coercion.hpp"

namespace graphql {
namespace {

constexpr std::uint32_t kTicksPerLook = 32;
// A field may be asked for a thousand times over; its error needs not say where each time.
constexpr std::size_t kLocationsMax = 10;

}  // namespace

void Execution::run(const Erased& root) {
  buffer_ += "{\"data\":";
  const std::size_t data_start = buffer_.size();
  const ObjectPlan* plan = setting_.plan.root();
  if (!plan) stop("graphql.plan_too_large", "Operation is too large to plan.");
  if (!plan || is_stopped() || !object(*plan, root.value, nullptr)) {
    buffer_.resize(data_start);
    buffer_ += "null";
  }
  if (error_count_ > 0) buffer_.append(",\"errors\":[").append(errors_).append("]");
  buffer_ += '}';
}

bool Execution::object(const ObjectPlan& plan, const void* parent, const PathStep* path) {
  if (plan.undecided) {
    record_at(plan.undecided->at, {base::ErrorCode::invalid, "graphql.argument_value", {}},
              "Argument \"if\" of non-null type \"Boolean!\" must not be null.", path);
    return false;
  }
  const std::size_t start = buffer_.size();
  buffer_ += '{';
  for (const FieldPlan& child : plan.fields) {
    buffer_ += child.key_text;
    if (!child.typename_text.empty()) {
      buffer_ += child.typename_text;
    } else if (!field(child, parent, path)) {
      buffer_.resize(start);
      return false;
    }
  }
  buffer_ += '}';
  return true;
}

bool Execution::field(const FieldPlan& plan, const void* parent, const PathStep* path) {
  Out out(*this, plan, plan.field->type, {path, plan.response_key, 0});
  const Arguments* given = plan.arguments_vary ? arguments(plan, out) : &plan.arguments;
  if (given) {
    Call call(setting_.schema, *given, setting_.context_tag, setting_.context);
    plan.field->resolver(parent, call, out);
  }
  return out.finish();
}

const Execution::Arguments* Execution::arguments(const FieldPlan& plan, Out& out) {
  if (plan.slot >= varying_.size()) varying_.resize(plan.slot + 1);
  auto& known = varying_[plan.slot];
  if (known) return &*known;
  auto coerced =
      coerce_arguments(plan.field->arguments, plan.nodes[0]->arguments, setting_.variables, arena_);
  if (coerced) return &known.emplace(*coerced);
  const InputProblem& problem = coerced.error();
  const base::Error error =
      problem.cause.value_or(base::Error{base::ErrorCode::invalid, "graphql.argument_value", {}});
  record_at(problem.at.value_or(plan.nodes[0]->at), error, problem.message, &out.path_);
  out.state_ = Out::State::failed;
  return nullptr;
}

void Execution::record(const base::Error& error, std::string_view message, const FieldPlan& field,
                       const PathStep* path) {
  std::vector<Location> locations;
  for (const ast::Selection* node : field.nodes.first(std::min(field.nodes.size(), kLocationsMax)))
    locations.push_back(lines().at(node->at));
  record(error, message, locations, path);
}

void Execution::record_at(ast::Offset at, const base::Error& error, std::string_view message,
                          const PathStep* path) {
  record(error, message, {lines().at(at)}, path);
}

void Execution::record(const base::Error& error, std::string_view message,
                       const std::vector<Location>& locations, const PathStep* path) {
  if (error_count_++ >= setting_.limits.execution_errors) return;
  if (!errors_.empty()) errors_ += ',';
  append_error(errors_, message, error, locations, path);
}

const Lines& Execution::lines() {
  if (!lines_) lines_.emplace(setting_.document);
  return *lines_;
}

bool Execution::is_stopped() {
  if (stopped_) return true;
  if (ticks_++ % kTicksPerLook != 0) return false;
  if (buffer_.size() - response_start_ > setting_.limits.response_bytes)
    stop("graphql.response_too_large", "The answer is too large.");
  const Stop& stop_when = setting_.stop;
  const bool late = stop_when.deadline && std::chrono::steady_clock::now() >= *stop_when.deadline;
  if (late || (stop_when.is_cancelled && stop_when.is_cancelled()))
    stop("graphql.deadline", "The operation took too long.");
  return stopped_;
}

void Execution::stop(std::string_view rule, std::string_view message) {
  if (stopped_) return;
  stopped_ = true;
  ++error_count_;
  if (!errors_.empty()) errors_ += ',';
  append_error(errors_, message, {base::ErrorCode::unavailable, std::string(rule), {}}, {},
               nullptr);
}

}  // namespace graphql
