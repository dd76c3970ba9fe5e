#include <array>

#include "application/messages/sentences.hpp"

namespace daybook {

namespace {

constexpr std::array kSentences = {
    Sentence{"organisation.not_found", "There is no organisation yet: create it first."},
    Sentence{"organisation.exists", "The organisation exists already, under the name {name}."},
    Sentence{"organisation.none",
             "There is no organisation in this data directory: daybook import or daybook demo "
             "makes one."},
    Sentence{"organisation.unknown",
             "There is no organisation called {name}; there is {names}: choose one by --org."},
    Sentence{"organisation.ambiguous",
             "There are several organisations: choose one of {names} by --org."},
    Sentence{
        "organisation.damaged",
        "The log of this organisation is damaged at event {version}[ ({reason})]. Nothing of it "
        "is shown or changed until it is whole: its operator runs daybook verify and "
        "restores the data from a backup."},
    Sentence{"person.not_found", "There is no such person, or you may not see them."},
    Sentence{"person.unknown", "Nobody here has the address {value}."},
    Sentence{"leave_type.unknown",
             "There is no leave type {value} with a balance; there are: {accepted}."},
    Sentence{"person.exists",
             "This person exists already with another address or first day of work."},
    Sentence{"person.number_taken", "Somebody else has the employee number {value} already."},
    Sentence{"profile.too_many_fields", "At most {count_max} fields fit one person's profile."},
    Sentence{"profile.field_twice", "{value} is in the profile twice: say it once."},
    Sentence{"person.email_taken", "Somebody else has the address {value} already."},
    Sentence{"person.email_malformed",
             "{value} is no e-mail address: write it like ada@example.org."},
    Sentence{"employment.ends_before_start",
             "The last day {last_day} is before the first day of work {first_day}."},
    Sentence{"location.exists",
             "There is a location with this id already, with another name or time zone."},
    Sentence{"location.not_found", "There is no such location."},
    Sentence{"location.archived",
             "The location {name} is archived: choose another, or bring it back."},
    Sentence{"location.time_zone_unknown",
             "There is no time zone {value}: write it like Europe/Berlin."},
    Sentence{"locations.not_found", "One of these locations does not exist."},
    Sentence{"team.exists", "There is a team with this id already, with another name."},
    Sentence{"team.not_found", "There is no such team."},
    Sentence{"team.archived", "The team {name} is archived: choose another, or bring it back."},
    Sentence{"team.part_of_itself",
             "{name} cannot be part of itself or of a team below it: choose another team above."},
    Sentence{"parent.not_found", "The team above does not exist: add it first."},
    Sentence{"approvers.not_found", "One of these approvers is not among the people."},
    Sentence{"calendar.not_found", "There is no such holiday calendar."},
    Sentence{"holiday_calendar.exists",
             "There is a holiday calendar with this id already, with another name."},
    Sentence{"holiday.name_missing", "The holiday on {date} has no name: give it one."},
    Sentence{"holiday.off_range", "{off} of a day cannot be off on {date}: it is between 0 and 1."},
    Sentence{"holiday.half_mismatch",
             "The holiday on {date} names a half of the day, so half a day is off: set it to 0.5 "
             "or name no half."},
    Sentence{"holiday.too_many", "At most {count_max|holidays} can be set at once."},
    Sentence{"holidays.region_unknown",
             "There are no holidays for the region {value}; there are: {accepted}."},
    Sentence{"leave_type.exists",
             "There is a leave type with this id already, with other settings."},
    Sentence{"leave_type.not_found", "There is no such leave type."},
    Sentence{"leave_type.archived",
             "{leave_type} is archived: nobody can ask for it any more. Choose another type."},
    Sentence{"leave_type.counts_otherwise",
             "{field} of {leave_type} cannot change any more, since figures were counted by it: "
             "add a leave type that counts otherwise and archive this one."},
    Sentence{"policy.exists", "There is a policy with this id already, with other settings."},
    Sentence{"policy.not_found", "There is no such policy."},
    Sentence{"person.too_many_labels", "At most {count_max|labels} fit one person."},
    Sentence{"person.born_after_hire",
             "The day of birth is after the first day of work {first_day}: correct one of them."},
    Sentence{"personal_terms.ends_before_start",
             "These personal terms end before they start on {from}."},
    Sentence{"personal_terms.range",
             "The field {field} is out of range: an amount is at least 0, a factor 0 to "
             "{factor_max}."},
    Sentence{"hours.range", "The hours on {date} are out of range: 0 to 24."},
    Sentence{"hours.too_many", "At most {count_max|days} of hours can be recorded at once."},
    Sentence{"name.missing", "The field {field} is empty: give it a text."},
    Sentence{"name.too_long", "The field {field} is too long; at most {bytes_max|bytes} fit."},
    Sentence{"conversion.nothing_counted", "{leave_type} has no balance that could be converted."},
    Sentence{"conversion.same_unit",
             "Both leave types are counted in {unit}: there is nothing to convert."},
    Sentence{"conversion.minutes_range", "A day is worth 1 to {minutes_max} minutes."},
    Sentence{"conversion.exists", "This leave type was converted already, from {from} on."},
    Sentence{"conversion.cycle",
             "A leave type cannot be converted back into one that it came from: add a new one."},
    Sentence{"payroll.ends_before_start", "The last day {to} is before the first day {from}."},
    Sentence{"payroll.too_long",
             "{days|days} are too many for one period; at most {days_max} are allowed."},
    Sentence{"payroll.not_begun",
             "The period begins on {from}, which is still to come: close it once it has begun."},
    Sentence{"payroll.closed_already",
             "Everything up to {closed_until} is closed already: name a later day."},
    Sentence{"payroll.not_next",
             "Periods follow each other without a gap: the next one begins on {expected}."},
    Sentence{"payroll.version_unknown",
             "Version {version} cannot be settled: name one that was shown since the period "
             "before was closed."},
    Sentence{"payroll.figures_malformed",
             "The sum of the figures is 64 hexadecimal digits, as an export shows it."},
    Sentence{"payroll.not_last",
             "Only the last closed period can be reopened, from {from} to {to}: later ones have "
             "been built on the others."},
    Sentence{"payroll.what_missing", "Say which period is meant, by {field}."},
    Sentence{"payroll.not_closed", "{date} is in no closed period."},
    Sentence{"payroll.other_figures",
             "This program computes other figures for {from} to {to} than were exported when the "
             "period was closed: export with the program that closed it, or reopen the period."},
    Sentence{"command.id_reused",
             "This command id was used for something else: use a new one for each order."},
    Sentence{"command.too_large",
             "This order is too large for one step ({bytes|bytes}, at most {bytes_max}): give it "
             "in parts."},
    Sentence{"graphql.too_many_requests",
             "Too many operations: try again in {retry_after_seconds} s."},
    Sentence{"host.overloaded", "Too many orders wait at this moment: try again shortly."},
    Sentence{"host.deadline",
             "It took too long and may still be carried out: ask again with the same command id."},
};

}  // namespace

std::span<const Sentence> sentences_about_the_organisation() { return kSentences; }

}  // namespace daybook
