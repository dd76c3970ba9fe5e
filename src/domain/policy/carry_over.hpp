// What happens to what is left when a leave year ends.
#pragma once
#include <optional>
#include <variant>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

// Until when an amount can be used, counted from the day on which it is carried or credited.
struct NeverExpires {
  bool operator==(const NeverExpires&) const = default;
  void describe(this auto&, auto&&) {}
};
// Through a day of the year, inclusive: {3, 31} is usable on 31 March, gone on 1 April.
struct UntilDate {
  static constexpr std::string_view kShorthand = "last_day";

  MonthDay last_day;
  bool operator==(const UntilDate&) const = default;
  void describe(this auto& self, auto&& field) { field("last_day", self.last_day); }
};
// For a number of months; may reach past the end of the leave year.
struct ForMonths {
  int months = 0;
  bool operator==(const ForMonths&) const = default;
  void describe(this auto& self, auto&& field) { field("months", self.months); }
};
// For a number of days, the first one included.
struct ForDays {
  int days = 0;
  bool operator==(const ForDays&) const = default;
  void describe(this auto& self, auto&& field) { field("days", self.days); }
};
using Expiry = std::variant<NeverExpires, UntilDate, ForMonths, ForDays>;

// The last day on which what begins on `first` can be used; nothing when it never expires.
std::optional<Date> last_day_of(Date first, const Expiry& expiry);
Outcome check_expiry(const Expiry& expiry);  // "policy.expiry_range" with months or days

// What a balance below zero does when the leave year ends.
enum class NegativeAtEnd {
  carried,   // stays; what is credited next repays it
  forgiven,  // starts again from zero
  deducted,  // starts again from zero, and the next leave year's entitlement is less
};
// The credit of the boundary day itself: does the limit see it?
enum class BoundaryCredit {
  after_carry,   // limit, then credit: 50 kept + 10 = 60
  before_carry,  // credit, then limit: 50
};
enum class LimitOf { closing_year, opening_year };

struct CarryOver {
  static constexpr std::string_view kShorthand = "limit";

  std::optional<Rational> limit = Rational(0);  // 0 carries nothing, nullopt everything
  Expiry expiry;
  Rational never_expires = 0;     // so much of what is carried has no expiry
  std::optional<Rational> step;   // only whole steps are carried: 1, 1/2
  std::optional<Rational> total;  // carried and the new leave year's first credit together
  NegativeAtEnd negative = NegativeAtEnd::carried;
  BoundaryCredit boundary_credit = BoundaryCredit::after_carry;
  LimitOf limit_of = LimitOf::closing_year;  // whose version and tier give limit and expiry

  bool operator==(const CarryOver&) const = default;
  Outcome check() const;
  void describe(this auto& self, auto&& field) {
    field("limit", self.limit);
    field("expiry", self.expiry, Expiry{});
    field("never_expires", self.never_expires, 0);
    field("step", self.step);
    field("total", self.total);
    field("negative", self.negative, NegativeAtEnd::carried);
    field("boundary_credit", self.boundary_credit, BoundaryCredit::after_carry);
    field("limit_of", self.limit_of, LimitOf::closing_year);
  }
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Expiry> {
  static constexpr std::array<std::string_view, 4> names{"never", "on_date", "after_months",
                                                         "after_days"};
};
template <>
struct base::EnumNames<daybook::NegativeAtEnd> {
  static constexpr std::array<std::string_view, 3> names{"carried", "forgiven", "deducted"};
};
template <>
struct base::EnumNames<daybook::BoundaryCredit> {
  static constexpr std::array<std::string_view, 2> names{"after_carry", "before_carry"};
};
template <>
struct base::EnumNames<daybook::LimitOf> {
  static constexpr std::array<std::string_view, 2> names{"closing_year", "opening_year"};
};
