// What the links in messages do: an answer to leave that waits, by the person whom the message
// asked. The order is an ordinary one, permitted and decided like any other.
#pragma once
#include "application/host/organisation_host.hpp"
#include "application/notices/mail_links.hpp"

namespace daybook {

enum class LinkState {
  open,  // it waits for this person
  expired,
  gone,      // there is no such request, or no such person
  answered,  // this message was answered
  decided,   // somebody else was first, or it was taken back
  changed,   // other days are asked for than the message said
  not_turn,  // it waits for somebody else now
};

// Where a link leads to, at the state that was looked at.
struct LinkTarget {
  LinkState state = LinkState::gone;
  View view = nullptr;  // null: nothing is shown
  const PersonRecord* owner = nullptr;
  std::optional<Request> asked = {};  // with its change, while one waits
};

// Changes nothing: programs that look where links go do so before people. Fails as the host does.
Result<LinkTarget> look_at(OrganisationHost& host, Clock& clock, const AnswerLink& link);

// Gives the answer, once: a link that was used says so and does nothing, as does the other link of
// the same message. Refuses as decide does, such as for rules that the leave does not meet now.
Result<LinkTarget> give_answer(OrganisationHost& host, Clock& clock, const AnswerLink& link,
                               const std::string& comment);

}  // namespace daybook
