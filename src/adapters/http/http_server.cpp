#include "adapters/http/http_server.hpp"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "http/problem.hpp"

#include "adapters/http/connection.hpp"
#include "adapters/http/response_writer.hpp"

namespace daybook {

using wire::EventLoop;

// All loops of a server, each on its thread. The first one accepts and hands connections to all in
// turn: that spreads them evenly and, unlike a listening socket per loop with SO_REUSEPORT, notices
// when another process already has the port.
class HttpServer::Loops {
 public:
  Loops(HttpServerSettings settings, http::Router router, WorkerPool& workers,
        http::Observer& observer)
      : shared_{std::move(settings), std::move(router), workers, observer} {
    const unsigned wanted = shared_.settings.loops;
    const unsigned count = wanted != 0 ? wanted : std::max(1u, std::thread::hardware_concurrency());
    for (unsigned made = 0; made < count; ++made)
      loops_.push_back(std::make_unique<EventLoop>(shared_));
    acceptor_ = std::make_unique<wire::Acceptor>(loops_.front()->context());
    retry_ = std::make_unique<wire::Timer>(loops_.front()->context());
  }
  ~Loops() { stop(std::chrono::milliseconds(0)); }

  base::Outcome listen();
  void start();
  std::uint16_t port() const { return port_; }
  void stop(std::chrono::milliseconds patience);

 private:
  wire::Task<void> accept();
  void take(EventLoop& loop, wire::Socket socket);
  void turn_away(wire::Socket socket);

  wire::Shared shared_;
  std::vector<std::unique_ptr<EventLoop>> loops_;
  std::unique_ptr<wire::Acceptor> acceptor_;
  std::unique_ptr<wire::Timer> retry_;
  std::vector<std::thread> threads_;
  std::uint16_t port_ = 0;
  std::mutex mutex_;  // guards running_
  std::condition_variable ended_;
  std::size_t running_ = 0;
};

base::Outcome HttpServer::Loops::listen() {
  const HttpServerSettings& settings = shared_.settings;
  wire::SystemError error;
  const auto address = wire::net::ip::make_address(settings.address, error);
  if (error) return base::invalid("http.address_malformed", {{"address", settings.address}});
  const wire::net::ip::tcp::endpoint endpoint(address, settings.port);
  acceptor_->open(endpoint.protocol(), error);
  if (!error) acceptor_->set_option(wire::net::socket_base::reuse_address(true), error);
  if (!error) acceptor_->bind(endpoint, error);
  if (!error) acceptor_->listen(wire::net::socket_base::max_listen_connections, error);
  if (error)
    return base::fail(base::ErrorCode::unavailable, "http.cannot_listen",
                      {{"address", settings.address},
                       {"port", std::to_string(settings.port)},
                       {"problem", error.message()}});
  port_ = acceptor_->local_endpoint(error).port();
  return {};
}

void HttpServer::Loops::start() {
  wire::net::co_spawn(loops_.front()->context().get_executor(), accept(), wire::net::detached);
  running_ = loops_.size();
  for (const auto& loop : loops_)
    threads_.emplace_back([this, &loop = *loop] {
      loop.run();
      const std::lock_guard lock(mutex_);
      --running_;
      ended_.notify_all();
    });
}

wire::Task<void> HttpServer::Loops::accept() {
  constexpr std::chrono::milliseconds kPauseWithoutDescriptors{100};
  for (std::size_t turn = 0; acceptor_->is_open(); ++turn) {
    EventLoop& loop = *loops_[turn % loops_.size()];
    auto [error, socket] = co_await acceptor_->async_accept(loop.context(), wire::kTuple);
    if (!acceptor_->is_open()) co_return;
    if (!error) {
      take(loop, std::move(socket));
      continue;
    }
    retry_->expires_after(kPauseWithoutDescriptors);
    co_await retry_->async_wait(wire::kTuple);
  }
}

void HttpServer::Loops::take(EventLoop& loop, wire::Socket socket) {
  wire::SystemError ignored;
  socket.set_option(wire::net::ip::tcp::no_delay(true), ignored);
  if (shared_.connections >= shared_.settings.limits.connections)
    return turn_away(std::move(socket));
  auto connection =
      std::make_shared<wire::Connection>(loop, std::move(socket), wire::ConnectionSlot(shared_));
  wire::net::post(loop.context(), [connection = std::move(connection)] { connection->start(); });
}

// Without reading the request, and without waiting for the client: what does not fit into the
// socket's empty buffer at once is lost, but this does.
void HttpServer::Loops::turn_away(wire::Socket socket) {
  http::Response response = http::problem(503, "http.too_many_connections",
                                          "The server has too many connections; try again.");
  response.headers.add("Retry-After", "1");
  std::string text;
  wire::append_response(text, response, http::Method::get, wire::Disposition::close,
                        "Server: daybook\r\n");
  wire::SystemError ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(wire::net::buffer(text), ignored);
}

void HttpServer::Loops::stop(std::chrono::milliseconds patience) {
  if (threads_.empty()) return;
  wire::net::post(loops_.front()->context(), [this] {
    wire::SystemError ignored;
    acceptor_->close(ignored);
    retry_->cancel();
    for (const auto& loop : loops_) loop->drain();
  });
  {
    std::unique_lock lock(mutex_);
    const bool all_ended = ended_.wait_for(lock, patience, [this] { return running_ == 0; });
    if (!all_ended)
      for (const auto& loop : loops_) loop->abort();
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  // A worker lets go of the loop a moment after its last request was answered there.
  while (shared_.tasks_on_workers != 0) std::this_thread::yield();
}

HttpServer::HttpServer(std::unique_ptr<Loops> loops) : loops_(std::move(loops)) {}
HttpServer::~HttpServer() = default;

base::Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpServerSettings settings,
                                                            http::Router router,
                                                            WorkerPool& workers,
                                                            http::Observer& observer) {
  auto loops = std::make_unique<Loops>(std::move(settings), std::move(router), workers, observer);
  TRY(loops->listen());
  loops->start();
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(loops)));
}

std::uint16_t HttpServer::port() const { return loops_->port(); }

void HttpServer::stop(std::chrono::milliseconds patience) { loops_->stop(patience); }

}  // namespace daybook
