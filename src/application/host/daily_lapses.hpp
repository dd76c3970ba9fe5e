// Ends, by the server's own clock, what nobody has answered in its time.
#pragma once
#include <map>

#include "application/host/organisation_host.hpp"

namespace daybook {

// Gives every organisation the order of the day, once. On several servers, and after a restart, the
// order has the same id, so that it is carried out once all the same.
class DailyLapses {
 public:
  DailyLapses(OrganisationHost& host, Storage& storage, Clock& clock)
      : host_(host), storage_(storage), clock_(clock) {}

  // Call it often: it does nothing until the next day has begun everywhere on earth. An
  // organisation that cannot be had now is asked again the next time.
  void run();

 private:
  OrganisationHost& host_;
  Storage& storage_;
  Clock& clock_;
  std::map<OrgId, Date> done_;
};

}  // namespace daybook
