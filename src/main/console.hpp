// What the program says: results on standard output, everything else on standard error.
#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace daybook::cli {

enum class Form { text, json };

void print(std::string_view text);        // standard output, a newline is added
void print_error(std::string_view text);  // standard error, likewise

// Says why it did not work, as a sentence or as {"error":{"rule":…,"message":…,"facts":{…}}}, and
// returns the exit code for it.
int report(const base::Error& error, Form form = Form::text);

// {"rule":…,"message":…,"facts":{…}}
std::string error_json(const base::Error& error);

}  // namespace daybook::cli
