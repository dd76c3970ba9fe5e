#include "application/queries/question_table.hpp"

namespace daybook {

Outcome check_may_ask(const Viewer& viewer, const question_table::Row& row) {
  std::string needed;
  for (std::size_t at = 0; at < row.about.size(); ++at) {
    if (row.about[at] != About::everybody) continue;
    const auto standing = static_cast<Standing>(at);
    if (has_standing(viewer.organisation, viewer.orderer(), standing)) return {};
    needed += (needed.empty() ? "" : " or ") + std::string(base::enum_name(standing));
  }
  return base::fail(base::ErrorCode::forbidden, "permission.denied", {{"needed", needed}});
}

}  // namespace daybook
