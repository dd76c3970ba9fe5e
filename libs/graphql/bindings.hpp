// Ties the fields of a schema to plain functions.
//
//   Bindings bindings;
//   bindings.scalar("Date", [](const Value& value) -> base::Outcome { ... });
//   bindings.field<Person>("Person", "name",
//                          [](const Person& person, Out& out) { out.string(person.name); });
//   bindings.field<Person>("Person", "absences",
//                          [](const Person& person, Call& call, Out& out) {
//                            const int first = int(call.argument("first").integer());
//                            out.list(person.absences_before(first),
//                                     [](const Absence& absence, Out& item) {
//                                       item.object(absence);
//                                     });
//                          });
//   bindings.member("Absence", "days", &Absence::days);
//
// All fields of one object type have the same C++ parent type; Schema::create refuses otherwise,
// and refuses a field without a function and a function without a field.
#pragma once
#include <concepts>
#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/result.hpp"
#include "graphql/out.hpp"
#include "graphql/value.hpp"

namespace graphql {

class Call;

using Resolver = std::function<void(const void* parent, Call& call, Out& out)>;
// Whether a value, written in the operation or sent as JSON, is one of the scalar. Variables within
// have been replaced. What resolvers read is the value as given.
using ScalarCheck = std::function<base::Outcome(const Value& value)>;

struct FieldBinding {
  std::string type;
  std::string field;
  TypeTag parent = nullptr;
  Resolver resolver;
};

struct ScalarBinding {
  std::string name;
  ScalarCheck check;
};

class Bindings {
 public:
  // `resolve` takes (const Parent&, Call&, Out&) or (const Parent&, Out&). It answers by calling
  // exactly one of the functions of Out before it returns, and keeps nothing that it was given.
  template <class Parent, class Resolve>
  Bindings& field(std::string type, std::string field, Resolve resolve) {
    fields_.push_back(
        {std::move(type), std::move(field), tag_of<Parent>(), erased<Parent>(std::move(resolve))});
    return *this;
  }

  // A data member or a getter without parameters, of a type that Out::value knows.
  template <class Parent, class Member>
  Bindings& member(std::string type, std::string field, Member Parent::* pointer) {
    return this->field<Parent>(
        std::move(type), std::move(field),
        [pointer](const Parent& parent, Out& out) { out.value(std::invoke(pointer, parent)); });
  }

  Bindings& scalar(std::string name, ScalarCheck check) {
    scalars_.push_back({std::move(name), std::move(check)});
    return *this;
  }

  // Bindings of a part of the schema may be made elsewhere and joined.
  Bindings& append(const Bindings& others) {
    fields_.insert(fields_.end(), others.fields_.begin(), others.fields_.end());
    scalars_.insert(scalars_.end(), others.scalars_.begin(), others.scalars_.end());
    return *this;
  }

  const std::vector<FieldBinding>& fields() const { return fields_; }
  const std::vector<ScalarBinding>& scalars() const { return scalars_; }

 private:
  template <class Parent, class Resolve>
  static Resolver erased(Resolve resolve) {
    if constexpr (std::invocable<Resolve&, const Parent&, Call&, Out&>)
      return [resolve](const void* parent, Call& call, Out& out) {
        resolve(*static_cast<const Parent*>(parent), call, out);
      };
    else
      return [resolve](const void* parent, Call&, Out& out) {
        resolve(*static_cast<const Parent*>(parent), out);
      };
  }

  std::vector<FieldBinding> fields_;
  std::vector<ScalarBinding> scalars_;
};

}  // namespace graphql
