// What a leave year credits to everybody of whom nothing special is to be said: looked up once for
// the accounts of many people. Not safe to share between threads.
#pragma once
#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "domain/ledger/credits.hpp"

namespace daybook {

class UsualYears {
 public:
  using Credits = std::shared_ptr<const std::vector<Credit>>;

  // Holds the policies that the accounts are made from, so that nobody changes them meanwhile.
  explicit UsualYears(std::shared_ptr<const std::vector<Policy>> policies)
      : policies_(std::move(policies)) {}

  // The same as credits_in(facts, year, year.first), or null where the person, the policy or the
  // time make this year another one than that of others.
  Credits of(const AccountFacts& facts, const DateRange& year);

 private:
  using Key = std::tuple<const Dated<PolicyTerms>*, Date, Date>;

  std::shared_ptr<const std::vector<Policy>> policies_;
  std::map<Key, Credits> known_;
};

}  // namespace daybook
