#include "adapters/graphql/context.hpp"

#include "application/queries/today.hpp"

namespace daybook {
namespace {

// Long enough for a busy disk, short enough that nobody stares at a spinner.
constexpr std::chrono::seconds kCommandTimeout{10};

}  // namespace

Date GraphqlContext::today_of(const PersonRecord& record) const {
  return daybook::today_of(*view_, record.person.id, ports_.clock);
}

Viewer GraphqlContext::viewer() const {
  return {*view_, caller_, daybook::today_of(*view_, caller_, ports_.clock)};
}

Result<View> GraphqlContext::known_at(Instant instant) {
  earlier_.push_back(TRY(ports_.host.view_known_at(org_, instant)));
  return earlier_.back();
}

Result<View> GraphqlContext::known_at(Version version) {
  earlier_.push_back(TRY(ports_.host.view_at(org_, version)));
  return earlier_.back();
}

Result<Done> GraphqlContext::execute(std::string_view command_id, std::vector<Command> commands) {
  const auto id = CommandId::parse(command_id);
  if (!id)
    return base::invalid(
        "id.malformed", {{"field", "commandId"}, {"value", std::string(command_id.substr(0, 64))}});
  const Order order{
      .id = *id, .actor = caller_, .channel = Channel::web, .commands = std::move(commands)};
  const Done done =
      TRY(ports_.host.execute(org_, order, std::chrono::steady_clock::now() + kCommandTimeout));
  View next = TRY(ports_.host.view(org_));
  earlier_.push_back(std::exchange(view_, std::move(next)));
  return done;
}

}  // namespace daybook
