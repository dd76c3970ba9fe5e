#include "domain/builders/policy_builder.hpp"

namespace daybook {
namespace {

MonthDay month_day(std::string_view text) {
  const auto parsed = base::parse_month_day(text);
  ENSURE(parsed.has_value());
  return *parsed;
}

Every every_so_many(int months) {
  switch (months) {
    case 1: return Every::month;
    case 2: return Every::two_months;
    case 3: return Every::quarter;
    case 4: return Every::four_months;
    case 6: return Every::half_year;
    default: return Every::year;
  }
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
  terms_.grant =
      PeriodicGrant{.amount = number(quota_per_year), .schedule = {.every = every_so_many(months)}};
  return *this;
}

PolicyBuilder& PolicyBuilder::at_period_end() {
  std::get<PeriodicGrant>(terms_.grant).schedule.credit = AtPeriodEnd{};
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
  terms_.on_hire.basis = basis;
  return *this;
}

PolicyBuilder& PolicyBuilder::on_leaving(ProrationBasis basis) {
  terms_.on_leaving.basis = basis;
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
  terms_.carry_over.expiry = UntilDate{month_day(last_day)};
  return *this;
}

PolicyBuilder& PolicyBuilder::usable_for_months(int months) {
  terms_.carry_over.expiry = ForMonths{months};
  return *this;
}

PolicyBuilder& PolicyBuilder::floor(std::string_view floor) {
  terms_.negative_floor = number(floor);
  return *this;
}

}  // namespace daybook
