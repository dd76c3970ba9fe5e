// The message of a notice, in the words of its recipient: what it says is what is true when it is
// written, as that person may see it.
#pragma once
#include <optional>

#include "application/notices/mail_links.hpp"
#include "application/notices/notice.hpp"
#include "application/ports/clock.hpp"
#include "application/ports/mail.hpp"

namespace daybook {

// How long the links of a message answer for its recipient.
inline constexpr std::chrono::days kAnswerLinkLifetime{7};

// Nothing where there is nothing to tell any more, such as leave that somebody else has answered,
// and where the recipient has left or has no address.
std::optional<MailMessage> write_notice(const Organisation& organisation, OrgId org,
                                        const LeaveNotice& notice, const MailLinks& links,
                                        Clock& clock);

}  // namespace daybook
