// The HTTP server: sockets in, http::Request values through a router, responses out.
//
//   daybook::WorkerPool workers;                     // before the server, so that it ends after it
//   http::Router router;
//   router.add(http::Method::get, "/healthz", healthz, http::Execution::on_loop);
//   auto server = TRY(HttpServer::start({.port = 8080}, std::move(router), workers, observer));
//   ... wait for a signal ...
//   server->stop(std::chrono::seconds(10));
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>

#include "base/result.hpp"
#include "http/observer.hpp"
#include "http/router.hpp"

#include "adapters/http/settings.hpp"
#include "adapters/http/worker_pool.hpp"

namespace daybook {

class HttpServer {
 public:
  // Listens when it returns. `workers` and `observer` must outlive the server. Refuses with
  // "http.address_malformed" and "http.cannot_listen" (fact "problem": in use, not allowed, ...).
  static base::Result<std::unique_ptr<HttpServer>> start(HttpServerSettings settings,
                                                         http::Router router, WorkerPool& workers,
                                                         http::Observer& observer);
  ~HttpServer();  // stop() without patience
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  std::uint16_t port() const;

  // Takes no new connections, finishes the requests that were begun, closes WebSockets with 1001,
  // and after `patience` closes what is left. Returns when all is closed and every handler has
  // returned. Not to be called from a handler.
  void stop(std::chrono::milliseconds patience);

 private:
  class Loops;
  explicit HttpServer(std::unique_ptr<Loops> loops);

  std::unique_ptr<Loops> loops_;
};

}  // namespace daybook
