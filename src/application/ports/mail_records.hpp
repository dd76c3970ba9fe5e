// What is kept about mail beside the log: how far it has been told of, and who wants none.
#pragma once
#include <optional>

#include "domain/ids.hpp"

namespace daybook {

// What an organisation's people have been told of.
struct MailProgress {
  Version batch;     // the last event of a batch, all of which was told
  Version told;      // the last event that was told, in the batches after that
  Instant reminded;  // until when reminders were sent

  bool operator==(const MailProgress&) const = default;
};

enum class MailChoice { wanted, unwanted };

class MailRecords {
 public:
  virtual ~MailRecords() = default;

  // Nothing where nobody was ever told anything.
  virtual Result<std::optional<MailProgress>> load_progress(OrgId org) = 0;
  // Durable when it returns.
  virtual Outcome save_progress(OrgId org, const MailProgress& progress) = 0;

  // Everybody wants mail who has not said otherwise.
  virtual Result<MailChoice> choice_of(OrgId org, PersonId person) = 0;
  virtual Outcome save_choice(OrgId org, PersonId person, MailChoice choice) = 0;
};

}  // namespace daybook
