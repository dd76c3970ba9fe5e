// What would it cost, and would it pass?
#pragma once
#include "application/queries/requests.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {

struct RequestPreview {
  std::vector<DayCharge> days = {};
  Amount cost = {};
  std::optional<Amount> available_before = std::nullopt;
  std::optional<Amount> available_after = std::nullopt;
  std::vector<base::Error> refusals =
      {};  // the first of the form, days and limits, and all of rules
  std::vector<base::Error> warnings = {};  // of rules that warn, or ask for more approval
  std::vector<PersonId> approvers =
      {};  // who would decide first; empty when it is approved at once
  std::vector<RequestOf> overlaps = {};
  const Organisation* organisation = nullptr;  // that it was made from
};

// By the rules and figures that the request itself would meet. A request that has no meaning (dates
// reversed, unknown type) has refusals and no days. At Moment::approved by those that a yes would
// meet.
RequestPreview preview_request(const Viewer& viewer, const PersonRecord& record,
                               const Request& request, Moment moment = Moment::asked);

}  // namespace daybook
