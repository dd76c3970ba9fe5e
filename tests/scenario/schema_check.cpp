#include "scenario/schema_check.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <regex>

namespace daybook::scenario {
namespace {

namespace js = boost::json;

bool has_type(const js::value& instance, std::string_view type) {
  if (type == "object") return instance.is_object();
  if (type == "array") return instance.is_array();
  if (type == "string") return instance.is_string();
  if (type == "integer") return instance.is_int64();
  if (type == "number") return instance.is_number();
  if (type == "boolean") return instance.is_bool();
  return type == "null" && instance.is_null();
}

bool has_one_type(const js::value& instance, const js::value& types) {
  if (types.is_string()) return has_type(instance, std::string_view(types.as_string()));
  return std::ranges::any_of(types.as_array(), [&](const js::value& type) {
    return has_type(instance, std::string_view(type.as_string()));
  });
}

}  // namespace

std::string SchemaCheck::check(const js::value& instance, const js::value& schema,
                               const std::string& path) const {
  const js::object& rules = schema.as_object();
  if (const auto* reference = rules.if_contains("$ref")) {
    const std::string name(std::string_view(reference->as_string()).substr(8));
    return check(instance, schema_.at("$defs").at(name), path);
  }
  if (const auto* any = rules.if_contains("anyOf"))
    return check_any(instance, any->as_array(), path);
  if (const auto* type = rules.if_contains("type"))
    if (!has_one_type(instance, *type)) return path + ": not " + js::serialize(*type);
  if (const auto* value = rules.if_contains("const"))
    if (instance != *value) return path + ": not " + js::serialize(*value);
  if (const auto* values = rules.if_contains("enum"))
    if (std::ranges::find(values->as_array(), instance) == values->as_array().end())
      return path + ": not one of " + js::serialize(*values);
  if (const auto* pattern = rules.if_contains("pattern"); pattern && instance.is_string())
    if (!std::regex_match(std::string(instance.as_string()),
                          std::regex(std::string(pattern->as_string()))))
      return path + ": not like " + js::serialize(*pattern);
  if (instance.is_array())
    if (const auto* items = rules.if_contains("items"))
      for (std::size_t at = 0; at < instance.as_array().size(); ++at) {
        std::string refused =
            check(instance.as_array()[at], *items, path + "[" + std::to_string(at) + "]");
        if (!refused.empty()) return refused;
      }
  return instance.is_object() ? check_object(instance.as_object(), rules, path) : "";
}

std::string SchemaCheck::check_object(const js::object& instance, const js::object& schema,
                                      const std::string& path) const {
  if (const auto* required = schema.if_contains("required"))
    for (const js::value& name : required->as_array())
      if (!instance.contains(name.as_string()))
        return path + ": without " + std::string(name.as_string());
  for (const auto& [key, value] : instance) {
    const std::string here = path + "." + std::string(key);
    const js::object& properties = schema.at("properties").as_object();
    if (!properties.contains(key)) return here + ": unknown";
    std::string refused = check(value, properties.at(key), here);
    if (!refused.empty()) return refused;
  }
  return "";
}

std::string SchemaCheck::check_any(const js::value& instance, const js::array& schemas,
                                   const std::string& path) const {
  std::string first;
  for (const js::value& schema : schemas) {
    std::string refused = check(instance, schema, path);
    if (refused.empty()) return "";
    if (first.empty() || refused.size() > first.size()) first = std::move(refused);
  }
  return first;
}

}  // namespace daybook::scenario
