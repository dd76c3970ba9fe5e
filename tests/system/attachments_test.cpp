// A11: certificates on requests, put there and read through HTTP on a running server.
#include "http/uri.hpp"

#include "application/files/check_files.hpp"
#include "application/host/load_organisation.hpp"
#include "system/asking_office.hpp"

namespace daybook {
namespace {

const std::string kPdf("%PDF-1.7\r\n\0\xff certificate\r\n", 27);

// Anna asks Ben for a week in September.
class A11 : public AskingOffice {
 protected:
  A11() { EXPECT_EQ(asks("september", "Anna", "2026-09-07", "2026-09-11"), ""); }

  static std::string address(std::string_view request, std::string_view name,
                             std::string_view more = "") {
    return fmt::format("/files?request={}&name={}{}", to_string(RequestId::from_name(request)),
                       http::percent_encoded(name), more);
  }
  std::string head(std::string_view who, std::string_view to, std::size_t bytes,
                   std::string_view type) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: test\r\nContent-Type: {}\r\n{}Content-Length: {}\r\n\r\n", to,
        type, who.empty() ? "" : office.signed_in(who), bytes);
  }
  Reply uploads(std::string_view who, std::string_view name, std::string_view bytes,
                std::string_view type = "application/pdf", std::string_view more = "") {
    return ask(office.port(), head(who, address("september", name, more), bytes.size(), type) +
                                  std::string(bytes));
  }
  Reply reads(std::string_view who, std::string_view url) {
    return ask(office.port(), get(url, who.empty() ? "" : office.signed_in(who)));
  }
  static std::string url_in(std::string_view body) {
    const std::size_t from = body.find("/files/");
    return from == body.npos ? "" : std::string(body.substr(from, body.find('"', from) - from));
  }
  std::string attached() {
    const Reply reply = uploads("Anna", "note.pdf", kPdf);
    EXPECT_EQ(reply.status, 201) << reply.body;
    return url_in(reply.body);
  }
  std::size_t stored() { return office.files.list(acme::kOrg)->size(); }
};

