// Who may ask what: a row for every field of Query, a cell for every role, as permission_table.hpp
// has for orders. A question that everybody may ask is answered with what the viewer may see.
#pragma once
#include <array>
#include <string_view>

#include "application/queries/viewer.hpp"
#include "domain/permission_table.hpp"

namespace daybook {

namespace question_table {

using permission_table::kHr;
using permission_table::kTalks;
using enum About;

//                             employee, approver, team admin, HR admin, payroll reader, owner
inline constexpr Cells kAll{everybody, everybody, everybody, everybody, everybody, everybody};
// Balances, statements, reasons, private leave types and what others asked for in vain.
inline constexpr Cells kAccount{own, asked, team, everybody, everybody, everybody};
inline constexpr Cells kPayroll{nobody, nobody, nobody, everybody, everybody, everybody};

struct Row {
  std::string_view question;
  Cells about;
};

inline constexpr std::array kQuestions{
    Row{"me", kAll},
    Row{"organisation", kAll},
    Row{"node", kAll},
    Row{"nodes", kAll},
    Row{"person", kAll},
    Row{"people", kAll},
    Row{"leaveTypes", kAll},
    Row{"presets", kAll},
    Row{"inbox", kAll},
    Row{"requestsInbox", kAll},
    Row{"changesInbox", kAll},
    Row{"timeInLieuInbox", kAll},
    Row{"reminders", kAll},
    Row{"request", kAll},
    Row{"whoIsAway", kAll},
    Row{"away", kAll},
    Row{"previewRequest", kAccount},
    Row{"policies", kHr},
    Row{"rules", kHr},
    Row{"chains", kHr},
    Row{"previewRule", kHr},
    Row{"preview", kHr},
    Row{"payrollPeriods", kPayroll},
    Row{"payrollExport", kPayroll},
    Row{"Person.balances", kAccount},
    Row{"Person.balance", kAccount},
    Row{"Person.statement", kAccount},
    Row{"Person.timeInLieu", kAccount},
    Row{"LeaveRequest.reason", kAccount},
    Row{"LeaveRequest.document", kAccount},
    Row{"LeaveRequest.decisionComment", kAccount},
    Row{"LeaveRequest.decisionReplay", kAccount},
    Row{"LeaveRequest.comments", kAccount},
    // Certificates are not for those who only read figures.
    Row{"LeaveRequest.attachments", kTalks},
    Row{"LeaveRequest.change", kAccount},
    Row{"LeaveRequest.availableAfter", kAccount},
};

}  // namespace question_table

// A question without a row does not compile.
consteval const question_table::Row& question(std::string_view name) {
  for (const question_table::Row& row : question_table::kQuestions)
    if (row.question == name) return row;
  throw "question_table has no row of that name";
}

// May this viewer ask it about the whole organisation? "permission.denied" with the standings that
// may.
Outcome check_may_ask(const Viewer& viewer, const question_table::Row& row);

// The orders behind the fields of Mutation, as permission_table.hpp names them. `applyChanges`
// makes several, each of which is permitted by itself.
struct MutationRow {
  std::string_view field;
  std::string_view order;
};
inline constexpr std::array kMutations{
    MutationRow{"requestLeave", "RequestLeave"},
    MutationRow{"requestSeries", "RequestSeries"},
    MutationRow{"approveLeave", "ApproveLeave"},
    MutationRow{"rejectLeave", "RejectLeave"},
    MutationRow{"withdrawLeave", "WithdrawLeave"},
    MutationRow{"cancelLeave", "CancelLeave"},
    MutationRow{"changeLeave", "ChangeLeave"},
    MutationRow{"decideChange", "DecideChange"},
    MutationRow{"dropChange", "DropChange"},
    MutationRow{"commentOnLeave", "CommentOnLeave"},
    MutationRow{"removeAttachment", "RemoveAttachment"},
    MutationRow{"addLeave", "RecordLeave"},
    MutationRow{"snoozeReminder", "SnoozeReminder"},
    MutationRow{"askTimeInLieu", "AskTimeInLieu"},
    MutationRow{"answerTimeInLieu", "AnswerTimeInLieu"},
    MutationRow{"withdrawTimeInLieu", "WithdrawTimeInLieu"},
    MutationRow{"adjustBalance", "AdjustBalance"},
    MutationRow{"setSubstitute", "SetSubstitute"},
    MutationRow{"setPhone", "SetPhone"},
    MutationRow{"applyChanges", "SetPolicyVersion"},
    MutationRow{"closePayrollPeriod", "ClosePayrollPeriod"},
    MutationRow{"reopenPayrollPeriod", "ReopenPayrollPeriod"},
};

}  // namespace daybook
