#include "adapters/files_directory/directory_files.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

#include "adapters/files_directory/whole_file.hpp"
#include "domain/request/attachment.hpp"

namespace daybook {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKeyFileBytesMax = 256;
constexpr std::size_t kSealedBytesMax = kAttachmentBytesMax + seal::kSealBytes;

std::unexpected<base::Error> altered() {
  return base::fail(base::ErrorCode::unavailable, "file.altered");
}

// What is sealed belongs to one place: moved to another person, it cannot be opened.
std::string about(OrgId org, PersonId owner) { return to_string(org) + "/" + to_string(owner); }
std::string about(OrgId org, PersonId owner, FileId file) {
  return about(org, owner) + "/" + to_string(file);
}

timespec timespec_of(Instant at) {
  return {.tv_sec = at.milliseconds / 1000, .tv_nsec = at.milliseconds % 1000 * 1'000'000};
}

Outcome set_time(const fs::path& path, Instant at) {
  const timespec times[2] = {timespec_of(at), timespec_of(at)};
  if (utimensat(AT_FDCWD, path.c_str(), times, 0) != 0) return files::unavailable(path, errno);
  return {};
}

// Nothing when there is no such file.
std::optional<Instant> time_of(const fs::path& path) {
  struct stat found{};
  if (lstat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
  return Instant{found.st_mtim.tv_sec * 1000 + found.st_mtim.tv_nsec / 1'000'000};
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    entries.push_back(at->path());
  return entries;
}

}  // namespace

DirectoryFiles::DirectoryFiles(FilesPlace place, Clock& clock)
    : place_(std::move(place)), clock_(clock) {
  if (place_.key.empty()) place_.key = place_.directory / "file-master.key";
}

fs::path DirectoryFiles::files_of(OrgId org) const {
  return place_.directory / "files" / to_string(org);
}
fs::path DirectoryFiles::path_of(OrgId org, PersonId owner, FileId file) const {
  return files_of(org) / to_string(owner) / to_string(file);
}
fs::path DirectoryFiles::key_of(OrgId org, PersonId owner) const {
  return place_.directory / "file-keys" / to_string(org) / to_string(owner);
}

Result<std::optional<seal::Key>> DirectoryFiles::load_store_key() const {
  const auto text = TRY(files::read_whole(place_.key, kKeyFileBytesMax));
  if (!text) return std::optional<seal::Key>();
  std::string_view digits = *text;
  while (digits.ends_with('\n')) digits.remove_suffix(1);
  auto key = seal::parse_key(digits);
  if (!key) return base::invalid("file.key_malformed", {{"path", place_.key.string()}});
  return key;
}

Result<seal::Key> DirectoryFiles::ensure_store_key() const {
  if (auto known = TRY(load_store_key())) return *known;
  // Another key could open none of the keys that are there.
  std::error_code error;
  if (fs::exists(place_.directory / "file-keys", error))
    return base::fail(base::ErrorCode::unavailable, "file.key_missing",
                      {{"path", place_.key.string()}});
  const std::string text = seal::key_text(seal::random_key()) + "\n";
  TRY(files::write_whole(place_.key, text, files::Replace::no));
  // Whoever made it first made the one that counts.
  auto made = TRY(load_store_key());
  if (!made) return files::unavailable(place_.key, ENOENT);
  return *made;
}

Result<std::optional<seal::Key>> DirectoryFiles::load_key(OrgId org, PersonId owner) const {
  const fs::path path = key_of(org, owner);
  const auto closed = TRY(files::read_whole(path, kKeyFileBytesMax));
  if (!closed) return std::optional<seal::Key>();
  const auto store_key = TRY(load_store_key());
  if (!store_key)
    return base::fail(base::ErrorCode::unavailable, "file.key_missing",
                      {{"path", place_.key.string()}});
  const auto bytes = seal::opened(*store_key, *closed, about(org, owner));
  const auto key = bytes ? seal::key_from_bytes(*bytes) : std::nullopt;
  if (!key) return base::invalid("file.key_malformed", {{"path", path.string()}});
  return key;
}

Result<seal::Key> DirectoryFiles::ensure_key(OrgId org, PersonId owner) const {
  if (auto known = TRY(load_key(org, owner))) return *known;
  const seal::Key store_key = TRY(ensure_store_key());
  const std::string bytes = seal::key_bytes(seal::random_key());
  TRY(files::write_whole(key_of(org, owner), seal::sealed(store_key, bytes, about(org, owner)),
                         files::Replace::no));
  auto made = TRY(load_key(org, owner));
  if (!made) return files::unavailable(key_of(org, owner), ENOENT);
  return *made;
}

Result<FileId> DirectoryFiles::put(OrgId org, PersonId owner, std::string_view bytes) {
  const std::lock_guard lock(mutex_);
  const seal::Key key = TRY(ensure_key(org, owner));
  const FileId file{seal::fingerprint(key, bytes)};
  const fs::path path = path_of(org, owner, file);
  // Written also when it is there already: that mends one that was damaged.
  TRY(files::write_whole(path, seal::sealed(key, bytes, about(org, owner, file)),
                         files::Replace::yes));
  TRY(set_time(path, clock_.now()));
  return file;
}

Result<std::string> DirectoryFiles::get(OrgId org, PersonId owner, FileId file) {
  const auto key = TRY(load_key(org, owner));
  if (!key) return base::not_found("file.missing");
  const auto closed = TRY(files::read_whole(path_of(org, owner, file), kSealedBytesMax));
  if (!closed) return base::not_found("file.missing");
  auto bytes = seal::opened(*key, *closed, about(org, owner, file));
  if (!bytes || FileId{seal::fingerprint(*key, *bytes)} != file) return altered();
  return *std::move(bytes);
}

Result<std::vector<StoredFile>> DirectoryFiles::list(OrgId org) {
  std::vector<StoredFile> all;
  for (const fs::path& folder : entries_of(files_of(org))) {
    const auto owner = PersonId::parse(folder.filename().string());
    if (!owner) continue;
    for (const fs::path& path : entries_of(folder)) {
      const auto file = FileId::parse(path.filename().string());
      const auto put = file ? time_of(path) : std::nullopt;
      if (put) all.push_back({*owner, *file, *put});
    }
  }
  return all;
}

Outcome DirectoryFiles::remove(OrgId org, const StoredFile& listed) {
  const std::lock_guard lock(mutex_);
  const fs::path path = path_of(org, listed.owner, listed.file);
  if (time_of(path) != listed.put) return {};
  return files::remove_all(path);
}

Outcome DirectoryFiles::forget(OrgId org, PersonId owner) {
  const std::lock_guard lock(mutex_);
  TRY(files::remove_all(key_of(org, owner)));
  return files::remove_all(files_of(org) / to_string(owner));
}

}  // namespace daybook
