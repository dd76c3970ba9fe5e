// The C++ values behind the object types of the schema that are not domain values themselves.
#pragma once
#include "adapters/graphql/context.hpp"
#include "application/queries/balance_of.hpp"
#include "application/queries/preview_request.hpp"
#include "application/queries/statement_of.hpp"
#include "application/queries/who_is_away.hpp"
#include "application/scenario/preset.hpp"

namespace daybook {

struct RootNode {};

struct OrganisationNode {};

// A person's place in lists by name. No name has a zero in it, so it is that of people_by_name.
inline std::string place_by_name(const PersonRecord& record) {
  return lower_case(record.person.name.text) + '\0' + to_string(record.person.id);
}

// A request in a certain state of the organisation, which may be an earlier one.
struct RequestNode {
  const Organisation* organisation;
  const PersonRecord* owner;
  const Request* request;
};

// Its place in lists that are ordered by the days of leave.
inline std::string place_by_days(const RequestNode& node) {
  const DateRange& days = node.request->days;
  return to_string(days.first) + to_string(days.last) + to_string(node.request->id);
}

// A request whose open change is looked at.
struct ChangeNode {
  RequestNode of;
};

struct CommentNode {
  const Organisation* organisation;
  const Comment* comment;
};

struct AttachmentNode {
  RequestNode of;
  const Attachment* attachment;
};

// Time in lieu with whose it is.
struct CreditNode {
  const Organisation* organisation;
  const PersonRecord* owner;
  const CreditRequest* credit;
};

struct EventNode {
  const Organisation* organisation;
  Version version;
};

struct ExplanationNode {
  const Organisation* organisation;
  ExplanationLine line;
};

struct StatementNode {
  const BalanceOf* balance;
  Date as_of;
};

struct LineNode {
  const BalanceOf* balance;
  const StatementLine* line;
  std::size_t on_day = 0;  // lines of the same day before it
};

struct LotNode {
  const BalanceOf* balance;
  const Lot* lot;
};

struct ReplayNode {
  Instant at;
  Version version;
  RequestPreview preview;
};

// The preset of that id, or null.
const scenario::Preset* find_preset(std::string_view id);

// What a command answers: done, or why not.
struct RequestPayloadNode {
  std::optional<RequestId> request;
  std::vector<base::Error> refusals;
  std::optional<Version> version;
};

struct ChangesPayloadNode {
  std::vector<base::Error> refusals;
  std::optional<Version> version;
};

struct AdjustPayloadNode {
  std::optional<BalanceOf> balance;
  std::vector<base::Error> refusals;
  std::optional<Version> version;
};

}  // namespace daybook
