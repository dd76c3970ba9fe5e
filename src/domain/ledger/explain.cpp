#include "domain/ledger/explain.hpp"

#include <algorithm>
#include <map>

#include "domain/ledger/breach.hpp"

namespace daybook {
namespace {

using base::to_decimal;

std::string label_of(Figure figure) { return "figure." + std::string(base::enum_name(figure)); }

void add_source(std::vector<Version>& sources, Version source) {
  if (source != Version{} && std::ranges::find(sources, source) == sources.end())
    sources.push_back(source);
  std::ranges::sort(sources);
}

Explanation quota_line(const Entry& entry) {
  Explanation line{.label = "input.quota"};
  line.facts = {{"quota", to_decimal(entry.basis->quota)},
                {"policy", entry.policy->name},
                {"policy_version_from", to_string(entry.terms->from)}};
  if (entry.basis->scale != Rational(1))
    line.facts.push_back({"scale", base::to_fraction(entry.basis->scale)});
  if (entry.basis->tier) line.facts.push_back({"tier", std::to_string(*entry.basis->tier + 1)});
  add_source(line.sources, entry.terms->source);
  if (entry.basis->personal) add_source(line.sources, *entry.basis->personal);
  return line;
}

Explanation share_line(const Entry& entry, const Person& person) {
  const Employment& employment = person.employment;
  const PolicyTerms& terms = entry.terms->value;
  Explanation line{.label = "input.share"};
  line.facts = {{"share", base::to_fraction(entry.basis->share)}};
  if (entry.period.first == employment.first) {
    line.facts.push_back({"employed_from", to_string(employment.first)});
    line.facts.push_back({"basis", std::string(base::enum_name(terms.on_hire.basis))});
    add_source(line.sources, employment.first_source);
  }
  if (employment.last && entry.period.last == *employment.last) {
    line.facts.push_back({"employed_until", to_string(*employment.last)});
    line.facts.push_back({"basis", std::string(base::enum_name(terms.on_leaving.basis))});
    add_source(line.sources, employment.last_source);
  }
  return line;
}

Explanation rounding_line(const Entry& entry) {
  const Rounding& rounding = entry.terms->value.rounding;
  return {.label = "input.rounding",
          .facts = {{"exact", to_decimal(entry.basis->exact)},
                    {"mode", std::string(base::enum_name(rounding.mode))},
                    {"step", to_decimal(rounding.step)}},
          .sources = {entry.terms->source}};
}

Explanation cap_line(const Entry& entry) {
  return {.label = entry.basis->deferred ? "input.cap_deferred" : "input.cap_lost",
          .facts = {{"capped", to_decimal(entry.basis->capped)}},
          .sources = {entry.terms->source}};
}

// What is spent is shown positive on its own, down to its days.
void turn_around(Explanation& node) {
  if (node.amount) node.amount = -*node.amount;
  for (Explanation& child : node.children) turn_around(child);
}

class Tree {
 public:
  Tree(const AccountFacts& facts, const Books& books, const Figures& figures)
      : facts_(facts), books_(books), figures_(figures) {}

  Explanation of(Figure figure) const {
    switch (figure) {
      case Figure::remaining:
        return sum(figure, figures_.remaining,
                   {Figure::brought_forward, Figure::accrued, Figure::adjusted, Figure::taken,
                    Figure::expired});
      case Figure::year_end: return year_end();
      case Figure::available: return available();
      case Figure::brought_forward: return brought_forward(books_.actual);
      default: return lines(figure);
    }
  }

 private:
  Explanation sum(Figure figure, Amount amount, std::initializer_list<Figure> parts) const {
    Explanation node{.label = label_of(figure), .amount = amount, .date = figures_.as_of};
    for (Figure part : parts) {
      Explanation child = of(part);
      if (child.amount->is_zero() && child.children.empty()) continue;
      node.children.push_back(std::move(child));
    }
    return node;
  }

  // As part of a sum: what is spent is negative.
  Explanation lines(Figure figure) const {
    const Amount amount = figures_.get(figure);
    Explanation node{.label = label_of(figure),
                     .amount = sign_of(figure) < 0 ? -amount : amount,
                     .date = figures_.as_of};
    const Account& account = account_behind(figure, books_);
    append_entries(node, account,
                   [&](const Entry& entry) { return belongs_to(figure, entry, figures_); });
    return node;
  }

  // What earlier years left is itself a balance: the same lines one level down, a node a year.
  // Carrying over moves an amount from one year to the next and changes no sum, so it is left out.
  Explanation brought_forward(const Account& account) const {
    Explanation node{.label = label_of(Figure::brought_forward),
                     .amount = base::zero(account.unit),
                     .date = figures_.leave_year.first};
    std::map<Date, DateRange> years;
    for (const Entry& entry : account.entries)
      if (is_earlier(entry)) years.emplace(entry.leave_year.first, entry.leave_year);
    for (const auto& [first, year] : years) {
      Explanation of_year{
          .label = "leave_year",
          .amount = base::zero(account.unit),
          .facts = {{"first", to_string(year.first)}, {"last", to_string(year.last)}}};
      append_entries(of_year, account, [&](const Entry& entry) {
        return entry.leave_year.first == first && is_earlier(entry);
      });
      for (const Explanation& child : of_year.children) *of_year.amount += *child.amount;
      *node.amount += *of_year.amount;
      node.children.push_back(std::move(of_year));
    }
    return node;
  }

