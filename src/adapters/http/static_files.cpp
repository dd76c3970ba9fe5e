#include "adapters/http/static_files.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <utility>

#include "http/negotiation.hpp"
#include "http/problem.hpp"

#include "adapters/http/gzip.hpp"

namespace daybook {
namespace {

namespace fs = std::filesystem;

// Scripts only from here. Styles also inline: the dashboard's component library sets them so.
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'none'";
constexpr std::string_view kForever = "public, max-age=31536000, immutable";
constexpr std::string_view kRevalidate = "no-cache";
constexpr std::size_t kWorthCompressing = 1024;

std::string_view content_type_of(std::string_view path) {
  constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json; charset=utf-8"},
      {".map", "application/json; charset=utf-8"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".wasm", "application/wasm"}};
  for (const auto& [ending, type] : kTypes)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

bool is_text(std::string_view content_type) {
  return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
         content_type.contains("+json") || content_type.contains("+xml");
}

// FNV-1a: an entity tag must change with the content and need not resist an attacker, who would
// have to replace our own files.
std::string tag_of(std::string_view content) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : content) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return fmt::format("{:016x}", hash);
}

base::Result<std::string> read_file(const fs::path& file, std::size_t bytes_max) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in) return base::not_found("static.unreadable", {{"path", file.string()}});
  if (bytes > bytes_max)
    return base::invalid("static.too_large", {{"path", file.string()},
                                              {"bytes", std::to_string(bytes)},
                                              {"bytes_max", std::to_string(bytes_max)}});
  return std::string(std::istreambuf_iterator<char>(in), {});
}

bool is_page_address(const http::Request& request) {
  const std::string_view path = request.path;
  return !path.substr(path.rfind('/') + 1).contains('.') &&
         request.header("Accept").contains("text/html");
}

}  // namespace

base::Result<StaticFiles> StaticFiles::load(const fs::path& directory, StaticLimits limits) {
  std::error_code error;
  fs::recursive_directory_iterator entries(directory, error);
  if (error)
    return base::not_found("static.no_directory",
                           {{"path", directory.string()}, {"problem", error.message()}});
  StaticFiles files;
  std::size_t bytes_left = limits.total_bytes;
  for (const fs::directory_entry& entry : entries) {
    const fs::path relative = entry.path().lexically_relative(directory);
    const bool hidden = entry.path().filename().string().starts_with('.');
    if (hidden || entry.is_symlink(error) || !entry.is_regular_file(error)) continue;
    std::string path = "/" + relative.generic_string();
    TRY(files.add(entry.path(), path, std::min(bytes_left, limits.file_bytes)));
    bytes_left -= files.files_[path].plain.size();
  }
  if (!files.files_.contains("/index.html"))
    return base::not_found("static.no_index", {{"path", directory.string()}});
  files.attach_compressed();
  return files;
}

base::Outcome StaticFiles::add(const fs::path& file, std::string path, std::size_t bytes_max) {
  File loaded;
  loaded.plain = TRY(read_file(file, bytes_max));
  loaded.content_type = content_type_of(path);
  loaded.etag = tag_of(loaded.plain);
  files_.emplace(std::move(path), std::move(loaded));
  return {};
}

void StaticFiles::attach_compressed() {
  for (auto& [path, file] : files_) {
    if (const auto brotli = files_.find(path + ".br"); brotli != files_.end())
      file.brotli = brotli->second.plain;
    if (const auto gzip = files_.find(path + ".gz"); gzip != files_.end())
      file.gzip = gzip->second.plain;
    else if (is_text(file.content_type) && file.plain.size() >= kWorthCompressing)
      file.gzip = wire::gzipped(file.plain);
  }
  std::erase_if(files_, [this](const auto& entry) {
    const std::string_view path = entry.first;
    return (path.ends_with(".br") || path.ends_with(".gz")) &&
           files_.contains(path.substr(0, path.size() - 3));
  });
}

http::Response StaticFiles::answer(const http::Request& request) const {
  const std::string_view path =
      request.path == "/" ? std::string_view("/index.html") : std::string_view(request.path);
  if (const auto found = files_.find(path); found != files_.end())
    return respond(request, found->second, path.starts_with("/assets/") ? kForever : kRevalidate);
  if (is_page_address(request))
    return respond(request, files_.find("/index.html")->second, kRevalidate);
  return http::problem(404, "http.no_such_path", "Nothing is served at this path.",
                       {{"path", request.path.substr(0, 256)}});
}

http::Response StaticFiles::respond(const http::Request& request, const File& file,
                                    std::string_view cache_control) {
  const std::string_view accepted = request.header("Accept-Encoding");
  const bool brotli = !file.brotli.empty() && http::accepts_encoding(accepted, "br");
  const bool gzip = !brotli && !file.gzip.empty() && http::accepts_encoding(accepted, "gzip");
  const std::string etag = '"' + file.etag + (brotli ? "-br" : gzip ? "-gzip" : "") + '"';
  http::Response response{200,
                          {{"Cache-Control", cache_control},
                           {"ETag", etag},
                           {"Content-Security-Policy", kContentSecurityPolicy},
                           {"Referrer-Policy", "same-origin"}},
                          {}};
  if (!file.brotli.empty() || !file.gzip.empty()) response.headers.add("Vary", "Accept-Encoding");
  if (http::matches_etag(request.header("If-None-Match"), etag)) {
    response.status = 304;
    return response;
  }
  response.headers.add("Content-Type", file.content_type);
  if (brotli || gzip) response.headers.add("Content-Encoding", brotli ? "br" : "gzip");
  response.body = brotli ? file.brotli : gzip ? file.gzip : file.plain;
  return response;
}

}  // namespace daybook
