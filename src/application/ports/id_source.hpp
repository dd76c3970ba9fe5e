// Where new ids come from.
#pragma once
#include "base/id.hpp"

namespace daybook {

class IdSource {
 public:
  virtual ~IdSource() = default;

  // Never the same twice, also across processes and restarts; ascending within a process, so that
  // things made together lie together (UUID version 7, RFC 9562).
  virtual base::Uuid next() = 0;
};

}  // namespace daybook
