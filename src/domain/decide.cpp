#include "domain/decide.hpp"

#include "domain/decide_conversion.hpp"
#include "domain/decide_fact.hpp"
#include "domain/decide_leave.hpp"
#include "domain/decide_payroll.hpp"
#include "domain/decide_series.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

class Decide {
 public:
  Decide(const Organisation& organisation, const Orderer& by) : org_(organisation), by_(by) {}

  template <class Fact>
  Result<std::vector<Event>> operator()(const State<Fact>& command) const {
    return decide_fact(org_, command.fact);
  }
  Result<std::vector<Event>> operator()(const ConvertLeaveType& command) const {
    return decide_conversion(org_, command.fact);
  }
  Result<std::vector<Event>> operator()(const ClosePayrollPeriod& command) const {
    return decide_payroll(org_, command.fact, by_.today);
  }
  Result<std::vector<Event>> operator()(const ReopenPayrollPeriod& command) const {
    return decide_payroll(org_, command.fact);
  }
  Result<std::vector<Event>> operator()(const RequestSeries& command) const {
    return decide_series(org_, command, by_);
  }
  template <class LeaveCommand>
  Result<std::vector<Event>> operator()(const LeaveCommand& command) const {
    return decide_leave(org_, command, by_);
  }

 private:
  const Organisation& org_;
  const Orderer& by_;
};

}  // namespace

Result<std::vector<Event>> decide(const Organisation& organisation, const Command& command,
                                  const Orderer& by) {
  const bool creates = std::holds_alternative<CreateOrganisation>(command);
  if (!creates && !organisation.exists()) return base::not_found("organisation.not_found");
  const std::vector<Command> orders = one_by_one(organisation, command, by);
  if (orders.empty()) return std::visit(Decide(organisation, by), command);
  // What is permitted of one of a series need not be of another: each has its own steps.
  for (const Command& order : orders) TRY(permit(organisation, by, order));
  return decide_all(organisation, orders, by);
}

Result<std::vector<Event>> decide_all(const Organisation& organisation,
                                      const std::vector<Command>& commands, const Orderer& by) {
  // A copy is made only for commands that come after others: most come alone.
  std::optional<Organisation> ahead;
  std::vector<Event> all;
  for (std::size_t place = 0; place < commands.size(); ++place) {
    auto events = decide(ahead ? *ahead : organisation, commands[place], by);
    if (!events)
      return std::unexpected(std::move(events.error()).with("command", std::to_string(place)));
    const bool is_last = place + 1 == commands.size();
    if (!is_last && !ahead) ahead = organisation;
    for (Event& event : *events) {
      if (!is_last) evolve(*ahead, event, ahead->version.next());
      all.push_back(std::move(event));
    }
  }
  return all;
}

}  // namespace daybook
