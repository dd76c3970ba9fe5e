#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/problem.hpp"

namespace graphql {
namespace {

// Walks a value beside its type and remembers where it is, for the message.
class JsonCoercion {
 public:
  explicit JsonCoercion(Arena& arena) : arena_(arena) {}

  Coerced coerce(TypeRef type, const boost::json::value& json) {
    if (json.is_null()) {
      if (!type.is_non_null()) return Value::null();
      return refuse(
          fmt::format("Expected non-nullable type \"{}\" not to be null.", to_string(type)));
    }
    type = type.nullable();
    if (type.is_list()) return list(type, json);
    if (!type.named->is_leaf()) return object(*type.named, json);
    Coerced leaf = coerce_leaf(*type.named, json, arena_);
    if (!leaf) leaf.error().path = path_;
    return leaf;
  }

 private:
  std::unexpected<InputProblem> refuse(std::string message) {
    return std::unexpected(InputProblem{std::move(message), std::nullopt, path_});
  }

  Coerced list(TypeRef type, const boost::json::value& json) {
    if (!json.is_array()) {
      const auto single = arena_.array<Value>(1);
      single[0] = TRY(coerce(type.inner(), json));
      return Value::list(single);
    }
    const auto items = arena_.array<Value>(json.get_array().size());
    const std::size_t here = path_.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
      path_ += fmt::format("[{}]", i);
      items[i] = TRY(coerce(type.inner(), json.get_array()[i]));
      path_.resize(here);
    }
    return Value::list(items);
  }

  Coerced object(const Type& type, const boost::json::value& json) {
    if (!json.is_object())
      return refuse(fmt::format("Expected type \"{}\" to be an object.", type.name));
    std::vector<NamedValue> fields;
    for (const InputValue& input : type.inputs) {
      const Value value = TRY(field(type, input, json.get_object()));
      if (!value.is_absent()) fields.push_back({input.name, value});
    }
    for (const auto& given : json.get_object())
      if (!type.find_input(given.key()))
        return refuse(fmt::format("Field \"{}\" is not defined by type \"{}\".",
                                  excerpt(given.key()), type.name));
    if (type.one_of && (fields.size() != 1 || fields[0].value.is_null()))
      return refuse(
          fmt::format("Exactly one key must be specified for OneOf type \"{}\".", type.name));
    return Value::object(arena_.copy(fields));
  }

  Coerced field(const Type& type, const InputValue& input, const boost::json::object& json) {
    const boost::json::value* given = json.if_contains({input.name.data(), input.name.size()});
    if (!given && input.is_required())
      return refuse(fmt::format("Field \"{}.{}\" of required type \"{}\" was not provided.",
                                type.name, input.name, to_string(input.type)));
    if (!given) return input.default_value;
    const std::size_t here = path_.size();
    path_.append(".").append(input.name);
    Coerced value = coerce(input.type, *given);
    path_.resize(here);
    return value;
  }

  Arena& arena_;
  std::string path_;
};

}  // namespace

Coerced coerce_json(TypeRef type, const boost::json::value& json, Arena& arena) {
  return JsonCoercion(arena).coerce(type, json);
}

}  // namespace graphql
