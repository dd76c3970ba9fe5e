#include "adapters/oidc/outbound.hpp"

#include <arpa/inet.h>
#include <array>
#include <curl/curl.h>
#include <fmt/format.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

#include "http/uri.hpp"

#include "adapters/oidc/public_address.hpp"

namespace daybook::oidc {
namespace {

// A provider that is slow holds up no more than these.
constexpr int kUnderWayMax = 8;
constexpr long kConnectTimeoutMs = 3'000;
constexpr long kTimeoutMs = 6'000;
// Key sets of large providers take some ten kilobytes.
constexpr std::size_t kBodyBytesMax = 512u << 10;

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

using List = std::unique_ptr<curl_slist, FreeList>;

struct Talk {
  Network network;
  std::string body;
  bool is_address_refused = false;
  bool is_too_large = false;
};

std::string text_of(const curl_sockaddr& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* const from =
      address.family == AF_INET
          ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in*>(&address.addr)->sin_addr)
          : static_cast<const void*>(
                &reinterpret_cast<const sockaddr_in6*>(&address.addr)->sin6_addr);
  return inet_ntop(address.family, from, text.data(), text.size()) ? text.data() : "";
}

// Looks at the very address that is connected to: a name may lead elsewhere each time it is asked.
curl_socket_t open_socket(void* data, curlsocktype, curl_sockaddr* address) {
  Talk& talk = *static_cast<Talk*>(data);
  const bool is_internet = address->family == AF_INET || address->family == AF_INET6;
  const bool may =
      is_internet && (talk.network == Network::intranet || is_public_address(text_of(*address)));
  if (!may) {
    talk.is_address_refused = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* data) {
  Talk& talk = *static_cast<Talk*>(data);
  talk.is_too_large = talk.body.size() + size * count > kBodyBytesMax;
  if (talk.is_too_large) return 0;
  talk.body.append(bytes, size * count);
  return size * count;
}

std::string body_of(const Form& form) {
  std::string body;
  for (const auto& [name, value] : form.fields)
    body += fmt::format("{}{}={}", body.empty() ? "" : "&", http::percent_encoded(name),
                        http::percent_encoded(value));
  return body;
}

void set_bounds(CURL* handle, Talk& talk) {
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR,
                   talk.network == Network::intranet ? "https,http" : "https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_PROXY, "");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, kConnectTimeoutMs);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, kTimeoutMs);
  curl_easy_setopt(handle, CURLOPT_MAXFILESIZE, static_cast<long>(kBodyBytesMax));
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &talk);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &talk);
}

void set_form(CURL* handle, const Form& form, const std::string& body) {
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body.c_str());
  if (form.user.empty()) return;
  // RFC 6749: both are encoded as in a form before they are joined.
  curl_easy_setopt(handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
  curl_easy_setopt(handle, CURLOPT_USERNAME, http::percent_encoded(form.user).c_str());
  curl_easy_setopt(handle, CURLOPT_PASSWORD, http::percent_encoded(form.password).c_str());
}

std::unexpected<base::Error> unreachable(const std::string& url, std::string reason) {
  return base::fail(base::ErrorCode::unavailable, "oidc.unreachable",
                    {{"url", url}, {"reason", std::move(reason)}});
}

std::string reason_of(CURLcode code, const Talk& talk) {
  if (talk.is_address_refused) return "its address is not on the internet";
  if (talk.is_too_large) return "its answer is too large";
  return curl_easy_strerror(code);
}

// One of those that may be under way.
class Place {
 public:
  explicit Place(std::atomic<int>& taken) : taken_(taken), is_free_(++taken <= kUnderWayMax) {}
  Place(const Place&) = delete;
  ~Place() { --taken_; }
  bool is_free() const { return is_free_; }

 private:
  std::atomic<int>& taken_;
  bool is_free_;
};

bool is_this_machine(std::string_view url) {
  std::string_view host = url.substr(url.find("://") + 3);
  if (host.starts_with("[")) return host.starts_with("[::1]");
  host = host.substr(0, host.find_first_of(":/?#"));
  return host == "localhost" || is_loopback_address(host);
}

}  // namespace

bool may_be_asked(std::string_view url, Network network) {
  constexpr std::size_t kUrlBytesMax = 2048;
  const bool is_plain =
      url.find_first_of(" \t\r\n\\") == std::string_view::npos && url.size() <= kUrlBytesMax;
  // "https://issuer.example@10.0.0.1/" is at 10.0.0.1.
  const std::size_t scheme = url.find("://");
  if (!is_plain || scheme == std::string_view::npos) return false;
  const std::string_view rest = url.substr(scheme + 3);
  if (rest.substr(0, rest.find('/')).contains('@')) return false;
  if (url.starts_with("https://")) return true;
  return network == Network::intranet && url.starts_with("http://") && is_this_machine(url);
}

base::Result<Fetched> Outbound::get(const std::string& url, Network network,
                                    const std::string& bearer) {
  return perform({.url = url, .network = network, .bearer = bearer});
}

base::Result<Fetched> Outbound::post(const std::string& url, const Form& form, Network network) {
  return perform({.url = url, .network = network, .form = &form});
}

base::Result<Fetched> Outbound::perform(const Asked& asked) {
  if (!may_be_asked(asked.url, asked.network))
    return unreachable(asked.url, "it is no https address");
  const Place place(under_way_);
  if (!place.is_free()) return base::fail(base::ErrorCode::unavailable, "oidc.busy");
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  ENSURE(ready == CURLE_OK);
  const std::unique_ptr<CURL, FreeHandle> handle(curl_easy_init());
  ENSURE(handle != nullptr);
  Talk talk{.network = asked.network, .body = {}};
  set_bounds(handle.get(), talk);
  curl_easy_setopt(handle.get(), CURLOPT_URL, asked.url.c_str());
  // libcurl copies the texts, but not the body.
  const std::string body = asked.form ? body_of(*asked.form) : std::string();
  if (asked.form) set_form(handle.get(), *asked.form, body);
  List headers(curl_slist_append(nullptr, "Accept: application/json"));
  if (!asked.bearer.empty())
    headers.reset(
        curl_slist_append(headers.release(), ("Authorization: Bearer " + asked.bearer).c_str()));
  curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
  const CURLcode code = curl_easy_perform(handle.get());
  if (code != CURLE_OK) return unreachable(asked.url, reason_of(code, talk));
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  return Fetched{static_cast<int>(status), std::move(talk.body)};
}

}  // namespace daybook::oidc
