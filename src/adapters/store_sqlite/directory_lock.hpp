// The right to write in a data directory: one process has it, until it ends in whatever way.
#pragma once
#include <filesystem>

#include "base/result.hpp"

namespace daybook::sqlite {

class DirectoryLock {
 public:
  // Locks `directory`/daybook.lock. Refuses with "store.in_use" (facts "directory", "process") when
  // somebody else has it, this process included.
  static base::Result<DirectoryLock> acquire(const std::filesystem::path& directory);

  DirectoryLock(DirectoryLock&& other) noexcept;
  DirectoryLock& operator=(DirectoryLock&&) = delete;
  ~DirectoryLock();

 private:
  explicit DirectoryLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

// Makes the directory if it is missing, durably and for its owner only.
base::Outcome ensure_directory(const std::filesystem::path& directory);

}  // namespace daybook::sqlite
