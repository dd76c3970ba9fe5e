#include "adapters/http/outgoing_queue.hpp"

#include <algorithm>
#include <utility>

namespace daybook::wire {
namespace {

constexpr std::size_t kCloseReasonBytesMax = 123;  // RFC 6455: a control frame has 125 bytes

// The beginning of `reason` that fits, not ending within a character: a client would refuse that.
std::string fitting(std::string reason) {
  if (reason.size() <= kCloseReasonBytesMax) return reason;
  std::size_t cut = kCloseReasonBytesMax;
  while (cut > 0 && (static_cast<unsigned char>(reason[cut]) & 0xC0) == 0x80) --cut;
  reason.resize(cut);
  return reason;
}

}  // namespace

void OutgoingQueue::send(std::string text) {
  const std::lock_guard lock(mutex_);
  if (!closed_) push({std::nullopt, std::move(text)});
}

void OutgoingQueue::send_latest(std::uint64_t key, std::string text) {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  const auto waiting = std::ranges::find(messages_, std::optional(key), &Message::key);
  if (waiting != messages_.end()) {
    bytes_ -= waiting->text.size();
    messages_.erase(waiting);
  }
  push({key, std::move(text)});
}

void OutgoingQueue::close(std::uint16_t code, std::string reason) {
  const std::lock_guard lock(mutex_);
  if (!closed_) order_close(code, std::move(reason));
}

void OutgoingQueue::open(std::function<void()> wake_loop) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake_loop);
  if (!messages_.empty() || close_order_) wake();
}

void OutgoingQueue::shut() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  wake_ = nullptr;
  messages_.clear();
  close_order_.reset();
}

OutgoingQueue::Next OutgoingQueue::next() {
  const std::lock_guard lock(mutex_);
  if (!messages_.empty()) {
    std::string text = std::move(messages_.front().text);
    messages_.pop_front();
    bytes_ -= text.size();
    return text;
  }
  if (close_order_) return *std::exchange(close_order_, std::nullopt);
  awake_ = false;
  return std::monostate{};
}

void OutgoingQueue::push(Message message) {
  const bool full = messages_.size() >= limits_.queued_messages ||
                    bytes_ + message.text.size() > limits_.queued_bytes;
  if (full) {
    messages_.clear();
    bytes_ = 0;
    return order_close(http::close_code::kTryAgainLater, "messages are not read fast enough");
  }
  bytes_ += message.text.size();
  messages_.push_back(std::move(message));
  wake();
}

void OutgoingQueue::order_close(std::uint16_t code, std::string reason) {
  closed_ = true;
  close_order_ = CloseOrder{code, fitting(std::move(reason))};
  wake();
}

void OutgoingQueue::wake() {
  if (awake_ || !wake_) return;
  awake_ = true;
  wake_();
}

}  // namespace daybook::wire
