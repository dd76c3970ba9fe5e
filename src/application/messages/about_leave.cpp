#include <array>

#include "application/messages/sentences.hpp"

namespace daybook {

namespace {

constexpr std::array kSentences = {
    Sentence{"request.balance_short",
             "This leave costs {cost|unit} of {leave_type}, but {available|unit} are available; "
             "on {day} the balance would be {balance_after|unit} and may not fall below {floor}."},
    Sentence{"request.overlaps",
             "There is other leave from {other_from} to {other_to} already: choose other days, or "
             "withdraw or cancel that one first."},
    Sentence{"request.dates_reversed",
             "The last day {to} is before the first day {from}: swap them."},
    Sentence{"request.too_long",
             "{days|days} are too many for one request; at most {days_max} are allowed."},
    Sentence{"request.parts_ambiguous",
             "Say either that every day is a half day, or which half of the first and last day is "
             "meant."},
    Sentence{"request.parts_gap",
             "Leave over several days may start at noon and end at noon, but not leave a gap: the "
             "first day is whole or an afternoon, the last whole or a morning."},
    Sentence{"request.reason_missing", "{leave_type} needs a reason: say in a few words why."},
    Sentence{"request.reason_too_long", "The reason is too long; at most {bytes_max|bytes} fit."},
    Sentence{"request.comment_too_long", "The comment is too long; at most {bytes_max|bytes} fit."},
    Sentence{"request.outside_employment",
             "{day} is not within the employment: leave is possible from the first to the last "
             "day of work."},
    Sentence{"request.half_day_not_worked",
             "No work is planned for that half of {day}, so it needs no leave: choose the other "
             "half, the whole day or another day."},
    Sentence{"request.half_day_on_holiday",
             "That half of {day} is free already[ ({holiday})]: it needs no leave."},
    Sentence{"request.no_working_days",
             "There is no working day from {from} to {to}, so no leave is needed."},
    Sentence{"request.no_policy",
             "No policy for {leave_type} covers this person on {day}: HR sets one up, or choose "
             "another leave type."},
    Sentence{"request.exists", "A request with this id was made before, for something else."},
    Sentence{"request.not_found", "There is no such request, or you may not see it."},
    Sentence{"request.already_decided", "This request is {status} already."},
    Sentence{"request.has_begun",
             "This leave began on {from}: only HR can cancel it from then on."},
    Sentence{"request.minutes_range",
             "{minutes|minutes} of a day cannot be asked for: 1 to {minutes_max}, and no halves "
             "beside them."},
    Sentence{"request.cost_wrong", "What this leave cost is told in {unit}, and at least 0."},
    Sentence{"request.type_converted",
             "{leave_type} goes on as another leave type from {from} on: ask for days from then on "
             "under that one."},
    Sentence{"request.waiting", "This leave type can be used from {usable_from} on."},
    Sentence{
        "request.below_least",
        "This leave costs {cost|unit}, but at least {limit|unit} have to be asked for at once."},
    Sentence{"request.above_most",
             "This leave costs {cost|unit}, but at most {limit|unit} can be asked for at once."},
    Sentence{"request.not_whole_steps",
             "This leave costs {cost|unit}, which is no multiple of {limit|unit}: ask for a little "
             "more or less."},
    Sentence{"request.notice_short",
             "Asked for on {asked_on}, leave can begin on {earliest} at the earliest."},
    Sentence{"request.run_too_long",
             "With what adjoins it, this would be {days|days} in a row, from {from} to {to}; at "
             "most {days_max} are allowed."},
    Sentence{"request.year_limit",
             "In the leave year from {year_first}, {used|unit} are taken or asked for already and "
             "this would add {cost|unit}; at most {limit|unit} are allowed."},
    Sentence{"request.blackout",
             "No such leave is possible on {days}[; from {nearest_from} to {nearest_to} it would "
             "be]."},
    Sentence{"request.too_many_away",
             "With this leave, {people} would be away on {days}, and at most {limit} of {employed} "
             "may be[; from {nearest_from} to {nearest_to} it would be possible]."},
    Sentence{"request.too_few_present",
             "With this leave, {people} would be at work on {days}, and at least {limit} of "
             "{employed} have to be[; from {nearest_from} to {nearest_to} it would be possible]."},
    Sentence{"request.too_far_ahead",
             "Asked for on {asked_on}, leave can end on {latest} at the latest."},
    Sentence{"request.too_far_back",
             "Asked for on {asked_on}, leave can begin on {earliest} at the earliest: it is too "
             "long ago."},
    Sentence{"request.document_missing",
             "A document is needed for leave of {from_length|unit} or more; this is "
             "{length|unit}. Say what it is or where it can be found."},
    Sentence{"request.document_too_long",
             "What the document is called is too long; at most {bytes_max|bytes} fit."},
    Sentence{"request.two_leave_years",
             "A request has to stay within one leave year, which ends on {last}: ask for the days "
             "after it separately."},
    Sentence{"adjustment.not_payable",
             "{amount|unit} cannot be paid out on {date}: at most {payable|unit} can."},
    Sentence{"adjustment.wrong_sign",
             "An adjustment of the kind {kind} has the wrong sign: what is given is positive, what "
             "is taken negative."},
    Sentence{"adjustment.reverses_missing",
             "A reversal names the adjustment that it takes back; others name none."},
    Sentence{"adjustment.not_found", "There is no such adjustment of this person and leave type."},
    Sentence{"adjustment.nothing_counted", "{leave_type} has no balance that could be adjusted."},
    Sentence{"adjustment.wrong_unit", "This leave type is counted in {unit}: give {unit}."},
    Sentence{"adjustment.zero", "An adjustment of 0 changes nothing: say how much."},
    Sentence{"adjustment.ends_before_start",
             "The last day to use it is before {date}, when it is given."},
    Sentence{"adjustment.exists",
             "An adjustment with this id was made before, with other content."},
    Sentence{"request.comment_missing", "A comment needs some words."},
    Sentence{"request.comments_too_many",
             "This request has {count_max} comments already: talk about it elsewhere."},
    Sentence{"attachment.name_malformed",
             "A file needs a name of ordinary characters, without slashes: give it another name."},
    Sentence{"attachment.name_too_long",
             "The name of the file is too long; at most {bytes_max|bytes} fit."},
    Sentence{"attachment.empty", "The file is empty: choose another."},
    Sentence{"attachment.too_large", "The file is too large: at most {bytes_max|bytes} fit."},
    Sentence{"attachment.type_unknown",
             "Files of this kind are not accepted: use one of {accepted}."},
    Sentence{"attachment.type_differs",
             "The file is not what its ending says: it does not look like {value}."},
    Sentence{"attachment.exists", "A file with this id was attached before, with other content."},
    Sentence{"attachment.too_many",
             "This request has had {count_max} files already: put several pages into one file."},
    Sentence{"attachment.kept",
             "This leave is {status}: what was attached stays with it, unless HR removes it."},
    Sentence{"attachment.not_found", "There is no such file."},
    Sentence{"attachment.none_taken", "This server takes no files."},
    Sentence{"chain.step_empty", "A step of approval asks nobody: say who decides."},
    Sentence{"chain.not_found", "There is no such approval chain."},
    Sentence{"manager.circle", "Nobody can stand above themselves: choose another manager."},
    Sentence{"substitute.oneself", "Nobody stands in for themselves: choose somebody else."},
    Sentence{"substitute.dates",
             "Somebody stands in from one day to a later one, for at most {days_max|days}; {from} "
             "to {to} is not that."},
    Sentence{
        "request.series_range",
        "Leave comes again every 1 to {weeks_max|weeks}, without meeting itself, and ends on a "
        "day from the first to at most {days_max|days} later; every {weeks|weeks} until "
        "{until} is not that."},
    Sentence{"request.snooze_range",
             "A reminder is put off to a day after today, {today}, and by at most "
             "{days_max|days}; {until} is not that."},
    Sentence{"time_in_lieu.not_found", "There is no such time in lieu."},
    Sentence{"time_in_lieu.ahead",
             "{date} is still to come: ask for time in lieu when the work is done, or HR does it "
             "now."},
    Sentence{"permission.denied", "You may not do this: it takes {needed}."},
    Sentence{"away.range",
             "At most {days_max|days} can be looked at at once[; this is {days|days}]."},
    Sentence{"page.size_range", "A page has between 1 and {size_max} entries."},
    Sentence{"page.cursor_malformed", "{field} is no cursor of this list."},
    Sentence{"nodes.too_many", "At most {count_max} objects can be asked for at once."},
};

}  // namespace

std::span<const Sentence> sentences_about_leave() { return kSentences; }

}  // namespace daybook
