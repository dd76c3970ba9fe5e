// Orders about one request. Used by decide.cpp.
#pragma once
#include <vector>

#include "domain/command.hpp"
#include "domain/permission.hpp"

namespace daybook {

Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const RequestLeave& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const RecordLeave& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const ApproveLeave& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const RejectLeave& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const WithdrawLeave& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const CancelLeave& command, const Orderer& by);

Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const ChangeLeave& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const DecideChange& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation, const DropChange& command,
                                        const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const CommentOnLeave& command, const Orderer& by);

Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const LapseRequests& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const SnoozeReminder& command, const Orderer& by);

Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const AskTimeInLieu& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const AnswerTimeInLieu& command, const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const WithdrawTimeInLieu& command, const Orderer& by);

Result<std::vector<Event>> decide_leave(const Organisation& organisation, const AttachFile& command,
                                        const Orderer& by);
Result<std::vector<Event>> decide_leave(const Organisation& organisation,
                                        const RemoveAttachment& command, const Orderer& by);

// Every rule that a request of this person must pass, in the order in which people would ask:
// form, days, overlap, limits, balance. The request need not be in the organisation.
Outcome check_request(const Organisation& organisation, const PersonRecord& record,
                      const Request& request, Date asked_on);

}  // namespace daybook
