#pragma once
#include <chrono>
#include <cstddef>

#include "http/message.hpp"

namespace http {

// One request and what became of it.
struct Exchange {
  const Request& request;  // as far as it was read, where it was refused early
  std::size_t route = 0;   // an index into Router::route_names()
  int status = 0;
  std::size_t body_bytes = 0;            // of the response
  std::chrono::nanoseconds duration{0};  // from the complete request to the response in the buffer
};

// Is told what a transport does: for measurements and access logs. Called on many threads, must
// not block and must outlive the transport.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void on_exchange(const Exchange& exchange) = 0;
  virtual void on_connections(int change) { static_cast<void>(change); }
  virtual void on_web_sockets(int change) { static_cast<void>(change); }
  virtual void on_bytes(std::size_t received, std::size_t sent) {
    static_cast<void>(received), static_cast<void>(sent);
  }
};

}  // namespace http
