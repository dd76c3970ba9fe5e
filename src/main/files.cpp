#include "main/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace daybook::cli {
namespace {

constexpr std::size_t kBytesMax = 64u << 20;

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Close>;

std::unexpected<base::Error> failed(const char* rule, const std::string& path, const char* reason) {
  return base::invalid(rule, {{"path", path}, {"reason", reason}});
}

}  // namespace

base::Result<std::string> read_file(const std::string& path) {
  const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return failed("file.unreadable", path, std::strerror(errno));
  std::string text;
  char buffer[64 << 10];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) {
    text.append(buffer, count);
    if (text.size() > kBytesMax) return failed("file.unreadable", path, "it is too large");
  }
  if (std::ferror(file.get())) return failed("file.unreadable", path, std::strerror(errno));
  return text;
}

base::Outcome write_file(const std::string& path, std::string_view text) {
  File file(std::fopen(path.c_str(), "wb"));
  if (!file) return failed("file.unwritable", path, std::strerror(errno));
  const bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
  const bool closed = std::fclose(file.release()) == 0;
  if (!written || !closed) return failed("file.unwritable", path, std::strerror(errno));
  return {};
}

}  // namespace daybook::cli
