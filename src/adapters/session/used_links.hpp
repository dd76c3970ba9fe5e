// Which sign-in links were followed: each works once, also across a restart of the server.
#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/result.hpp"

namespace daybook {

class UsedLinks {
 public:
  // Keeps the text for the next start; durable when it returns.
  using Save = std::function<base::Outcome(const std::string& text)>;

  // `saved` is the text that was saved last, empty at first. Without `save`, a restart forgets.
  explicit UsedLinks(std::string_view saved = {}, Save save = {});

  // Uses up the link with this token, which LinkTokens has verified: false when that was done
  // before. Refuses as `save` does, and then the link is not to be followed. Links are forgotten
  // when they have expired.
  base::Result<bool> use(std::string_view token, base::Instant now);

 private:
  std::string text() const;

  Save save_;
  std::mutex mutex_;
  std::map<std::string, base::Instant, std::less<>> expiry_;  // by its signature; guarded by mutex_
};

}  // namespace daybook
