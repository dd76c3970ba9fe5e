#include "adapters/metrics/http_metrics.hpp"

#include <utility>

#include "base/result.hpp"

namespace daybook::metrics {

HttpMetrics::HttpMetrics(Registry& registry, std::vector<std::string> route_names)
    : registry_(registry),
      route_names_(std::move(route_names)),
      connections_(registry.gauge({"daybook_http_connections", "Open connections."})),
      web_sockets_(registry.gauge({"daybook_web_sockets", "Open WebSockets."})),
      received_bytes_(
          registry.counter({"daybook_http_received_bytes_total", "Bytes read from clients."})),
      sent_bytes_(
          registry.counter({"daybook_http_sent_bytes_total", "Bytes written to clients."})) {
  for (const std::string& name : route_names_)
    routes_.push_back(
        {registry.histogram({"daybook_http_request_duration_seconds",
                             "From the complete request to its response in the buffer."},
                            {{"route", name}}),
         std::vector<std::atomic<Counter*>>(kStatusMax)});
}

void HttpMetrics::on_exchange(const http::Exchange& exchange) {
  ENSURE(exchange.route < routes_.size());
  requests(exchange.route, exchange.status).add();
  routes_[exchange.route].duration.observe(
      std::chrono::duration<double>(exchange.duration).count());
}

void HttpMetrics::on_bytes(std::size_t received, std::size_t sent) {
  if (received != 0) received_bytes_.add(received);
  if (sent != 0) sent_bytes_.add(sent);
}

Counter& HttpMetrics::requests(std::size_t route, int status) {
  const std::size_t index =
      status >= 0 && std::size_t(status) < kStatusMax ? std::size_t(status) : 0;
  std::atomic<Counter*>& known = routes_[route].by_status[index];
  if (Counter* counter = known.load(std::memory_order_acquire)) return *counter;
  // Two threads may get here at once: the registry gives both the same counter.
  Counter& counter =
      registry_.counter({"daybook_http_requests_total", "Requests answered."},
                        {{"route", route_names_[route]}, {"status", std::to_string(index)}});
  known.store(&counter, std::memory_order_release);
  return counter;
}

http::Handler expose(const Registry& registry) {
  return [&registry](const http::Request&) {
    return http::Response{
        200, {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}}, registry.text()};
  };
}

}  // namespace daybook::metrics
