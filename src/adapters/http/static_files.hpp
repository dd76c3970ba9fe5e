// The dashboard's built files, served from memory. They are read once at start: a request never
// touches the disk, and a path that was not there at start does not exist, "../" included.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/message.hpp"

namespace daybook {

struct StaticLimits {
  std::size_t file_bytes = 16u << 20;
  std::size_t total_bytes = 128u << 20;
};

class StaticFiles {
 public:
  // All files below `directory`, which needs an index.html. "x.js.br" and "x.js.gz" beside "x.js"
  // are its compressed forms; without a ".gz", text is compressed here. Links are not followed and
  // hidden files left out. Refuses with "static.no_directory", "static.no_index",
  // "static.unreadable", "static.too_large" (fact "path").
  static base::Result<StaticFiles> load(const std::filesystem::path& directory,
                                        StaticLimits limits = {});

  // GET and HEAD. Files below /assets/ carry a hash in their name and never change; the others are
  // revalidated by entity tag. A page address that is no file ("/people/7", asked for as HTML) gets
  // index.html, whose scripts know what to show.
  http::Response answer(const http::Request& request) const;

  std::size_t count() const { return files_.size(); }

 private:
  struct File {
    std::string content_type;
    std::string etag;  // without quotes
    std::string plain, gzip, brotli;
  };

  base::Outcome add(const std::filesystem::path& file, std::string path, std::size_t bytes_max);
  void attach_compressed();
  static http::Response respond(const http::Request& request, const File& file,
                                std::string_view cache_control);

  std::map<std::string, File, std::less<>> files_;  // by "/assets/x.js"
};

}  // namespace daybook
