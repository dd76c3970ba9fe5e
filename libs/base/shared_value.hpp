// An optional value that copies share and nobody changes: for what is large, rare and copied often.
#pragma once
#include <memory>
#include <utility>

namespace base {

template <class T>
class SharedValue {
 public:
  SharedValue() = default;
  SharedValue(T value)  // NOLINT: a value is one that is set
      : value_(std::make_shared<const T>(std::move(value))) {}

  explicit operator bool() const { return value_ != nullptr; }
  bool has_value() const { return value_ != nullptr; }
  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }
  // By value, not by who shares it.
  bool operator==(const SharedValue& other) const {
    return value_ == other.value_ || (value_ && other.value_ && *value_ == *other.value_);
  }

 private:
  std::shared_ptr<const T> value_;
};

}  // namespace base
