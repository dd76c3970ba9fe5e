// What is looked up once for many people is told only of years that are alike for all of them.
#include "domain/ledger/usual_years.hpp"

#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

constexpr DateRange kYear{base::date(2024, 1, 1), base::date(2024, 12, 31)};

class TheUsualYear : public testing::Test {
 protected:
  void told(const PolicyTerms& terms) {
    book_.policy(terms, "2015-01-01");
    book_.person(a_person().hired("2018-03-01"));
    book_.person(a_person().named("Berta").hired("2020-06-15"));
    book_.person(a_person().named("Carla").hired("2023-06-15"));
    years_.emplace(book_.organisation().policies.share());
  }
  UsualYears::Credits year_of(std::string_view name) {
    return years_->of(book_.facts(name), kYear);
  }

  Handbook book_;
  std::optional<UsualYears> years_;
};

TEST_F(TheUsualYear, IsLookedUpOnceForAllWhoWereThereLongBefore) {
  told(a_policy().monthly("24"));
  const UsualYears::Credits annas = year_of("Anna");
  ASSERT_TRUE(annas);
  EXPECT_EQ(annas->size(), 12U);
  EXPECT_EQ(year_of("Berta"), annas);
}

TEST_F(TheUsualYear, IsNotThatOfSomebodyWhoJoinedShortlyBefore) {
  told(a_policy().monthly("24"));
  EXPECT_FALSE(year_of("Carla"));
}

TEST_F(TheUsualYear, IsNotThatOfSomebodyWhoLeavesSoon) {
  told(a_policy().monthly("24"));
  book_.person(a_person().named("Dora").hired("2018-03-01").leaving("2025-03-31"));
  EXPECT_FALSE(year_of("Dora"));
}

TEST_F(TheUsualYear, IsNotThatOfSomebodyWithTermsOfTheirOwn) {
  told(a_policy().monthly("24"));
  book_.given(SetPersonalTerms{{.person = PersonId::from_name("Anna"),
                                .leave_type = book_.facts().type->id,
                                .from = on("2024-01-01"),
                                .until = {},
                                .amount = 30}});
  EXPECT_FALSE(year_of("Anna"));
  EXPECT_TRUE(year_of("Berta"));
}

TEST_F(TheUsualYear, IsNobodysWhereTheTermsTellPeopleApart) {
  PolicyTerms tiers = a_policy().monthly("24");
  tiers.tiers = {{.after_years = 5, .amount = 28}};
  PolicyTerms scaled = a_policy().monthly("24");
  scaled.scale = {.by = ScaleBy::days_per_week};
  PolicyTerms waiting = a_policy().monthly("24");
  waiting.waiting.earning_months = 6;
  PolicyTerms worked;
  worked.grant = WorkedGrant{.amount = 1, .per_hours = 30};
  std::vector<PolicyTerms> all{tiers, scaled, waiting, worked};
  for (const auto& turn : std::initializer_list<void (*)(PeriodicGrant&)>{
           [](PeriodicGrant& grant) { grant.schedule.begins = WithHire{}; },
           [](PeriodicGrant& grant) { grant.schedule.credit = OnHireDay{}; },
           [](PeriodicGrant& grant) { grant.schedule.every = Every::working_day; },
           [](PeriodicGrant& grant) { grant.basis = WorkBasis::worked; },
           [](PeriodicGrant& grant) { grant.minimum_hours = 80; }}) {
    all.push_back(a_policy().monthly("24"));
    turn(std::get<PeriodicGrant>(all.back().grant));
  }
  for (std::size_t which = 0; which < all.size(); ++which) {
    Handbook book;
    book.policy(all[which], "2015-01-01");
    book.person(a_person().hired("2018-03-01"));
    UsualYears years(book.organisation().policies.share());
    EXPECT_FALSE(years.of(book.facts(), kYear)) << which;
  }
}

TEST_F(TheUsualYear, IsNotOneInWhichAnotherVersionBegins) {
  told(a_policy().monthly("24"));
  book_.policy(a_policy().monthly("30"), "2024-07-01");
  years_.emplace(book_.organisation().policies.share());
  EXPECT_FALSE(year_of("Anna"));
}

}  // namespace
}  // namespace daybook
