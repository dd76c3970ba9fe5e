#include "store_sqlite/disk.hpp"

#include <fstream>
#include <new>
#include <sqlite3.h>

namespace daybook::sqlite {
namespace {

Disk* present_disk = nullptr;

sqlite3_vfs* system_layer() { return sqlite3_vfs_find("unix"); }

// SQLite allocates szOsFile bytes: ours, followed by the system's.
struct File {
  sqlite3_file base;
  std::string* name;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real_of(sqlite3_file* file) { return file_of(file)->real(); }

std::string content_of(sqlite3_file* file) {
  sqlite3_int64 size = 0;
  real_of(file)->pMethods->xFileSize(real_of(file), &size);
  std::string content(static_cast<std::size_t>(size), '\0');
  real_of(file)->pMethods->xRead(real_of(file), content.data(), static_cast<int>(size), 0);
  return content;
}

int close_file(sqlite3_file* file) {
  const int code = real_of(file)->pMethods->xClose(real_of(file));
  delete file_of(file)->name;
  return code;
}

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  if (present_disk->is_full()) return SQLITE_FULL;
  return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, offset);
}

int flush_file(sqlite3_file* file, int flags) {
  const int code = real_of(file)->pMethods->xSync(real_of(file), flags);
  if (code != SQLITE_OK) return code;
  return present_disk->on_flush(*file_of(file)->name,
                                present_disk->wants_content() ? content_of(file) : "");
}

// Passes a call on to the system's method of the same name.
#define PASS_ON(method)                                               \
  [](sqlite3_file* file, auto... values) {                            \
    return real_of(file)->pMethods->method(real_of(file), values...); \
  }

const sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = PASS_ON(xRead),
    .xWrite = write_file,
    .xTruncate = PASS_ON(xTruncate),
    .xSync = flush_file,
    .xFileSize = PASS_ON(xFileSize),
    .xLock = PASS_ON(xLock),
    .xUnlock = PASS_ON(xUnlock),
    .xCheckReservedLock = PASS_ON(xCheckReservedLock),
    .xFileControl = PASS_ON(xFileControl),
    .xSectorSize = PASS_ON(xSectorSize),
    .xDeviceCharacteristics = PASS_ON(xDeviceCharacteristics),
    .xShmMap = PASS_ON(xShmMap),
    .xShmLock = PASS_ON(xShmLock),
    .xShmBarrier = PASS_ON(xShmBarrier),
    .xShmUnmap = PASS_ON(xShmUnmap),
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};
#undef PASS_ON

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  File* ours = file_of(file);
  ours->base.pMethods = nullptr;
  const int code = system_layer()->xOpen(system_layer(), name, ours->real(), flags, flags_out);
  if (code != SQLITE_OK) return code;
  ours->name = new std::string(name ? name : "");
  ours->base.pMethods = &kMethods;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int flush_directory) {
  present_disk->on_delete(name);
  return system_layer()->xDelete(system_layer(), name, flush_directory);
}

sqlite3_vfs& layer() {
  static sqlite3_vfs layer = [] {
    sqlite3_vfs copy = *system_layer();
    copy.szOsFile += static_cast<int>(sizeof(File));
    copy.xOpen = open_file;
    copy.xDelete = delete_file;
    copy.pNext = nullptr;
    return copy;
  }();
  return layer;
}

}  // namespace

Disk::Disk() {
  present_disk = this;
  layer().zName = name();
  sqlite3_vfs_register(&layer(), 0);
}

Disk::~Disk() {
  sqlite3_vfs_unregister(&layer());
  present_disk = nullptr;
}

void Disk::fail_flushes_of(std::string file_ending) {
  const std::scoped_lock lock(mutex_);
  failing_ending_ = std::move(file_ending);
}

void Disk::hold() {
  const std::scoped_lock lock(mutex_);
  is_held_ = true;
}

void Disk::let_go() {
  const std::scoped_lock lock(mutex_);
  is_held_ = false;
  changed_.notify_all();
}

bool Disk::wait_until_flushing() {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, std::chrono::seconds(20), [&] { return flushing_ > 0; });
}

void Disk::keep_flushed_in(std::filesystem::path directory) {
  const std::scoped_lock lock(mutex_);
  kept_in_ = std::move(directory);
}

bool Disk::wants_content() {
  const std::scoped_lock lock(mutex_);
  return !kept_in_.empty();
}

void Disk::on_delete(const std::string& file) {
  const std::scoped_lock lock(mutex_);
  std::error_code ignored;
  if (!kept_in_.empty())
    std::filesystem::remove(kept_in_ / std::filesystem::path(file).filename(), ignored);
}

int Disk::on_flush(const std::string& file, const std::string& content) {
  std::unique_lock lock(mutex_);
  if (!failing_ending_.empty() && file.ends_with(failing_ending_)) return SQLITE_IOERR_FSYNC;
  ++flushing_;
  changed_.notify_all();
  changed_.wait(lock, [&] { return !is_held_; });
  --flushing_;
  if (!kept_in_.empty())
    std::ofstream(kept_in_ / std::filesystem::path(file).filename(), std::ios::binary) << content;
  return SQLITE_OK;
}

}  // namespace daybook::sqlite
