// The JSON Schema of described structs (json/codec.hpp), from the same descriptions that read them:
// fields, usual values, names of enumerations and variants, and the short forms.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "json/codec.hpp"

namespace daybook::scenario {

class SchemaWriter {
 public:
  // The schema of T as JSON; what it refers to gathers in definitions().
  template <class T>
  std::string schema_of() {
    using namespace json::detail;
    if constexpr (IsOptional<T>::value)
      return R"({"anyOf":[)" + schema_of<typename T::value_type>() + R"(,{"type":"null"}]})";
    else if constexpr (IsVector<T>::value)
      return R"({"type":"array","items":)" + schema_of<typename T::value_type>() + "}";
    else if constexpr (IsVariant<T>::value)
      return schema_of_variant<T>();
    else if constexpr (base::NamedEnum<T>)
      return R"({"enum":)" + list_of(base::EnumNames<T>::names) + "}";
    else if constexpr (std::same_as<T, bool>)
      return R"({"type":"boolean"})";
    else if constexpr (std::integral<T>)
      return R"({"type":"integer"})";
    else if constexpr (json::HasTextForm<T>)
      return schema_of_text<T>();
    else
      return reference_to<T>();
  }

  const std::map<std::string, std::string>& definitions() const { return definitions_; }

 private:
  template <class T>
  std::string schema_of_text() {
    if constexpr (std::same_as<T, base::Date>)
      return pattern("Date", R"("string")", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    else if constexpr (std::same_as<T, base::MonthDay>)
      return pattern("MonthDay", R"("string")", "^[0-9]{2}-[0-9]{2}$");
    else if constexpr (std::same_as<T, base::Rational>)
      return pattern("Number", R"(["number","string"])", R"(^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$)");
    else
      return R"({"type":"string"})";
  }

  std::string pattern(const std::string& name, const std::string& type,
                      const std::string& expression) {
    definitions_[name] = R"({"type":)" + type + R"(,"pattern":")" + expression + "\"}";
    return R"({"$ref":"#/$defs/)" + name + "\"}";
  }

  template <class T>
  std::string reference_to() {
    const std::string name(type_name<T>());
    if (!definitions_.contains(name)) {
      definitions_[name] = "";  // what refers to itself finds it
      std::string object = object_of<T>("");
      if constexpr (json::detail::HasShorthand<T>)
        object = R"({"anyOf":[)" + object + "," + shorthand_of<T>() + "]}";
      definitions_[name] = std::move(object);
    }
    return R"({"$ref":"#/$defs/)" + name + "\"}";
  }

  template <class T>
  std::string shorthand_of() {
    std::string schema;
    T value{};
    value.describe([&]<class F>(std::string_view name, F&, const auto&...) {
      if (name == T::kShorthand) schema = schema_of<F>();
    });
    return schema;
  }

  // `kind` is the name of the alternative when T is one of a variant.
  template <class T>
  std::string object_of(std::string_view kind) {
    std::string properties;
    std::string required;
    const auto add = [](std::string& list, const std::string& element) {
      list += (list.empty() ? "" : ",") + element;
    };
    if (!kind.empty()) {
      add(properties, R"("kind":{"const":")" + std::string(kind) + "\"}");
      add(required, R"("kind")");
    }
    T value{};
    value.describe([&]<class F, class... D>(std::string_view name, F&, const D&... fallback) {
      const std::string quoted = "\"" + std::string(name) + "\"";
      std::string schema = schema_of<F>();
      if constexpr (sizeof...(D) == 1)
        schema.insert(schema.size() - 1, ",\"default\":" + text_of(F(fallback)...));
      else if (!json::detail::may_be_absent<F>())
        add(required, quoted);
      add(properties, quoted + ":" + schema);
    });
    return R"({"type":"object","properties":{)" + properties +
           (required.empty() ? "}" : R"(},"required":[)" + required + "]") +
           R"(,"additionalProperties":false})";
  }

  template <class T, std::size_t Index = 0>
  std::string schema_of_variant(std::string alternatives = {}, std::string bare = {}) {
    if constexpr (Index < std::variant_size_v<T>) {
      using Alternative = std::variant_alternative_t<Index, T>;
      const std::string_view name = base::EnumNames<T>::names[Index];
      const std::string object = object_of<Alternative>(name);
      if (object.contains(R"("required":["kind"],)"))
        bare += (bare.empty() ? "\"" : ",\"") + std::string(name) + "\"";
      if constexpr (json::detail::HasShorthand<Alternative>)
        alternatives += "," + shorthand_of<Alternative>();
      return schema_of_variant<T, Index + 1>(alternatives + "," + object, bare);
    } else {
      return R"({"anyOf":[{"enum":[)" + bare + "]}" + alternatives + "]}";
    }
  }

  template <class Names>
  static std::string list_of(const Names& names) {
    std::string list;
    for (std::string_view name : names)
      list += (list.empty() ? "[\"" : ",\"") + std::string(name) + "\"";
    return list + "]";
  }

  template <class T>
  static std::string text_of(const T& value) {
    std::string text;
    json::Writer out(text);
    json::write(out, value);
    return text;
  }

  // "Tier" for daybook::Tier: the compiler knows the names.
  template <class T>
  static constexpr std::string_view type_name() {
    const std::string_view function = __PRETTY_FUNCTION__;
    const std::size_t start = function.rfind("::") + 2;
    return function.substr(start, function.rfind(']') - start);
  }

  std::map<std::string, std::string> definitions_;
};

}  // namespace daybook::scenario
