// Sign-in links by mail, for those whose organisation has no provider.
//
// Who asks is answered before anybody is looked for: whether an address is known here shows neither
// in what is said nor in how long that takes. Looking, writing and sending are done behind it, on a
// thread of its own.
#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "application/caller.hpp"
#include "application/host/organisation_host.hpp"
#include "application/ports/mail.hpp"
#include "application/sessions/ask_rate.hpp"

namespace daybook {

class LinkMailer {
 public:
  struct Ports {
    OrganisationHost& host;
    Storage& storage;
    Clock& clock;
    IdSource& ids;
    Mail& mail;
    // The token of a link that signs somebody in once, within kLifetime.
    std::function<std::string(const Caller&)> token_for;
  };

  static constexpr std::chrono::minutes kLifetime{15};
  static constexpr std::size_t kWaitingMax = 1000;  // more are dropped: somebody plays

  LinkMailer(Ports ports, std::string public_url);

  // Sends a link to this address wherever it is somebody's, later; to one address three times in a
  // quarter of an hour at most. Says nothing of all this. Refuses "sign_in.email_malformed", and
  // "sign_in.asked_too_often" when this client, by its network address, has asked 60 times within a
  // minute.
  Outcome ask(const std::string& email, const std::string& client);

 private:
  void run(const std::stop_token& stop);
  void send_to(const std::string& email);
  void send(const Organisation& organisation, OrgId org, const Person& person);

  const Ports ports_;
  const std::string public_url_;

  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<std::string> waiting_;  // guarded by mutex_, as what follows
  AskRate of_client_{{.times = 60, .within = std::chrono::minutes(1)}};
  AskRate of_address_{{.times = 3, .within = std::chrono::minutes(15)}};
  std::jthread thread_;  // last: it stops before the others go
};

}  // namespace daybook
