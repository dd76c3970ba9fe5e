#include "domain/policy/cap.hpp"

#include "domain/policy/ranges.hpp"

namespace daybook {
namespace {

constexpr std::size_t kCapsMax = 8;

}  // namespace

Outcome check_caps(const std::vector<Cap>& caps) {
  if (caps.size() > kCapsMax)
    return base::invalid("policy.caps_count",
                         {{"field", "caps"}, {"count_max", std::to_string(kCapsMax)}});
  for (std::size_t index = 0; index < caps.size(); ++index) {
    const std::string field = "caps[" + std::to_string(index) + "]";
    if (caps[index].limit) TRY(check_amount(*caps[index].limit, field + ".limit"));
    TRY(check_amount(caps[index].of_amount, field + ".of_amount"));
  }
  return {};
}

}  // namespace daybook
