// Accounts and figures as text, to compare byte for byte.
#pragma once
#include <array>
#include <string>

#include "domain/builders/handbook.hpp"

namespace daybook {

inline constexpr std::array kFigures{Figure::brought_forward, Figure::accrued,   Figure::adjusted,
                                     Figure::taken,           Figure::booked,    Figure::pending,
                                     Figure::expired,         Figure::remaining, Figure::available,
                                     Figure::year_end};

std::string printed(const Figures& figures);
// All figures on days around the turns of years and between.
std::string printed(const AccountFacts& facts);
// Every entry and lot with all that they carry.
std::string printed(const Account& account);

}  // namespace daybook
