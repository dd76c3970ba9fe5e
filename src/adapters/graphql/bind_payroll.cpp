// Periods that payroll has closed, what it is told of them, and closing the next.
#include <algorithm>
#include <fmt/format.h>

#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/connection.hpp"
#include "adapters/graphql/nodes.hpp"
#include "application/queries/question_table.hpp"
#include "application/reports/payroll_report.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

constexpr std::int64_t kPayrollPageMax = 1000;

struct PeriodNode {
  const Organisation* organisation;
  std::optional<ClosedPeriod> closed;  // not set: what is open
};

struct TotalsNode {
  const Organisation* organisation;
  const TypeTotals* totals;
  const TypeTotals& sums() const { return *totals; }
};

struct PayrollAccountNode {
  const Organisation* organisation;
  const PayrollAccount* account;
  std::size_t place = 0;  // in the export
  const PayrollAccount& sums() const { return *account; }
};

struct PayrollLineNode {
  const Organisation* organisation;
  const PayrollAccount* account;
  const PayrollLine* line;
  const PayrollCorrection* correction = nullptr;
  std::size_t place = 0;  // among all corrections of the export
};

struct PayrollPayloadNode {
  std::optional<DateRange> days;  // not set when refused
  std::vector<base::Error> refusals;
  std::optional<Version> version;
};

StateAt state_at(GraphqlContext& context) {
  return [&context](Version version) { return context.known_at(version); };
}

std::optional<Date> optional_date(const graphql::Value& value) {
  return value.is_given() ? std::optional(date_argument(value)) : std::nullopt;
}

void answer_periods(const RootNode&, Call& call, Out& out) {
  const GraphqlContext& context = call.context<GraphqlContext>();
  if (const Outcome may = check_may_ask(context.viewer(), question("payrollPeriods")); !may)
    return out.fail(may.error());
  const Organisation& organisation = context.organisation();
  std::vector<PeriodNode> periods;
  for (const ClosedPeriod& period : *organisation.closed_periods)
    periods.push_back({&organisation, period});
  periods.push_back({&organisation, std::nullopt});
  out.list(periods, [](const PeriodNode& period, Out& item) { item.object(period); });
}

Result<PayrollExport> export_from(Call& call, GraphqlContext& context) {
  const auto day = optional_date(call.argument("day"));
  if (day) {
    const ClosedPeriod period = TRY(closed_period_on(context.organisation(), *day));
    return closed_payroll(context.view(), period, state_at(context));
  }
  const Date until = date_or(call.argument("until"), context.viewer().today);
  return open_payroll(context.view(), optional_date(call.argument("from")), until,
                      state_at(context));
}

void answer_export(const RootNode&, Call& call, Out& out) {
  GraphqlContext& context = call.context<GraphqlContext>();
  if (const Outcome may = check_may_ask(context.viewer(), question("payrollExport")); !may)
    return out.fail(may.error());
  const Result<PayrollExport> payroll = export_from(call, context);
  if (!payroll) return out.fail(payroll.error());
  out.object(*payroll);
}

// Exactly what was shown at that version, whatever has been recorded since.
Result<PayrollExport> shown_to_close(Call& call, GraphqlContext& context) {
  const graphql::Value& input = call.argument("input");
  const std::int64_t version = input["version"].integer();
  if (version < 1) return base::invalid("number.out_of_range", {{"field", "version"}});
  const View seen = TRY(context.known_at(Version{static_cast<std::uint64_t>(version)}));
  const auto from = optional_date(input["from"]);
  PayrollExport shown =
      TRY(open_payroll(seen, from, date_argument(input["to"]), state_at(context)));
  if (from && *from != shown.days.first)
    return base::rejected("payroll.not_next",
                          {{"field", "from"}, {"expected", to_string(shown.days.first)}});
  return shown;
}

void answer_done(Call& call, Out& out, const DateRange& days, Command command) {
  GraphqlContext& context = call.context<GraphqlContext>();
  const Result<Done> done =
      context.execute(call.argument("commandId").string(), {std::move(command)});
  if (done)
    return out.object(PayrollPayloadNode{.days = days, .refusals = {}, .version = done->version});
  if (done.error().code == base::ErrorCode::unavailable) return out.fail(done.error());
  out.object(PayrollPayloadNode{.refusals = {done.error()}});
}

