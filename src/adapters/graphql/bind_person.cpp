#include <algorithm>

#include "base/contains.hpp"
#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/connection.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

constexpr std::size_t kRequestsMax = 500;

base::Error not_yours() {
  return {base::ErrorCode::forbidden, "permission.denied", {{"needed", "an approver or hr_admin"}}};
}

// The account as asked for by asOf and knownAt, of a person as known then.
struct Asked {
  View view;
  const PersonRecord* record = nullptr;  // null when not known then
  Date as_of;
  std::shared_ptr<WarmAccounts> warm;  // of the present state

  WarmView warm_view() const { return {view, warm}; }
};

Result<Asked> asked_for(const PersonRecord& record, Call& call) {
  GraphqlContext& context = call.context<GraphqlContext>();
  if (!sees_account(context.viewer(), record)) return std::unexpected(not_yours());
  const graphql::Value& known_at = call.argument("knownAt");
  // `record` may be of an earlier state that another field looks at.
  Asked asked{.view = context.view(),
              .record = context.view()->find(record.person.id),
              .as_of = date_or(call.argument("asOf"), context.today_of(record)),
              .warm = context.warm()};
  if (known_at.is_given()) {
    asked.view = TRY(context.known_at(*base::parse_instant(known_at.string())));
    asked.record = asked.view->find(record.person.id);
    asked.warm = nullptr;
  }
  return asked;
}

void answer_balances(const PersonRecord& record, Call& call, Out& out) {
  const Result<Asked> asked = asked_for(record, call);
  if (!asked) return out.fail(asked.error());
  std::vector<BalanceOf> balances;
  if (asked->record) balances = balances_of(asked->warm_view(), *asked->record, asked->as_of);
  out.list(balances, [](const BalanceOf& balance, Out& item) { item.object(balance); });
}

// Null when there is no such type, person or account to speak of.
Result<std::optional<BalanceOf>> find_balance(const PersonRecord& record, Call& call) {
  const Asked asked = TRY(asked_for(record, call));
  const auto id = LeaveTypeId::parse(call.argument("leaveTypeId").string());
  const LeaveType* type = id ? asked.view->find(*id) : nullptr;
  if (!asked.record || !type || !type->counts_against_balance) return std::optional<BalanceOf>();
  return std::optional(balance_of(asked.warm_view(), *asked.record, *type, asked.as_of));
}

void answer_balance(const PersonRecord& record, Call& call, Out& out) {
  const Result<std::optional<BalanceOf>> balance = find_balance(record, call);
  if (!balance) return out.fail(balance.error());
  if (!*balance) return out.null();
  out.object(**balance);
}

void answer_statement(const PersonRecord& record, Call& call, Out& out) {
  const Result<std::optional<BalanceOf>> balance = find_balance(record, call);
  if (!balance) return out.fail(balance.error());
  if (!*balance) return out.null();
  const Date year_end = (*balance)->figures.leave_year.last;
  out.object(StatementNode{&**balance, date_or(call.argument("asOf"), year_end)});
}

// Of what was asked for by from, to and status, the latest start first.
std::vector<RequestNode> requests_of(const PersonRecord& record, Call& call) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const DateRange days{date_or(call.argument("from"), base::kEarliestDate),
                       date_or(call.argument("to"), base::kLatestDate)};
  std::vector<RequestStatus> wanted;
  for (const graphql::Value& status : call.argument("status").list())
    wanted.push_back(enum_argument<RequestStatus>(status));
  const Viewer viewer = context.viewer();
  std::vector<RequestNode> requests;
  for (const Request& request : record.requests)
    if (request.days.overlaps(days) && (wanted.empty() || base::contains(wanted, request.status)) &&
        sees_request(viewer, record, request))
      requests.push_back({&context.organisation(), &record, &request});
  std::ranges::sort(requests, std::greater{}, [](const RequestNode& node) {
    return std::pair(node.request->days, node.request->id);
  });
  return requests;
}

void answer_requests(const PersonRecord& record, Call& call, Out& out) {
  std::vector<RequestNode> requests = requests_of(record, call);
  requests.resize(std::min(requests.size(), kRequestsMax));
  out.list(requests, [](const RequestNode& node, Out& item) { item.object(node); });
}

