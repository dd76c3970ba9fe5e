// Requests of ours to providers, bounded in every way: https, no redirects, no proxy, few at a
// time, a few seconds, a few hundred kilobytes, and only to where the provider may be.
#pragma once
#include <atomic>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

#include "adapters/oidc/provider_settings.hpp"

namespace daybook::oidc {

struct Fetched {
  int status = 0;
  std::string body;
};

struct Form {
  std::vector<std::pair<std::string, std::string>> fields;
  std::string user;  // for "Authorization: Basic"; empty: none
  std::string password;
};

class Outbound {
 public:
  // All refuse "oidc.unreachable" with the reason, and "oidc.busy".
  // With "Authorization: Bearer" where there is a token.
  base::Result<Fetched> get(const std::string& url, Network network,
                            const std::string& bearer = {});
  base::Result<Fetched> post(const std::string& url, const Form& form, Network network);

 private:
  struct Asked {
    const std::string& url;
    Network network;
    const Form* form = nullptr;
    std::string bearer = {};
  };
  base::Result<Fetched> perform(const Asked& asked);

  std::atomic<int> under_way_{0};
};

// Whether an address may be asked at all, before its name is looked up: "https://...", or "http://"
// and a name of this machine where the network is the intranet.
bool may_be_asked(std::string_view url, Network network);

}  // namespace daybook::oidc
