// Files in folders beside the log:
//
//   files/<organisation>/<person>/<file>   sealed with the person's key; the time is that of the
//   put file-keys/<organisation>/<person>      the person's key, sealed with the store's
//   file-master.key                        the store's key, 64 hexadecimal digits, unless elsewhere
//
// The store's key is made when the first file comes. Who has a copy of `files` and `file-keys` can
// read nothing without it. A person is forgotten by destroying one small file; copies of the two
// key files should therefore be kept for days, not for years.
#pragma once
#include <filesystem>
#include <mutex>

#include "application/ports/clock.hpp"
#include "application/ports/file_storage.hpp"
#include "seal/seal.hpp"

namespace daybook {

struct FilesPlace {
  std::filesystem::path directory;
  std::filesystem::path key = {};  // of the store; empty: file-master.key in the directory
};

class DirectoryFiles final : public FileStorage {
 public:
  DirectoryFiles(FilesPlace place, Clock& clock);

  Result<FileId> put(OrgId org, PersonId owner, std::string_view bytes) override;
  Result<std::string> get(OrgId org, PersonId owner, FileId file) override;
  Result<std::vector<StoredFile>> list(OrgId org) override;
  Outcome remove(OrgId org, const StoredFile& listed) override;
  Outcome forget(OrgId org, PersonId owner) override;

 private:
  std::filesystem::path files_of(OrgId org) const;
  std::filesystem::path path_of(OrgId org, PersonId owner, FileId file) const;
  std::filesystem::path key_of(OrgId org, PersonId owner) const;

  // Nothing when there is none.
  Result<std::optional<seal::Key>> load_store_key() const;
  Result<seal::Key> ensure_store_key() const;
  Result<std::optional<seal::Key>> load_key(OrgId org, PersonId owner) const;
  Result<seal::Key> ensure_key(OrgId org, PersonId owner) const;

  FilesPlace place_;
  Clock& clock_;
  std::mutex mutex_;  // one change of the folders at a time
};

}  // namespace daybook
