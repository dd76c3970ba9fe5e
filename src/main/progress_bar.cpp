#include "main/progress_bar.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace daybook::cli {
namespace {

constexpr std::size_t kWorthShowing = 2000;
constexpr int kWidth = 40;

}  // namespace

ProgressBar::~ProgressBar() {
  if (shown_percent_ >= 0) fmt::print(stderr, "\r{:{}}\r", "", kWidth + 12);
}

void ProgressBar::show(std::size_t done, std::size_t all) {
  if (all < kWorthShowing || isatty(STDERR_FILENO) == 0) return;
  const int percent = static_cast<int>(done * 100 / all);
  if (percent == shown_percent_) return;
  shown_percent_ = percent;
  const int filled = percent * kWidth / 100;
  fmt::print(stderr, "\r[{:#>{}}{:.>{}}] {:3} %", "", filled, "", kWidth - filled, percent);
  std::fflush(stderr);
}

}  // namespace daybook::cli
