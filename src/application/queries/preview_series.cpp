#include "application/queries/preview_series.hpp"

#include <algorithm>

#include "domain/decide_series.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

// A rule says once of a series what it says of every time.
void add_findings(std::vector<base::Error>& all, std::vector<base::Error> some, Date time) {
  for (base::Error& finding : some)
    if (std::ranges::find(all, finding.rule, &base::Error::rule) == all.end())
      all.push_back(std::move(finding).with("time", to_string(time)));
}

void add_overlaps(RequestPreview& whole, const std::vector<RequestOf>& some) {
  for (const RequestOf& overlap : some)
    if (whole.overlaps.size() < kOverlapsMax &&
        std::ranges::find(whole.overlaps, overlap.request, &RequestOf::request) ==
            whole.overlaps.end())
      whole.overlaps.push_back(overlap);
}

void add_time(RequestPreview& whole, RequestPreview one, Date time) {
  if (whole.days.empty()) {
    whole.cost = one.cost;
    whole.available_before = one.available_before;
    whole.approvers = std::move(one.approvers);
  } else {
    whole.cost = whole.cost + one.cost;
  }
  whole.available_after = one.available_after;
  whole.days.insert(whole.days.end(), one.days.begin(), one.days.end());
  add_findings(whole.refusals, std::move(one.refusals), time);
  add_findings(whole.warnings, std::move(one.warnings), time);
}

}  // namespace

RequestPreview preview_series(const Viewer& viewer, const PersonRecord& record,
                              const RequestSeries& series) {
  RequestPreview whole{.organisation = &viewer.organisation};
  const auto times = times_of(viewer.organisation, series);
  if (!times) {
    whole.refusals.push_back(times.error());
    return whole;
  }
  Organisation ahead = viewer.organisation;
  for (const RequestLeave& time : *times) {
    const Viewer then{ahead, viewer.person, viewer.today};
    const PersonRecord& owner = *ahead.find(record.person.id);
    add_time(whole, preview_request(then, owner, as_request(time)), time.days.first);
    // What is shown stays when `ahead` is gone.
    add_overlaps(whole, overlaps_of(viewer, record, time.days));
    evolve(ahead, as_event(time), ahead.version.next());
  }
  return whole;
}

}  // namespace daybook