void answer_close(const RootNode&, Call& call, Out& out) {
  GraphqlContext& context = call.context<GraphqlContext>();
  // Before the work of an export; the order itself is permitted once more.
  const Outcome may =
      permit(context.organisation(), context.viewer().orderer(), ClosePayrollPeriod{});
  if (!may) return out.object(PayrollPayloadNode{.refusals = {may.error()}});
  const Result<PayrollExport> shown = shown_to_close(call, context);
  if (!shown) return out.object(PayrollPayloadNode{.refusals = {shown.error()}});
  answer_done(call, out, shown->days, close_payroll(*shown));
}

void answer_reopen(const RootNode&, Call& call, Out& out) {
  const graphql::Value& input = call.argument("input");
  const DateRange days{date_argument(input["from"]), date_argument(input["to"])};
  answer_done(call, out, days,
              ReopenPayrollPeriod{{.days = days, .reason = {text_or_empty(input["reason"])}}});
}

void bind_period(Bindings& bindings) {
  bindings.field<PeriodNode>("PayrollPeriod", "from", [](const PeriodNode& period, Out& out) {
    const ClosedPeriods& closed = *period.organisation->closed_periods;
    if (period.closed) return out.string(to_string(period.closed->days.first));
    if (closed.empty()) return out.null();
    out.string(to_string(closed.back().days.last + 1));
  });
  bindings.field<PeriodNode>("PayrollPeriod", "to", [](const PeriodNode& period, Out& out) {
    if (!period.closed) return out.null();
    out.string(to_string(period.closed->days.last));
  });
  bindings.field<PeriodNode>("PayrollPeriod", "closed", [](const PeriodNode& period, Out& out) {
    out.boolean(period.closed.has_value());
  });
  bindings.field<PeriodNode>("PayrollPeriod", "canReopen", [](const PeriodNode& period, Out& out) {
    out.boolean(period.closed && *period.closed == period.organisation->closed_periods->back());
  });
  bindings.field<PeriodNode>("PayrollPeriod", "figures", [](const PeriodNode& period, Out& out) {
    if (!period.closed) return out.null();
    out.string(period.closed->figures);
  });
  bindings.field<PeriodNode>("PayrollPeriod", "version", [](const PeriodNode& period, Out& out) {
    const Version version = period.closed ? period.closed->known_at : period.organisation->version;
    out.integer(static_cast<std::int64_t>(version.number));
  });
  bindings.field<PeriodNode>("PayrollPeriod", "event", [](const PeriodNode& period, Out& out) {
    if (!period.closed) return out.null();
    out.object(EventNode{period.organisation, period.closed->source});
  });
}

template <class Node>
void bind_amount(Bindings& bindings, const char* type, const char* field,
                 Amount (*amount_of)(const Node&)) {
  bindings.field<Node>(type, field,
                       [amount_of](const Node& node, Out& out) { out.object(amount_of(node)); });
}

template <PayrollTotal Total>
void bind_total(Bindings& bindings, const char* field) {
  bind_amount<TotalsNode>(bindings, "PayrollTotals", field, [](const TotalsNode& node) {
    return node.totals->totals[static_cast<std::size_t>(Total)];
  });
  bind_amount<PayrollAccountNode>(
      bindings, "PayrollAccount", field,
      [](const PayrollAccountNode& node) { return node.account->total(Total); });
}

// As they are now: an earlier state may know less of them.
template <class Node>
void bind_who_and_what(Bindings& bindings, const char* type) {
  bindings.field<Node>(type, "person", [](const Node& node, Out& out) {
    out.object(*node.organisation->find(node.account->record->person.id));
  });
  bindings.field<Node>(type, "leaveType", [](const Node& node, Out& out) {
    out.object(*node.organisation->find(node.account->type->id));
  });
}

// Null where the leave type counts against no balance.
template <class Node>
void bind_balance_of(Bindings& bindings, const char* type) {
  bindings.field<Node>(type, "opening", [](const Node& node, Out& out) {
    node.sums().opening ? out.object(*node.sums().opening) : out.null();
  });
  bindings.field<Node>(type, "closing", [](const Node& node, Out& out) {
    node.sums().closing ? out.object(*node.sums().closing) : out.null();
  });
}

