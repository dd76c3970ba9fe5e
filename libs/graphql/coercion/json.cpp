#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/problem.hpp"

namespace graphql {
namespace {

// Walks a value beside its type, notes everything that is wrong with it and where.
class JsonCoercion {
 public:
  JsonCoercion(std::size_t problems_max, Arena& arena)
      : problems_max_(problems_max), arena_(arena) {}

  // Of no meaning once there are problems.
  Value coerce(TypeRef type, const boost::json::value& json) {
    if (json.is_null()) {
      if (type.is_non_null())
        refuse(json,
               fmt::format("Expected non-nullable type \"{}\" not to be null.", to_string(type)));
      return Value::null();
    }
    type = type.nullable();
    if (type.is_list()) return list(type, json);
    if (!type.named->is_leaf()) return object(*type.named, json);
    Coerced leaf = coerce_leaf(*type.named, json, arena_);
    if (leaf) return *leaf;
    if (leaf.error().cause)
      leaf.error().message = fmt::format("Expected type \"{}\".", type.named->name);
    add(json, std::move(leaf).error());
    return {};
  }

  std::vector<InputProblem> take_problems() { return std::move(problems_); }

 private:
  bool is_full() const { return problems_.size() >= problems_max_; }

  void refuse(const boost::json::value& json, std::string message) {
    add(json, InputProblem{std::move(message)});
  }

  void add(const boost::json::value& json, InputProblem problem) {
    if (is_full()) return;
    problem.path = path_;
    problem.value = to_string(untyped(json, arena_));
    problems_.push_back(std::move(problem));
  }

  Value list(TypeRef type, const boost::json::value& json) {
    if (!json.is_array()) {
      const auto single = arena_.array<Value>(1);
      single[0] = coerce(type.inner(), json);
      return Value::list(single);
    }
    const auto items = arena_.array<Value>(json.get_array().size());
    const std::size_t here = path_.size();
    for (std::size_t i = 0; i < items.size() && !is_full(); ++i) {
      path_ += fmt::format("[{}]", i);
      items[i] = coerce(type.inner(), json.get_array()[i]);
      path_.resize(here);
    }
    return Value::list(items);
  }

  Value object(const Type& type, const boost::json::value& json) {
    if (!json.is_object()) {
      refuse(json, fmt::format("Expected type \"{}\" to be an object.", type.name));
      return {};
    }
    std::vector<NamedValue> fields;
    for (const InputValue& input : type.inputs) {
      const boost::json::value* given =
          json.get_object().if_contains({input.name.data(), input.name.size()});
      const Value value = given ? field(input, *given) : missing(input, json);
      if (given || !value.is_absent()) fields.push_back({input.name, value});
    }
    unknown_fields(type, json);
    if (type.one_of) one_of(type, fields, json);
    return Value::object(arena_.copy(fields));
  }

  Value field(const InputValue& input, const boost::json::value& json) {
    const std::size_t here = path_.size();
    path_.append(".").append(input.name);
    const Value value = coerce(input.type, json);
    path_.resize(here);
    return value;
  }

  Value missing(const InputValue& input, const boost::json::value& object) {
    if (input.is_required())
      refuse(object, fmt::format("Field \"{}\" of required type \"{}\" was not provided.",
                                 input.name, to_string(input.type)));
    return input.default_value;
  }

  void unknown_fields(const Type& type, const boost::json::value& json) {
    for (const auto& given : json.get_object())
      if (!type.find_input(given.key()))
        refuse(json, fmt::format("Field \"{}\" is not defined by type \"{}\".",
                                 excerpt(given.key()), type.name));
  }

  void one_of(const Type& type, const std::vector<NamedValue>& fields,
              const boost::json::value& json) {
    if (fields.size() != 1)
      refuse(json,
             fmt::format("Exactly one key must be specified for OneOf type \"{}\".", type.name));
    if (fields.empty() || !fields[0].value.is_null()) return;
    const std::size_t here = path_.size();
    path_.append(".").append(fields[0].name);
    refuse(nullptr, fmt::format("Field \"{}\" must be non-null.", fields[0].name));
    path_.resize(here);
  }

  const std::size_t problems_max_;
  Arena& arena_;
  std::string path_;
  std::vector<InputProblem> problems_;
};

}  // namespace

std::expected<Value, std::vector<InputProblem>> coerce_json(TypeRef type,
                                                            const boost::json::value& json,
                                                            std::size_t problems_max,
                                                            Arena& arena) {
  JsonCoercion coercion(problems_max, arena);
  const Value value = coercion.coerce(type, json);
  std::vector<InputProblem> problems = coercion.take_problems();
  if (problems.empty()) return value;
  return std::unexpected(std::move(problems));
}

}  // namespace graphql