TEST_F(A11, AreReadByTheApproverByteForByte) {
  const Reply put = uploads("Anna", "sick note.pdf", kPdf);
  ASSERT_EQ(put.status, 201) << put.body;
  EXPECT_TRUE(
      put.body.contains(R"("name":"sick note.pdf","mediaType":"application/pdf","size":27)"))
      << put.body;
  const std::string shown_to_ben =
      shown("september",
            "attachments { name mediaType size url addedAt addedBy { name } canRemove } canAttach",
            "Ben");
  EXPECT_TRUE(shown_to_ben.contains(
      R"("attachments":[{"name":"sick note.pdf","mediaType":"application/pdf","size":27,)"))
      << shown_to_ben;
  EXPECT_TRUE(shown_to_ben.contains(
      R"("addedAt":"2026-03-02T08:00:00.000Z","addedBy":{"name":"Anna"},"canRemove":false}])"));
  EXPECT_TRUE(shown_to_ben.contains(R"("canAttach":false)"));
  const Reply read = reads("Ben", url_in(shown_to_ben));
  EXPECT_EQ(read.status, 200);
  EXPECT_EQ(read.body, kPdf);
  EXPECT_EQ(read.headers.value_of("Content-Type"), "application/pdf");
  EXPECT_EQ(read.headers.value_of("Content-Disposition"),
            "attachment; filename=\"sick note.pdf\"; filename*=UTF-8''sick%20note.pdf");
  EXPECT_EQ(read.headers.value_of("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(read.headers.value_of("Cache-Control"), "private, no-store");
}

TEST_F(A11, AreForTheOwnerThoseWhoDecideAndHrAlone) {
  const std::string url = attached();
  ASSERT_EQ(is("Dora", "PAYROLL_READER"), "");
  for (const char* name : {"Anna", "Ben", "Olga"}) {
    EXPECT_EQ(reads(name, url).status, 200) << name;
    EXPECT_TRUE(shown("september", "attachments { name }", name).contains("note.pdf")) << name;
  }
  for (const char* name : {"Carl", "Dora"}) {
    EXPECT_EQ(rule_in(reads(name, url).body), "attachment.not_found") << name;
    EXPECT_EQ(reads(name, url).status, 404) << name;
    EXPECT_FALSE(shown("september", "attachments { name }", name).contains("note.pdf")) << name;
  }
  EXPECT_EQ(reads("", url).status, 401);
  ASSERT_EQ(is("Dora", "HR_ADMIN"), "");
  EXPECT_EQ(reads("Dora", url).status, 200);
}

TEST_F(A11, AreAttachedByTheOwnerAndHrAlone) {
  EXPECT_EQ(uploads("", "note.pdf", kPdf).status, 401);
  EXPECT_EQ(rule_in(uploads("Carl", "note.pdf", kPdf).body), "permission.denied");
  EXPECT_EQ(uploads("Ben", "note.pdf", kPdf).status, 403);
  EXPECT_EQ(stored(), 0u);
  EXPECT_EQ(uploads("Olga", "note.pdf", kPdf).status, 201);
  const std::string unknown =
      head("Anna", address("no such", "a.pdf"), kPdf.size(), "application/pdf");
  EXPECT_EQ(rule_in(ask(office.port(), unknown + kPdf).body), "request.not_found");
}

TEST_F(A11, AreOfTheKindsAndSizesThatTheReferenceSays) {
  EXPECT_EQ(rule_in(uploads("Anna", "page.html", "<script>", "text/html").body),
            "attachment.type_unknown");
  EXPECT_EQ(rule_in(uploads("Anna", "page.pdf", "<script>").body), "attachment.type_differs");
  EXPECT_EQ(rule_in(uploads("Anna", "empty.pdf", "").body), "attachment.empty");
  std::string largest = kPdf;
  largest.resize(kAttachmentBytesMax, 'x');
  EXPECT_EQ(uploads("Anna", "large.pdf", largest).status, 201);
  const Reply too_large = uploads("Anna", "larger.pdf", largest + "x");
  EXPECT_EQ(too_large.status, 413);
  EXPECT_EQ(rule_in(too_large.body), "http.body_too_large");
  EXPECT_EQ(stored(), 1u);
  // Only there: everywhere else the usual limit holds.
  EXPECT_EQ(office.post("Anna", largest).status, 413);
}

TEST_F(A11, HaveNamesThatAreNeitherPathsNorHeaders) {
  for (const char* name : {"", "../../etc/passwd", "a/b.pdf", "c:\\b.pdf", "a\r\nSet-Cookie: x=y"})
    EXPECT_EQ(rule_in(uploads("Anna", name, kPdf).body), "attachment.name_malformed") << name;
  EXPECT_EQ(rule_in(uploads("Anna", std::string(201, 'a'), kPdf).body), "attachment.name_too_long");
  const Reply put = uploads("Anna", "Attest \"März\"; x=y.pdf", kPdf);
  ASSERT_EQ(put.status, 201) << put.body;
  EXPECT_EQ(reads("Anna", url_in(put.body)).headers.value_of("Content-Disposition"),
            "attachment; filename=\"Attest _M__rz_; x=y.pdf\"; "
            "filename*=UTF-8''Attest%20%22M%C3%A4rz%22%3B%20x%3Dy.pdf");
}

TEST_F(A11, ThatAreCutOffOnTheirWayLeaveNothing) {
  const Version before = office.version();
  {
    RawClient client(office.port());
    client.send(head("Anna", address("september", "note.pdf"), kPdf.size(), "application/pdf") +
                kPdf.substr(0, 10));
  }
  const std::string url = attached();
  EXPECT_EQ(stored(), 1u);
  EXPECT_EQ(office.version().number, before.number + 1);
  EXPECT_EQ(reads("Anna", url).body, kPdf);
}

TEST_F(A11, ThatAreSentAgainAreOneFile) {
  const std::string id = fmt::format("&id={}", to_string(AttachmentId::from_name("mine")));
  const Reply first = uploads("Anna", "note.pdf", kPdf, "application/pdf", id);
  EXPECT_EQ(uploads("Anna", "note.pdf", kPdf, "application/pdf", id).body, first.body);
  EXPECT_EQ(rule_in(uploads("Anna", "other.pdf", kPdf, "application/pdf", id).body),
            "attachment.exists");
  EXPECT_EQ(stored(), 1u);
  EXPECT_EQ(rule_in(uploads("Anna", "a.pdf", kPdf, "application/pdf", "&id=none").body),
            "id.malformed");
}

TEST_F(A11, AreRemovedByTheOwnerWhileTheLeaveWaitsThenByHr) {
  const auto removes = [&](std::string_view who, std::string_view url) {
    return about(who, "removeAttachment", "september",
                 fmt::format("attachmentId: \"{}\"", url.substr(url.rfind('/') + 1)));
  };
  const std::string first = attached(), second = attached();
  EXPECT_EQ(removes("Carl", first), "permission.denied");
  EXPECT_EQ(removes("Ben", first), "permission.denied");
  EXPECT_EQ(removes("Anna", first), "");
  EXPECT_EQ(reads("Anna", first).status, 404);
  ASSERT_EQ(about("Ben", "approveLeave", "september"), "");
  EXPECT_EQ(removes("Anna", second), "attachment.kept");
  EXPECT_EQ(removes("Olga", second), "");
  // Two days later their bytes are gone as well.
  EXPECT_EQ(stored(), 1u);
  office.restart_at("2026-03-04T09:00:00.000Z");
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (stored() > 0 && std::chrono::steady_clock::now() < until) std::this_thread::yield();
  EXPECT_EQ(stored(), 0u);
}

TEST_F(A11, CountAsTheDocumentThatARuleAsksFor) {
  ASSERT_EQ(changes(fmt::format(
                R"(rule: {{ruleId: "{}", from: "2026-01-01", terms: {}}})",
                to_string(RuleId::from_name("papers")),
                quoted(R"({"name":"Papers","condition":{"kind":"document","from_length":"3"}})"))),
            "");
  EXPECT_EQ(about("Ben", "approveLeave", "september"), "request.document_missing");
  attached();
  EXPECT_EQ(about("Ben", "approveLeave", "september"), "");
}

TEST_F(A11, WhoseBytesAreAlteredAreNotHandedOutAndFoundByTheCheck) {
  const std::string url = attached();
  const auto faults = [&] {
    const auto state = load_organisation(*office.storage, acme::kOrg);
    return check_files(office.files, acme::kOrg, state->state).faults;
  };
  EXPECT_TRUE(faults().empty());
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(office.directory.path() / "files"))
    if (entry.is_regular_file()) std::filesystem::resize_file(entry.path(), 40);
  EXPECT_EQ(reads("Ben", url).status, 503);
  EXPECT_EQ(rule_in(reads("Ben", url).body), "file.altered");
  ASSERT_EQ(faults().size(), 1u);
  EXPECT_EQ(faults()[0].rule, "file.altered");
}

TEST_F(A11, AreNotFoundUnderOtherAddresses) {
  const std::string url = attached();
  for (const std::string& other :
       {std::string("/files/"), url + "/", url + "x", url.substr(0, url.rfind('/')),
        std::string("/files/../../daybook.db"), "/files/%2e%2e/" + to_string(acme::kOrg)})
    EXPECT_EQ(reads("Anna", other).status, 404) << other;
}

}  // namespace
}  // namespace daybook
