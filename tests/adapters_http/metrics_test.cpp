#include <gtest/gtest.h>
#include <thread>

#include "adapters/metrics/http_metrics.hpp"

namespace daybook::metrics {
namespace {

TEST(Registry, WritesWhatPrometheusReads) {
  Registry registry;
  registry.counter({"events_total", "Events made durable."}, {{"kind", "a\"b\\c\n"}}).add(3);
  registry.gauge({"open", "Open things."}).set(-2);
  Histogram& duration = registry.histogram({"duration_seconds", "How long."}, {}, {0.5, 2});
  duration.observe(0.5);
  duration.observe(1.25);
  duration.observe(3);
  registry.gauge_of({"queued", "Waiting."}, {}, [] { return 1.5; });
  EXPECT_EQ(registry.text(),
            "# HELP duration_seconds How long.\n"
            "# TYPE duration_seconds histogram\n"
            "duration_seconds_bucket{le=\"0.5\"} 1\n"
            "duration_seconds_bucket{le=\"2\"} 2\n"
            "duration_seconds_bucket{le=\"+Inf\"} 3\n"
            "duration_seconds_sum 4.75\n"
            "duration_seconds_count 3\n"
            "# HELP events_total Events made durable.\n"
            "# TYPE events_total counter\n"
            "events_total{kind=\"a\\\"b\\\\c\\n\"} 3\n"
            "# HELP open Open things.\n"
            "# TYPE open gauge\n"
            "open -2\n"
            "# HELP queued Waiting.\n"
            "# TYPE queued gauge\n"
            "queued 1.5\n");
}

TEST(Registry, GivesTheSameInstrumentForTheSameLabels) {
  Registry registry;
  Counter& first = registry.counter({"a_total", "A."}, {{"x", "1"}});
  EXPECT_EQ(&first, &registry.counter({"a_total", "A."}, {{"x", "1"}}));
  EXPECT_NE(&first, &registry.counter({"a_total", "A."}, {{"x", "2"}}));
}

TEST(Registry, CountsOnManyThreads) {
  Registry registry;
  Counter& counter = registry.counter({"a_total", "A."});
  Histogram& histogram = registry.histogram({"b_seconds", "B."});
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&] {
        for (int count = 0; count < 10'000; ++count) counter.add(), histogram.observe(0.25);
      });
  }
  EXPECT_EQ(counter.value(), 40'000u);
  EXPECT_EQ(histogram.reading().sum, 10'000.0);
}

TEST(HttpMetrics, CountByRouteAndStatus) {
  Registry registry;
  HttpMetrics metrics(registry, {"(none)", "/graphql"});
  http::Request request;
  metrics.on_exchange({request, 1, 200, 10, std::chrono::milliseconds(2)});
  metrics.on_exchange({request, 1, 200, 10, std::chrono::milliseconds(2)});
  metrics.on_exchange({request, 0, 404, 10, std::chrono::milliseconds(1)});
  metrics.on_connections(+1);
  metrics.on_bytes(100, 50);
  const std::string text = expose(registry)(request).body;
  for (const std::string_view line :
       {"daybook_http_requests_total{route=\"/graphql\",status=\"200\"} 2\n",
        "daybook_http_requests_total{route=\"(none)\",status=\"404\"} 1\n",
        "daybook_http_request_duration_seconds_bucket{route=\"/graphql\",le=\"0.001\"} 0\n",
        "daybook_http_request_duration_seconds_bucket{route=\"/graphql\",le=\"0.0025\"} 2\n",
        "daybook_http_connections 1\n", "daybook_http_received_bytes_total 100\n"})
    EXPECT_TRUE(text.contains(line)) << line;
}

}  // namespace
}  // namespace daybook::metrics
