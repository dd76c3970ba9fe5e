// A handbook whose periods payroll closes: remembers what was known when it did, as the log would
// tell it again.
//
//   book.close("2026-05-01", "2026-05-31");
//   book.leave_on("2026-05-12");
//   EXPECT_EQ(book.corrections("2026-06-30"), "charge on 2026-05-12: -1\n");
#pragma once
#include <map>

#include "application/payroll/payroll_export.hpp"
#include "domain/builders/handbook.hpp"

namespace daybook {

class PayrollBook : public Handbook {
 public:
  PayrollBook();

  // The rule by which it is refused, or "".
  std::string closing(std::string_view first, std::string_view last);
  void close(std::string_view first, std::string_view last);
  std::string reopening(std::string_view first, std::string_view last);

  PayrollExport open(std::string_view until) const;
  // The period that holds the day.
  PayrollExport closed(std::string_view day) const;

  // Of everybody, a line each: "charge on 2026-05-12: -1".
  std::string lines(const PayrollExport& payroll) const;
  std::string corrections(std::string_view until) const;

  View view() const { return std::make_shared<const Organisation>(organisation()); }
  StateAt state_at() const;

 private:
  std::map<Version, View> closed_at_;
};

}  // namespace daybook
