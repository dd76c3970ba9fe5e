#pragma once
#include <atomic>
#include <future>
#include <gtest/gtest.h>
#include <latch>
#include <memory>
#include <mutex>
#include <vector>

#include "adapters/http/http_server.hpp"
#include "adapters_http/raw_client.hpp"

namespace daybook {

// Remembers what the server told.
class RecordingObserver final : public http::Observer {
 public:
  struct Seen {
    std::string path;
    std::size_t route = 0;
    int status = 0;
  };
  void on_exchange(const http::Exchange& exchange) override {
    const std::lock_guard lock(mutex_);
    seen_.push_back({exchange.request.path, exchange.route, exchange.status});
  }
  void on_connections(int change) override { connections += change; }
  void on_web_sockets(int change) override { web_sockets += change; }
  void on_bytes(std::size_t in, std::size_t out) override { received += in, sent += out; }

  std::vector<Seen> seen() {
    const std::lock_guard lock(mutex_);
    return seen_;
  }
  std::atomic<int> connections = 0;
  std::atomic<int> web_sockets = 0;
  std::atomic<std::size_t> received = 0;
  std::atomic<std::size_t> sent = 0;

 private:
  std::mutex mutex_;
  std::vector<Seen> seen_;
};

// A server on a free port with a few routes:
//   GET  /hello  "hello", on the loop        POST /echo  the body, on the loop
//   POST /wait   the body, on a worker, once `gate` is open; `waiting` counts who is there
//   GET  /throw  an exception                 GET  /large  1 MiB of "x"
class RunningServer {
 public:
  explicit RunningServer(HttpServerSettings settings = {}, WorkerPool::Size size = {})
      : workers(size) {
    settings.loops = 2;
    auto started = HttpServer::start(settings, routes(), workers, observer);
    ENSURE(started.has_value());
    server = std::move(*started);
    port = server->port();
  }
  ~RunningServer() { open_gate(); }

  void open_gate() {
    gate_open = true;
    gate_open.notify_all();
  }
  void await_waiting(int count) const {
    while (waiting < count) std::this_thread::yield();
  }

  RecordingObserver observer;
  std::atomic<bool> gate_open = false;
  std::atomic<int> waiting = 0;
  WorkerPool workers;
  std::unique_ptr<HttpServer> server;
  std::uint16_t port = 0;

 private:
  http::Router routes() {
    using enum http::Method;
    using enum http::Execution;
    http::Router router;
    router.add(
        get, "/hello", [](const auto&) { return http::text_response(200, "hello"); }, on_loop);
    router.add(
        post, "/echo", [](const auto& it) { return http::text_response(200, it.body); }, on_loop);
    router.add(post, "/wait", [this](const auto& it) {
      ++waiting;
      gate_open.wait(false);
      return http::text_response(200, it.body);
    });
    router.add(get, "/throw",
               [](const auto&) -> http::Response { throw std::runtime_error("secret"); });
    router.add(get, "/large",
               [](const auto&) { return http::text_response(200, std::string(1u << 20, 'x')); });
    return router;
  }
};

}  // namespace daybook
