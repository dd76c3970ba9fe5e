#pragma once
#include <string>
#include <string_view>

namespace daybook::wire {

// `text` as a gzip file, as small as zlib makes it; empty where zlib fails.
std::string gzipped(std::string_view text);

}  // namespace daybook::wire