  bool is_earlier(const Entry& entry) const {
    return belongs_to(Figure::brought_forward, entry, figures_) && !is_carry(entry.kind);
  }
  static bool is_carry(EntryKind kind) {
    return kind == EntryKind::carried_in || kind == EntryKind::carried_out;
  }

  Explanation year_end() const {
    Explanation node{.label = label_of(Figure::year_end),
                     .amount = figures_.year_end,
                     .date = figures_.leave_year.last};
    node.children.push_back(brought_forward(books_.reserved));
    append_entries(node, books_.reserved, [&](const Entry& entry) {
      return belongs_to(Figure::year_end, entry, figures_) && !is_carry(entry.kind) &&
             !belongs_to(Figure::brought_forward, entry, figures_);
    });
    return node;
  }

  Explanation available() const {
    Explanation node{
        .label = label_of(Figure::available), .amount = figures_.available, .date = figures_.as_of};
    node.children.push_back(of(Figure::remaining));
    const Amount held = books_.reserved.balance_on(figures_.as_of) - figures_.remaining;
    if (!held.is_zero())
      node.children.push_back({.label = "available.held", .amount = held, .date = figures_.as_of});
    const Amount floor = floor_on(facts_, books_.reserved, figures_.as_of);
    if (!floor.is_zero())
      node.children.push_back(
          {.label = "available.floor", .amount = -floor, .date = figures_.as_of});
    Amount rest = figures_.available - figures_.remaining - held;
    rest += floor;
    if (!rest.is_zero()) node.children.push_back(set_aside(rest));
    return node;
  }

  // Later leave that today's balance must still cover.
  Explanation set_aside(Amount amount) const {
    Explanation node{.label = "available.set_aside", .amount = amount};
    Explanation later;
    append_entries(later, books_.reserved, [&](const Entry& entry) {
      return entry.date > figures_.as_of && entry.absence.has_value();
    });
    for (const Explanation& line : later.children)
      for (Version source : line.sources) add_source(node.sources, source);
    return node;
  }

  // Consecutive days of one request become one line.
  template <class Wanted>
  void append_entries(Explanation& node, const Account& account, Wanted wanted) const {
    std::map<std::size_t, std::size_t> line_of_absence;
    for (const Entry& entry : account.entries) {
      if (!wanted(entry)) continue;
      if (!entry.absence) {
        node.children.push_back(line(entry));
        continue;
      }
      const auto [at, is_new] = line_of_absence.emplace(*entry.absence, node.children.size());
      if (is_new) node.children.push_back(absence_line(entry));
      *node.children[at->second].amount += entry.amount;
      node.children[at->second].children.push_back(
          {.label = "entry.day", .amount = entry.amount, .date = entry.date});
    }
  }

  Explanation absence_line(const Entry& entry) const {
    const Absence& absence = facts_.absences[*entry.absence];
    Explanation node{.label = "entry." + std::string(base::enum_name(entry.kind)),
                     .amount = base::zero(entry.amount.unit),
                     .date = absence.days.first,
                     .facts = {{"request", to_string(absence.request)},
                               {"from", to_string(absence.days.first)},
                               {"to", to_string(absence.days.last)}}};
    add_source(node.sources, absence.requested);
    add_source(node.sources, absence.decided);
    return node;
  }

  Explanation line(const Entry& entry) const {
    Explanation node{.label = "entry." + std::string(base::enum_name(entry.kind)),
                     .amount = entry.amount,
                     .date = entry.date};
    switch (entry.kind) {
      case EntryKind::grant:
      case EntryKind::accrual:
        if (entry.basis) {
          add_grant(node, entry);
          break;
        }
        node.label = "entry.entitlement";
        [[fallthrough]];
      default: entry.adjustment ? add_adjustment(node, entry) : add_year_end(node, entry);
    }
    return node;
  }

  void add_grant(Explanation& node, const Entry& entry) const {
    node.facts = {{"policy", entry.policy->name},
                  {"period_first", to_string(entry.period.first)},
                  {"period_last", to_string(entry.period.last)}};
    add_source(node.sources, entry.terms->source);
    node.children.push_back(quota_line(entry));
    if (entry.basis->share != Rational(1))
      node.children.push_back(share_line(entry, facts_.calendar.person()));
    const Rational rounded = entry.amount.value + entry.basis->capped;
    if (entry.basis->exact != rounded) node.children.push_back(rounding_line(entry));
    if (!entry.basis->capped.is_zero()) node.children.push_back(cap_line(entry));
  }

  void add_adjustment(Explanation& node, const Entry& entry) const {
    const Adjustment& adjustment = facts_.adjustments[*entry.adjustment];
    node.facts = {{"reason", adjustment.reason.text}};
    add_source(node.sources, adjustment.source);
  }

  void add_year_end(Explanation& node, const Entry& entry) const {
    node.facts = {{"from", to_string(entry.period.first)}, {"to", to_string(entry.period.last)}};
    if (is_handed_over(facts_, entry)) add_source(node.sources, facts_.handed_over->source);
    if (!entry.terms) return;
    const auto& limit = entry.terms->value.carry_over.limit;
    node.facts.push_back({"carry_limit", limit ? to_decimal(*limit) : "all"});
    add_source(node.sources, entry.terms->source);
  }

  const AccountFacts& facts_;
  const Books& books_;
  const Figures& figures_;
};

}  // namespace

Explanation explain(const AccountFacts& facts, const Books& books, const Figures& figures,
                    Figure figure) {
  Explanation tree = Tree(facts, books, figures).of(figure);
  if (sign_of(figure) < 0) turn_around(tree);
  return tree;
}

}  // namespace daybook
