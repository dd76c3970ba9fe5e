// What people add to an account and take from it.
#include <algorithm>

#include "domain/ledger/account_run.hpp"

namespace daybook {
namespace {

EntryKind kind_of(AdjustmentKind kind) {
  switch (kind) {
    case AdjustmentKind::opening: return EntryKind::opening;
    case AdjustmentKind::entitlement: return EntryKind::grant;
    case AdjustmentKind::time_in_lieu: return EntryKind::time_in_lieu;
    case AdjustmentKind::paid_out: return EntryKind::paid_out;
    case AdjustmentKind::reversal: return EntryKind::reversal;
    case AdjustmentKind::correction: return EntryKind::adjustment;
  }
  return EntryKind::adjustment;
}

}  // namespace

void AccountRun::adjust(std::size_t index) {
  const Adjustment& told = adjustment(index);
  Entry line{.date = told.date,
             .kind = told.converted ? EntryKind::converted : kind_of(told.kind),
             .leave_year = year_,
             .period = {told.date, told.date},
             .adjustment = index};
  Amount amount = told.amount;
  if (told.kind == AdjustmentKind::time_in_lieu) {
    const PolicyOnDay on = facts_.coverage.latest_on(told.date);
    line.policy = on.policy;
    line.terms = on.version;
    if (on.version) amount.value *= on.version->value.time_in_lieu.multiplier;
  }
  if (!amount.is_negative()) return add_adjustment(index, amount, std::move(line));
  int reversed = kNoLot;
  for (int lot = 0; told.reverses && lot < lots_.count(); ++lot) {
    const auto opened_by = lots_.at(lot).adjustment;
    if (opened_by && adjustment(*opened_by).id == *told.reverses) reversed = lot;
  }
  draw(-amount, std::move(line), reversed);
}

void AccountRun::add_adjustment(std::size_t index, const Amount& amount, Entry line) {
  const Adjustment& told = adjustment(index);
  std::optional<Date> last_day = told.last_day;
  const bool in_lieu = told.kind == AdjustmentKind::time_in_lieu;
  if (in_lieu && !last_day && line.terms)
    last_day = last_day_of(told.date, line.terms->value.time_in_lieu.expiry);
  if (in_lieu && !last_day) last_day = base::kLatestDate;
  line.amount = amount;
  line.lot = last_day ? lots_.open({.leave_year = year_,
                                    .first = told.date,
                                    .last = *last_day,
                                    .renews = false,
                                    .adjustment = index,
                                    .granted_on = told.date})
                      : year_lot(told.date);
  lots_.deposit(line.lot, amount);
  lots_.at(line.lot).by_hand += amount;
  write(std::move(line));
}

}  // namespace daybook
