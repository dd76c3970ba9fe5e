// One clear English sentence for every refusal, made from its rule and its facts: what was asked,
// which number stands against it and what would pass. docs/reference/refusals.md lists them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace daybook {

// "You asked for 6 days, but 4.5 days are available on 2026-12-28." A rule without a sentence,
// which a test forbids, comes out as the rule and its facts.
std::string message_of(const base::Error& error);

}  // namespace daybook
