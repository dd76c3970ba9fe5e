#include "application/reports/figures_report.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "application/reports/person_report.hpp"
#include "domain/ledger/usual_years.hpp"

namespace daybook {
namespace {

constexpr std::size_t kNameWidth = 32;

std::string digits_of(const Amount& amount, Digits digits) {
  return digits == Digits::exact ? base::to_fraction(amount.value) : base::to_decimal(amount.value);
}

std::string heading_of(Figure figure) {
  switch (figure) {
    case Figure::brought_forward: return "brought";
    case Figure::year_end: return "year end";
    default: return std::string(base::enum_name(figure));
  }
}

constexpr auto kFigures = [] {
  std::array<Figure, base::EnumNames<Figure>::names.size()> all{};
  for (std::size_t at = 0; at < all.size(); ++at) all[at] = static_cast<Figure>(at);
  return all;
}();

// At most two places, for reading; the JSON has all of them.
std::string short_decimal(const Amount& amount) {
  const Rational hundredths = (amount.value * Rational(100) + Rational(1, 2)).floor();
  return base::to_decimal(hundredths / Rational(100));
}

// Columns are counted in characters, not in the bytes of UTF-8.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string text) {
  const std::size_t width = width_of(text);
  if (width < kNameWidth) text.append(kNameWidth - width, ' ');
  return text;
}

}  // namespace

std::vector<FiguresOfPerson> figures_of_people(const Organisation& organisation,
                                               const std::vector<const PersonRecord*>& people,
                                               const std::vector<const LeaveType*>& types,
                                               Date as_of) {
  UsualYears years(organisation.policies.share());
  std::vector<FiguresOfPerson> all;
  for (const PersonRecord* record : people)
    for (const LeaveType* type : types)
      all.push_back(
          {record, type, figures_on(organisation.facts_for(*record, *type, &years), as_of)});
  return all;
}

std::vector<const PersonRecord*> all_people(const Organisation& organisation) {
  std::vector<const PersonRecord*> people;
  for (const PersonRecord& record : organisation.people) people.push_back(&record);
  return people;
}

std::vector<const LeaveType*> counted_types(const Organisation& organisation) {
  std::vector<const LeaveType*> types;
  for (const LeaveType& type : *organisation.leave_types)
    if (type.counts_against_balance) types.push_back(&type);
  return types;
}

void write_figures(json::Writer& out, const FiguresOfPerson& of, Digits digits) {
  const Figures& figures = of.figures;
  out.begin_object();
  write_person(out, of.record->person);
  out.key("leave_type"), out.string(of.type->name);
  out.key("unit"), out.string(base::name_of(of.type->unit));
  out.key("as_of"), out.string(to_string(figures.as_of));
  out.key("leave_year"), out.begin_object();
  out.key("first"), out.string(to_string(figures.leave_year.first));
  out.key("last"), out.string(to_string(figures.leave_year.last));
  out.end_object();
  out.key("policy");
  figures.policy ? out.string(figures.policy->name) : out.null();
  out.key("unlimited"), out.boolean(figures.unlimited);
  for (Figure figure : kFigures)
    out.key(base::enum_name(figure)), out.string(digits_of(figures.get(figure), digits));
  out.key("expiring"), out.begin_array();
  for (const Expiring& lot : figures.expiring) {
    out.begin_object();
    out.key("amount"), out.string(digits_of(lot.amount, digits));
    out.key("last_day"), out.string(to_string(lot.last_day));
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

std::string figures_table(const std::vector<FiguresOfPerson>& all) {
  std::string table = padded("person, leave type");
  for (Figure figure : kFigures) table += fmt::format(" {:>9}", heading_of(figure));
  for (const FiguresOfPerson& of : all) {
    table += "\n" + padded(of.record->person.name.text + ", " + of.type->name);
    for (Figure figure : kFigures)
      table += fmt::format(" {:>9}", short_decimal(of.figures.get(figure)));
    for (const Expiring& lot : of.figures.expiring)
      table += fmt::format("\n  {} would expire after {}", short_decimal(lot.amount),
                           to_string(lot.last_day));
  }
  return table;
}

}  // namespace daybook
