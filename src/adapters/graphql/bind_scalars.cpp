#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Out;
using graphql::Value;

Outcome check_text(const Value& value, const char* expected) {
  if (value.kind() == Value::Kind::string) return {};
  return base::invalid("json.wrong_type", {{"expected", expected}});
}

Outcome check_date(const Value& value) {
  TRY(check_text(value, "a date such as \"2026-03-29\""));
  TRY(base::parse_date(value.string()));
  return {};
}

Outcome check_instant(const Value& value) {
  TRY(check_text(value, "an instant such as \"2026-03-29T07:05:00Z\""));
  TRY(base::parse_instant(value.string()));
  return {};
}

// A JSON number may have been through floating point already: only text is exact.
Outcome check_decimal(const Value& value) {
  TRY(check_text(value, "a decimal number as a string, such as \"14.5\""));
  TRY(base::parse_decimal(value.string()));
  return {};
}

}  // namespace

Bindings bind_scalars() {
  Bindings bindings;
  bindings.scalar("Date", check_date);
  bindings.scalar("DateTime", check_instant);
  bindings.scalar("Decimal", check_decimal);
  bindings.field<Amount>("Amount", "value", [](const Amount& amount, Out& out) {
    out.string(base::to_decimal(amount.value));
  });
  bindings.field<Amount>("Amount", "unit", [](const Amount& amount, Out& out) {
    out.enumerator(enum_in_capitals(amount.unit));
  });
  bindings.field<Amount>("Amount", "exact", [](const Amount& amount, Out& out) {
    out.string(base::to_fraction(amount.value));
  });
  return bindings;
}

}  // namespace daybook
