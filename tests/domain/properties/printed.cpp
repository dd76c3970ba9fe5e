#include "domain/properties/printed.hpp"

namespace daybook {
namespace {

std::string printed(const DateRange& days) {
  return " " + to_string(days.first) + ".." + to_string(days.last);
}

std::string printed(const GrantBasis& basis) {
  std::string text = " = " + exact(basis.quota) + " x " + exact(basis.share) + " x " +
                     exact(basis.scale) + " = " + exact(basis.exact) + " capped " +
                     exact(basis.capped) + (basis.deferred ? " deferred" : "");
  if (basis.tier) text += " tier " + std::to_string(*basis.tier);
  if (basis.personal) text += " personal " + std::to_string(basis.personal->number);
  return text;
}

std::string printed(const Entry& entry) {
  std::string text = to_string(entry.date) + " " + std::string(base::enum_name(entry.kind)) + " " +
                     exact(entry.amount) + " -> " + exact(entry.balance) + " lot " +
                     std::to_string(entry.lot) + printed(entry.leave_year) + printed(entry.period);
  if (entry.basis) text += printed(*entry.basis);
  if (entry.policy) text += " " + entry.policy->name;
  if (entry.terms) text += " of " + std::to_string(entry.terms->source.number);
  return text;
}

}  // namespace

std::string printed(const Figures& figures) {
  std::string text = to_string(figures.as_of) + printed(figures.leave_year);
  for (const Figure figure : kFigures) text += " " + exact(figures.get(figure));
  for (const Expiring& lost : figures.expiring)
    text += " " + exact(lost.amount) + "@" + to_string(lost.last_day);
  return text;
}

std::string printed(const AccountFacts& facts) {
  std::string text;
  for (const char* day : {"2023-12-31", "2024-01-01", "2024-05-27", "2025-02-13", "2026-03-13"})
    text += printed(figures_on(facts, on(day))) + "\n";
  return text;
}

std::string printed(const Account& account) {
  std::string text;
  for (const Entry& entry : account.entries) text += printed(entry) + "\n";
  for (const Lot& lot : account.lots)
    text += "lot" + printed(DateRange{lot.first, lot.last}) + " " + exact(lot.granted) + " " +
            exact(lot.left) + "\n";
  return text;
}

}  // namespace daybook
