// UUID version 7: 48 bits of milliseconds, then a counter and random bits (RFC 9562, 5.7).
#pragma once
#include <cstdint>
#include <mutex>

#include "application/ports/clock.hpp"
#include "application/ports/id_source.hpp"

namespace daybook {

class RandomIds : public IdSource {
 public:
  explicit RandomIds(Clock& clock) : clock_(clock) {}
  base::Uuid next() override;

 private:
  Clock& clock_;
  std::mutex mutex_;
  std::uint64_t last_high_ = 0;  // guarded by mutex_
};

}  // namespace daybook
