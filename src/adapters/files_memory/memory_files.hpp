// Files in memory, for tests: they are gone with the process, and so is who could read them.
#pragma once
#include <map>
#include <mutex>

#include "application/ports/clock.hpp"
#include "application/ports/file_storage.hpp"
#include "seal/seal.hpp"

namespace daybook {

class MemoryFiles final : public FileStorage {
 public:
  explicit MemoryFiles(Clock& clock) : clock_(clock) {}

  Result<FileId> put(OrgId org, PersonId owner, std::string_view bytes) override;
  Result<std::string> get(OrgId org, PersonId owner, FileId file) override;
  Result<std::vector<StoredFile>> list(OrgId org) override;
  Outcome remove(OrgId org, const StoredFile& listed) override;
  Outcome forget(OrgId org, PersonId owner) override;

 private:
  struct Kept {
    std::string bytes;
    Instant put;
  };
  struct Owned {
    seal::Key key = seal::random_key();
    std::map<FileId, Kept> files;
  };

  Clock& clock_;
  std::mutex mutex_;
  std::map<OrgId, std::map<PersonId, Owned>> owned_;  // guarded by mutex_
};

}  // namespace daybook
