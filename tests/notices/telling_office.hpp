// Acme, and what its people are told of what happens there. It is Monday, 2 March 2026, 8:00.
#pragma once
#include "application/log/commit_codec.hpp"
#include "application/notices/find_notices.hpp"
#include "application/notices/write_notice.hpp"
#include "host/office.hpp"

namespace daybook {

class TellingOffice : public testing::Test {
 protected:
  using Notices = std::vector<LeaveNotice>;

  // Carries out an order of this person; the operator's when `actor` is empty.
  void order(std::string_view actor, Command command, Channel channel = Channel::web) {
    Order order = acme::order("order " + std::to_string(++orders_), std::move(command), actor);
    order.channel = channel;
    ASSERT_EQ(office.refusal(order), "");
  }
  void asks(std::string_view who, std::string_view id, std::string_view first,
            std::string_view last) {
    order(who, acme::leave(id, who, acme::kVacation, first, last));
  }
  void chain(const ChainTerms& terms) {
    order("", SetChain{{.chain = ChainId::from_name("chain"), .terms = terms}});
  }

  View now() { return *office.host.view(acme::kOrg); }

  // Of what happened since this was asked last.
  Notices notices() {
    std::vector<CommitAt> commits;
    for (const Batch& batch : *office.memory.read(acme::kOrg, seen_, 1u << 20)) {
      Version first = batch.first;
      for (Commit& commit : *decode_commits(batch.bytes)) {
        const std::size_t events = commit.events.size();
        commits.push_back({first, std::move(commit)});
        first = first.plus(events);
      }
    }
    seen_ = office.head();
    return find_notices(*now(), commits, office.clock);
  }
  // "Ben: asked, Anna: approved".
  static std::string told(const Notices& notices) {
    std::string all;
    for (const LeaveNotice& notice : notices) {
      for (const char* name : {"Anna", "Ben", "Carl", "Dora", "Olga"})
        if (notice.to == acme::person(name)) all += (all.empty() ? "" : ", ") + std::string(name);
      all += ": " + std::string(base::enum_name(notice.kind));
    }
    return all;
  }
  std::string told() { return told(notices()); }

  std::optional<MailMessage> message(const LeaveNotice& notice) {
    return write_notice(*now(), acme::kOrg, notice, links, office.clock);
  }

  static RequestId request(std::string_view id) { return RequestId::from_name(id); }

  Office office;
  MailLinks links{"a secret of the server", "https://leave.acme.example"};

 private:
  int orders_ = 0;
  Version seen_ = office.founded;
};

}  // namespace daybook
