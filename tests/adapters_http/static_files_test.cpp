#include "adapters/http/static_files.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <stdlib.h>

namespace daybook {
namespace {

namespace fs = std::filesystem;

class Dist : public testing::Test {
 protected:
  Dist() {
    std::string name = fs::temp_directory_path() / "daybook_static_XXXXXX";
    ENSURE(mkdtemp(name.data()) != nullptr);
    directory = name;
    fs::create_directories(directory / "web/assets");
    write("web/index.html", "<!doctype html>");
    write("web/assets/app-1a2b.js", script);
    write("web/assets/app-1a2b.js.br", "brotli");
    write("web/logo.svg", "<svg/>");
    write("web/.hidden", "hidden");
    write("secret.txt", "secret");
    fs::create_symlink(directory / "secret.txt", directory / "web/link.txt");
  }
  ~Dist() override { fs::remove_all(directory); }

  void write(const std::string& name, std::string_view text) const {
    std::ofstream(directory / name, std::ios::binary) << text;
  }
  http::Response ask(std::string path, http::Headers headers = {}) const {
    http::Request request;
    request.path = std::move(path);
    request.headers = std::move(headers);
    return StaticFiles::load(directory / "web").value().answer(request);
  }

  fs::path directory;
  std::string script = std::string(5000, 'x');
};

TEST_F(Dist, ServesThePageAndKeepsItFresh) {
  const http::Response page = ask("/");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.body, "<!doctype html>");
  EXPECT_EQ(page.headers.value_of("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(page.headers.value_of("Cache-Control"), "no-cache");
  EXPECT_TRUE(page.headers.value_of("Content-Security-Policy").contains("default-src 'self'"));
  EXPECT_TRUE(page.headers.value_of("Content-Security-Policy").contains("frame-ancestors 'none'"));

  const http::Response again = ask("/", {{"If-None-Match", page.headers.value_of("ETag")}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(again.headers.value_of("ETag"), page.headers.value_of("ETag"));
}

TEST_F(Dist, ServesHashedAssetsForever) {
  const http::Response asset = ask("/assets/app-1a2b.js");
  EXPECT_EQ(asset.body, script);
  EXPECT_TRUE(asset.headers.value_of("Cache-Control").contains("immutable"));
  EXPECT_EQ(asset.headers.value_of("Vary"), "Accept-Encoding");
}

TEST_F(Dist, SendsTheSmallestFormThatTheBrowserTakes) {
  const http::Response brotli = ask("/assets/app-1a2b.js", {{"Accept-Encoding", "gzip, br"}});
  EXPECT_EQ(brotli.headers.value_of("Content-Encoding"), "br");
  EXPECT_EQ(brotli.body, "brotli");
  const http::Response gzip = ask("/assets/app-1a2b.js", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(gzip.headers.value_of("Content-Encoding"), "gzip");
  EXPECT_TRUE(gzip.body.starts_with("\x1F\x8B"));
  EXPECT_LT(gzip.body.size(), 100u);
  EXPECT_NE(gzip.headers.value_of("ETag"), brotli.headers.value_of("ETag"));
  EXPECT_EQ(ask("/logo.svg", {{"Accept-Encoding", "gzip"}}).headers.find("Content-Encoding"),
            std::nullopt);
}

TEST_F(Dist, GivesThePageForAddressesInsideTheApplication) {
  EXPECT_EQ(ask("/people/7", {{"Accept", "text/html,*/*;q=0.8"}}).body, "<!doctype html>");
  EXPECT_EQ(ask("/people/7", {{"Accept", "application/json"}}).status, 404);
  EXPECT_EQ(ask("/assets/gone-9z.js", {{"Accept", "text/html"}}).status, 404);
}

TEST_F(Dist, ServesNothingFromOutside) {
  for (const std::string path :
       {"/../secret.txt", "/assets/../../secret.txt", "/link.txt", "/.hidden", "//secret.txt",
        "/assets/app-1a2b.js.br", "/assets/", "/assets"})
    EXPECT_EQ(ask(path).status, 404) << path;
}

TEST_F(Dist, SaysWhatIsWrongWithADirectory) {
  EXPECT_EQ(StaticFiles::load(directory / "none").error().rule, "static.no_directory");
  EXPECT_EQ(StaticFiles::load(directory / "web/assets").error().rule, "static.no_index");
  EXPECT_EQ(StaticFiles::load(directory / "web", {.file_bytes = 4999}).error().rule,
            "static.too_large");
  EXPECT_TRUE(StaticFiles::load(directory / "web", {.file_bytes = 5000}));
}

}  // namespace
}  // namespace daybook
