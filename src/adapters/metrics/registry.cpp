#include "adapters/metrics/registry.hpp"

#include <fmt/format.h>

#include "base/result.hpp"

namespace daybook::metrics {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '\\' || letter == '"') result += '\\';
    if (letter == '\n')
      result += "\\n";
    else
      result += letter;
  }
  return result;
}

// `route="/graphql",status="200"`, without braces, so that a histogram can add its own label.
std::string written(const Labels& labels) {
  std::string text;
  for (const auto& [name, value] : labels)
    text += fmt::format("{}{}=\"{}\"", text.empty() ? "" : ",", name, escaped(value));
  return text;
}

std::string braced(const std::string& labels) { return labels.empty() ? "" : "{" + labels + "}"; }

void append(std::string& out, const std::string& name, const std::string& labels,
            const Counter& counter) {
  out += fmt::format("{}{} {}\n", name, braced(labels), counter.value());
}

void append(std::string& out, const std::string& name, const std::string& labels,
            const Gauge& gauge) {
  out += fmt::format("{}{} {}\n", name, braced(labels), gauge.value());
}

void append(std::string& out, const std::string& name, const std::string& labels,
            const Histogram& histogram) {
  const Histogram::Reading reading = histogram.reading();
  const std::string before = labels.empty() ? "" : labels + ",";
  std::uint64_t below = 0;
  for (std::size_t bucket = 0; bucket < reading.counts.size(); ++bucket) {
    below += reading.counts[bucket];
    const std::string end = bucket < histogram.upper_bounds().size()
                                ? fmt::format("{}", histogram.upper_bounds()[bucket])
                                : "+Inf";
    out += fmt::format("{}_bucket{{{}le=\"{}\"}} {}\n", name, before, end, below);
  }
  out += fmt::format("{}_sum{} {}\n", name, braced(labels), reading.sum);
  out += fmt::format("{}_count{} {}\n", name, braced(labels), below);
}

}  // namespace

Counter& Registry::counter(const Name& name, const Labels& labels) {
  return *std::get<0>(place(name, labels, std::make_unique<Counter>()));
}

Gauge& Registry::gauge(const Name& name, const Labels& labels) {
  return *std::get<1>(place(name, labels, std::make_unique<Gauge>()));
}

Histogram& Registry::histogram(const Name& name, const Labels& labels,
                               std::vector<double> upper_bounds) {
  return *std::get<2>(place(name, labels, std::make_unique<Histogram>(std::move(upper_bounds))));
}

void Registry::gauge_of(const Name& name, const Labels& labels, std::function<double()> read) {
  place(name, labels, std::move(read));
}

Registry::Instrument& Registry::place(const Name& name, const Labels& labels, Instrument fresh) {
  const std::lock_guard lock(mutex_);
  Family& family = families_[name.name];
  if (family.help.empty()) family.help = name.help;
  const auto same_kind = [&] {
    return family.by_labels.empty() || family.by_labels.begin()->second.index() == fresh.index();
  };
  ENSURE(same_kind());
  return family.by_labels.try_emplace(written(labels), std::move(fresh)).first->second;
}

std::string Registry::text() const {
  constexpr const char* kKinds[] = {"counter", "gauge", "histogram", "gauge"};
  std::string out;
  const std::lock_guard lock(mutex_);
  for (const auto& [name, family] : families_) {
    out += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, family.help, name,
                       kKinds[family.by_labels.begin()->second.index()]);
    for (const auto& [labels, instrument] : family.by_labels) {
      if (const auto* read = std::get_if<std::function<double()>>(&instrument))
        out += fmt::format("{}{} {}\n", name, braced(labels), (*read)());
      else if (const auto* counter = std::get_if<std::unique_ptr<Counter>>(&instrument))
        append(out, name, labels, **counter);
      else if (const auto* gauge = std::get_if<std::unique_ptr<Gauge>>(&instrument))
        append(out, name, labels, **gauge);
      else
        append(out, name, labels, *std::get<std::unique_ptr<Histogram>>(instrument));
    }
  }
  return out;
}

}  // namespace daybook::metrics
