#include "domain/organisation_state.hpp"

#include <algorithm>

#include "domain/convert_facts.hpp"

namespace daybook {

const Request* PersonRecord::find(RequestId id) const {
  const auto at = std::ranges::find(requests, id, &Request::id);
  return at == requests.end() ? nullptr : &*at;
}

const CreditRequest* PersonRecord::find(AdjustmentId id) const {
  const auto at = std::ranges::find(credits, id, &CreditRequest::id);
  return at == credits.end() ? nullptr : &*at;
}

const LeaveType* Organisation::find(LeaveTypeId id) const {
  const auto at = std::ranges::find(*leave_types, id, &LeaveType::id);
  return at == leave_types->end() ? nullptr : &*at;
}

const Policy* Organisation::find(PolicyId id) const {
  const auto at = std::ranges::find(*policies, id, &Policy::id);
  return at == policies->end() ? nullptr : &*at;
}

const Rule* Organisation::find(RuleId id) const {
  const auto at = std::ranges::find(*rules, id, &Rule::id);
  return at == rules->end() ? nullptr : &*at;
}

const ApprovalChain* Organisation::find(ChainId id) const {
  const auto at = std::ranges::find(*chains, id, &ApprovalChain::id);
  return at == chains->end() ? nullptr : &*at;
}

const PersonRecord* Organisation::find(PersonId id) const {
  const std::size_t* place = person_places.find(id);
  return place ? &people[*place] : nullptr;
}

const PersonRecord* Organisation::find_by_email(std::string_view email) const {
  const std::size_t* place = email_places.find(lower_case(email));
  return place ? &people[*place] : nullptr;
}

const PersonRecord* Organisation::owner_of(RequestId id) const {
  const std::size_t* place = request_places.find(id);
  return place ? &people[*place] : nullptr;
}

const PersonRecord* Organisation::owner_of(AdjustmentId credit) const {
  for (const PersonRecord& record : people)
    if (record.find(credit)) return &record;
  return nullptr;
}

const Receipt* Organisation::receipt_of(CommandId id) const { return receipts.find(id); }

const CommitNote* Organisation::commit_of(Version event) const {
  std::size_t low = 0, high = commits.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (commits[middle].last() < event)
      low = middle + 1;
    else
      high = middle;
  }
  const bool found = low < commits.size() && commits[low].first <= event;
  return found ? &commits[low] : nullptr;
}

AccountFacts account_facts(const AccountSources& sources, const LeaveType& type) {
  AccountFacts facts = stated_facts(sources, type);
  if (!sources.conversions.empty()) convert_facts(facts, sources);
  return facts;
}

AccountFacts stated_facts(const AccountSources& sources, const LeaveType& type) {
  const PersonRecord& record = sources.record;
  std::vector<const Policy*> of_type;
  for (const Policy& policy : sources.policies)
    if (policy.leave_type == type.id) of_type.push_back(&policy);
  AccountFacts facts{.type = &type,
                     .calendar = PersonCalendar(record.person, sources.structure),
                     .coverage = Coverage(record.person, of_type),
                     .absences = {},
                     .adjustments = {}};
  facts.absences.reserve(record.requests.size());
  for (const Request& request : record.requests)
    if (request.leave_type == type.id && request.is_live())
      facts.absences.push_back(request.absence());
  for (const LeaveType& other : sources.leave_types) {
    if (other.earns) continue;
    for (const Request& request : record.requests)
      if (request.leave_type == other.id && request.status == RequestStatus::approved)
        facts.interruptions.push_back({request.days, request.parts, &other});
  }
  for (const Adjustment& adjustment : record.adjustments)
    if (adjustment.leave_type == type.id) facts.adjustments.push_back(adjustment);
  return facts;
}

AccountFacts Organisation::facts_for(const PersonRecord& record, const LeaveType& type,
                                     UsualYears* years) const {
  AccountFacts facts =
      account_facts({record, *structure, *leave_types, *policies, *conversions}, type);
  facts.usual_years = years;
  return facts;
}

std::string_view type_of_event(const Organisation& organisation, Version event) {
  const CommitNote* note = organisation.commit_of(event);
  ENSURE(note);
  return type_name(note->event_types[event.number - note->first.number]);
}

std::string lower_case(std::string_view email) {
  std::string lower(email);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

}  // namespace daybook
