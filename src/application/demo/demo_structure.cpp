#include "application/demo/demo_structure.hpp"

#include <array>

namespace daybook {
namespace {

struct Place {
  std::string_view name;
  std::string_view region;
  std::string_view time_zone;
  int minutes_a_day;
};
constexpr std::array kPlaces = {Place{"Munich", "de-by", "Europe/Berlin", 480},
                                Place{"London", "gb-eng", "Europe/London", 450},
                                Place{"San Diego", "us-ca", "America/Los_Angeles", 480}};

struct TeamRow {
  std::string_view name;
  std::string_view parent;
  std::array<std::string_view, 2> approvers;  // mailboxes; none: the parent's
};
constexpr std::array kTeams = {
    TeamRow{"Leadership", "", {"miriam.adler"}},
    TeamRow{"People", "", {"sofia.marino"}},
    TeamRow{"Engineering", "", {"katharina.vogel"}},
    TeamRow{"Optics", "Engineering", {"jonas.huber"}},
    TeamRow{"Firmware", "Engineering", {"tobias.keller", "priya.nair"}},
    TeamRow{"Cloud", "Engineering", {"daniel.okafor"}},
    TeamRow{"Sales", "", {"charlotte.whitfield"}},
    TeamRow{"Sales Americas", "Sales", {"marcus.rivera"}},
    TeamRow{"Operations", "", {"stefan.brandl"}},
    TeamRow{"Quality", "Operations", {}},
};

HolidayCalendarId calendar_of(std::string_view location) {
  return HolidayCalendarId::from_name("demo/" + std::string(location));
}

LocationAdded location_of(const Place& place) {
  std::array<int, 7> minutes{};
  std::fill_n(minutes.begin(), 5, place.minutes_a_day);
  return {.location = demo_location(place.name),
          .name = std::string(place.name),
          .time_zone = std::string(place.time_zone),
          .calendar = calendar_of(place.name),
          .pattern = WorkingPattern::weekly(minutes)};
}

// In Munich the afternoons of Christmas Eve and New Year's Eve are free, as at most firms there.
std::vector<Holiday> company_days(const std::vector<Holiday>& holidays) {
  std::vector<Holiday> days;
  for (int year = holidays.front().date.year(); year <= holidays.back().date.year(); ++year)
    for (const auto& [day, name] :
         {std::pair(24, "Christmas Eve"), std::pair(31, "New Year's Eve")})
      days.push_back({.date = base::date(year, 12, day),
                      .name = name,
                      .off = Rational(1, 2),
                      .half = PartOfDay::afternoon});
  return days;
}

Outcome add_place(std::vector<Command>& commands, const Place& place,
                  const HolidaysOf& holidays_of) {
  const HolidayCalendarId calendar = calendar_of(place.name);
  commands.push_back(AddHolidayCalendar{{calendar, std::string(place.name)}});
  std::vector<Holiday> holidays = TRY(holidays_of(place.region));
  const std::vector<Holiday> extra =
      place.name == "Munich" ? company_days(holidays) : std::vector<Holiday>{};
  holidays.insert(holidays.end(), extra.begin(), extra.end());
  commands.push_back(SetHolidays{{calendar, std::move(holidays)}});
  commands.push_back(AddLocation{location_of(place)});
  return {};
}

std::vector<Command> leave_types() {
  const auto add = [](std::string_view name, LeaveType type) {
    type.id = demo_leave_type(name);
    type.name = name;
    return Command(AddLeaveType{{std::move(type)}});
  };
  return {
      add("Vacation", {.colour = "teal", .emoji = "🏖️"}),
      add("Sick leave", {.colour = "red",
                         .emoji = "🤒",
                         .counts_against_balance = false,
                         .needs_approval = false,
                         .is_private = true}),
      add("Training", {.colour = "indigo", .emoji = "🎓", .counts_against_balance = false}),
      add("Unpaid leave", {.colour = "gray",
                           .emoji = "🧳",
                           .counts_against_balance = false,
                           .reason_required = true}),
  };
}

// Germany: 30 days; in a partial year a twelfth for each full month, a half or more counts as one
// (BUrlG section 5); all that is left can be used until 31 March.
PolicyTerms munich_terms() {
  return {.grant = YearlyGrant{30},
          .on_hire = {ProrationBasis::full_months},
          .on_leaving = {ProrationBasis::full_months},
          .rounding = {RoundingMode::half_up_else_keep, 1},
          .carry_over = {.limit = std::nullopt, .expiry = UntilDate{{3, 31}}}};
}

// England: 25 days beside the bank holidays, from April to March; up to 5 carried until 30 June.
PolicyTerms london_terms() {
  return {.grant = YearlyGrant{25},
          .leave_year = FixedLeaveYear{{4, 1}},
          .rounding = {RoundingMode::up, Rational(1, 2)},
          .carry_over = {.limit = Rational(5), .expiry = UntilDate{{6, 30}}}};
}

// California: 1.5 days at the end of every month; earned leave never expires, up to 10 days go
// along; two days may be taken in advance.
PolicyTerms san_diego_terms() {
  return {.grant = PeriodicGrant{.amount = 18, .schedule = {.credit = AtPeriodEnd{}}},
          .carry_over = {.limit = Rational(10), .expiry = NeverExpires{}},
          .negative_floor = -2};
}

void add_policy(std::vector<Command>& commands, std::string_view location, Date from,
                PolicyTerms terms) {
  const std::string name = "Vacation in " + std::string(location);
  const PolicyId policy = PolicyId::from_name("demo/" + name);
  commands.push_back(
      AddPolicy{{policy, demo_leave_type("Vacation"), name, {demo_location(location)}}});
  commands.push_back(SetPolicyVersion{{policy, from, std::move(terms)}});
}

}  // namespace

LocationId demo_location(std::string_view name) {
  return LocationId::from_name("demo/" + std::string(name));
}
TeamId demo_team(std::string_view name) { return TeamId::from_name("demo/" + std::string(name)); }
LeaveTypeId demo_leave_type(std::string_view name) {
  return LeaveTypeId::from_name("demo/" + std::string(name));
}

Date demo_start(Date today) { return base::date(today.year() - 2, 1, 1); }

Result<std::vector<Command>> demo_structure(Date start, const HolidaysOf& holidays_of) {
  std::vector<Command> commands{CreateOrganisation{{std::string(kDemoOrganisation)}}};
  for (const Place& place : kPlaces) TRY(add_place(commands, place, holidays_of));
  for (const TeamRow& team : kTeams) {
    TeamAdded added{.team = demo_team(team.name), .name = std::string(team.name), .parent = {}};
    if (!team.parent.empty()) added.parent = demo_team(team.parent);
    commands.push_back(AddTeam{std::move(added)});
  }
  for (Command& command : leave_types()) commands.push_back(std::move(command));
  add_policy(commands, "Munich", start, munich_terms());
  // The leave year that runs on the first day of the history.
  add_policy(commands, "London", base::date(start.year() - 1, 4, 1), london_terms());
  add_policy(commands, "San Diego", start, san_diego_terms());
  return commands;
}

std::vector<Command> demo_approvers() {
  std::vector<Command> commands;
  for (const TeamRow& team : kTeams) {
    TeamApproversSet set{.team = demo_team(team.name), .approvers = {}};
    for (std::string_view mailbox : team.approvers)
      if (!mailbox.empty())
        set.approvers.push_back(PersonId::from_name("demo/" + std::string(mailbox)));
    if (!set.approvers.empty()) commands.push_back(SetTeamApprovers{std::move(set)});
  }
  return commands;
}

}  // namespace daybook