void answer_leave(const PersonRecord& record, Call& call, Out& out) {
  write_page(page_of(requests_of(record, call), &place_by_days, call, Places::falling), out);
}

void answer_roles(const PersonRecord& record, Call&, Out& out) {
  std::vector<Role> roles{Role::employee};
  for (Role role : record.person.roles)
    if (role != Role::employee) roles.push_back(role);
  out.list(roles, [](Role role, Out& item) { item.enumerator(enum_in_capitals(role)); });
}

void answer_labels(const PersonRecord& record, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const std::vector<std::string> none;
  const bool seen = sees_account(context.viewer(), record);
  out.list(seen ? record.person.labels : none,
           [](const std::string& label, Out& item) { item.string(label); });
}

void answer_location(const PersonRecord& record, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const auto id = record.person.location_on(context.today_of(record));
  const Location* location = id ? context.organisation().structure->find(*id) : nullptr;
  if (!location) return out.null();
  out.object(*location);
}

void answer_team(const PersonRecord& record, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const Date day = std::max(context.today_of(record), record.person.employment.first);
  const auto id = record.person.team_on(day);
  const Team* team = id ? context.organisation().structure->find(*id) : nullptr;
  if (!team) return out.null();
  out.object(*team);
}

void answer_approvers(const PersonRecord& record, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const Organisation& organisation = context.organisation();
  out.list(approvers_of(organisation, record, context.today_of(record)),
           [&](PersonId id, Out& item) { item.object(*organisation.find(id)); });
}

void answer_working_minutes(const PersonRecord& record, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  const PersonCalendar calendar(record.person, *context.organisation().structure);
  const Date today = context.today_of(record);
  const Date monday = today - static_cast<int>(today.weekday());
  std::vector<int> minutes;
  for (Date day : DateRange{monday, monday + 6}) minutes.push_back(calendar.on(day).plan.minutes);
  out.value(minutes);
}

void bind_plain_fields(Bindings& bindings) {
  bindings.field<PersonRecord>("Person", "id", [](const PersonRecord& record, Out& out) {
    out.string(to_string(record.person.id));
  });
  bindings.field<PersonRecord>("Person", "name", [](const PersonRecord& record, Out& out) {
    out.string(record.person.name.text);
  });
  bindings.field<PersonRecord>("Person", "email", [](const PersonRecord& record, Out& out) {
    out.string(record.person.email.text);
  });
  bindings.field<PersonRecord>("Person", "employedFrom", [](const PersonRecord& record, Out& out) {
    out.string(to_string(record.person.employment.first));
  });
  bindings.field<PersonRecord>("Person", "employedUntil", [](const PersonRecord& record, Out& out) {
    const auto& last = record.person.employment.last;
    if (!last) return out.null();
    out.string(to_string(*last));
  });
  bindings.field<PersonRecord>("Person", "today",
                               [](const PersonRecord& record, Call& call, Out& out) {
                                 const auto& context = call.context<GraphqlContext>();
                                 out.string(to_string(context.today_of(record)));
                               });
}

}  // namespace

Bindings bind_person() {
  Bindings bindings;
  bind_plain_fields(bindings);
  bindings.field<PersonRecord>("Person", "roles", answer_roles);
  bindings.field<PersonRecord>("Person", "labels", answer_labels);
  bindings.field<PersonRecord>("Person", "location", answer_location);
  bindings.field<PersonRecord>("Person", "team", answer_team);
  bindings.field<PersonRecord>("Person", "approvers", answer_approvers);
  bindings.field<PersonRecord>(
      "Person", "isApprover", [](const PersonRecord& record, Call& call, Out& out) {
        const Organisation& organisation = call.context<GraphqlContext>().organisation();
        const Person& person = record.person;
        out.boolean(is_approver(organisation, person.id) || person.has_role(Role::hr_admin) ||
                    person.has_role(Role::owner));
      });
  bindings.field<PersonRecord>("Person", "workingMinutes", answer_working_minutes);
  bindings.field<PersonRecord>("Person", "balances", answer_balances);
  bindings.field<PersonRecord>("Person", "balance", answer_balance);
  bindings.field<PersonRecord>("Person", "statement", answer_statement);
  bindings.field<PersonRecord>("Person", "requests", answer_requests);
  bindings.field<PersonRecord>("Person", "leave", answer_leave);
  return bindings;
}

}  // namespace daybook
