#include "application/warm/warm_accounts.hpp"

namespace daybook {
namespace {

std::shared_ptr<const PersonRecord> share(const Organisation& organisation,
                                          const PersonRecord& record) {
  const std::size_t* place = organisation.person_places.find(record.person.id);
  ENSURE(place);
  std::shared_ptr<const PersonRecord> shared = organisation.people.share(*place);
  ENSURE(shared.get() == &record);
  return shared;
}

}  // namespace

WarmAccount::WarmAccount(const Organisation& organisation, const PersonRecord& record,
                         const LeaveType& type, Date day)
    : record_(share(organisation, record)),
      structure_(organisation.structure.share()),
      leave_types_(organisation.leave_types.share()),
      policies_(organisation.policies.share()),
      conversions_(organisation.conversions.share()),
      facts_(
          account_facts({*record_, *structure_, *leave_types_, *policies_, *conversions_}, type)),
      settled_(facts_, day) {}

bool WarmAccount::is_of(const Organisation& organisation, const PersonRecord& record,
                        const LeaveType& type) const {
  return record_.get() == &record && facts_.type == &type &&
         structure_.get() == &*organisation.structure &&
         leave_types_.get() == &*organisation.leave_types &&
         policies_.get() == &*organisation.policies &&
         conversions_.get() == &*organisation.conversions;
}

std::shared_ptr<const WarmAccount::Told> WarmAccount::told_on(Date day) const {
  if (auto told = told_.load(); told && told->figures.as_of == day) return told;
  Figures figures = settled_.figures_on(day);
  const bool shows = figures.policy || !books_of(facts_, day).reserved.entries.empty();
  auto told = std::make_shared<const Told>(std::move(figures), shows);
  told_ = told;
  return told;
}

std::size_t WarmAccount::bytes() const {
  return sizeof(*this) + sizeof(Told) + facts_.absences.capacity() * sizeof(Absence) +
         facts_.adjustments.capacity() * sizeof(Adjustment) + settled_.bytes();
}

std::shared_ptr<const WarmAccount> WarmAccounts::account_of(const Organisation& organisation,
                                                            const PersonRecord& record,
                                                            const LeaveType& type, Date day) {
  const Key key{record.person.id, type.id};
  std::shared_ptr<const WarmAccount> account = find(key);
  if (account && account->is_of(organisation, record, type) && account->settled().tells(day))
    return account;
  account = std::make_shared<const WarmAccount>(organisation, record, type, day);
  keep(key, account);
  return account;
}

std::shared_ptr<const WarmAccount> WarmAccounts::find(const Key& key) {
  const std::lock_guard lock(mutex_);
  if (const auto found = recent_.find(key); found != recent_.end()) return found->second;
  const auto found = older_.find(key);
  return found == older_.end() ? nullptr : recent_[key] = found->second;
}

void WarmAccounts::keep(const Key& key, std::shared_ptr<const WarmAccount> account) {
  Kept dropped;  // outside of the lock
  const std::lock_guard lock(mutex_);
  if (recent_.size() >= kAccountsMax / 2) {
    dropped = std::exchange(older_, std::exchange(recent_, {}));
    bytes_ = 0;
    for (const auto& [of, each] : older_) bytes_ += each->bytes();
  }
  bytes_ += account->bytes();
  recent_.insert_or_assign(key, std::move(account));
}

}  // namespace daybook
