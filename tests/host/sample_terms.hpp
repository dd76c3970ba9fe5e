// The terms of a policy with every knob turned.
#pragma once
#include "domain/policy/policy.hpp"

namespace daybook {

PolicyTerms every_knob();

}  // namespace daybook
