// All measurements of a process, and their text for Prometheus (exposition format 0.0.4).
//
//   auto& appended = registry.counter({"daybook_events_appended_total", "Events made durable."});
//   appended.add(3);
//   registry.text()  // # HELP daybook_events_appended_total Events made durable.
//                    // # TYPE daybook_events_appended_total counter
//                    // daybook_events_appended_total 3
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "adapters/metrics/instruments.hpp"

namespace daybook::metrics {

using Labels = std::vector<std::pair<std::string, std::string>>;

struct Name {
  std::string name;  // [a-zA-Z_:][a-zA-Z0-9_:]*; units last, counters end in _total
  std::string help;  // one sentence
};

class Registry {
 public:
  // The instrument with this name and these labels, made if there is none yet: the same one each
  // time, valid as long as the registry. All label sets of a name have the same kind. Looking up
  // takes a lock and some string comparisons: keep the reference.
  Counter& counter(const Name& name, const Labels& labels = {});
  Gauge& gauge(const Name& name, const Labels& labels = {});
  Histogram& histogram(const Name& name, const Labels& labels = {},
                       std::vector<double> upper_bounds = Histogram::latency_bounds());
  // A gauge that is asked when somebody reads: the function must not wait or use this registry.
  void gauge_of(const Name& name, const Labels& labels, std::function<double()> read);

  std::string text() const;

 private:
  using Instrument = std::variant<std::unique_ptr<Counter>, std::unique_ptr<Gauge>,
                                  std::unique_ptr<Histogram>, std::function<double()>>;
  struct Family {
    std::string help;
    std::map<std::string, Instrument> by_labels;  // the labels as they are written
  };

  Instrument& place(const Name& name, const Labels& labels, Instrument fresh);

  mutable std::mutex mutex_;  // guards families_; the instruments look after themselves
  std::map<std::string, Family> families_;
};

}  // namespace daybook::metrics
