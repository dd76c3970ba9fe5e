// What a resolver may ask about the field that it answers.
#pragma once
#include <string_view>

#include "graphql/out.hpp"
#include "graphql/value.hpp"

namespace graphql {

class Schema;

class Call {
 public:
  Call(const Schema& schema, std::span<const NamedValue> arguments, TypeTag context_tag,
       void* context)
      : schema_(schema), arguments_(arguments), context_tag_(context_tag), context_(context) {}

  // Coerced, with the schema's default when the operation has none. Absent when neither exists;
  // the schema's non-null arguments are always given.
  const Value& argument(std::string_view name) const { return find_value(arguments_, name); }
  std::span<const NamedValue> arguments() const { return arguments_; }

  // The context given to execute, which must be of this very type.
  template <class Context>
  Context& context() const {
    ENSURE(context_tag_ == tag_of<Context>());
    return *static_cast<Context*>(context_);
  }

  const Schema& schema() const { return schema_; }

 private:
  const Schema& schema_;
  std::span<const NamedValue> arguments_;
  TypeTag context_tag_;
  void* context_;
};

}  // namespace graphql
