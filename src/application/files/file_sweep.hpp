// Removes stored files that no request has any more: those of removed attachments, and of uploads
// that ended between the bytes and the event.
#pragma once
#include <map>

#include "application/host/organisation_host.hpp"
#include "application/ports/file_storage.hpp"

namespace daybook {

// How long a file is left alone after it was put: far longer than an upload takes.
inline constexpr std::int64_t kSweepAfterMs = std::int64_t{24} * 60 * 60 * 1000;

// How many files were removed. A second time there is nothing left to do.
Result<std::size_t> sweep_files(FileStorage& files, OrgId org, const Organisation& organisation,
                                Instant now);

// Sweeps every organisation once a day, and when the server starts.
class DailyFileSweep {
 public:
  DailyFileSweep(OrganisationHost& host, Storage& storage, FileStorage& files, Clock& clock)
      : host_(host), storage_(storage), files_(files), clock_(clock) {}

  // Call it often. What could not be had now is asked again the next time.
  void run();

 private:
  OrganisationHost& host_;
  Storage& storage_;
  FileStorage& files_;
  Clock& clock_;
  std::map<OrgId, Date> done_;
};

}  // namespace daybook
