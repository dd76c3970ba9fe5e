#include <array>

#include "application/import/rows.hpp"

namespace daybook {
namespace {

enum Column {
  kName,
  kTimeZone,
  kHolidays,
  kCompanyDays,
  kPattern,
  kLeaveDays,
  kGrant,
  kYearStart,
  kCarryLimit,
  kCarryUntil,
  kOnHire,
  kOnLeaving,
  kRounding,
  kFloor,
  kPolicyFrom
};

const std::vector<Heading>& headings() {
  static const std::vector<Heading> all = {
      {Presence::required, {"location", "name", "office"}},
      {Presence::required, {"time zone", "timezone"}},
      {Presence::required, {"holidays", "holiday region", "region"}},
      {Presence::optional, {"company days", "company holidays"}},
      {Presence::optional, {"working pattern", "working hours", "working days"}},
      {Presence::optional, {"leave days", "days per year", "allowance", "entitlement"}},
      {Presence::optional, {"grant", "accrual"}},
      {Presence::optional, {"leave year start", "year start"}},
      {Presence::optional, {"carry over limit", "carry over"}},
      {Presence::optional, {"carry over until"}},
      {Presence::optional, {"on hire", "proration on hire"}},
      {Presence::optional, {"on leaving", "proration on leaving"}},
      {Presence::optional, {"rounding"}},
      {Presence::optional, {"negative floor", "may go below zero"}},
      {Presence::optional, {"policy from"}},
  };
  return all;
}

std::unexpected<base::Error> unread(const char* rule, std::string_view text) {
  return base::invalid(rule, {{"value", std::string(text.substr(0, 64))}});
}

// "12-24 afternoon; 12-31 half; 08-14"
Result<std::vector<LocationRow::CompanyDay>> read_company_days(std::string_view text) {
  std::vector<LocationRow::CompanyDay> days;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(";,"), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    LocationRow::CompanyDay day{.day = TRY(base::parse_month_day(part.substr(0, 5)))};
    const std::string word = plain(part.substr(std::min<std::size_t>(5, part.size())));
    if (word == "morning" || word == "afternoon") day.half = TRY(base::parse_enum<PartOfDay>(word));
    if (day.half || word == "half") day.off = Rational(1, 2);
    if (!day.half && !word.empty() && word != "half")
      return unread("import.company_day_malformed", part);
    days.push_back(day);
  }
  return days;
}

// "yearly", "monthly" (on the first of each month), "monthly at end".
Result<Grant> read_grant(std::string_view text, const Rational& quota) {
  const std::string word = plain(text);
  if (word.empty() || word == "yearly") return Grant{YearlyGrant{quota}};
  PeriodicGrant monthly{.amount = quota};
  if (word == "monthly") return Grant{monthly};
  if (word != "monthlyatend") return unread("import.grant_unknown", text);
  monthly.schedule.credit = AtPeriodEnd{};
  return Grant{monthly};
}

// "none", or "up 0.5": a mode and a step, which is 1 when left out.
Result<Rounding> read_rounding(std::string_view text) {
  const std::size_t space = text.find(' ');
  Rounding rounding{.mode = TRY(base::parse_enum<RoundingMode>(text.substr(0, space)))};
  if (space != std::string_view::npos)
    rounding.step = TRY(read_number(trimmed(text.substr(space))));
  TRY(rounding.check());
  return rounding;
}

Result<std::optional<Rational>> read_limit(std::string_view text) {
  if (plain(text) == "all") return std::optional<Rational>{};
  return std::optional(TRY(read_number(text)));
}

void read_carry_over(RowReader& reader, PolicyTerms& terms) {
  if (const auto limit = reader.value(kCarryLimit, read_limit)) terms.carry_over.limit = *limit;
  if (const auto until = reader.value(kCarryUntil, base::parse_month_day))
    terms.carry_over.expiry = UntilDate{*until};
}

std::optional<PolicyTerms> read_terms(RowReader& reader) {
  const auto quota = reader.value(kLeaveDays, read_number);
  if (!quota) return std::nullopt;
  PolicyTerms terms{.grant = YearlyGrant{*quota}};
  const auto grant = [&](std::string_view text) { return read_grant(text, *quota); };
  if (const auto read = reader.value(kGrant, grant)) terms.grant = *read;
  if (const auto start = reader.value(kYearStart, base::parse_month_day))
    terms.leave_year = FixedLeaveYear{*start};
  const auto basis = base::parse_enum<ProrationBasis>;
  if (const auto read = reader.value(kOnHire, basis)) terms.on_hire.basis = *read;
  if (const auto read = reader.value(kOnLeaving, basis)) terms.on_leaving.basis = *read;
  if (const auto read = reader.value(kRounding, read_rounding)) terms.rounding = *read;
  if (const auto read = reader.value(kFloor, read_number)) terms.negative_floor = *read;
  read_carry_over(reader, terms);
  return terms;
}

}  // namespace

Rows<LocationRow> read_locations(const ImportFile& file, DateForm form, ImportProblems& problems) {
  Rows<LocationRow> rows{file.name, Sheet(file, headings(), problems), {}};
  for (const Sheet::Row& row : rows.sheet->rows()) {
    RowReader reader(*rows.sheet, row, problems);
    LocationRow location{.row = row.number,
                         .name = reader.required(kName),
                         .time_zone = reader.required(kTimeZone),
                         .region = reader.required(kHolidays),
                         .pattern = reader.value(kPattern, read_pattern),
                         .terms = read_terms(reader)};
    if (auto days = reader.value(kCompanyDays, read_company_days))
      location.company_days = std::move(*days);
    location.policy_from =
        reader.value(kPolicyFrom, [form](std::string_view text) { return read_date(text, form); });
    if (reader.is_good()) rows.good.push_back(std::move(location));
  }
  return rows;
}

}  // namespace daybook
