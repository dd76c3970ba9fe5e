#include "adapters/store_sqlite/directory_lock.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace daybook::sqlite {
namespace {

std::unexpected<base::Error> unavailable(const std::filesystem::path& path, int error) {
  return base::fail(base::ErrorCode::unavailable, "store.unavailable",
                    {{"path", path.string()}, {"message", std::generic_category().message(error)}});
}

std::string process_written_in(int descriptor) {
  std::array<char, 32> text{};
  const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
  return {text.data(), static_cast<std::size_t>(size < 0 ? 0 : size)};
}

// Only for the message that a second process gets: the lock is what counts.
void write_process(int descriptor) {
  const std::string process = std::to_string(getpid());
  if (ftruncate(descriptor, 0) == 0)
    std::ignore = pwrite(descriptor, process.data(), process.size(), 0);
}

base::Outcome flush_directory(const std::filesystem::path& directory) {
  const int descriptor = open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return unavailable(directory, errno);
  const int result = fsync(descriptor);
  const int error = errno;
  close(descriptor);
  if (result != 0) return unavailable(directory, error);
  return {};
}

}  // namespace

base::Result<DirectoryLock> DirectoryLock::acquire(const std::filesystem::path& directory) {
  const std::filesystem::path file = directory / "daybook.lock";
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return unavailable(file, errno);
  DirectoryLock lock(descriptor);
  if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
    write_process(descriptor);
    return lock;
  }
  if (errno != EWOULDBLOCK) return unavailable(file, errno);
  return base::fail(
      base::ErrorCode::unavailable, "store.in_use",
      {{"directory", directory.string()}, {"process", process_written_in(descriptor)}});
}

DirectoryLock::DirectoryLock(DirectoryLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

DirectoryLock::~DirectoryLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

base::Outcome ensure_directory(const std::filesystem::path& directory) {
  std::error_code error;
  if (std::filesystem::is_directory(directory, error)) return {};
  const std::filesystem::path parent = std::filesystem::absolute(directory, error).parent_path();
  std::filesystem::create_directories(parent, error);
  if (error) return unavailable(parent, error.value());
  if (mkdir(directory.c_str(), S_IRWXU) != 0 && errno != EEXIST)
    return unavailable(directory, errno);
  return flush_directory(parent);
}

}  // namespace daybook::sqlite
