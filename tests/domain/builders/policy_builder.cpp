#include "domain/builders/policy_builder.hpp"

namespace daybook {
namespace {

MonthDay month_day(std::string_view text) {
  const auto parsed = base::parse_month_day(text);
  ENSURE(parsed.has_value());
  return *parsed;
}

}  // namespace

PolicyBuilder& PolicyBuilder::nothing() {
  terms_.grant = NoGrant{};
  return *this;
}

PolicyBuilder& PolicyBuilder::unlimited() {
  terms_.grant = UnlimitedGrant{};
  return *this;
}

PolicyBuilder& PolicyBuilder::yearly(std::string_view quota) {
  terms_.grant = YearlyGrant{number(quota)};
  return *this;
}

PolicyBuilder& PolicyBuilder::every_months(int months, std::string_view quota_per_year) {
  terms_.grant = PeriodicGrant{.quota = number(quota_per_year), .months_per_period = months};
  return *this;
}

PolicyBuilder& PolicyBuilder::at_period_end() {
  std::get<PeriodicGrant>(terms_.grant).credit = CreditTime::period_end;
  return *this;
}

PolicyBuilder& PolicyBuilder::year_from(std::string_view start) {
  terms_.leave_year = FixedLeaveYear{month_day(start)};
  return *this;
}

PolicyBuilder& PolicyBuilder::year_from_anniversary() {
  terms_.leave_year = AnniversaryLeaveYear{};
  return *this;
}

PolicyBuilder& PolicyBuilder::prorated(ProrationBasis basis) {
  return on_joining(basis).on_leaving(basis);
}

PolicyBuilder& PolicyBuilder::on_joining(ProrationBasis basis) {
  terms_.on_hire = basis;
  return *this;
}

PolicyBuilder& PolicyBuilder::on_leaving(ProrationBasis basis) {
  terms_.on_leaving = basis;
  return *this;
}

PolicyBuilder& PolicyBuilder::rounded(RoundingMode mode, std::string_view step) {
  terms_.rounding = {mode, number(step)};
  return *this;
}

PolicyBuilder& PolicyBuilder::carrying(std::string_view limit) {
  terms_.carry_over.limit = number(limit);
  return *this;
}

PolicyBuilder& PolicyBuilder::carrying_all() {
  terms_.carry_over.limit = std::nullopt;
  return *this;
}

PolicyBuilder& PolicyBuilder::usable_until(std::string_view last_day) {
  terms_.carry_over.expiry = CarriedUntil{month_day(last_day)};
  return *this;
}

PolicyBuilder& PolicyBuilder::usable_for_months(int months) {
  terms_.carry_over.expiry = CarriedForMonths{months};
  return *this;
}

PolicyBuilder& PolicyBuilder::floor(std::string_view floor) {
  terms_.negative_floor = number(floor);
  return *this;
}

}  // namespace daybook
