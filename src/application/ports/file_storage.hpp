// The port for files that belong to people, such as certificates: bytes that are too large and too
// private for the log.
//
// A file is named by its content: the name follows from its bytes and a secret of its owner, so the
// same bytes of the same person are stored once, and a name in the log says nothing about bytes.
// Each person's files are sealed with a key of that person; once it is forgotten nobody can read
// them, wherever copies are.
//
//   put(org, anna, "%PDF-...")  -> f1
//   put(org, anna, "%PDF-...")  -> f1, stored once
//   put(org, ben, "%PDF-...")   -> f2
//   get(org, anna, f1)          -> "%PDF-..."
//   forget(org, anna)
//   get(org, anna, f1)          -> "file.missing"
//
// Every adapter passes tests/contracts/file_storage_contract.hpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.hpp"

namespace daybook {

struct StoredFile {
  PersonId owner;
  FileId file;
  Instant put;  // the last time

  bool operator==(const StoredFile&) const = default;
};

// Calls may come on several threads. All fail with "file.unavailable" where a disk does, and with
// "file.key_missing" or "file.key_malformed" where the key of the store is not to be had.
class FileStorage {
 public:
  virtual ~FileStorage() = default;

  // Durable when it returns. `bytes` is at most kAttachmentBytesMax.
  virtual Result<FileId> put(OrgId org, PersonId owner, std::string_view bytes) = 0;
  // "file.missing"; "file.altered" when it is not what was put.
  virtual Result<std::string> get(OrgId org, PersonId owner, FileId file) = 0;

  // Everything that is stored, in no order; for the sweep.
  virtual Result<std::vector<StoredFile>> list(OrgId org) = 0;
  // Removes what was listed; nothing when it was put again since, or is gone.
  virtual Outcome remove(OrgId org, const StoredFile& listed) = 0;
  // Destroys this person's key, then the files.
  virtual Outcome forget(OrgId org, PersonId owner) = 0;
};

}  // namespace daybook
