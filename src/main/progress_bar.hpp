// A bar on standard error while something long runs; nothing when that is not a terminal or there
// is too little to do to wait for.
#pragma once
#include <cstddef>

namespace daybook::cli {

class ProgressBar {
 public:
  ~ProgressBar();
  void show(std::size_t done, std::size_t all);

 private:
  int shown_percent_ = -1;
};

}  // namespace daybook::cli
