#include "adapters/http/stream_connection.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <utility>

namespace daybook::wire {
namespace {

constexpr std::chrono::seconds kTick{1};
// For the client to close its end after the answer is complete.
constexpr std::chrono::milliseconds kParting{1000};
// Nobody sends more than a few bytes beside a stream; whoever does is not what it claims to be.
constexpr std::size_t kUnreadBytesMax = 64u << 10;

}  // namespace

StreamConnection::StreamConnection(EventLoop& loop, Parts parts)
    : loop_(loop),
      socket_(std::move(parts.socket)),
      slot_(std::move(parts.slot)),
      queue_(std::move(parts.queue)),
      session_(std::move(parts.session)),
      next_tick_(Clock::now() + kTick) {
  loop_.add(*this);
}

void StreamConnection::start() {
  const auto run_to_end = [](std::shared_ptr<StreamConnection> self) -> Task<void> {
    co_await self->run();
  };
  net::co_spawn(loop_.context().get_executor(), run_to_end(shared_from_this()), net::detached);
}

Task<void> StreamConnection::run() {
  queue_->open([weak = weak_from_this(), executor = loop_.context().get_executor()] {
    net::post(executor, [weak] {
      if (const auto self = weak.lock()) self->pump();
    });
  });
  if (loop_.is_draining()) drain();
  std::array<char, 512> ignored{};
  for (std::size_t unread = 0; unread < kUnreadBytesMax;) {
    const auto [error, bytes] = co_await socket_.async_read_some(net::buffer(ignored), kTuple);
    if (error) break;
    unread += bytes;
  }
  queue_->shut();
  abort();
  if (session_) session_->on_close();
  session_.reset();
}

void StreamConnection::pump() {
  if (busy_) return;
  OutgoingQueue::Next next = queue_->next();
  if (auto* text = std::get_if<std::string>(&next)) return write(std::move(*text));
  if (std::holds_alternative<OutgoingQueue::CloseOrder>(next)) finish();
}

void StreamConnection::write(std::string text) {
  busy_ = true;
  outgoing_ = std::move(text);
  write_deadline_ = Clock::now() + loop_.shared().settings.timeouts.write;
  net::async_write(socket_, net::buffer(outgoing_),
                   [self = shared_from_this()](SystemError error, std::size_t bytes) {
                     self->busy_ = false;
                     self->write_deadline_ = TimePoint::max();
                     self->loop_.shared().observer.on_bytes(0, bytes);
                     if (!error) self->pump();
                   });
}

void StreamConnection::finish() {
  SystemError ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  close_deadline_ = Clock::now() + kParting;
}

void StreamConnection::sweep(TimePoint now) {
  if (now >= write_deadline_ || now >= close_deadline_) return abort();
  if (now < next_tick_ || !session_) return;
  next_tick_ = now + kTick;
  session_->on_tick();
}

void StreamConnection::drain() {
  queue_->close(http::close_code::kGoingAway, "the server is stopping");
}

void StreamConnection::abort() {
  SystemError ignored;
  socket_.close(ignored);
}

}  // namespace daybook::wire
