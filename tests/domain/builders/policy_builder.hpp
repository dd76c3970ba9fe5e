// A policy as a handbook would say it:
//
//   a_policy().yearly("25").carrying("5").usable_until("03-31")
#pragma once
#include <string_view>

#include "domain/builders/words.hpp"
#include "domain/policy/policy.hpp"

namespace daybook {

class PolicyBuilder {
 public:
  PolicyBuilder& nothing();
  PolicyBuilder& unlimited();
  PolicyBuilder& yearly(std::string_view quota);
  PolicyBuilder& every_months(int months, std::string_view quota_per_year);
  PolicyBuilder& monthly(std::string_view quota_per_year) {
    return every_months(1, quota_per_year);
  }
  PolicyBuilder& at_period_end();
  PolicyBuilder& year_from(std::string_view month_day);
  PolicyBuilder& year_from_anniversary();
  PolicyBuilder& prorated(ProrationBasis basis);  // on joining and on leaving
  PolicyBuilder& on_joining(ProrationBasis basis);
  PolicyBuilder& on_leaving(ProrationBasis basis);
  PolicyBuilder& rounded(RoundingMode mode, std::string_view step = "1");
  PolicyBuilder& carrying(std::string_view limit);
  PolicyBuilder& carrying_all();
  PolicyBuilder& usable_until(std::string_view month_day);
  PolicyBuilder& usable_for_months(int months);
  PolicyBuilder& floor(std::string_view floor);

  operator const PolicyTerms&() const { return terms_; }  // NOLINT: a builder reads as its thing

 private:
  PolicyTerms terms_;
};

inline PolicyBuilder a_policy() { return {}; }

}  // namespace daybook
