#include "graphql/schema.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "graphql/language/parser.hpp"
#include "graphql/schema/builder.hpp"

namespace graphql {
namespace {

base::Error error_of(const Problems& problems) {
  base::Error error{base::ErrorCode::invalid, "graphql.schema", {}};
  for (const Problem& problem : problems)
    error.facts.push_back({"problem", to_string(Problems{problem})});
  return error;
}

base::Result<std::unique_ptr<SchemaContents>> build(std::string_view sdl,
                                                    const Bindings* bindings) {
  auto contents = std::make_unique<SchemaContents>();
  contents->text = sdl;
  const auto built_in = parse_schema(introspection_sdl(), contents->arena, schema_limits());
  ENSURE(built_in);
  const auto document = parse_schema(contents->text, contents->arena, schema_limits());
  if (!document) return std::unexpected(error_of(document.error()));
  SchemaBuilder builder(*contents);
  builder.add(*built_in, true);
  builder.add(*document, false);
  builder.finish();
  // Functions are matched against sound types only; bindings report separately, but all at once.
  if (builder.problems().empty()) {
    Bindings all = introspection_bindings();
    if (bindings) all.append(*bindings);
    builder.bind(all, bindings != nullptr);
    builder.coerce_defaults();
  }
  if (!builder.problems().empty()) return std::unexpected(error_of(builder.problems()));
  return contents;
}

void add_used(const std::vector<InputValue>& inputs, std::set<const Type*>& used) {
  for (const InputValue& input : inputs) used.insert(input.type.named);
}

}  // namespace

base::Result<Schema> Schema::create(std::string_view sdl, const Bindings& bindings) {
  return Schema(TRY(build(sdl, &bindings)));
}

base::Result<Schema> Schema::create_without_resolvers(std::string_view sdl) {
  return Schema(TRY(build(sdl, nullptr)));
}

const Type* Schema::find_type(std::string_view name) const {
  const auto found = contents_->types_by_name.find(name);
  return found == contents_->types_by_name.end() ? nullptr : found->second;
}

const Directive* Schema::find_directive(std::string_view name) const {
  const auto found = std::ranges::find(contents_->directives, name, &Directive::name);
  return found == contents_->directives.end() ? nullptr : &*found;
}

const Type* Schema::root(OperationKind kind) const {
  return contents_->roots[static_cast<std::size_t>(kind)];
}

const Field* Schema::find_field(const Type& parent, std::string_view name) const {
  if (const Field* field = parent.find_field(name)) return field;
  if (!name.starts_with("__") || !parent.is_composite()) return nullptr;
  if (name == "__typename") return &contents_->typename_field;
  if (&parent != root(OperationKind::query)) return nullptr;
  if (name == "__schema") return &contents_->schema_field;
  return name == "__type" ? &contents_->type_field : nullptr;
}

std::vector<const Type*> Schema::listed_types() const {
  std::set<const Type*> used;
  for (const Type& type : contents_->types) {
    add_used(type.inputs, used);
    for (const Field& field : type.fields) {
      used.insert(field.type.named);
      add_used(field.arguments, used);
    }
  }
  std::vector<const Type*> listed;
  std::vector<const Type*> built_in;
  for (const Type& type : contents_->types) {
    const bool own = is_introspection_name(type.name) || is_built_in_scalar(type.name);
    if (!own)
      listed.push_back(&type);
    else if (used.contains(&type) || !is_built_in_scalar(type.name))
      built_in.push_back(&type);
  }
  listed.insert(listed.end(), built_in.begin(), built_in.end());
  return listed;
}

}  // namespace graphql
