#include "application/host/earlier_views.hpp"

#include <algorithm>

namespace daybook {

View EarlierViews::find(OrgId org, Version version) {
  const auto at = std::ranges::find_if(
      kept_, [&](const Kept& kept) { return kept.org == org && kept.view->version == version; });
  if (at == kept_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, at);
  return at->view;
}

void EarlierViews::keep(OrgId org, View view, std::size_t bytes) {
  if (find(org, view->version)) return;
  kept_.push_front({org, std::move(view), bytes});
  std::size_t all = 0;
  for (const Kept& kept : kept_) all += kept.bytes;
  for (; kept_.size() > 1 && all > bytes_max_; kept_.pop_back()) all -= kept_.back().bytes;
}

}  // namespace daybook
