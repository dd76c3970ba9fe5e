// daybook verify: are the files of requests there, and what was attached?
#include <fmt/format.h>

#include "cli/signed_in.hpp"

namespace daybook::tests {
namespace {

constexpr const char* kRequest = "9c2f8f4e-2b1c-4c55-8d0a-0d9f4a3c7e11";

class FilesOnTheCommandLine : public ExampleData {
 protected:
  // Lena asks for a day and attaches a note to it, at a running server.
  void SetUp() override {
    ASSERT_NO_FATAL_FAILURE(given_the_examples());
    const ServingDaybook server(data());
    const std::string link =
        link_path(run("sign-in", {lena().email, "--url", server.url()}), server);
    const std::string cookie = cookie_of(follow(server, link));
    const auto send = [&](std::string_view to, std::string_view type, std::string_view body) {
      return ask(server.port(), fmt::format("POST {} HTTP/1.1\r\nHost: t\r\nContent-Type: {}\r\n{}"
                                            "Content-Length: {}\r\n\r\n{}",
                                            to, type, cookie, body.size(), body));
    };
    const std::string types =
        send("/graphql", "application/json", R"({"query":"{ leaveTypes { id needsApproval } }"})")
            .body;
    const std::string type = text_at(json_of(types).at("data").at("leaveTypes").at(0), "id");
    const std::string leave =
        fmt::format(R"({{"query":"mutation {{ requestLeave(input: {{leaveTypeId: \"{}\", )"
                    R"(from: \"2027-06-01\", to: \"2027-06-01\"}}, commandId: \"{}\") )"
                    R"({{ request {{ id }} userErrors {{ rule }} }} }}"}})",
                    type, kRequest);
    const Reply asked = send("/graphql", "application/json", leave);
    ASSERT_TRUE(asked.body.contains(kRequest)) << asked.body;
    const Reply put =
        send(fmt::format("/files?request={}&name=note.txt", kRequest), "text/plain", "Bed rest");
    ASSERT_EQ(put.status, 201) << put.body;
  }

  std::filesystem::path only_file(const char* folder) const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data() / folder))
      if (entry.is_regular_file()) return entry.path();
    return {};
  }
  // What verify says of the only file.
  std::string fault() const {
    const Ran ran = run("verify", {"--json"});
    EXPECT_EQ(ran.code, 1);
    const auto one = json_of(ran.out).at(0);
    EXPECT_FALSE(one.at("good").as_bool());
    return text_at(one.at("fileFaults").at(0), "rule");
  }
};

TEST_F(FilesOnTheCommandLine, AreReadByVerify) {
  const Ran ran = run("verify");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.contains("attached files that are as they were put: 1.")) << ran.out;
  EXPECT_EQ(verified().at("files").to_number<int>(), 1);
}

TEST_F(FilesOnTheCommandLine, ThatAreAlteredMissingOrWithoutTheirKeyAreNamed) {
  const auto file = only_file("files");
  const std::string whole = text_of_file(file);
  write_text(file, "x" + whole.substr(1));
  EXPECT_EQ(fault(), "file.altered");
  EXPECT_TRUE(run("verify").out.contains("DAMAGED FILE")) << run("verify").out;
  EXPECT_TRUE(run("verify").out.contains(kRequest));
  std::filesystem::remove(file);
  EXPECT_EQ(fault(), "file.missing");
  write_text(file, whole);
  EXPECT_EQ(run("verify").code, 0);
  std::filesystem::rename(data() / "file-master.key", this->file("vault.key"));
  EXPECT_EQ(fault(), "file.key_missing");
  EXPECT_EQ(run("verify", {"--file-key", this->file("vault.key").string()}).code, 0);
}

}  // namespace
}  // namespace daybook::tests
