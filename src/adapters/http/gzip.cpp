#include "adapters/http/gzip.hpp"

#include <zlib.h>

namespace daybook::wire {

std::string gzipped(std::string_view text, Effort effort) {
  constexpr int kGzipWindowBits = 15 + 16;  // zlib's way to ask for a gzip header
  constexpr int kMemoryLevel = 9;
  z_stream stream{};
  if (deflateInit2(&stream, effort == Effort::most ? Z_BEST_COMPRESSION : Z_BEST_SPEED, Z_DEFLATED,
                   kGzipWindowBits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
    return {};
  std::string packed(deflateBound(&stream, text.size()), '\0');
  // zlib only reads from next_in, whatever its type says.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool complete = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(complete ? stream.total_out : 0);
  deflateEnd(&stream);
  return packed;
}

}  // namespace daybook::wire
