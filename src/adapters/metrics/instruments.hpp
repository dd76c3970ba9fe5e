// What is measured: numbers that many threads change without a lock. Handles come from a Registry,
// are found once at start and then cost one atomic addition.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace daybook::metrics {

// Only ever goes up.
class Counter {
 public:
  void add(std::uint64_t count = 1) { value_.fetch_add(count, std::memory_order_relaxed); }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_ = 0;
};

class Gauge {
 public:
  void set(std::int64_t value) { value_.store(value, std::memory_order_relaxed); }
  void add(std::int64_t change) { value_.fetch_add(change, std::memory_order_relaxed); }
  std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> value_ = 0;
};

// How observations spread over fixed buckets.
class Histogram {
 public:
  // Upper ends of the buckets, inclusive and rising; one without an end is added.
  explicit Histogram(std::vector<double> upper_bounds);

  void observe(double value);

  struct Reading {
    std::vector<std::uint64_t> counts;  // per bucket, the endless one last; not cumulative
    double sum = 0;
  };
  Reading reading() const;
  const std::vector<double>& upper_bounds() const { return upper_bounds_; }

  // For durations in seconds, from 100 microseconds to 10 seconds.
  static std::vector<double> latency_bounds();

 private:
  std::vector<double> upper_bounds_;
  std::vector<std::atomic<std::uint64_t>> counts_;
  std::atomic<double> sum_ = 0;
};

}  // namespace daybook::metrics
