// Values of the domain as bytes without names, for a cache that is only read by a program with the
// same types. `shape_of` tells whether it has them: it changes with every field, type, order and
// name of a choice.
//
//   PackedWriter out(bytes);
//   pack(out, person);
//   PackedReader in(bytes);
//   unpack(in, person);      // in.is_good() afterwards
#pragma once
#include <limits>
#include <string>

#include "base/cow.hpp"
#include "base/cow_vector.hpp"

#include "application/log/fields.hpp"
#include "application/log/packed_bytes.hpp"
#include "domain/calendar/history.hpp"

namespace daybook {

// How a value that is not simply a struct, a list or a number is packed. Specialise it for one's
// own types.
template <class T>
struct PackedForm;

template <class T>
void pack(PackedWriter& out, const T& value);
template <class T>
void unpack(PackedReader& in, T& value);
template <class T>
void describe_shape(std::string& shape);

template <class T>
std::string shape_of() {
  std::string shape;
  describe_shape<T>(shape);
  return shape;
}

}  // namespace daybook

#include "application/log/packed_templates.hpp"
