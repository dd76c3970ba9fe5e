// How long leave waits, what belongs to a series, and how a decision came about.
#include <algorithm>

#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/connection.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/write_values.hpp"
#include "application/queries/decision_replay.hpp"
#include "domain/waiting.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

void write_date(const std::optional<Date>& date, Out& out) {
  if (!date) return out.null();
  out.string(to_string(*date));
}

void answer_reminders(const RootNode&, Call& call, Out& out) {
  const auto place_of = [](const ReminderOf& reminder) {
    return to_string(reminder.due) + to_string(reminder.of.request->id);
  };
  write_page(page_of(reminders_of(viewer_in(call)), place_of, call), out);
}

void answer_series(const RequestNode& node, Out& out) {
  std::vector<const Request*> members;
  for (const Request& request : node.owner->requests)
    if (request.id == node.request->id ||
        (node.request->series && request.series == node.request->series))
      members.push_back(&request);
  std::ranges::sort(members, {}, [](const Request* request) { return request->days; });
  out.list(members, [&](const Request* request, Out& item) {
    item.object(RequestNode{node.organisation, node.owner, request});
  });
}

void answer_replay(const RequestNode& node, Call& call, Out& out) {
  GraphqlContext& context = call.context<GraphqlContext>();
  const auto before = version_before_decision(*node.organisation, *node.request);
  if (!before || !sees_account(context.viewer(), *node.owner)) return out.null();
  const Result<View> view = context.known_at(*before);
  if (!view) return out.fail(view.error());
  const Version decided = node.request->decided;
  const auto replay = replay_decision(
      {.now = *node.organisation, .before = **view, .owner = *node.owner, .request = *node.request},
      {.person = context.caller(), .clock = context.clock()});
  if (!replay) return out.null();
  out.object(ReplayNode{.at = node.organisation->commit_of(decided)->recorded_at,
                        .version = *before,
                        .preview = *replay});
}

void bind_replay(Bindings& bindings) {
  bindings.field<RequestNode>("LeaveRequest", "decisionReplay", answer_replay);
  bindings.field<ReplayNode>("DecisionReplay", "at", [](const ReplayNode& node, Out& out) {
    out.string(to_string(node.at));
  });
  bindings.field<ReplayNode>("DecisionReplay", "version", [](const ReplayNode& node, Out& out) {
    out.integer(static_cast<std::int64_t>(node.version.number));
  });
  bindings.field<ReplayNode>("DecisionReplay", "preview",
                             [](const ReplayNode& node, Out& out) { out.object(node.preview); });
}

}  // namespace

Bindings bind_waiting() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "reminders", answer_reminders);
  bind_connection<ReminderOf>(bindings, "Reminder");
  bindings.field<ReminderOf>(
      "Reminder", "request", [](const ReminderOf& reminder, Call& call, Out& out) {
        out.object(RequestNode{&call.context<GraphqlContext>().organisation(), reminder.of.owner,
                               reminder.of.request});
      });
  bindings.field<ReminderOf>("Reminder", "due", [](const ReminderOf& reminder, Out& out) {
    out.string(to_string(reminder.due));
  });
  bindings.field<RequestNode>("LeaveRequest", "waitsSince", [](const RequestNode& node, Out& out) {
    write_date(waits_since(*node.organisation, *node.request), out);
  });
  bindings.field<RequestNode>("LeaveRequest", "answerUntil", [](const RequestNode& node, Out& out) {
    write_date(answer_until(*node.organisation, *node.owner, *node.request), out);
  });
  bindings.field<RequestNode>(
      "LeaveRequest", "reminderDays", [](const RequestNode& node, Out& out) {
        out.list(reminder_days(*node.organisation, *node.owner, *node.request),
                 [](Date day, Out& item) { item.string(to_string(day)); });
      });
  bindings.field<RequestNode>("LeaveRequest", "seriesId", [](const RequestNode& node, Out& out) {
    if (!node.request->series) return out.null();
    out.string(to_string(*node.request->series));
  });
  bindings.field<RequestNode>("LeaveRequest", "series", answer_series);
  bind_replay(bindings);
  return bindings;
}

}  // namespace daybook
