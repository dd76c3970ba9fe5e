#include "main/graphql_options.hpp"

#include <limits>

#include "json/reader.hpp"

#include "main/files.hpp"

namespace daybook::cli {
namespace {

constexpr int kMost = std::numeric_limits<int>::max();

std::unexpected<base::Error> malformed(const std::string& path) {
  return base::invalid("serve.trusted_documents_malformed",
                       {{"field", "--trusted-documents"}, {"value", path}});
}

// A JSON object whose values are the texts, as build tools of clients write it; what they call each
// is theirs, since we look them up by their hash.
base::Result<std::vector<std::string>> read_documents(const std::string& path) {
  constexpr json::Limits kLimits{.bytes = 16u << 20, .depth = 4};
  const auto file = json::parse(TRY(read_file(path)), kLimits);
  if (!file || !file->is_object()) return malformed(path);
  std::vector<std::string> texts;
  for (const auto& document : file->get_object()) {
    if (!document.value().is_string()) return malformed(path);
    texts.emplace_back(document.value().get_string());
  }
  return texts;
}

std::size_t size(int number) { return static_cast<std::size_t>(number); }

}  // namespace

void GraphqlOptions::declare(Options& options) {
  options.texts("--cors-origin", cors_origins_,
                "Web origin whose pages may use the API, such as https://intranet.example");
  options.text("--trusted-documents", trusted_documents_,
               "JSON file of operations; then no others are answered");
  options.flag("--no-introspection", no_introspection_, "Hide the schema from the API's users");
  options.number("--graphql-batch", batch_max_, {0, 100}, "Operations in one request; 0: no lists");
  options.number("--graphql-timeout-ms", timeout_ms_, {1, 600'000}, "For one operation");
  options.number("--graphql-depth", numbers_.depth, {1, 60}, "Levels of fields of an operation");
  options.number("--graphql-aliases", numbers_.aliases, {0, kMost}, "Aliases of an operation");
  options.number("--graphql-fields", numbers_.fields, {1, kMost}, "Fields, fragments written out");
  options.number("--graphql-root-fields", numbers_.root_fields, {1, kMost}, "Fields at the root");
  options.number("--graphql-document-bytes", numbers_.document_bytes, {1, 1 << 20},
                 "Text of an operation");
  options.number("--graphql-response-bytes", numbers_.response_bytes, {1, kMost}, "An answer");
}

base::Result<GraphqlSettings> GraphqlOptions::settings() const {
  GraphqlSettings settings;
  settings.cors_origins = cors_origins_;
  settings.introspection = !no_introspection_;
  settings.batch_max = size(batch_max_);
  settings.timeout = std::chrono::milliseconds(timeout_ms_);
  settings.limits.depth = size(numbers_.depth);
  settings.limits.aliases = size(numbers_.aliases);
  settings.limits.fields = size(numbers_.fields);
  settings.limits.root_fields = size(numbers_.root_fields);
  settings.limits.document_bytes = size(numbers_.document_bytes);
  settings.limits.response_bytes = size(numbers_.response_bytes);
  if (!trusted_documents_.empty())
    settings.trusted_documents = TRY(read_documents(trusted_documents_));
  return settings;
}

}  // namespace daybook::cli
