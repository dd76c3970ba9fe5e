// What every adapter of the port for files promises, as examples. An adapter's test program
// includes this file and says how to make an empty store.
#pragma once
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

#include "application/ports/file_storage.hpp"
#include "domain/request/attachment.hpp"
#include "host/fixed_clock.hpp"

namespace daybook::contracts {

struct FileStorageMaker {
  const char* name;
  std::function<std::shared_ptr<FileStorage>(Clock&)> make;  // empty; cleans up after itself

  friend void PrintTo(const FileStorageMaker& maker, std::ostream* out) { *out << maker.name; }
};

class FileStorageContract : public testing::TestWithParam<FileStorageMaker> {
 protected:
  FileId put(PersonId owner, std::string_view bytes) {
    const auto file = files->put(acme, owner, bytes);
    EXPECT_TRUE(file.has_value()) << file.error().rule;
    return file.value_or(FileId{});
  }
  // The bytes, or the rule of the refusal.
  std::string got(PersonId owner, FileId file) {
    const auto bytes = files->get(acme, owner, file);
    return bytes ? *bytes : bytes.error().rule;
  }
  std::vector<StoredFile> listed() {
    const auto all = files->list(acme);
    EXPECT_TRUE(all.has_value());
    return all.value_or(std::vector<StoredFile>{});
  }

  FixedClock clock{"2026-03-02T08:00:00.000Z"};
  std::shared_ptr<FileStorage> files = GetParam().make(clock);
  OrgId acme = OrgId::from_name("Acme"), globex = OrgId::from_name("Globex");
  PersonId anna = PersonId::from_name("Anna"), ben = PersonId::from_name("Ben");
};

TEST_P(FileStorageContract, GivesBackTheBytesThatWerePut) {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
  EXPECT_EQ(got(anna, put(anna, every_byte)), every_byte);
  const std::string largest(kAttachmentBytesMax, 'x');
  EXPECT_TRUE(got(anna, put(anna, largest)) == largest);
}

TEST_P(FileStorageContract, KeepsTheSameBytesOfAPersonOnce) {
  const FileId file = put(anna, "note");
  EXPECT_EQ(put(anna, "note"), file);
  EXPECT_NE(put(anna, "another"), file);
  EXPECT_EQ(listed().size(), 2u);
}

TEST_P(FileStorageContract, NamesTheSameBytesOfTwoPeopleDifferently) {
  const FileId of_anna = put(anna, "note"), of_ben = put(ben, "note");
  EXPECT_NE(of_anna, of_ben);
  EXPECT_EQ(got(ben, of_anna), "file.missing");
  EXPECT_EQ(got(ben, of_ben), "note");
}

TEST_P(FileStorageContract, KeepsOrganisationsApart) {
  const FileId file = put(anna, "note");
  EXPECT_EQ(files->get(globex, anna, file).error().rule, "file.missing");
  EXPECT_TRUE(files->list(globex)->empty());
  EXPECT_TRUE(files->forget(globex, anna).has_value());
  EXPECT_EQ(got(anna, file), "note");
}

TEST_P(FileStorageContract, ListsWhatIsThereAndSinceWhen) {
  EXPECT_TRUE(listed().empty());
  const FileId note = put(anna, "note");
  clock.set("2026-03-03T08:00:00.000Z");
  const FileId late = put(ben, "late");
  EXPECT_THAT(listed(), testing::UnorderedElementsAre(
                            StoredFile{anna, note, *base::parse_instant("2026-03-02T08:00:00Z")},
                            StoredFile{ben, late, *base::parse_instant("2026-03-03T08:00:00Z")}));
}

TEST_P(FileStorageContract, RemovesWhatWasListedUnlessItWasPutAgain) {
  const FileId note = put(anna, "note");
  const StoredFile before = listed().at(0);
  clock.set("2026-03-03T08:00:00.000Z");
  put(anna, "note");
  EXPECT_TRUE(files->remove(acme, before).has_value());
  EXPECT_EQ(got(anna, note), "note");
  EXPECT_TRUE(files->remove(acme, listed().at(0)).has_value());
  EXPECT_EQ(got(anna, note), "file.missing");
  EXPECT_TRUE(files->remove(acme, before).has_value());
  EXPECT_TRUE(listed().empty());
}

TEST_P(FileStorageContract, ForgetsAPersonAndNobodyElse) {
  const FileId of_anna = put(anna, "note"), of_ben = put(ben, "note");
  EXPECT_TRUE(files->forget(acme, anna).has_value());
  EXPECT_EQ(got(anna, of_anna), "file.missing");
  EXPECT_EQ(got(ben, of_ben), "note");
  EXPECT_TRUE(files->forget(acme, anna).has_value());
  // Whoever comes back starts anew, with another key.
  EXPECT_NE(put(anna, "note"), of_anna);
}

}  // namespace daybook::contracts
