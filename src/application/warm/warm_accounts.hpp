// Accounts kept ready for the next question. What is kept holds everything that it was made from:
// parts of an organisation are never changed while somebody holds them, so an account is right as
// long as the organisation still has the very same parts, and that is looked at every time. Nothing
// needs to be told that something has changed, and nothing kept can be out of date.
#pragma once
#include <atomic>
#include <mutex>
#include <unordered_map>

#include "application/host/view.hpp"
#include "domain/ledger/settled_account.hpp"

namespace daybook {

// The account of one person and leave type, settled for a day.
class WarmAccount {
 public:
  WarmAccount(const Organisation& organisation, const PersonRecord& record, const LeaveType& type,
              Date day);
  WarmAccount(const WarmAccount&) = delete;
  WarmAccount& operator=(const WarmAccount&) = delete;

  // Made from the very parts that the organisation has now?
  bool is_of(const Organisation& organisation, const PersonRecord& record,
             const LeaveType& type) const;
  const AccountFacts& facts() const { return facts_; }
  const SettledAccount& settled() const { return settled_; }

  struct Told {
    Figures figures;
    bool is_worth_showing;  // covered by a policy, or with entries
  };
  // Of a day that settled() tells. Most ask for the same day: the last one is kept.
  std::shared_ptr<const Told> told_on(Date day) const;
  std::size_t bytes() const;  // that it takes, about

 private:
  std::shared_ptr<const PersonRecord> record_;
  std::shared_ptr<const Structure> structure_;
  std::shared_ptr<const std::vector<LeaveType>> leave_types_;
  std::shared_ptr<const std::vector<Policy>> policies_;
  std::shared_ptr<const std::vector<Conversion>> conversions_;
  AccountFacts facts_;
  SettledAccount settled_;
  mutable std::atomic<std::shared_ptr<const Told>> told_;
};

// Those of one organisation that were asked for last. Safe to use from many threads.
class WarmAccounts {
 public:
  // Between a half and all of them are kept: some 20 MB at a hundred absences each.
  static constexpr std::size_t kAccountsMax = 512;

  // One that tells figures of `day`. `record` and `type` are of the organisation.
  std::shared_ptr<const WarmAccount> account_of(const Organisation& organisation,
                                                const PersonRecord& record, const LeaveType& type,
                                                Date day);
  // That they take, about; not less than what is kept.
  std::size_t bytes() const { return bytes_; }

 private:
  struct Key {
    PersonId person;
    LeaveTypeId type;
    bool operator==(const Key&) const = default;
  };
  struct HashOfKey {
    std::size_t operator()(const Key& key) const {
      return std::hash<PersonId>{}(key.person) ^ (std::hash<LeaveTypeId>{}(key.type) << 1);
    }
  };
  using Kept = std::unordered_map<Key, std::shared_ptr<const WarmAccount>, HashOfKey>;

  std::shared_ptr<const WarmAccount> find(const Key& key);
  void keep(const Key& key, std::shared_ptr<const WarmAccount> account);

  std::atomic<std::size_t> bytes_ = 0;
  std::mutex mutex_;
  Kept recent_;  // guarded by mutex_
  Kept older_;   // guarded by mutex_; dropped when recent_ is full
};

}  // namespace daybook
