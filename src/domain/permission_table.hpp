// Who may order what: a row for every order, a cell for every role. This table is all there is; it
// is shown in docs/guide/permissions.md and held against `permit` cell by cell.
#pragma once
#include <array>
#include <string_view>
#include <type_traits>

#include "domain/command.hpp"

namespace daybook {

// What somebody is when an order is looked at. Everybody is an employee as well; an approver is
// whoever leave waits for; the rest are roles.
enum class Standing { employee, approver, team_admin, hr_admin, payroll_reader, owner };
inline constexpr std::size_t kStandings = 6;

// Whom an order may be about.
enum class About {
  nobody,
  own,     // oneself
  turn,    // others whose leave it is one's turn to decide
  asked,   // others about whose leave one is asked, at whatever step
  team,    // others of one's team and the teams below it; these teams
  others,  // everybody but oneself
  everybody,
};

using Cells = std::array<About, kStandings>;  // by Standing

struct PermissionRow {
  std::string_view order;
  Cells about;
};

namespace permission_table {

using enum About;

//                             employee, approver, team admin, HR admin, payroll reader, owner
inline constexpr Cells kOperator{nobody, nobody, nobody, nobody, nobody, nobody};
inline constexpr Cells kOwner{nobody, nobody, nobody, nobody, nobody, everybody};
inline constexpr Cells kHr{nobody, nobody, nobody, everybody, nobody, everybody};
inline constexpr Cells kTeam{nobody, nobody, team, everybody, nobody, everybody};
inline constexpr Cells kOwn{own, nobody, team, everybody, nobody, everybody};
inline constexpr Cells kDecides{nobody, turn, team, others, nobody, others};
inline constexpr Cells kTalks{own, asked, team, everybody, nobody, everybody};
inline constexpr Cells kReminded{nobody, turn, nobody, nobody, nobody, nobody};

template <class Order>
struct Row {
  std::string_view name;
  const Cells& about;
};

template <class... Orders>
struct Table {
  using Whole = std::variant<Orders...>;
  std::array<PermissionRow, sizeof...(Orders)> rows;
};

template <class... Orders>
constexpr Table<Orders...> table(Row<Orders>... rows) {
  return {{PermissionRow{rows.name, rows.about}...}};
}

// In the order of Command: an order without a row does not compile.
inline constexpr auto kOrders = table(Row<CreateOrganisation>{"CreateOrganisation", kOperator},
                                      Row<AddHolidayCalendar>{"AddHolidayCalendar", kHr},  //
                                      Row<SetHolidays>{"SetHolidays", kHr},                //
                                      Row<RemoveHoliday>{"RemoveHoliday", kHr},            //
                                      Row<AddLocation>{"AddLocation", kHr},                //
                                      Row<AddTeam>{"AddTeam", kHr},                        //
                                      Row<SetTeamApprovers>{"SetTeamApprovers", kTeam},    //
                                      Row<AddLeaveType>{"AddLeaveType", kHr},              //
                                      Row<AddPolicy>{"AddPolicy", kHr},                    //
                                      Row<SetPolicyVersion>{"SetPolicyVersion", kHr},      //
                                      Row<HirePerson>{"HirePerson", kHr},                  //
                                      Row<EndEmployment>{"EndEmployment", kHr},            //
                                      Row<MovePerson>{"MovePerson", kHr},                  //
                                      Row<ChangeTeam>{"ChangeTeam", kHr},                  //
                                      Row<ChangeWorkingPattern>{"ChangeWorkingPattern", kHr},
                                      Row<SetRoles>{"SetRoles", kOwner},                     //
                                      Row<AdjustBalance>{"AdjustBalance", kHr},              //
                                      Row<RequestLeave>{"RequestLeave", kOwn},               //
                                      Row<RecordLeave>{"RecordLeave", kHr},                  //
                                      Row<ApproveLeave>{"ApproveLeave", kDecides},           //
                                      Row<RejectLeave>{"RejectLeave", kDecides},             //
                                      Row<WithdrawLeave>{"WithdrawLeave", kOwn},             //
                                      Row<CancelLeave>{"CancelLeave", kOwn},                 //
                                      Row<SetPersonDetails>{"SetPersonDetails", kHr},        //
                                      Row<SetPersonalTerms>{"SetPersonalTerms", kHr},        //
                                      Row<RecordHours>{"RecordHours", kHr},                  //
                                      Row<ClosePayrollPeriod>{"ClosePayrollPeriod", kHr},    //
                                      Row<ReopenPayrollPeriod>{"ReopenPayrollPeriod", kHr},  //
                                      Row<SetRule>{"SetRule", kHr},                          //
                                      Row<EndRule>{"EndRule", kHr},                          //
                                      Row<SetChain>{"SetChain", kHr},                        //
                                      Row<EndChain>{"EndChain", kHr},                        //
                                      Row<SetReportingLine>{"SetReportingLine", kHr},        //
                                      Row<SetSubstitute>{"SetSubstitute", kOwn},             //
                                      Row<ChangeLeave>{"ChangeLeave", kOwn},                 //
                                      Row<DecideChange>{"DecideChange", kDecides},           //
                                      Row<DropChange>{"DropChange", kOwn},                   //
                                      Row<CommentOnLeave>{"CommentOnLeave", kTalks},         //
                                      Row<ConvertLeaveType>{"ConvertLeaveType", kHr},        //
                                      Row<LapseRequests>{"LapseRequests", kOperator},        //
                                      Row<SnoozeReminder>{"SnoozeReminder", kReminded},      //
                                      Row<RequestSeries>{"RequestSeries", kOwn},             //
                                      Row<AskTimeInLieu>{"AskTimeInLieu", kOwn},             //
                                      Row<AnswerTimeInLieu>{"AnswerTimeInLieu", kDecides},   //
                                      Row<WithdrawTimeInLieu>{"WithdrawTimeInLieu", kOwn},   //
                                      Row<SetVisibility>{"SetVisibility", kHr},              //
                                      Row<AttachFile>{"AttachFile", kOwn},                   //
                                      Row<RemoveAttachment>{"RemoveAttachment", kOwn},       //
                                      Row<SetProfile>{"SetProfile", kHr},                    //
                                      Row<SetPhone>{"SetPhone", kOwn},                       //
                                      Row<RenameOrganisation>{"RenameOrganisation", kHr},    //
                                      Row<SetLeaveTypeDetails>{"SetLeaveTypeDetails", kHr},  //
                                      Row<SetTeamDetails>{"SetTeamDetails", kHr},            //
                                      Row<SetLocationDetails>{"SetLocationDetails", kHr},    //
                                      Row<ChangeLocationPattern>{"ChangeLocationPattern", kHr},
                                      Row<ChangeLocationCalendar>{"ChangeLocationCalendar", kHr},
                                      Row<SetPolicyDetails>{"SetPolicyDetails", kHr});
static_assert(std::same_as<decltype(kOrders)::Whole, Command>,
              "permission_table needs a row for every order, in the order of Command");

}  // namespace permission_table

inline constexpr const auto& kPermissions = permission_table::kOrders.rows;

inline const PermissionRow& permission_of(const Command& command) {
  return kPermissions[command.index()];
}

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Standing> {
  static constexpr std::array<std::string_view, 6> names{"employee", "approver",       "team_admin",
                                                         "hr_admin", "payroll_reader", "owner"};
};
template <>
struct base::EnumNames<daybook::About> {
  static constexpr std::array<std::string_view, 7> names{"nobody", "own",    "turn",     "asked",
                                                         "team",   "others", "everybody"};
};
