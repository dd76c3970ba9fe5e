// One value whose copies share it until one of them is changed. See cow_vector.hpp for why.
#pragma once
#include <memory>

namespace base {

template <class T>
class Cow {
 public:
  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }
  // Keeps it as it is, whatever becomes of this and its copies.
  std::shared_ptr<const T> share() const { return value_; }
  // The value, no longer shared with any copy.
  T& edit() {
    if (value_.use_count() != 1) value_ = std::make_shared<T>(*value_);
    return *value_;
  }
  bool operator==(const Cow& other) const { return value_ == other.value_ || **this == *other; }

 private:
  std::shared_ptr<T> value_ = std::make_shared<T>();
};

}  // namespace base
