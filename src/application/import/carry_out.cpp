#include "application/import/carry_out.hpp"

namespace daybook {
namespace {

// Events of one order; the rest of the batch limit is for what the store writes around them.
constexpr std::size_t kOrderBytesMax = kBatchBytesMax - (2u << 20);
constexpr std::chrono::minutes kPatience{10};

std::vector<std::vector<Command>> in_orders(const ImportPlan& plan) {
  std::vector<std::vector<Command>> orders;
  std::size_t bytes = 0;
  for (std::size_t at = 0; at < plan.commands.size(); ++at) {
    if (orders.empty() || bytes + plan.bytes[at] > kOrderBytesMax) {
      orders.emplace_back();
      bytes = 0;
    }
    orders.back().push_back(plan.commands[at]);
    bytes += plan.bytes[at];
  }
  return orders;
}

}  // namespace

Result<ImportDone> carry_out(OrganisationHost& host, OrgId org, const ImportPlan& plan,
                             IdSource& ids) {
  ImportDone all;
  for (std::vector<Command>& commands : in_orders(plan)) {
    const Order order{.id = CommandId{ids.next()},
                      .actor = std::nullopt,
                      .channel = Channel::import,
                      .commands = std::move(commands)};
    auto done = host.execute(org, order, std::chrono::steady_clock::now() + kPatience);
    if (!done && all.orders > 0)
      return base::fail(done.error().code, "import.interrupted",
                        {{"rule", done.error().rule}, {"orders", std::to_string(all.orders)}});
    if (!done) return std::unexpected(std::move(done.error()));
    all = {done->version, all.orders + 1, all.events + done->events};
  }
  return all;
}

}  // namespace daybook
