#include "adapters/files_directory/directory_files.hpp"

#include <fstream>
#include <sstream>

#include "contracts/file_storage_contract.hpp"
#include "contracts/temporary_directory.hpp"

namespace daybook::contracts {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<FileStorage> make_store(Clock& clock) {
  const auto directory = std::make_shared<TemporaryDirectory>();
  // The directory goes after the store, which the deleter sees to.
  return {new DirectoryFiles({directory->path()}, clock),
          [directory](FileStorage* files) { delete files; }};
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(Directory, FileStorageContract,
                         testing::Values(FileStorageMaker{"directory", make_store}));

namespace {

std::string text_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

void write(const fs::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

class FilesOnDisk : public testing::Test {
 protected:
  DirectoryFiles opened() { return {{.directory = directory.path()}, clock}; }
  std::vector<fs::path> stored(const char* folder = "files") const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(directory.path() / folder))
      if (entry.is_regular_file()) found.push_back(entry.path());
    return found;
  }
  std::string got(DirectoryFiles& files, FileId file) {
    const auto bytes = files.get(acme, anna, file);
    return bytes ? *bytes : bytes.error().rule;
  }

  TemporaryDirectory directory;
  FixedClock clock;
  OrgId acme = OrgId::from_name("Acme");
  PersonId anna = PersonId::from_name("Anna"), ben = PersonId::from_name("Ben");
};

TEST_F(FilesOnDisk, AreReadByNobodyWithoutTheKey) {
  const FileId file = *opened().put(acme, anna, "certificate of a doctor");
  ASSERT_EQ(stored().size(), 1u);
  EXPECT_FALSE(text_of(stored()[0]).contains("certificate"));
  for (const fs::path& path :
       {stored()[0], stored("file-keys")[0], directory.path() / "file-master.key"})
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  DirectoryFiles again = opened();
  EXPECT_EQ(got(again, file), "certificate of a doctor");
}

TEST_F(FilesOnDisk, ShowEveryChangedByte) {
  const FileId file = *opened().put(acme, anna, "note");
  const std::string whole = text_of(stored()[0]);
  DirectoryFiles files = opened();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    write(stored()[0], changed);
    EXPECT_EQ(got(files, file), "file.altered") << at;
  }
  write(stored()[0], whole.substr(0, 10));
  EXPECT_EQ(got(files, file), "file.altered");
  write(stored()[0], std::string(kAttachmentBytesMax + 100, 'x'));
  EXPECT_EQ(got(files, file), "file.altered");
  // Put again, it is mended.
  EXPECT_EQ(files.put(acme, anna, "note"), file);
  EXPECT_EQ(got(files, file), "note");
}

TEST_F(FilesOnDisk, CannotBePutInTheirPlacesOfEachOther) {
  DirectoryFiles files = opened();
  const FileId note = *files.put(acme, anna, "note"), other = *files.put(acme, anna, "other");
  const fs::path of_anna = directory.path() / "files" / to_string(acme) / to_string(anna);
  write(of_anna / to_string(note), text_of(of_anna / to_string(other)));
  EXPECT_EQ(got(files, note), "file.altered");
}

TEST_F(FilesOnDisk, AreLostToWhoLosesTheKeyAndSaysSo) {
  const FileId file = *opened().put(acme, anna, "note");
  const fs::path key = directory.path() / "file-master.key";
  const std::string kept = text_of(key);
  fs::remove(key);
  DirectoryFiles files = opened();
  EXPECT_EQ(got(files, file), "file.key_missing");
  EXPECT_EQ(files.put(acme, ben, "note").error().rule, "file.key_missing");
  write(key, "not a key");
  EXPECT_EQ(got(files, file), "file.key_malformed");
  write(key, std::string(64, '0'));
  EXPECT_EQ(got(files, file), "file.key_malformed");
  write(key, kept);
  EXPECT_EQ(got(files, file), "note");
}

TEST_F(FilesOnDisk, AreGoneForGoodWithTheKeyOfTheirOwner) {
  DirectoryFiles files = opened();
  const FileId file = *files.put(acme, anna, "note");
  const fs::path path = stored()[0];
  const std::string copy = text_of(path);
  ASSERT_TRUE(files.forget(acme, anna).has_value());
  EXPECT_TRUE(stored().empty());
  // A copy from a backup is of no use to anybody.
  fs::create_directories(path.parent_path());
  write(path, copy);
  EXPECT_EQ(got(files, file), "file.missing");
  ASSERT_TRUE(files.put(acme, anna, "new").has_value());
  EXPECT_EQ(got(files, file), "file.altered");
}

TEST_F(FilesOnDisk, MayHaveTheirKeyElsewhere) {
  const TemporaryDirectory vault;
  const FilesPlace place{.directory = directory.path(), .key = vault.path() / "daybook.key"};
  const FileId file = *DirectoryFiles(place, clock).put(acme, anna, "note");
  EXPECT_TRUE(fs::exists(place.key));
  EXPECT_FALSE(fs::exists(directory.path() / "file-master.key"));
  DirectoryFiles again(place, clock);
  EXPECT_EQ(got(again, file), "note");
}

TEST_F(FilesOnDisk, LeaveNothingBehindThatIsNotOnTheList) {
  DirectoryFiles files = opened();
  ASSERT_TRUE(files.put(acme, anna, "note").has_value());
  // As when the power went while a file was written.
  write(stored()[0].parent_path() / (to_string(FileId::from_name("cut")) + ".new"), "half");
  EXPECT_EQ(files.list(acme)->size(), 1u);
}

TEST_F(FilesOnDisk, SayWhichFolderCannotBeWritten) {
  write(directory.path() / "files", "in the way");
  const auto put = opened().put(acme, anna, "note");
  ASSERT_FALSE(put.has_value());
  EXPECT_EQ(put.error().rule, "file.unavailable");
  EXPECT_TRUE(put.error().fact("path").contains("files"));
}

}  // namespace
}  // namespace daybook::contracts
