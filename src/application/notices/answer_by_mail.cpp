#include "application/notices/answer_by_mail.hpp"

#include <fmt/format.h>

#include "base/contains.hpp"

#include "application/queries/requests.hpp"
#include "application/queries/today.hpp"

namespace daybook {
namespace {

constexpr std::chrono::seconds kOrderTimeout{10};

// One for both answers to a message, so that the log itself knows whether it was answered.
CommandId command_of(const AnswerLink& link) {
  return CommandId::from_name(fmt::format("mail {} {} {} {} {}", to_string(link.who.person),
                                          to_string(link.request), link.change, link.asked,
                                          link.told.number));
}

Command order_of(const AnswerLink& link, const std::string& comment) {
  if (link.change != 0)
    return DecideChange{.request = link.request,
                        .change = link.change,
                        .answer = link.answer,
                        .comment = {comment}};
  if (link.answer == Answer::yes)
    return ApproveLeave{.request = link.request, .comment = {comment}, .extent = link.extent};
  return RejectLeave{.request = link.request, .comment = {comment}, .extent = link.extent};
}

LinkState state_of(const Organisation& organisation, Clock& clock, const AnswerLink& link,
                   const LinkTarget& target, const Request& request) {
  if (organisation.receipt_of(command_of(link))) return LinkState::answered;
  const bool waits = link.change == 0 ? request.status == RequestStatus::pending
                                      : !request.change.empty() &&
                                            request.change.front().asked.number == link.change;
  const bool is_replaced = link.change != 0 && !request.change.empty();
  if (!waits) return is_replaced ? LinkState::changed : LinkState::decided;
  if (fingerprint_of(*target.asked) != link.asked) return LinkState::changed;
  const Viewer viewer{organisation, link.who.person,
                      today_of(organisation, link.who.person, clock)};
  if (base::contains(target.asked->approved_by, link.who.person)) return LinkState::answered;
  return waits_for(viewer, *target.owner, *target.asked) ? LinkState::open : LinkState::not_turn;
}

}  // namespace

Result<LinkTarget> look_at(OrganisationHost& host, Clock& clock, const AnswerLink& link) {
  if (link.expires < clock.now()) return LinkTarget{.state = LinkState::expired};
  LinkTarget target{.view = TRY(host.view(link.who.org))};
  const Organisation& organisation = *target.view;
  target.owner = organisation.owner_of(link.request);
  const PersonRecord* person = organisation.find(link.who.person);
  const Date today = today_of(organisation, link.who.person, clock);
  if (!target.owner || !person || !person->person.employment.covers(today)) return LinkTarget{};
  const Request& request = *target.owner->find(link.request);
  target.asked = request.change.empty() ? request : as_changed(request);
  target.state = state_of(organisation, clock, link, target, request);
  return target;
}

Result<LinkTarget> give_answer(OrganisationHost& host, Clock& clock, const AnswerLink& link,
                               const std::string& comment) {
  LinkTarget target = TRY(look_at(host, clock, link));
  if (target.state != LinkState::open) return target;
  const Order order{.id = command_of(link),
                    .actor = link.who.person,
                    .channel = Channel::mail,
                    .commands = {order_of(link, comment)}};
  const auto done =
      host.execute(link.who.org, order, std::chrono::steady_clock::now() + kOrderTimeout);
  // Somebody was quicker between the look and the order.
  const bool was_late = !done && (done.error().rule == "command.id_reused" ||
                                  done.error().rule == "permission.denied" ||
                                  done.error().rule == "request.already_decided");
  if (was_late) return look_at(host, clock, link);
  if (!done) return std::unexpected(done.error());
  target.view = TRY(host.view(link.who.org));
  target.owner = target.view->owner_of(link.request);
  target.asked = *target.owner->find(link.request);
  return target;
}

}  // namespace daybook
