// The option of `daybook serve` that is about signing in with providers: a file, since each takes
// half a dozen settings. docs/guide/sign-in.md describes it.
//
//   {"providers": [{"id": "work", "kind": "entra", "tenant": "9f1c...", "client_id": "...",
//                   "client_secret_file": "/etc/daybook/entra.secret", "domains":
//                   ["acme.example"]}]}
#pragma once
#include <string>
#include <vector>

#include "adapters/oidc/provider_settings.hpp"
#include "application/ports/storage.hpp"
#include "main/options.hpp"

namespace daybook::cli {

class ProviderOptions {
 public:
  void declare(Options& options);
  bool is_given() const { return !file_.empty(); }
  // Refuses "serve.provider_setting" with the provider and the field, what json::read refuses, and
  // as find_organisation does.
  Result<std::vector<oidc::ProviderSettings>> settings(Storage& storage) const;

 private:
  std::string file_;
};

}  // namespace daybook::cli