void bind_totals(Bindings& bindings) {
  bindings.field<TotalsNode>("PayrollTotals", "leaveType", [](const TotalsNode& node, Out& out) {
    out.object(*node.organisation->find(node.totals->type->id));
  });
  bindings.field<TotalsNode>("PayrollTotals", "people", [](const TotalsNode& node, Out& out) {
    out.integer(static_cast<std::int64_t>(node.totals->people));
  });
  bind_total<PayrollTotal::granted>(bindings, "granted");
  bind_total<PayrollTotal::taken>(bindings, "taken");
  bind_total<PayrollTotal::adjusted>(bindings, "adjusted");
  bind_total<PayrollTotal::expired>(bindings, "expired");
  bind_total<PayrollTotal::carried>(bindings, "carried");
  using Totals = TotalsNode;
  using Account = PayrollAccountNode;
  bind_balance_of<Totals>(bindings, "PayrollTotals");
  bind_balance_of<Account>(bindings, "PayrollAccount");
  bind_amount<Totals>(bindings, "PayrollTotals", "corrected",
                      [](const Totals& node) { return node.totals->corrected; });
  bind_amount<Account>(bindings, "PayrollAccount", "corrected",
                       [](const Account& node) { return node.account->corrected(); });
}

// Both kinds of lines have these.
void bind_line_fields(Bindings& bindings, const char* type) {
  bindings.field<PayrollLineNode>(type, "date", [](const PayrollLineNode& node, Out& out) {
    out.string(to_string(node.line->key.date));
  });
  bindings.field<PayrollLineNode>(type, "kind", [](const PayrollLineNode& node, Out& out) {
    out.string(base::enum_name(node.line->key.kind));
  });
  bind_amount<PayrollLineNode>(bindings, type, "amount",
                               [](const PayrollLineNode& node) { return node.line->amount; });
  bindings.field<PayrollLineNode>(type, "reason", [](const PayrollLineNode& node, Out& out) {
    const std::string reason = reason_of(*node.account, node.line->key);
    reason.empty() ? out.null() : out.string(reason);
  });
  bindings.field<PayrollLineNode>(type, "events", [](const PayrollLineNode& node, Out& out) {
    out.list(node.line->sources,
             [&](Version source, Out& item) { item.object(EventNode{node.organisation, source}); });
  });
}

void bind_lines(Bindings& bindings) {
  bind_line_fields(bindings, "PayrollLine");
  bind_line_fields(bindings, "PayrollCorrection");
  bind_who_and_what<PayrollLineNode>(bindings, "PayrollCorrection");
  bind_amount<PayrollLineNode>(bindings, "PayrollCorrection", "was",
                               [](const PayrollLineNode& node) { return node.correction->was; });
  bind_amount<PayrollLineNode>(bindings, "PayrollCorrection", "is",
                               [](const PayrollLineNode& node) { return node.correction->is; });
}

std::vector<PayrollLineNode> corrections_of(const Organisation& organisation,
                                            const PayrollAccount& account) {
  std::vector<PayrollLineNode> nodes;
  for (const PayrollCorrection& correction : account.corrections)
    nodes.push_back({&organisation, &account, &correction.line, &correction});
  return nodes;
}

void write_lines(const std::vector<PayrollLineNode>& nodes, const char* type, Out& out) {
  out.list(nodes, [type](const PayrollLineNode& node, Out& item) { item.object_as(type, node); });
}

void bind_account(Bindings& bindings) {
  bind_who_and_what<PayrollAccountNode>(bindings, "PayrollAccount");
  bindings.field<PayrollAccountNode>("PayrollAccount", "lines",
                                     [](const PayrollAccountNode& node, Out& out) {
                                       std::vector<PayrollLineNode> lines;
                                       for (const PayrollLine& line : node.account->lines)
                                         lines.push_back({node.organisation, node.account, &line});
                                       write_lines(lines, "PayrollLine", out);
                                     });
  bindings.field<PayrollAccountNode>(
      "PayrollAccount", "corrections", [](const PayrollAccountNode& node, Out& out) {
        write_lines(corrections_of(*node.organisation, *node.account), "PayrollCorrection", out);
      });
}

// Of one version, the export is the same each time: an item's place is its number.
template <class Node>
Result<Connection<Node>> numbered_page(std::vector<Node> nodes, Call& call) {
  for (std::size_t at = 0; at < nodes.size(); ++at) nodes[at].place = at;
  const auto place_of = [](const Node& node) { return fmt::format("{:010}", node.place); };
  return page_of(std::move(nodes), place_of, call, Places::rising, kPayrollPageMax);
}

