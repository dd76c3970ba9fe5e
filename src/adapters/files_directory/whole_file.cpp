#include "adapters/files_directory/whole_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace daybook::files {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

// An open file, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

base::Outcome flush_folder(const fs::path& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened.is_open() || fsync(opened.number()) != 0) return unavailable(folder, errno);
  return {};
}

base::Outcome ensure_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  TRY(ensure_folder(folder.parent_path()));
  if (mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) return unavailable(folder, errno);
  return flush_folder(folder.parent_path());
}

base::Outcome write_bytes(const Descriptor& into, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = write(into.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unavailable(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (fsync(into.number()) != 0) return unavailable(path, errno);
  return {};
}

// Its name is only ever that of a file that is complete.
base::Outcome write_beside(const fs::path& path, std::string_view bytes) {
  const Descriptor into(
      open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
  if (!into.is_open()) return unavailable(path, errno);
  return write_bytes(into, bytes, path);
}

// False when there is one already.
base::Result<bool> put_in_place(const fs::path& from, const fs::path& to, Replace replace) {
  if (replace == Replace::yes) {
    if (rename(from.c_str(), to.c_str()) != 0) return unavailable(to, errno);
    return true;
  }
  const bool linked = link(from.c_str(), to.c_str()) == 0;
  const int error = errno;
  unlink(from.c_str());
  if (!linked && error != EEXIST) return unavailable(to, error);
  return linked;
}

}  // namespace

std::unexpected<base::Error> unavailable(const fs::path& path, int error) {
  return base::fail(base::ErrorCode::unavailable, "file.unavailable",
                    {{"path", path.string()}, {"message", std::generic_category().message(error)}});
}

base::Result<bool> write_whole(const fs::path& path, std::string_view bytes, Replace replace) {
  TRY(ensure_folder(path.parent_path()));
  const fs::path beside = path.string() + ".new";
  const base::Outcome written = write_beside(beside, bytes);
  if (!written) unlink(beside.c_str());
  TRY(base::Outcome(written));
  const bool is_new = TRY(put_in_place(beside, path, replace));
  TRY(flush_folder(path.parent_path()));
  return is_new;
}

base::Result<std::optional<std::string>> read_whole(const fs::path& path, std::size_t bytes_max) {
  const Descriptor from(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!from.is_open() && errno == ENOENT) return std::optional<std::string>();
  if (!from.is_open()) return unavailable(path, errno);
  // One more than fits shows that it is too long.
  std::string bytes(bytes_max + 1, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t count = read(from.number(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unavailable(path, errno);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  if (size > bytes_max) return base::fail(base::ErrorCode::unavailable, "file.altered");
  bytes.resize(size);
  return std::optional(std::move(bytes));
}

base::Outcome remove_all(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) return {};
  fs::remove_all(path, error);
  if (error) return unavailable(path, error.value());
  return flush_folder(path.parent_path());
}

}  // namespace daybook::files
