#include <array>

#include "application/messages/sentences.hpp"

namespace daybook {

namespace {

constexpr std::array kSentences = {
    Sentence{"import.column_missing",
             "There is no column {column}; the file has: {header}. Add it, or rename the column "
             "that holds it."},
    Sentence{"import.value_missing", "This field must not be empty: fill it in."},
    Sentence{"import.date_form",
             "{value} is not a date like 2026-03-29: write it so, or say how the dates are written "
             "by --date-format dd/mm/yyyy."},
    Sentence{"import.pattern_malformed",
             "{value} is not a working pattern: write it like \"Mon-Thu 8h, Fri 6.5h\" or as seven "
             "numbers of hours, Monday first."},
    Sentence{"import.half_day_unknown",
             "{value} is no part of a day: leave it empty for whole days, or write morning or "
             "afternoon."},
    Sentence{"import.half_day_unclear",
             "{value} can mean three things over several days: write \"from noon\" or \"until "
             "noon\" for a half first or last day, \"mornings\" or \"afternoons\" for every day."},
    Sentence{"import.status_unknown",
             "{value} is no status: write approved, pending, rejected, withdrawn or cancelled."},
    Sentence{"import.role_unknown",
             "{value} is no role: write employee, team admin, hr admin, payroll reader or owner."},
    Sentence{"import.company_day_malformed",
             "{value} is no company day: write a month and day like 12-24, and half, morning or "
             "afternoon where not all of it is free."},
    Sentence{"import.grant_unknown",
             "{value} is no way to grant leave: write yearly, monthly or \"monthly at end\"."},
    Sentence{"import.person_unknown",
             "Nobody has this address: add the person to the people file, or correct it."},
    Sentence{"import.person_twice",
             "The same address is in row {other_row}: keep one row for each person."},
    Sentence{"import.first_day_differs",
             "This person is known to have started on {known}: correct the file; a first day does "
             "not change by an import."},
    Sentence{"import.last_day_missing",
             "This person is known to leave on {known}: write that day; an import does not take a "
             "leaving back."},
    Sentence{"import.name_kept", "The name stays {known}: an import renames nobody."},
    Sentence{"import.location_unsettled",
             "Nothing says which time zone and public holidays hold in {location}: describe it in "
             "a --locations file, or give --time-zone and --holidays."},
    Sentence{"import.time_zone_unknown",
             "This is no time zone: write a name such as Europe/Berlin."},
    Sentence{"import.policy_from_missing",
             "The policy of {location} says something else today: write in the column \"policy "
             "from\" from which day on these terms hold."},
    Sentence{"import.no_policy",
             "There is no policy for {leave_type} in {location}, so nothing is granted there: "
             "state leave days in a --locations file or by --leave-days."},
    Sentence{"import.leave_type_added",
             "{leave_type} is a new leave type; it is recorded without a balance."},
    Sentence{"import.allowance_differs",
             "The policy \"{policy}\" grants {quota|days} a year, and that is what counts."},
    Sentence{"import.approver_unknown",
             "No person of this name or address is known: add the approver to the file, or correct "
             "it."},
    Sentence{"import.approver_without_team",
             "Approvers decide for a team: fill in the team of this person."},
    Sentence{
        "import.approver_left_out",
        "Nobody here has this name or address, so their leave is recorded without who decided."},
    Sentence{"import.hours_no_half_day",
             "These are not the {planned|hours} of work that this leave takes up, nor half of a "
             "day: only whole and half days can be imported."},
    Sentence{"import.status_differs",
             "This leave is {known} here, which an import does not take back: correct the file, or "
             "change it in Daybook."},
    Sentence{"import.balance_uncounted", "This leave type has no balance to compare with."},
    Sentence{"import.interrupted",
             "The import stopped after {orders|orders} ({rule}): what was carried out stays; "
             "import the same files again to do the rest."},
    Sentence{"import.option_malformed", "{field} cannot be {value}[: it is one of {accepted}]."},
    Sentence{"import.nothing_to_do", "Give at least one file: --people, --leave or --balances."},
    Sentence{"csv.empty", "The file is empty: its first line names the columns."},
    Sentence{"csv.too_large", "The file is too large ({bytes|bytes}, at most {bytes_max})."},
    Sentence{"csv.duplicate_column", "Two columns are called {heading}: rename one of them."},
    Sentence{"csv.too_many_columns", "{columns|columns} are too many; at most {columns_max} fit."},
    Sentence{"csv.too_many_rows", "There are too many rows; at most {rows_max} fit."},
    Sentence{"csv.columns_differ",
             "This row has {columns|fields}, but the header has {expected}: look for a missing or "
             "surplus separator or quote."},
    Sentence{"csv.not_utf8", "This row is not UTF-8: save the file as \"CSV UTF-8\"."},
    Sentence{"csv.quote_unclosed", "A quote that opens here never closes: add the closing quote."},
    Sentence{"csv.stray_quote",
             "There is a quote in the middle of a field: put the whole field in quotes and double "
             "the quotes in it."},
    Sentence{"csv.field_too_large", "This field is too long."},
    Sentence{"csv.row_too_large", "This row is too long: look for a quote that is not closed."},
    Sentence{"date.malformed", "{value} is not a date like 2026-03-29[ ({field})]."},
    Sentence{"date.not_on_calendar",
             "{value} is not on the calendar: correct the day, the month or the year."},
    Sentence{"date.out_of_range", "{value} is out of range: dates are from 1900 to 2199."},
    Sentence{"month_day.malformed", "{value} is no month and day like 03-31."},
    Sentence{"instant.malformed", "{value} is no moment in UTC like 2026-03-29T07:05:00Z."},
    Sentence{"number.malformed", "[{value} ]is not a number like 4.5[ ({field})]."},
    Sentence{"number.out_of_range",
             "[{value} ]is out of range: at most 12 digits before the point and 6 after it."},
    Sentence{"value.unknown", "{value} is not known here[ ({field})]: choose one of {accepted}."},
    Sentence{"id.malformed", "{value} is no id like 018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6a."},
};

}  // namespace

std::span<const Sentence> sentences_about_imports() { return kSentences; }

}  // namespace daybook
