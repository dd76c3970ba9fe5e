// Earlier states that were asked for lately, so that a page which looks at one again and again does
// not fold the log each time. Not for several threads: the host locks around it.
#pragma once
#include <cstddef>
#include <list>

#include "application/host/view.hpp"

namespace daybook {

class EarlierViews {
 public:
  // The one kept last stays, whatever it takes.
  explicit EarlierViews(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  // Null when it is not kept.
  View find(OrgId org, Version version);
  // `bytes`: what it takes, by estimate.
  void keep(OrgId org, View view, std::size_t bytes);

 private:
  struct Kept {
    OrgId org;
    View view;
    std::size_t bytes = 0;
  };

  std::size_t bytes_max_;
  std::list<Kept> kept_;  // most recently used first
};

}  // namespace daybook
