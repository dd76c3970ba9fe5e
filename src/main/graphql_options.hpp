// The options of `daybook serve` that are about its API.
#pragma once
#include <string>
#include <vector>

#include "base/result.hpp"

#include "adapters/graphql/graphql_settings.hpp"
#include "main/options.hpp"

namespace daybook::cli {

class GraphqlOptions {
 public:
  void declare(Options& options);
  // Refuses "serve.trusted_documents_malformed", and a file that cannot be read.
  base::Result<GraphqlSettings> settings() const;

 private:
  // As Limits has them; the options name what people change.
  struct Numbers {
    int depth, aliases, fields, root_fields, document_bytes, response_bytes;
  };

  std::vector<std::string> cors_origins_;
  std::string trusted_documents_;
  bool no_introspection_ = false;
  int batch_max_ = 0;
  int timeout_ms_ = 10'000;
  Numbers numbers_{20, 100, 2'000, 50, 64 * 1024, 16 << 20};
};

}  // namespace daybook::cli
