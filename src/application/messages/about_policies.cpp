#include <array>

#include "application/messages/sentences.hpp"

namespace daybook {

namespace {

constexpr std::array kSentences = {
    Sentence{"policy.amount_range", "{amount} is out of range in {field}: 0 to {amount_max}."},
    Sentence{"policy.first_year_table",
             "The table of first-year amounts has {count|amounts}: it needs 12, one for each month "
             "of the leave year."},
    Sentence{"policy.periods_per_year",
             "The number of periods in a year is out of range: 1 to {count_max}."},
    Sentence{"policy.worked_hours_range",
             "Hours of {per_hours} cannot earn an amount: give more than 0 hours."},
    Sentence{"policy.day_of_month", "There is no day {day} in a month: choose 1 to 31."},
    Sentence{"policy.schedule_begin", "{field} should be 0 to {months_max}."},
    Sentence{"policy.half_month_days",
             "Two different days of the month, 1 to 31, make a half-monthly schedule; other "
             "schedules name none."},
    Sentence{"policy.tier_range",
             "This tier is out of range in {field}: service up to 80 years, an age up to 100, "
             "amounts of at least 0, at most 40 tiers."},
    Sentence{"policy.tiers_overlap",
             "Two tiers have the same conditions ({field}): which of them counts? Change or remove "
             "one."},
    Sentence{
        "policy.tiers_order",
        "This tier begins before the one above it ({field}): list tiers by length of service."},
    Sentence{"policy.tier_date",
             "Tiers that take effect on a date name that date; other tiers name none."},
    Sentence{"policy.scale_range",
             "Full-time work of {value} is out of range: more than 0, at most 168 hours a week."},
    Sentence{"policy.caps_count", "At most {count_max|caps} fit one policy."},
    Sentence{"policy.carry_step_range", "The step of carrying over has to be positive."},
    Sentence{"policy.expiry_range", "An expiry of {value} is out of range: 1 to {value_max}."},
    Sentence{"policy.waiting_range",
             "The waiting period is out of range in {field}: 0 to {value_max}."},
    Sentence{
        "policy.twelfths_yearly",
        "Twelfths while waiting are parts of a yearly amount: grant one, or let what is earned "
        "be postponed."},
    Sentence{"rule.name_missing", "A rule needs a name by which people know it."},
    Sentence{"rule.not_found", "There is no such rule."},
    Sentence{"rule.too_long", "{field} is too long; at most {bytes_max|bytes} fit."},
    Sentence{"rule.too_many", "There are too many of {field}; at most {count_max} are possible."},
    Sentence{"rule.window_reversed", "The rule would end on {to}, before it begins on {from}."},
    Sentence{"rule.window_half",
             "A rule of every year needs its first and its last day: {field} is missing."},
    Sentence{"rule.weekday", "Weekdays are 1, Monday, to 7, Sunday; {value} is none."},
    Sentence{"rule.condition_empty", "The rule asks for nothing yet: give {accepted}."},
    Sentence{"rule.range", "{field} has to be between {value_min} and {value_max}, not {value}."},
    Sentence{"rule.length_reversed",
             "At least {at_least} and at most {at_most} leave nothing that would pass."},
    Sentence{"policy.limits_range",
             "This limit is out of range ({field}): whole days up to {value_max}, steps above 0."},
    Sentence{"policy.limits_reversed",
             "A request would have to cost at least {at_least} and at most {at_most}: swap them."},
    Sentence{"policy.floor_range", "A balance may fall to 0 or to a number below, not to {floor}."},
    Sentence{
        "proration.cutoff_range",
        "There is no day {day} in a month: the cut-off day is 1 to 31, or 0 for the usual one."},
    Sentence{"proration.year_days_range",
             "A year of {days|days} is out of range: 360 to 366, or 0 for as many as it has."},
    Sentence{"rounding.step_range",
             "The step of rounding has to be positive and at most 1000[, not {step}]."},
    Sentence{"rounding.bands",
             "Rounding by bands needs a table of fractions from 0 up to less than 1, ascending, "
             "each with what it becomes; other modes have none."},
    Sentence{"pattern.weeks_count", "A working pattern has 1 to {weeks_max|weeks}, not {weeks}."},
    Sentence{"pattern.minutes_range",
             "{minutes|minutes} of work in a day are out of range: 0 to {minutes_max}."},
    Sentence{"pattern.share_range", "The field {field} is out of range: more than 0, at most 7."},
    Sentence{"pattern.no_work", "A working pattern needs at least one day with work."},
};

}  // namespace

std::span<const Sentence> sentences_about_policies() { return kSentences; }

}  // namespace daybook
