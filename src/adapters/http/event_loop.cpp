#include "adapters/http/event_loop.hpp"

#include <boost/asio/post.hpp>

#include "http/date.hpp"

namespace daybook::wire {
namespace {

constexpr std::chrono::milliseconds kSweepWhileDraining{10};

}  // namespace

EventLoop::EventLoop(Shared& shared) : shared_(shared) {
  refresh_date();
  wait_for_sweep();
}

void EventLoop::add(Peer& peer) { peers_.push_back(peer); }

void EventLoop::drain() {
  net::post(context_, [this] {
    draining_ = true;
    for (Peer& peer : peers_) peer.drain();
    timer_.cancel();
  });
}

void EventLoop::abort() {
  net::post(context_, [this] {
    for (Peer& peer : peers_) peer.abort();
  });
}

void EventLoop::wait_for_sweep() {
  timer_.expires_after(draining_ ? kSweepWhileDraining : shared_.settings.timeouts.sweep);
  timer_.async_wait([this](SystemError) {
    sweep();
    if (draining_ && peers_.empty()) return;
    wait_for_sweep();
  });
}

void EventLoop::sweep() {
  refresh_date();
  const TimePoint now = Clock::now();
  for (Peer& peer : peers_) peer.sweep(now);
}

void EventLoop::refresh_date() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (now.time_since_epoch().count() == dated_second_) return;
  dated_second_ = now.time_since_epoch().count();
  fixed_lines_ =
      "Server: daybook\r\nX-Content-Type-Options: nosniff\r\nDate: " + http::http_date(now) +
      "\r\n";
}

}  // namespace daybook::wire
