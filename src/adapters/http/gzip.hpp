#pragma once
#include <string>
#include <string_view>

namespace daybook::wire {

enum class Effort { least, most };

// `text` as a gzip file; empty where zlib fails. The least effort is for what is sent once.
std::string gzipped(std::string_view text, Effort effort = Effort::most);

}  // namespace daybook::wire
