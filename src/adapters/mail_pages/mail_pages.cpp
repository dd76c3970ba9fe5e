#include "adapters/mail_pages/mail_pages.hpp"

#include <fmt/format.h>

#include "http/uri.hpp"

#include "adapters/mail_pages/page.hpp"
#include "application/messages/message.hpp"
#include "application/notices/wording.hpp"
#include "application/queries/today.hpp"

namespace daybook {
namespace {

constexpr std::size_t kFormBytesMax = 16u << 10;
constexpr std::size_t kCommentShown = 2000;

constexpr std::string_view kStyle = R"(:root { color-scheme: light dark; }
body { margin: 0; padding: 2rem 1rem; background: Canvas; color: CanvasText;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 34rem; margin: 0 auto; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem;
  margin: 1.25rem 0; }
dt { opacity: .7; }
dd { margin: 0; white-space: pre-line; }
label { display: block; margin: 1.25rem 0 .35rem; }
textarea { box-sizing: border-box; width: 100%; min-height: 5rem; padding: .5rem .6rem;
  font: inherit; border: 1px solid; border-radius: .5rem; background: Field; color: FieldText; }
button { margin: 1.25rem 0 .5rem; padding: .7rem 1.6rem; border: 0; border-radius: .5rem;
  background: #0b6b5d; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:focus-visible, textarea:focus-visible, a:focus-visible { outline: 3px solid #3b82f6;
  outline-offset: 2px; }
)";

// From the form, or from the address.
std::string field_of(const http::Request& request, std::string_view name) {
  if (request.method == http::Method::post && request.body.size() <= kFormBytesMax)
    if (const auto field = http::query_value(request.body, name)) return *field;
  return http::query_value(request.query, name).value_or("");
}

http::Response invalid_link() {
  return page_response(403, {.title = "This link does not work",
                             .paragraphs = {"Perhaps a part of it got lost on the way. Open the "
                                            "message again and follow the link from there."}});
}

http::Response failed(const base::Error& error) {
  const bool is_refusal = error.code != base::ErrorCode::unavailable;
  return page_response(is_refusal ? 409 : 503,
                       {.title = is_refusal ? "That is not possible" : "That did not work",
                        .paragraphs = {message_of(error),
                                       is_refusal ? "Nothing has been decided. Daybook shows more."
                                                  : "Nothing has been decided. Please try again in "
                                                    "a moment."},
                        .link = {"Open Daybook", "/inbox"}});
}

std::string hidden_token(const http::Request& request) {
  return fmt::format("<input type=\"hidden\" name=\"token\" value=\"{}\">",
                     html_escaped(field_of(request, "token")));
}

std::string answer_form(const http::Request& request, Answer answer) {
  const bool is_yes = answer == Answer::yes;
  return fmt::format(
      "<form method=\"post\" action=\"/mail/answer\">\n{}\n"
      "<label for=\"comment\">{}</label>\n"
      "<textarea id=\"comment\" name=\"comment\" maxlength=\"{}\"></textarea>\n"
      "<button type=\"submit\">{}</button>\n</form>\n",
      hidden_token(request),
      is_yes ? "A word to go with it, if you like" : "Why? They will read this", kCommentShown,
      is_yes ? "Approve" : "Reject");
}

// Of a question that is open: what it is about, as the message said it.
std::vector<LetterFact> facts_of(const AnswerLink& link, const LinkTarget& target, Clock& clock) {
  const Viewer viewer{*target.view, link.who.person,
                      today_of(*target.view, link.who.person, clock)};
  const LeaveInWords leave = in_words(viewer, *target.owner, *target.asked);
  std::vector<LetterFact> facts{{"Who", leave.who}, {"Leave", leave.type}, {"When", leave.when}};
  if (link.extent != Extent::one) facts.back().value += ", and the others of the series";
  facts.push_back({"Takes", leave.takes});
  if (!leave.left.empty()) facts.push_back({"Left then", leave.left});
  if (!leave.reason.empty()) facts.push_back({"Reason", leave.reason});
  if (leave.away.empty()) return facts;
  facts.push_back({"Also away", ""});
  std::string& all = facts.back().value;
  for (const std::string& away : leave.away) all += (all.empty() ? "" : "\n") + away;
  return facts;
}

Page question(const http::Request& request, const AnswerLink& link, const LinkTarget& target,
              Clock& clock) {
  const bool is_yes = link.answer == Answer::yes;
  const PersonRecord* person = target.view->find(link.who.person);
  const bool cancels = link.change != 0 && target.owner->find(link.request)->change.front().cancels;
  const std::string_view what = link.change == 0 ? "leave" : cancels ? "cancelling" : "the change";
  return {.title = fmt::format("{} {} of {}?", is_yes ? "Approve" : "Reject", what,
                               target.owner->person.name.text),
          .paragraphs = {fmt::format("You answer as {}.", person->person.name.text)},
          .facts = facts_of(link, target, clock),
          .form = answer_form(request, link.answer)};
}

std::string decided_by(const AnswerLink& link, const LinkTarget& target) {
  if (link.change != 0) return "The change was answered, or taken back.";
  const Request& request = *target.asked;
  const std::string by =
      request.decided_by ? " by " + name_of(*target.view, request.decided_by) : std::string();
  switch (request.status) {
    case RequestStatus::approved: return "It was approved" + by + ".";
    case RequestStatus::rejected: return "It was rejected" + by + ".";
    case RequestStatus::withdrawn: return "It was taken back.";
    case RequestStatus::cancelled: return "It was cancelled.";
    case RequestStatus::lapsed: return "It lapsed, since nobody answered in time.";
    case RequestStatus::pending: return "It has been answered.";
  }
  return "";
}

// Where a link leads to nothing that can be answered. Whoever holds it got the message, so it says
// how things stand and no more.
Page explanation(const AnswerLink& link, const LinkTarget& target) {
  const LetterButton inbox{"Open Daybook", "/inbox"};
  switch (target.state) {
    case LinkState::expired:
      return {.title = "This link has expired",
              .paragraphs = {"Links in messages work for seven days. You can still answer in "
                             "Daybook."},
              .link = inbox};
    case LinkState::answered:
      return {.title = "You have answered this already",
              .paragraphs = {"Nothing more is needed. " +
                             (target.asked->status == RequestStatus::pending
                                  ? std::string("Somebody else answers next.")
                                  : decided_by(link, target))},
              .link = inbox};
    case LinkState::decided:
      return {.title = "Already decided",
              .paragraphs = {decided_by(link, target), "Your answer is not needed any more."},
              .link = inbox};
    case LinkState::changed:
      return {.title = "This has changed since",
              .paragraphs = {"What was asked for is not what the message said any more, so this "
                             "link does not answer it. Look at it in Daybook."},
              .link = inbox};
    case LinkState::not_turn:
      return {.title = "It is not your turn",
              .paragraphs = {"Somebody else decides about this now."},
              .link = inbox};
    case LinkState::gone:
    case LinkState::open: break;
  }
  return {.title = "There is nothing to answer",
          .paragraphs = {"This link leads to nothing any more."},
          .link = inbox};
}

Page done_page(const AnswerLink& link, const LinkTarget& target) {
  const bool is_yes = link.answer == Answer::yes;
  const bool goes_on = is_yes && target.asked->status == RequestStatus::pending;
  return {.title = is_yes ? "Approved" : "Rejected",
          .paragraphs = {goes_on ? "Thank you. Others are asked next, before it is approved."
                                 : fmt::format("Thank you. {} is told.",
                                               target.owner->person.name.text)},
          .link = {"Open Daybook", "/inbox"}};
}

std::string choice_form(const http::Request& request, MailChoice now) {
  const bool is_wanted = now == MailChoice::wanted;
  return fmt::format(
      "<form method=\"post\" action=\"/mail/choice\">\n{}\n"
      "<input type=\"hidden\" name=\"choice\" value=\"{}\">\n"
      "<button type=\"submit\">{}</button>\n</form>\n",
      hidden_token(request), is_wanted ? "unwanted" : "wanted",
      is_wanted ? "No more mail, please" : "Send me mail again");
}

Page choice_page(const http::Request& request, MailChoice now) {
  const bool is_wanted = now == MailChoice::wanted;
  return {.title = is_wanted ? "Mail from Daybook" : "You get no more mail",
          .paragraphs = {is_wanted ? "You get mail when leave concerns you. Without it, Daybook "
                                     "itself still shows everything."
                                   : "Daybook itself still shows everything that waits for you."},
          .form = choice_form(request, now)};
}

}  // namespace

