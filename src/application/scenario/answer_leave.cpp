#include "application/messages/message.hpp"
#include "application/scenario/answer_run.hpp"
#include "domain/ledger/leave_days.hpp"
#include "domain/request/rules.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook::scenario {
Outcome Answer::write_cost() {
  const RequestLeave leave = TRY(leave_of(request_, cast_));
  if (leave.days.last < leave.days.first || leave.days.days() > 3660)
    return base::invalid("scenario.range", {{"field", "request.to"}});
  const auto charges = charge_days(
      *type_, PersonCalendar(record_->person, *organisation_.structure), leave.days, leave.parts);
  const Rational cost = request_.cost.value_or(total_of(charges, type_->unit).value);
  write_value(cost);
  if (question_.per_day) write_days(charges);
  return {};
}

void Answer::write_days(const std::vector<DayCharge>& charges) {
  out_.key("days"), out_.begin_array();
  for (const DayCharge& charge : charges) {
    out_.begin_object();
    out_.key("date"), out_.string(to_string(charge.date));
    write_number(out_, "value", charge.amount.value);
    out_.key("reason"), out_.string(base::enum_name(charge.reason));
    if (charge.part != PartOfDay::full) out_.key("part"), out_.string(base::enum_name(charge.part));
    if (charge.holiday) out_.key("holiday"), out_.string(charge.holiday->name);
    out_.end_object();
    values_.push_back(charge.amount.value);
  }
  out_.end_array();
}

// What the leave of the scenario costs within a range of days.
Outcome Answer::write_charged() {
  if (!question_.from || !question_.to)
    return base::invalid("scenario.days_missing", {{"field", question_.from ? "to" : "request"}});
  const DateRange days = TRY(range());
  // Undecided leave is asked for by name here, whatever the type says about reserving it.
  LeaveType type = *type_;
  type.pending = PendingRule::reserves;
  AccountFacts facts = this->facts();
  facts.type = &type;
  Rational sum;
  std::vector<DayCharge> all;
  for (LeaveDay& day : leave_days(facts, days.first, days.last,
                                  question_.with_pending ? Pending::reserved : Pending::ignored)) {
    sum += day.charge.amount.value;
    all.push_back(std::move(day.charge));
  }
  write_value(sum);
  if (question_.per_day) write_days(all);
  return {};
}

Outcome Answer::write_accepted() {
  if (!question_.request) return base::invalid("json.field_missing", {{"field", "request"}});
  RequestLeave leave = TRY(leave_of(request_, cast_));
  leave.request = request_id("asked");
  const Date today = request_.asked_on ? *request_.asked_on
                     : question_.on    ? *question_.on
                                       : leave.days.first;
  const auto events = decide(organisation_, leave, {.person = record_->person.id, .today = today});
  accepted_ = events.has_value();
  out_.key("accepted"), out_.boolean(*accepted_);
  if (leave.days.first <= leave.days.last && leave.days.days() <= 3660)
    write_number(
        out_, "cost",
        total_of(charge_days(*type_, PersonCalendar(record_->person, *organisation_.structure),
                             leave.days, leave.parts),
                 type_->unit)
            .value);
  out_.key("unit"), out_.string(base::name_of(type_->unit));
  write_warnings(leave, today);
  if (*accepted_) return {};
  rule_ = events.error().rule;
  write_finding(events.error());
  return {};
}

void Answer::write_finding(const base::Error& finding) {
  out_.key("rule"), out_.string(finding.rule);
  out_.key("message"), out_.string(message_of(finding));
  out_.key("facts"), out_.begin_object();
  for (const base::Fact& fact : finding.facts)
    if (fact.name != "field" && fact.name != "other_request" && fact.name != "rule_id")
      out_.key(fact.name), out_.string(fact.value);
  out_.end_object();
}

void Answer::write_warnings(const RequestLeave& leave, Date asked_on) {
  const Request request = as_request(leave);
  if (leave.days.last < leave.days.first || leave.days.days() > kRequestDaysMax) return;
  for (const RuleVerdict& verdict : judge(organisation_, {*record_, request, asked_on})) {
    if (verdict.effect != RuleEffect::warn) continue;
    if (warnings_.empty()) out_.key("warnings"), out_.begin_array();
    out_.begin_object();
    write_finding(verdict.finding);
    out_.end_object();
    warnings_.push_back(verdict.finding.rule);
  }
  if (!warnings_.empty()) out_.end_array();
}

}  // namespace daybook::scenario