void answer_accounts(const PayrollExport& payroll, Call& call, Out& out) {
  std::vector<PayrollAccountNode> nodes;
  for (const PayrollAccount& account : payroll.accounts)
    nodes.push_back({&call.context<GraphqlContext>().organisation(), &account});
  write_page(numbered_page(std::move(nodes), call), out);
}

void answer_corrections(const PayrollExport& payroll, Call& call, Out& out) {
  const Organisation& organisation = call.context<GraphqlContext>().organisation();
  std::vector<PayrollLineNode> all;
  for (const PayrollAccount& account : payroll.accounts)
    std::ranges::move(corrections_of(organisation, account), std::back_inserter(all));
  write_page(numbered_page(std::move(all), call), out);
}

std::int64_t correction_count(const PayrollExport& payroll) {
  std::size_t count = 0;
  for (const PayrollAccount& account : payroll.accounts) count += account.corrections.size();
  return static_cast<std::int64_t>(count);
}

void bind_export(Bindings& bindings) {
  bindings.field<PayrollExport>("PayrollExport", "from", [](const PayrollExport& all, Out& out) {
    out.string(to_string(all.days.first));
  });
  bindings.field<PayrollExport>("PayrollExport", "to", [](const PayrollExport& all, Out& out) {
    out.string(to_string(all.days.last));
  });
  bindings.member("PayrollExport", "closed", &PayrollExport::is_closed);
  bindings.field<PayrollExport>("PayrollExport", "version", [](const PayrollExport& all, Out& out) {
    out.integer(static_cast<std::int64_t>(all.known->version.number));
  });
  bindings.field<PayrollExport>("PayrollExport", "csv", [](const PayrollExport& all, Out& out) {
    out.string(payroll_csv(all));
  });
  bindings.field<PayrollExport>(
      "PayrollExport", "totals", [](const PayrollExport& all, Call& call, Out& out) {
        const Organisation& organisation = call.context<GraphqlContext>().organisation();
        out.list(totals_by_type(all), [&](const TypeTotals& totals, Out& item) {
          item.object(TotalsNode{&organisation, &totals});
        });
      });
  bindings.field<PayrollExport>("PayrollExport", "accountCount",
                                [](const PayrollExport& all, Out& out) {
                                  out.integer(static_cast<std::int64_t>(all.accounts.size()));
                                });
  bindings.field<PayrollExport>("PayrollExport", "accounts", answer_accounts);
  bindings.field<PayrollExport>(
      "PayrollExport", "correctionCount",
      [](const PayrollExport& all, Out& out) { out.integer(correction_count(all)); });
  bindings.field<PayrollExport>("PayrollExport", "corrections", answer_corrections);
  bind_connection<PayrollAccountNode>(bindings, "PayrollAccount");
  bind_connection<PayrollLineNode>(bindings, "PayrollCorrection");
}

void bind_payload(Bindings& bindings) {
  using Payload = PayrollPayloadNode;
  bindings.field<Payload>("PayrollPayload", "userErrors", [](const Payload& payload, Out& out) {
    out.list(payload.refusals, [](const base::Error& error, Out& item) { item.object(error); });
  });
  bindings.field<Payload>("PayrollPayload", "from", [](const Payload& payload, Out& out) {
    payload.days ? out.string(to_string(payload.days->first)) : out.null();
  });
  bindings.field<Payload>("PayrollPayload", "to", [](const Payload& payload, Out& out) {
    payload.days ? out.string(to_string(payload.days->last)) : out.null();
  });
  bindings.field<Payload>("PayrollPayload", "version", [](const Payload& payload, Out& out) {
    if (!payload.version) return out.null();
    out.integer(static_cast<std::int64_t>(payload.version->number));
  });
}

}  // namespace

Bindings bind_payroll() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "payrollPeriods", answer_periods);
  bindings.field<RootNode>("Query", "payrollExport", answer_export);
  bindings.field<RootNode>("Mutation", "closePayrollPeriod", answer_close);
  bindings.field<RootNode>("Mutation", "reopenPayrollPeriod", answer_reopen);
  bind_period(bindings);
  bind_totals(bindings);
  bind_lines(bindings);
  bind_account(bindings);
  bind_export(bindings);
  bind_payload(bindings);
  return bindings;
}

}  // namespace daybook
