// One absence asked for, and its life:
//
//   requested -> approved -> cancelled
//             -> rejected
//             -> withdrawn
#pragma once
#include <optional>

#include "domain/ledger/facts.hpp"

namespace daybook {

enum class RequestStatus { pending, approved, rejected, withdrawn, cancelled };

struct Request {
  RequestId id;
  LeaveTypeId leave_type;
  DateRange days;
  DayParts parts;
  RequestStatus status = RequestStatus::pending;
  PersonalText reason;
  std::optional<Amount> cost = std::nullopt;  // as told, instead of counted
  PersonalText document = {};                 // what the certificate is called, or where it is
  std::optional<PersonId> decided_by;         // not set when approved by rule or by an import
  PersonalText comment;                       // of the decision
  Version requested;
  Version decided;  // the event behind the present status; 0 while pending

  bool operator==(const Request&) const = default;
  bool is_live() const {
    return status == RequestStatus::pending || status == RequestStatus::approved;
  }
  Absence absence() const {
    return {.request = id,
            .days = days,
            .parts = parts,
            .pending = status == RequestStatus::pending,
            .requested = requested,
            .decided = decided,
            .cost = cost};
  }
};

// Do the two ask for the same half of the same day? Minutes of a day leave room for others.
bool overlap(const Request& a, const Request& b);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::RequestStatus> {
  static constexpr std::array<std::string_view, 5> names{"pending", "approved", "rejected",
                                                         "withdrawn", "cancelled"};
};
