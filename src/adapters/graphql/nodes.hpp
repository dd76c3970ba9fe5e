// The C++ values behind the object types of the schema that are not domain values themselves.
#pragma once
#include "adapters/graphql/context.hpp"
#include "application/queries/balance_of.hpp"
#include "application/queries/preview_request.hpp"
#include "application/queries/statement_of.hpp"
#include "application/queries/who_is_away.hpp"

namespace daybook {

struct RootNode {};

struct OrganisationNode {};

// A request in a certain state of the organisation, which may be an earlier one.
struct RequestNode {
  const Organisation* organisation;
  const PersonRecord* owner;
  const Request* request;
};

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
};

struct LotNode {
  const BalanceOf* balance;
  const Lot* lot;
};

struct PeoplePage {
  std::vector<const PersonRecord*> nodes;
  std::size_t total = 0;
  std::optional<PersonId> end_cursor;
};

struct ReplayNode {
  Instant at;
  Version version;
  RequestPreview preview;
};

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

// Whether sessions were ended.
struct SessionsPayloadNode {
  std::vector<base::Error> refusals;
};

struct AdjustPayloadNode {
  std::optional<BalanceOf> balance;
  std::vector<base::Error> refusals;
  std::optional<Version> version;
};

}  // namespace daybook