http::Response MailPages::ask(const http::Request& request) {
  const auto link = links_.read_answer(field_of(request, "token"));
  if (!link) return invalid_link();
  const auto target = look_at(host_, clock_, *link);
  if (!target) return failed(target.error());
  if (target->state != LinkState::open) return page_response(200, explanation(*link, *target));
  return page_response(200, question(request, *link, *target, clock_));
}

http::Response MailPages::answer(const http::Request& request) {
  const auto link = links_.read_answer(field_of(request, "token"));
  if (!link) return invalid_link();
  const auto target = give_answer(host_, clock_, *link, field_of(request, "comment"));
  if (!target) return failed(target.error());
  if (target->state != LinkState::open) return page_response(200, explanation(*link, *target));
  return page_response(200, done_page(*link, *target));
}

http::Response MailPages::ask_choice(const http::Request& request) {
  const auto who = links_.read_choice(field_of(request, "token"));
  if (!who) return invalid_link();
  const auto choice = records_.choice_of(who->org, who->person);
  if (!choice) return failed(choice.error());
  return page_response(200, choice_page(request, *choice));
}

http::Response MailPages::choose(const http::Request& request) {
  const auto who = links_.read_choice(field_of(request, "token"));
  if (!who) return invalid_link();
  const MailChoice choice =
      field_of(request, "choice") == "wanted" ? MailChoice::wanted : MailChoice::unwanted;
  if (const auto saved = records_.save_choice(who->org, who->person, choice); !saved)
    return failed(saved.error());
  return page_response(200, choice_page(request, choice));
}

http::Response MailPages::style(const http::Request&) {
  http::Response response;
  response.body = kStyle;
  response.headers.set("Content-Type", "text/css; charset=utf-8");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Cache-Control", "max-age=86400");
  return response;
}

}  // namespace daybook
