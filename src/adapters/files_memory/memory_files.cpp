#include "adapters/files_memory/memory_files.hpp"

namespace daybook {

Result<FileId> MemoryFiles::put(OrgId org, PersonId owner, std::string_view bytes) {
  const std::lock_guard lock(mutex_);
  Owned& owned = owned_[org][owner];
  const FileId file{seal::fingerprint(owned.key, bytes)};
  owned.files.insert_or_assign(file, Kept{std::string(bytes), clock_.now()});
  return file;
}

Result<std::string> MemoryFiles::get(OrgId org, PersonId owner, FileId file) {
  const std::lock_guard lock(mutex_);
  const Owned& owned = owned_[org][owner];
  const auto kept = owned.files.find(file);
  if (kept == owned.files.end()) return base::not_found("file.missing");
  return kept->second.bytes;
}

Result<std::vector<StoredFile>> MemoryFiles::list(OrgId org) {
  const std::lock_guard lock(mutex_);
  std::vector<StoredFile> all;
  for (const auto& [owner, owned] : owned_[org])
    for (const auto& [file, kept] : owned.files) all.push_back({owner, file, kept.put});
  return all;
}

Outcome MemoryFiles::remove(OrgId org, const StoredFile& listed) {
  const std::lock_guard lock(mutex_);
  Owned& owned = owned_[org][listed.owner];
  const auto kept = owned.files.find(listed.file);
  if (kept != owned.files.end() && kept->second.put == listed.put) owned.files.erase(kept);
  return {};
}

Outcome MemoryFiles::forget(OrgId org, PersonId owner) {
  const std::lock_guard lock(mutex_);
  owned_[org].erase(owner);
  return {};
}

}  // namespace daybook
