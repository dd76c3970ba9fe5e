// Numbers with decimals, kept as they were written: a parser would make floating point of them.
#pragma once
#include <string>
#include <string_view>

namespace json {

// JSON text in which every number with a point or an exponent outside of strings has become a
// string of the same digits: 1.50 becomes "1.50", and 8.0 the whole number 8. More places than a
// decimal may have (base::parse_decimal) become a fraction, "0.00384615" is "384615/100000000", in
// strings too. What is not JSON stays as it is and is refused by who parses it.
std::string decimals_as_text(std::string_view text);

}  // namespace json
