// Text in the header of a message: one line of ASCII, whatever it says.
#pragma once
#include <string>
#include <string_view>

namespace daybook {

// Nothing in it can end the line: control characters become spaces. What is not ASCII is written in
// encoded words (RFC 2047), cut between characters.
std::string header_text(std::string_view text);

// The same for the name before an address, in quotes where it has to be.
std::string header_phrase(std::string_view name);

// An address as SMTP and a header can have it: ASCII, one @, no spaces, no brackets, no quotes, at
// most 254 characters.
bool is_plain_address(std::string_view address);

}  // namespace daybook
