// What may be refused or fail returns Result<T>. An Error carries a stable rule id and data, never
// prose: sentences for people are made at the edges, keyed by the rule.
#pragma once
#include <expected>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

enum class ErrorCode {
  invalid,      // malformed input: no state would accept it
  rejected,     // well-formed, but a rule says no
  not_found,    // names something that does not exist (or may not be seen)
  conflict,     // somebody else was first; try again
  forbidden,    // this caller may not
  unavailable,  // a part of the system is down, full or too slow
};

std::string_view name_of(ErrorCode code);

// One named piece of data of an error, such as {"field", "from"} or {"balance", "1.5"}.
struct Fact {
  std::string name;
  std::string value;
  bool operator==(const Fact&) const = default;
};

struct Error {
  ErrorCode code{};
  std::string rule;  // stable dotted id, such as "request.balance_short"
  std::vector<Fact> facts;

  bool operator==(const Error&) const = default;
  // The value of the fact called `name`, or an empty string.
  std::string_view fact(std::string_view name) const;
  Error with(std::string name, std::string value) &&;
};

template <class T>
using Result = std::expected<T, Error>;
using Outcome = Result<void>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string rule,
                                                 std::vector<Fact> facts = {}) {
  return std::unexpected(Error{code, std::move(rule), std::move(facts)});
}
[[nodiscard]] inline std::unexpected<Error> invalid(std::string rule,
                                                    std::vector<Fact> facts = {}) {
  return fail(ErrorCode::invalid, std::move(rule), std::move(facts));
}
[[nodiscard]] inline std::unexpected<Error> rejected(std::string rule,
                                                     std::vector<Fact> facts = {}) {
  return fail(ErrorCode::rejected, std::move(rule), std::move(facts));
}
[[nodiscard]] inline std::unexpected<Error> not_found(std::string rule,
                                                      std::vector<Fact> facts = {}) {
  return fail(ErrorCode::not_found, std::move(rule), std::move(facts));
}

namespace detail {
template <class T, class E>
T take(std::expected<T, E>&& result) {
  return std::move(*result);
}
template <class E>
void take(std::expected<void, E>&&) {}
}  // namespace detail

// Our own mistakes end the process, also in release builds: a wrong figure is worse than none.
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line);

}  // namespace base

#define ENSURE(condition)                 \
  (static_cast<bool>(condition) ? void(0) \
                                : ::base::assertion_failed(#condition, __FILE__, __LINE__))

// The value of a Result, or return its error from the enclosing function. Once per statement.
#define TRY(expression)                                      \
  __extension__({                                            \
    auto try_result = (expression);                          \
    if (!try_result) [[unlikely]]                            \
      return std::unexpected(std::move(try_result).error()); \
    ::base::detail::take(std::move(try_result));             \
  })
