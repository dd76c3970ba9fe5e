#include "application/files/file_sweep.hpp"

#include <gtest/gtest.h>

#include "adapters/files_memory/memory_files.hpp"
#include "adapters/store_memory/memory_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "application/files/attach_file.hpp"
#include "application/files/check_files.hpp"
#include "host/fixed_clock.hpp"
#include "host/small_organisation.hpp"

namespace daybook {
namespace {

constexpr std::string_view kPdf = "%PDF-1.7 certificate";

class Sweep : public testing::Test {
 protected:
  Sweep() {
    Order founding{.id = CommandId::from_name("founding"), .commands = acme::commands()};
    founding.commands.push_back(
        acme::leave("flu", "Anna", acme::kVacation, "2026-04-01", "2026-04-02"));
    execute(founding);
  }

  void execute(const Order& order) {
    ASSERT_TRUE(host.execute(acme::kOrg, order,
                             std::chrono::steady_clock::now() + std::chrono::seconds(30)));
  }
  std::string attaches(std::string_view id, std::string_view bytes, std::string_view who = "Anna") {
    const auto attached = attach_file({host, files, clock}, {acme::kOrg, acme::person(who)},
                                      {.attachment = AttachmentId::from_name(id),
                                       .request = RequestId::from_name("flu"),
                                       .name = std::string(id) + ".pdf",
                                       .declared_type = "application/pdf",
                                       .bytes = bytes});
    return attached ? "" : attached.error().rule;
  }
  void removes(std::string_view id) {
    execute({.id = CommandId::from_name("remove " + std::string(id)),
             .actor = acme::person("Anna"),
             .commands = {RemoveAttachment{.attachment = AttachmentId::from_name(id),
                                           .request = RequestId::from_name("flu")}}});
  }
  std::size_t stored() { return files.list(acme::kOrg)->size(); }
  std::size_t faults() {
    return check_files(files, acme::kOrg, **host.view(acme::kOrg)).faults.size();
  }

  FixedClock clock{"2026-03-02T08:00:00.000Z"};
  RandomIds ids{clock};
  MemoryStorage storage;
  MemoryFiles files{clock};
  OrganisationHost host{{storage, clock, ids}};
};

TEST_F(Sweep, RemovesADayLaterWhatNoRequestHasAnyMore) {
  ASSERT_EQ(attaches("kept", kPdf), "");
  ASSERT_EQ(attaches("removed", "%PDF-1.7 of somebody else"), "");
  ASSERT_TRUE(files.put(acme::kOrg, acme::person("Ben"), "cut off before the event").has_value());
  removes("removed");
  DailyFileSweep(host, storage, files, clock).run();
  EXPECT_EQ(stored(), 3u);
  clock.set("2026-03-03T08:00:00.000Z");
  DailyFileSweep(host, storage, files, clock).run();
  EXPECT_EQ(stored(), 1u);
  EXPECT_EQ(faults(), 0u);
}

TEST_F(Sweep, RunsOnceADay) {
  DailyFileSweep sweep(host, storage, files, clock);
  ASSERT_TRUE(files.put(acme::kOrg, acme::person("Ben"), "orphan").has_value());
  clock.set("2026-03-03T07:59:59.999Z");
  sweep.run();
  clock.set("2026-03-03T20:00:00.000Z");
  sweep.run();
  EXPECT_EQ(stored(), 1u);
  clock.set("2026-03-04T00:00:00.000Z");
  sweep.run();
  EXPECT_EQ(stored(), 0u);
}

TEST_F(Sweep, LeavesTheBytesThatAnotherAttachmentHasToo) {
  ASSERT_EQ(attaches("first", kPdf), "");
  ASSERT_EQ(attaches("second", kPdf), "");
  EXPECT_EQ(stored(), 1u);
  removes("first");
  clock.set("2026-03-05T08:00:00.000Z");
  DailyFileSweep(host, storage, files, clock).run();
  EXPECT_EQ(stored(), 1u);
  EXPECT_EQ(faults(), 0u);
}

TEST_F(Sweep, HasNothingToDoAfterARefusal) {
  EXPECT_EQ(attaches("1", kPdf, "Carl"), "permission.denied");
  EXPECT_EQ(attaches("1", "<html>"), "attachment.type_differs");
  EXPECT_EQ(stored(), 0u);
}

TEST_F(Sweep, ARetryIsAnsweredLikeTheFirstTime) {
  EXPECT_EQ(attaches("1", kPdf), "");
  EXPECT_EQ(attaches("1", kPdf), "");
  EXPECT_NE(attaches("1", "%PDF-1.7 CERTIFICATE"), "");
  EXPECT_EQ((*host.view(acme::kOrg))->owner_of(RequestId::from_name("flu"))->requests.size(), 1u);
}

TEST_F(Sweep, BytesThatAreGoneAreFound) {
  ASSERT_EQ(attaches("1", kPdf), "");
  EXPECT_EQ(check_files(files, acme::kOrg, **host.view(acme::kOrg)).good, 1u);
  ASSERT_TRUE(files.forget(acme::kOrg, acme::person("Anna")).has_value());
  const FilesCheck check = check_files(files, acme::kOrg, **host.view(acme::kOrg));
  ASSERT_EQ(check.faults.size(), 1u);
  EXPECT_EQ(check.faults[0].rule, "file.missing");
  EXPECT_EQ(check.faults[0].fact("attachment"), to_string(AttachmentId::from_name("1")));
}

}  // namespace
}  // namespace daybook
