// What one GraphQL operation works with: who asks, and the state that every field is answered from.
#pragma once
#include <deque>

#include "application/caller.hpp"
#include "application/host/organisation_host.hpp"
#include "application/queries/viewer.hpp"
#include "application/sessions/sessions.hpp"

namespace daybook {

class GraphqlContext {
 public:
  struct Ports {
    OrganisationHost& host;
    Clock& clock;
    Sessions* sessions = nullptr;  // null where nobody signs in
  };

  GraphqlContext(Ports ports, const Caller& caller, View view)
      : ports_(ports),
        org_(caller.org),
        caller_(caller.person),
        session_(caller.session),
        view_(std::move(view)) {}

  const Organisation& organisation() const { return *view_; }
  const View& view() const { return view_; }
  PersonId caller() const { return caller_; }
  OrgId org() const { return org_; }
  // By which the caller is signed in.
  std::optional<SessionId> session() const { return session_; }
  Sessions* sessions() const { return ports_.sessions; }
  Clock& clock() const { return ports_.clock; }
  // The accounts of the organisation that are kept ready; null when it cannot be had.
  std::shared_ptr<WarmAccounts> warm() const { return ports_.host.warm_accounts(org_); }

  Date today_of(const PersonRecord& record) const;
  Viewer viewer() const;
  // Null when the caller is not in this organisation (any more).
  const PersonRecord* caller_record() const { return view_->find(caller_); }

  // The state as it was known at an instant; lives as long as this context.
  Result<View> known_at(Instant instant);
  // After the commit that holds this event, likewise.
  Result<View> known_at(Version version);
  // Carries out commands of the caller, all or none; later fields are answered from the state after
  // them.
  Result<Done> execute(std::string_view command_id, std::vector<Command> commands);

 private:
  Ports ports_;
  OrgId org_;
  PersonId caller_;
  std::optional<SessionId> session_;
  View view_;
  std::deque<View> earlier_;  // states that values already handed out may point into
};

}  // namespace daybook
