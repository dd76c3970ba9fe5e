// Files of a request: who may put one there, how many there may be, and what they count for.
#include <gtest/gtest.h>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

Orderer as(std::string_view name) { return {.person = id_of(name), .today = on("2026-01-05")}; }

// Ada asks for 3 to 7 August; Bo approves for the shop.
class Certificates : public testing::Test {
 protected:
  Certificates() {
    book.given(SetTeamApprovers{{.team = TeamId::from_name("Shop"), .approvers = {id_of("Bo")}}});
    leave = book.asked("Ada", "2026-08-03", "2026-08-07");
  }

  AttachFile file(std::string_view id, std::string name = "note.pdf") const {
    return {.attachment = AttachmentId::from_name(id),
            .request = leave,
            .name = {std::move(name)},
            .media_type = MediaType::pdf,
            .bytes = 1000,
            .file = FileId::from_name(id)};
  }
  RemoveAttachment removal(std::string_view id) const {
    return {.attachment = AttachmentId::from_name(id), .request = leave};
  }
  // The rule that refuses it, "" when it was carried out.
  std::string orders(std::string_view name, const Command& command) {
    const Outcome may = permit(book.organisation(), as(name), command);
    return may ? book.when(command, as(name)) : may.error().rule;
  }
  const Request& request() const { return *book.organisation().owner_of(leave)->find(leave); }

  RuleBook book;
  RequestId leave;
};

TEST_F(Certificates, AreAttachedByTheOwnerAndByHr) {
  EXPECT_EQ(orders("Ada", file("1")), "");
  EXPECT_EQ(orders("Olga", file("2")), "");
  EXPECT_EQ(orders("Bo", file("3")), "permission.denied");
  EXPECT_EQ(orders("Cem", file("4")), "permission.denied");
  ASSERT_EQ(request().attachments.size(), 2u);
  EXPECT_EQ(request().attachments[0].by, id_of("Ada"));
  EXPECT_EQ(request().attachments[0].name.text, "note.pdf");
  EXPECT_EQ(request().attachments[1].by, id_of("Olga"));
}

TEST_F(Certificates, ComeAlsoAfterTheLeaveIsApprovedButNotToWhatIsOver) {
  book.given(ApproveLeave{leave, {}});
  EXPECT_EQ(orders("Ada", file("late")), "");
  book.given(CancelLeave{leave});
  EXPECT_EQ(orders("Ada", file("too late")), "request.already_decided");
}

TEST_F(Certificates, AreRemovedByTheOwnerWhileTheLeaveWaitsThenByHr) {
  book.given(file("1"));
  book.given(file("2"));
  EXPECT_EQ(orders("Cem", removal("1")), "permission.denied");
  EXPECT_EQ(orders("Ada", removal("1")), "");
  book.given(ApproveLeave{leave, {}});
  EXPECT_EQ(orders("Ada", removal("2")), "attachment.kept");
  EXPECT_EQ(orders("Olga", removal("2")), "");
  EXPECT_TRUE(request().attachments.empty());
}

TEST_F(Certificates, OfOneIdAreOneFile) {
  EXPECT_EQ(orders("Ada", file("1")), "");
  EXPECT_EQ(orders("Ada", file("1")), "");
  EXPECT_EQ(orders("Ada", file("1", "other.pdf")), "attachment.exists");
  EXPECT_EQ(request().attachments.size(), 1u);
}

TEST_F(Certificates, AreTenAtATime) {
  for (std::size_t number = 0; number < kAttachmentsMax; ++number)
    ASSERT_EQ(orders("Ada", file(std::to_string(number))), "");
  EXPECT_EQ(orders("Ada", file("one more")), "attachment.too_many");
  EXPECT_EQ(book.fact("count_max"), "10");
  EXPECT_EQ(orders("Ada", removal("3")), "");
  EXPECT_EQ(orders("Ada", file("one more")), "");
}

TEST_F(Certificates, AreAHundredWithThoseThatWereRemoved) {
  for (std::size_t number = 0; number < kAttachmentsEverMax; ++number) {
    ASSERT_EQ(orders("Ada", file(std::to_string(number))), "");
    ASSERT_EQ(orders("Ada", removal(std::to_string(number))), "");
  }
  EXPECT_EQ(orders("Ada", file("one more")), "attachment.too_many");
}

TEST_F(Certificates, HaveANameThatIsNoPathAndABoundedSize) {
  const auto named = [&](std::string name) { return orders("Ada", file("1", std::move(name))); };
  for (const char* name : {"", ".", "..", "../../etc/passwd", "C:\\note.pdf", "a\r\nSet-Cookie: b",
                           "a\nb", "a\tb", "\x7f"})
    EXPECT_EQ(named(name), "attachment.name_malformed") << name;
  EXPECT_EQ(named(std::string("a\0b", 3)), "attachment.name_malformed");
  EXPECT_EQ(named(std::string(201, 'a')), "attachment.name_too_long");
  AttachFile sized = file("1");
  sized.bytes = 0;
  EXPECT_EQ(orders("Ada", sized), "attachment.empty");
  sized.bytes = kAttachmentBytesMax + 1;
  EXPECT_EQ(orders("Ada", sized), "attachment.too_large");
  sized.bytes = kAttachmentBytesMax;
  EXPECT_EQ(orders("Ada", sized), "");
  EXPECT_EQ(orders("Ada", file("2", std::string(200, 'a'))), "");
  EXPECT_EQ(orders("Ada", file("3", "Krankschreibung \"März\".pdf")), "");
}

TEST_F(Certificates, CountAsTheDocumentThatARuleAsksFor) {
  book.given(file("1"));
  book.rule({.condition = DocumentNeeded{.from_length = 4}});
  EXPECT_EQ(orders("Bo", ApproveLeave{leave, {}}), "");
  const ChangeLeave longer{{.request = leave,
                            .person = id_of("Ada"),
                            .leave_type = LeaveTypeId::from_name("Vacation"),
                            .days = from_to("2026-08-03", "2026-08-14")}};
  EXPECT_EQ(orders("Ada", longer), "");
}

TEST_F(Certificates, ThatAreNotThereKeepLeaveFromBeingApprovedWhereARuleAsksForThem) {
  book.rule({.condition = DocumentNeeded{.from_length = 4}});
  EXPECT_EQ(orders("Bo", ApproveLeave{leave, {}}), "request.document_missing");
  EXPECT_EQ(orders("Ada", file("1")), "");
  EXPECT_EQ(orders("Bo", ApproveLeave{leave, {}}), "");
}

}  // namespace
}  // namespace daybook
