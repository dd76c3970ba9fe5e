#include "main/session_secret.hpp"

#include "adapters/session/link_tokens.hpp"
#include "main/data_directory.hpp"

namespace daybook::cli {
namespace {

constexpr const char* kSessionSecret = "session_secret";

}  // namespace

Result<std::string> ensure_session_secret(SqliteStorage& storage) {
  if (auto known = TRY(storage.load_setting(kSessionSecret))) return *known;
  const std::string secret = LinkTokens::random_secret();
  TRY(storage.save_setting(kSessionSecret, secret));
  return secret;
}

Result<std::string> ensure_session_secret(const std::string& directory) {
  const auto reading = TRY(open_store(directory, SqliteAccess::read));
  if (auto known = TRY(reading->load_setting(kSessionSecret))) return *known;
  const auto writing = TRY(open_store(directory, SqliteAccess::write));
  return ensure_session_secret(*writing);
}

}  // namespace daybook::cli
