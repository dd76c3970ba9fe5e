// A store that fails when told, in front of one that works: what a disk, a network or another node
// does to an append, without any of them.
//
//   FaultyStorage faulty(memory);
//   faulty.fail_next_append(Fault::lose_answer);   // written, but the writer is not told
#pragma once
#include <atomic>
#include <deque>
#include <mutex>

#include "contracts/forwarding_storage.hpp"

namespace daybook::contracts {

enum class Fault {
  none,
  refuse,        // "store.unavailable", nothing written
  lose_request,  // Unknown, and nothing written
  lose_answer,   // Unknown, though written
  conflict,      // Conflict at the present head, nothing written: somebody was first
};

class FaultyStorage final : public ForwardingStorage {
 public:
  using ForwardingStorage::ForwardingStorage;

  // Faults are used up in this order, one for each append.
  void fail_next_append(Fault fault) {
    const std::scoped_lock lock(mutex_);
    faults_.push_back(fault);
  }
  // Called once, before the next append reaches the store: another node's chance to be first.
  void before_next_append(std::function<void(Storage&)> act) {
    const std::scoped_lock lock(mutex_);
    act_ = std::move(act);
  }
  void fail_reads(bool fail) { reads_fail_ = fail; }
  int appends() const { return appends_; }  // how many were tried
  int reads() const { return reads_; }

  base::Result<AppendOutcome> append(OrgId org, base::Version expected, const Batch& batch,
                                     const std::vector<Claim>& claims = {}) override {
    ++appends_;
    if (const auto act = take_act()) act(storage_);
    switch (take_fault()) {
      case Fault::refuse: return unavailable();
      case Fault::lose_request: return Unknown{};
      case Fault::conflict: return Conflict{TRY(storage_.head(org))};
      case Fault::lose_answer: return lose_answer(storage_.append(org, expected, batch, claims));
      case Fault::none: break;
    }
    return storage_.append(org, expected, batch, claims);
  }
  base::Result<std::vector<Batch>> read(OrgId org, base::Version after, std::size_t bytes_max,
                                        Consistency consistency = Consistency::strong) override {
    ++reads_;
    if (reads_fail_) return unavailable();
    return storage_.read(org, after, bytes_max, consistency);
  }
  base::Result<base::Version> head(OrgId org) override {
    if (reads_fail_) return unavailable();
    return storage_.head(org);
  }

 private:
  static std::unexpected<base::Error> unavailable() {
    return base::fail(base::ErrorCode::unavailable, "store.unavailable");
  }
  // What was refused was refused; only an append that went in can lose its answer.
  static base::Result<AppendOutcome> lose_answer(base::Result<AppendOutcome> outcome) {
    if (outcome && std::holds_alternative<Appended>(*outcome)) return Unknown{};
    return outcome;
  }
  Fault take_fault() {
    const std::scoped_lock lock(mutex_);
    if (faults_.empty()) return Fault::none;
    const Fault fault = faults_.front();
    faults_.pop_front();
    return fault;
  }
  std::function<void(Storage&)> take_act() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(act_, nullptr);
  }

  std::mutex mutex_;  // guards faults_, act_
  std::deque<Fault> faults_;
  std::function<void(Storage&)> act_;
  std::atomic<bool> reads_fail_{false};
  std::atomic<int> appends_{0};
  std::atomic<int> reads_{0};
};

}  // namespace daybook::contracts
