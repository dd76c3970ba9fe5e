#include <map>
#include <set>

#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

const Organisation& organisation_of(Call& call) {
  return call.context<GraphqlContext>().organisation();
}

void answer_holidays(const Location& location, Call& call, Out& out) {
  const DateRange days{date_argument(call.argument("from")), date_argument(call.argument("to"))};
  const Structure& structure = *organisation_of(call).structure;
  std::map<Date, const Holiday*> holidays;
  for (const HolidayCalendar& calendar : structure.calendars)
    for (const HolidayCalendar::Entry& entry : calendar.entries) {
      const Date date = entry.holiday.date;
      const auto* in_force = location.calendars.find(date);
      if (!in_force || !days.contains(date) || holidays.contains(date)) continue;
      const HolidayCalendar::Entry* counts = structure.holiday_on(in_force->value, date);
      if (counts && !counts->holiday.off.is_zero()) holidays.emplace(date, &counts->holiday);
    }
  out.list(holidays, [](const auto& dated, Out& item) { item.object(*dated.second); });
}

void answer_weeks(const Location& location, Call& call, Out& out) {
  const auto* dated = location.patterns.find(date_argument(call.argument("on")));
  const WorkingPattern& pattern = dated ? dated->value : location.patterns.changes().front().value;
  out.list(pattern.weeks, [](const auto& week, Out& item) {
    item.list(week, [](const auto& day, Out& minutes) { minutes.integer(day.minutes); });
  });
}

void bind_team(Bindings& bindings) {
  bindings.field<Team>("Team", "id",
                       [](const Team& team, Out& out) { out.string(to_string(team.id)); });
  bindings.member("Team", "name", &Team::name);
  bindings.member("Team", "archived", &Team::archived);
  bindings.field<Team>("Team", "parent", [](const Team& team, Call& call, Out& out) {
    if (!team.parent) return out.null();
    out.object(*organisation_of(call).structure->find(*team.parent));
  });
  bindings.field<Team>("Team", "approvers", [](const Team& team, Call& call, Out& out) {
    const Organisation& organisation = organisation_of(call);
    out.list(team.approvers, [&](PersonId id, Out& item) { item.object(*organisation.find(id)); });
  });
}

void bind_location(Bindings& bindings) {
  bindings.field<Location>("Location", "id", [](const Location& location, Out& out) {
    out.string(to_string(location.id));
  });
  bindings.member("Location", "name", &Location::name);
  bindings.member("Location", "timeZone", &Location::time_zone);
  bindings.member("Location", "archived", &Location::archived);
  bindings.field<Location>("Location", "holidays", answer_holidays);
  bindings.field<Location>("Location", "weeks", answer_weeks);
  bindings.field<Holiday>("Holiday", "date", [](const Holiday& holiday, Out& out) {
    out.string(to_string(holiday.date));
  });
  bindings.member("Holiday", "name", &Holiday::name);
  bindings.field<Holiday>("Holiday", "fractionOff", [](const Holiday& holiday, Out& out) {
    out.string(base::to_decimal(holiday.off));
  });
}

void bind_leave_type(Bindings& bindings) {
  bindings.field<LeaveType>(
      "LeaveType", "id", [](const LeaveType& type, Out& out) { out.string(to_string(type.id)); });
  bindings.member("LeaveType", "name", &LeaveType::name);
  bindings.field<LeaveType>("LeaveType", "unit", [](const LeaveType& type, Out& out) {
    out.enumerator(enum_in_capitals(type.unit));
  });
  bindings.member("LeaveType", "colour", &LeaveType::colour);
  bindings.member("LeaveType", "emoji", &LeaveType::emoji);
  bindings.member("LeaveType", "needsApproval", &LeaveType::needs_approval);
  bindings.member("LeaveType", "reasonRequired", &LeaveType::reason_required);
  bindings.member("LeaveType", "countsAgainstBalance", &LeaveType::counts_against_balance);
  bindings.field<LeaveType>("LeaveType", "calendarDays", [](const LeaveType& type, Out& out) {
    out.boolean(type.days_charged != DaysCharged::working_days &&
                type.days_charged != DaysCharged::working_days_and_holidays);
  });
  bindings.field<LeaveType>("LeaveType", "daysCharged", [](const LeaveType& type, Out& out) {
    out.enumerator(enum_in_capitals(type.days_charged));
  });
  bindings.member("LeaveType", "cancelNeedsApproval", &LeaveType::cancel_needs_approval);
  bindings.member("LeaveType", "private", &LeaveType::is_private);
  bindings.field<LeaveType>("LeaveType", "halfOnHalfHoliday", [](const LeaveType& type, Out& out) {
    out.enumerator(enum_in_capitals(type.half_on_half_holiday));
  });
  bindings.field<LeaveType>("LeaveType", "chargedOn", [](const LeaveType& type, Out& out) {
    out.enumerator(enum_in_capitals(type.charged_on));
  });
  bindings.field<LeaveType>("LeaveType", "pending", [](const LeaveType& type, Out& out) {
    out.enumerator(enum_in_capitals(type.pending));
  });
  bindings.member("LeaveType", "earns", &LeaveType::earns);
  bindings.member("LeaveType", "archived", &LeaveType::archived);
}

}  // namespace

Bindings bind_organisation() {
  Bindings bindings;
  bindings.field<OrganisationNode>("Organisation", "id",
                                   [](const OrganisationNode&, Call& call, Out& out) {
                                     out.string(to_string(call.context<GraphqlContext>().org()));
                                   });
  bindings.field<OrganisationNode>("Organisation", "name",
                                   [](const OrganisationNode&, Call& call, Out& out) {
                                     out.string(organisation_of(call).name);
                                   });
  bindings.field<OrganisationNode>(
      "Organisation", "version", [](const OrganisationNode&, Call& call, Out& out) {
        out.integer(static_cast<std::int64_t>(organisation_of(call).version.number));
      });
  bindings.field<OrganisationNode>(
      "Organisation", "locations", [](const OrganisationNode&, Call& call, Out& out) {
        out.list(organisation_of(call).structure->locations,
                 [](const Location& location, Out& item) { item.object(location); });
      });
  bindings.field<OrganisationNode>(
      "Organisation", "teams", [](const OrganisationNode&, Call& call, Out& out) {
        out.list(organisation_of(call).structure->teams,
                 [](const Team& team, Out& item) { item.object(team); });
      });
  bindings.field<OrganisationNode>(
      "Organisation", "absencesShown", [](const OrganisationNode&, Call& call, Out& out) {
        out.enumerator(enum_in_capitals(organisation_of(call).absences_shown));
      });
  bindings.field<OrganisationNode>(
      "Organisation", "labels", [](const OrganisationNode&, Call& call, Out& out) {
        std::set<std::string> labels;
        for (const PersonRecord& record : organisation_of(call).people)
          labels.insert(record.person.labels.begin(), record.person.labels.end());
        out.list(labels, [](const std::string& label, Out& item) { item.string(label); });
      });
  bind_team(bindings);
  bind_location(bindings);
  bind_leave_type(bindings);
  return bindings;
}

}  // namespace daybook
