// An organisation as its events tell it: a value. A copy costs little and shares everything that is
// not changed afterwards, so queries hold one state while commands make the next, and a what-if is
// a copy with a few more events.
#pragma once
#include <string>
#include <vector>

#include "base/cow.hpp"
#include "base/cow_map.hpp"
#include "base/cow_vector.hpp"

#include "domain/event.hpp"
#include "domain/ledger/facts.hpp"
#include "domain/organisation/closed_period.hpp"
#include "domain/organisation/structure.hpp"
#include "domain/policy/conversion.hpp"
#include "domain/request/credit_request.hpp"

namespace daybook {

struct PersonRecord {
  Person person;
  std::vector<Request> requests;            // in the order asked for
  std::vector<Adjustment> adjustments;      // in the order made
  std::vector<CreditRequest> credits = {};  // in the order asked for

  bool operator==(const PersonRecord&) const = default;
  const Request* find(RequestId id) const;
  const CreditRequest* find(AdjustmentId id) const;
};

// Who did it, when and how: kept of every commit, so that an explanation can name its events.
struct CommitNote {
  Version first;
  Instant recorded_at;
  std::optional<PersonId> actor;
  Channel channel = Channel::api;
  std::vector<std::uint8_t> event_types;  // Event::index() of each

  bool operator==(const CommitNote&) const = default;
  Version last() const { return first.plus(event_types.size() - 1); }
};

// What a command id did, so that a retry is answered like the first call.
struct Receipt {
  Version first;
  std::uint32_t count = 0;
  std::uint64_t fingerprint = 0;

  bool operator==(const Receipt&) const = default;
};

// All that an account can be made from.
struct AccountSources {
  const PersonRecord& record;
  const Structure& structure;
  const std::vector<LeaveType>& leave_types;
  const std::vector<Policy>& policies;
  const std::vector<Conversion>& conversions;
};
// Valid as long as the sources; `type` is one of theirs.
AccountFacts account_facts(const AccountSources& sources, const LeaveType& type);
// The same as if no leave type had been converted.
AccountFacts stated_facts(const AccountSources& sources, const LeaveType& type);

struct Organisation {
  // The most recent commands whose retries are recognised.
  static constexpr std::size_t kReceiptsMax = 65'536;

  std::string name;
  Version version;  // of the last event folded in
  base::Cow<Structure> structure;
  base::Cow<std::vector<LeaveType>> leave_types;
  base::Cow<std::vector<Policy>> policies;
  base::Cow<std::vector<Rule>> rules;            // in the order first set
  base::Cow<std::vector<ApprovalChain>> chains;  // in the order first set
  base::CowVector<PersonRecord> people;          // in the order hired
  base::CowVector<CommitNote> commits;
  base::Cow<ClosedPeriods> closed_periods;         // by date
  base::Cow<std::vector<Conversion>> conversions;  // one for each leave type at most
  AbsencesShown absences_shown = AbsencesShown::of_everybody;

  bool operator==(const Organisation&) const = default;
  bool exists() const { return version != Version{}; }
  const LeaveType* find(LeaveTypeId id) const;
  const Policy* find(PolicyId id) const;
  const Rule* find(RuleId id) const;
  const ApprovalChain* find(ChainId id) const;
  const PersonRecord* find(PersonId id) const;
  const PersonRecord* find_by_email(std::string_view email) const;  // without regard to case
  // The person who asked for it.
  const PersonRecord* owner_of(RequestId id) const;
  // The person who asked for this time in lieu.
  const PersonRecord* owner_of(AdjustmentId credit) const;
  const Receipt* receipt_of(CommandId id) const;
  // The commit that holds this event, or null.
  const CommitNote* commit_of(Version event) const;

  // What the account of this person and type is made from. Valid as long as this state and the
  // years, which are those of its policies: they save time where many are made.
  AccountFacts facts_for(const PersonRecord& record, const LeaveType& type,
                         UsualYears* years = nullptr) const;

  // Look-ups, kept by evolve.
  base::CowMap<PersonId, std::size_t> person_places;
  base::CowMap<std::string, std::size_t> email_places;  // lower case
  base::CowMap<RequestId, std::size_t> request_places;  // of the person who asked
  base::CowMap<CommandId, Receipt> receipts;
  base::CowVector<CommandId> receipt_order;
};

// "LeaveApproved"; the event is in the log.
std::string_view type_of_event(const Organisation& organisation, Version event);

std::string lower_case(std::string_view email);

}  // namespace daybook
