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
    Sentence{"adjustment.nothing_counted", "{leave_type} has no balance that could be adjusted."},
    Sentence{"adjustment.wrong_unit", "This leave type is counted in {unit}: give {unit}."},
    Sentence{"adjustment.zero", "An adjustment of 0 changes nothing: say how much."},
    Sentence{"adjustment.ends_before_start",
             "The last day to use it is before {date}, when it is given."},
    Sentence{"adjustment.exists",
             "An adjustment with this id was made before, with other content."},
    Sentence{"permission.denied", "You may not do this: it takes {needed}."},
    Sentence{"away.range",
             "At most {days_max|days} can be looked at at once[; this is {days|days}]."},
    Sentence{"page.size_range", "A page has between 1 and {size_max} entries."},
};

}  // namespace

std::span<const Sentence> sentences_about_leave() { return kSentences; }

}  // namespace daybook
