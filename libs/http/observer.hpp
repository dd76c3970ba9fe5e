#pragma once
#include <chrono>
#include <cstddef>
#include <utility>
#include <vector>

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

// Tells several observers, such as measurements and an access log, in this order.
class Observers final : public Observer {
 public:
  explicit Observers(std::vector<Observer*> observers) : observers_(std::move(observers)) {}

  void on_exchange(const Exchange& exchange) override {
    for (Observer* observer : observers_) observer->on_exchange(exchange);
  }
  void on_connections(int change) override {
    for (Observer* observer : observers_) observer->on_connections(change);
  }
  void on_web_sockets(int change) override {
    for (Observer* observer : observers_) observer->on_web_sockets(change);
  }
  void on_bytes(std::size_t received, std::size_t sent) override {
    for (Observer* observer : observers_) observer->on_bytes(received, sent);
  }

 private:
  std::vector<Observer*> observers_;
};

}  // namespace http
