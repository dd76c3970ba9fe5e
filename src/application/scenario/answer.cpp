#include "application/scenario/answer.hpp"

#include <algorithm>

#include "base/contains.hpp"

#include "application/scenario/answer_run.hpp"

namespace daybook::scenario {
namespace {

bool agrees(const Rational& value, const Rational& expected) {
  return value == expected || base::to_decimal(value) == base::to_decimal(expected);
}

}  // namespace

void write_number(json::Writer& out, std::string_view key, const Rational& value) {
  out.key(key), out.string(base::to_decimal(value));
  if (base::has_exact_decimal(value)) return;
  out.key(key == "value" ? "exact" : std::string(key) + "_exact");
  out.string(base::to_fraction(value));
}

void write_range(json::Writer& out, std::string_view key, const DateRange& range) {
  out.key(key), out.begin_object();
  out.key("first"), out.string(to_string(range.first));
  out.key("last"), out.string(to_string(range.last));
  out.end_object();
}

Result<bool> Answer::write() {
  TRY(gather());
  out_.begin_object();
  if (!question_.id.empty()) out_.key("id"), out_.string(question_.id);
  out_.key("ask"), out_.string(base::enum_name(question_.ask));
  TRY(write_answer());
  if (question_.expect) {
    const bool met = is_met(*question_.expect);
    out_.key("met"), out_.boolean(met);
    out_.end_object();
    return met;
  }
  out_.end_object();
  return true;
}

Outcome Answer::gather() {
  if (question_.request) TRY(gather_request());
  const RequestFacts named = question_.request ? request_ : RequestFacts{};
  const auto either = [](const std::string& a, const std::string& b) { return a.empty() ? b : a; };
  const PersonFacts* person = TRY(cast_.person(either(question_.person, named.person), "person"));
  const LeaveTypeFacts* type =
      TRY(cast_.type(either(question_.leave_type, named.leave_type), "leave_type"));
  request_.person = person->name;
  request_.leave_type = type->type.name;
  const bool asks_for_it = question_.ask == Ask::accepted;
  organisation_ =
      TRY(organisation_of(steps_, question_.known_on, asks_for_it ? request_path_ : ""));
  record_ = organisation_.find(PersonId::from_name(person->name));
  type_ = organisation_.find(LeaveTypeId::from_name(type->type.name));
  return {};
}

// One that the scenario knows, or one that is only asked about.
Outcome Answer::gather_request() {
  request_ = *question_.request;
  if (request_.has_days()) return {};
  if (request_.name.empty())
    return base::invalid("scenario.days_missing", {{"field", "request.on"}});
  const RequestFacts* known = TRY(cast_.request(request_.name, "request"));
  request_ = *known;
  request_path_ = place("requests", static_cast<std::size_t>(known - cast_.requests.data()));
  return {};
}

Result<Date> Answer::day() const {
  if (question_.on) return *question_.on;
  if (question_.year) return base::date(*question_.year, 12, 31);
  if (question_.to) return *question_.to;
  if (scenario_.on) return *scenario_.on;
  return base::invalid("scenario.on_missing", {{"field", "on"}});
}

Account Answer::account(const AccountFacts& facts, Date until) const {
  return account_of(facts, last_fact_day(facts, until), Pending::ignored);
}

Result<DateRange> Answer::leave_year(const AccountFacts& facts) const {
  return leave_year_on(facts, TRY(day()));
}

// `from` may be left out: from the beginning.
Result<DateRange> Answer::range() const {
  const Date last = question_.to ? *question_.to : TRY(day());
  const DateRange days{question_.from.value_or(base::kEarliestDate), last};
  if (days.last < days.first) return base::invalid("scenario.range", {{"field", "to"}});
  return days;
}

Outcome Answer::write_answer() {
  switch (question_.ask) {
    case Ask::balance: return write_figure(Figure::remaining);
    case Ask::available: return write_figure(Figure::available);
    case Ask::accrued: return write_figure(Figure::accrued);
    case Ask::brought_forward: return write_figure(Figure::brought_forward);
    case Ask::adjusted: return write_figure(Figure::adjusted);
    case Ask::taken: return write_figure(Figure::taken);
    case Ask::booked: return write_figure(Figure::booked);
    case Ask::pending: return write_figure(Figure::pending);
    case Ask::year_end: return write_figure(Figure::year_end);
    case Ask::granted: return write_credited();
    case Ask::credit: return write_credit();
    case Ask::credits: return write_credits();
    case Ask::entitlement: return write_of_year(is_credit, 1);
    case Ask::carried:
      return write_of_year([](const Entry& entry) { return entry.kind == EntryKind::carried_in; },
                           1);
    case Ask::carried_left: return write_carried_left();
    case Ask::expired: return write_expired();
    case Ask::capped: return write_capped();
    case Ask::payable: return write_payable();
    case Ask::unusable: return write_unusable();
    case Ask::expiring: return write_expiring();
    case Ask::lots: return write_lots();
    case Ask::days: return question_.request ? write_cost() : write_charged();
    case Ask::accepted: return write_accepted();
    case Ask::figures: return write_figures();
    case Ask::statement: return write_statement();
    case Ask::explain: return write_explained();
  }
  return {};
}

void Answer::write_value(const Rational& value) {
  value_ = value;
  write_number(out_, "value", value);
  out_.key("unit"), out_.string(base::name_of(type_->unit));
}

// Rounded where the policy rounds what is told and not what is booked.
void Answer::write_told(const Rational& exact, bool bounded, Date on) {
  const Rounding& rounding = terms_on(facts(), on).rounding;
  const bool rounds = rounding.stage == RoundingStage::display ||
                      (rounding.stage == RoundingStage::balance && !bounded);
  const Rational told = rounds ? rounded(exact, rounding) : exact;
  write_value(told);
  if (told != exact) write_number(out_, "unrounded", exact);
}

bool Answer::is_met(const Expectation& expect) const {
  if (expect.value && !(value_ && agrees(*value_, *expect.value))) return false;
  if (!expect.values.empty() && !std::ranges::equal(values_, expect.values, agrees)) return false;
  if (!expect.warning.empty() && !base::contains(warnings_, expect.warning)) return false;
  if (expect.accepted && accepted_ != expect.accepted) return false;
  return expect.rule.empty() || expect.rule == rule_;
}

Result<bool> answer(const Scenario& scenario, const Cast& cast, const std::vector<Step>& steps,
                    std::size_t question, json::Writer& out) {
  auto met = Answer(scenario, cast, steps, scenario.questions[question], out).write();
  if (met) return met;
  return std::unexpected(under(std::move(met.error()), place("questions", question)));
}

}  // namespace daybook::scenario
