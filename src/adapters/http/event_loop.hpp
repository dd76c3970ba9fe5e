#pragma once
#include <atomic>
#include <boost/intrusive/list.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "http/observer.hpp"
#include "http/router.hpp"

#include "adapters/http/asio.hpp"
#include "adapters/http/settings.hpp"
#include "adapters/http/worker_pool.hpp"

namespace daybook::wire {

// What all loops of a server share.
struct Shared {
  HttpServerSettings settings;
  http::Router router;
  WorkerPool& workers;
  http::Observer& observer;
  std::atomic<std::size_t> connections = 0;
  std::atomic<std::size_t> tasks_on_workers = 0;
  std::atomic<std::size_t> larger_bodies = 0;  // being received or answered
};

// Counts one open connection for as long as it exists, across the switch to a WebSocket.
class ConnectionSlot {
 public:
  explicit ConnectionSlot(Shared& shared) : shared_(&shared) {
    ++shared.connections;
    shared.observer.on_connections(+1);
  }
  ConnectionSlot(ConnectionSlot&& other) noexcept
      : shared_(std::exchange(other.shared_, nullptr)) {}
  ConnectionSlot& operator=(ConnectionSlot&&) = delete;
  ~ConnectionSlot() {
    if (shared_ == nullptr) return;
    --shared_->connections;
    shared_->observer.on_connections(-1);
  }

 private:
  Shared* shared_;
};

// One client of a loop. All calls come on the loop's thread, and a peer also ends there.
class Peer : public boost::intrusive::list_base_hook<
                 boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
 public:
  virtual ~Peer() = default;
  virtual void sweep(TimePoint now) = 0;  // end it if its time is up
  virtual void drain() = 0;               // finish what was begun, then close
  virtual void abort() = 0;               // close at once
};

// An io_context on one thread, its clients, and the one timer for all their deadlines. A timer per
// request costs more than parsing one; a look at each deadline four times a second costs nothing.
class EventLoop {
 public:
  explicit EventLoop(Shared& shared);

  // Until drain() was called and the last client has gone.
  void run() { context_.run(); }
  // Both from any thread.
  void drain();
  void abort();

  void add(Peer& peer);
  bool is_draining() const { return draining_; }
  // Header lines that all responses share, with the current date.
  std::string_view fixed_lines() const { return fixed_lines_; }
  Shared& shared() { return shared_; }
  net::io_context& context() { return context_; }

 private:
  using Peers = boost::intrusive::list<Peer, boost::intrusive::constant_time_size<false>>;

  void wait_for_sweep();
  void sweep();
  void refresh_date();

  Shared& shared_;
  net::io_context context_{1};
  Timer timer_{context_};
  Peers peers_;
  std::string fixed_lines_;
  std::int64_t dated_second_ = 0;
  bool draining_ = false;
};

}  // namespace daybook::wire
