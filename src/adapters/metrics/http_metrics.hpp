#pragma once
#include <array>
#include <atomic>
#include <string>
#include <vector>

#include "http/observer.hpp"
#include "http/router.hpp"

#include "adapters/metrics/registry.hpp"

namespace daybook::metrics {

// Requests by route and status, latency by route, connections and bytes of an HTTP transport:
//   daybook_http_requests_total{route="/graphql",status="200"}
//   daybook_http_request_duration_seconds{route="/graphql"}
//   daybook_http_connections, daybook_web_sockets
//   daybook_http_received_bytes_total, daybook_http_sent_bytes_total
class HttpMetrics final : public http::Observer {
 public:
  // `route_names` of the router whose exchanges will be told.
  HttpMetrics(Registry& registry, std::vector<std::string> route_names);

  void on_exchange(const http::Exchange& exchange) override;
  void on_connections(int change) override { connections_.add(change); }
  void on_web_sockets(int change) override { web_sockets_.add(change); }
  void on_bytes(std::size_t received, std::size_t sent) override;

 private:
  static constexpr std::size_t kStatusMax = 600;
  struct RouteMetrics {
    Histogram& duration;
    // Made when a status first occurs: most of them never do.
    std::vector<std::atomic<Counter*>> by_status;
  };

  Counter& requests(std::size_t route, int status);

  Registry& registry_;
  std::vector<std::string> route_names_;
  std::vector<RouteMetrics> routes_;
  Gauge& connections_;
  Gauge& web_sockets_;
  Counter& received_bytes_;
  Counter& sent_bytes_;
};

// GET /metrics.
http::Handler expose(const Registry& registry);

}  // namespace daybook::metrics
