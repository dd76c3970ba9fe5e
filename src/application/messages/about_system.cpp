#include <array>

#include "application/messages/sentences.hpp"

namespace daybook {

namespace {

constexpr std::array kSentences = {
    Sentence{"json.malformed", "This is not JSON[ at byte {at_byte}][: {problem}]."},
    Sentence{"json.too_large", "This is too large[; at most {bytes_max|bytes} are read]."},
    Sentence{"json.too_deep", "This is nested too deeply; at most {depth_max|levels} are read."},
    Sentence{"json.duplicate_key", "The key {key} occurs twice in one object."},
    Sentence{"json.field_missing", "The field {field} is missing."},
    Sentence{"json.unknown_field", "There is no field called {field}[; there are: {accepted}]."},
    Sentence{"json.wrong_type", "The field[ {field}] should be {expected}."},
    Sentence{"scenario.name_unknown",
             "{field} says {value}, which this scenario does not have; there are: {accepted}."},
    Sentence{"scenario.name_twice",
             "{field} is {value}, like another one before it: give each a name of its own."},
    Sentence{"scenario.list_too_long", "{field} is too long a list: at most {count_max} fit."},
    Sentence{"scenario.one_or_list", "Give either {field} or {other}, not both."},
    Sentence{"scenario.calendar_parent",
             "The parent {value} of a calendar is missing, or the parents go round in a circle."},
    Sentence{"scenario.calendar_unknown", "{field} says {value}, which is none of the calendars."},
    Sentence{"scenario.minutes_not_whole",
             "{field} is {value} hours: give 0 to 24, in whole minutes."},
    Sentence{"scenario.week_length", "{field} has {count|days}: give seven, Monday first."},
    Sentence{"scenario.days_missing",
             "{field} is missing: give on for a single day, or from and to."},
    Sentence{"scenario.hours_one_way",
             "{field}: give on with hours, or from and to with one of hours (in all), "
             "hours_per_day and hours_per_week."},
    Sentence{"scenario.range",
             "{field} is before the first day[, or more than {days_max|days} after it]."},
    Sentence{"scenario.cancelled_on", "{field} goes with the status cancelled only."},
    Sentence{"scenario.on_missing",
             "{field} is missing: say for which day, here or once for the whole scenario."},
    Sentence{"scenario.file_missing", "Name a scenario file, or - for standard input."},
    Sentence{"preset.unknown", "There is no preset called {value}; there are: {accepted}."},
    Sentence{"preset.incomplete", "The field {field} of a preset is empty."},
    Sentence{"time.malformed", "{value} is no time of day like 08:30."},
    Sentence{"http.malformed_escape", "The address has a malformed % escape at byte {at_byte}."},
    Sentence{"http.malformed_target", "The address has to begin with /."},
    Sentence{"http.too_many_parameters", "The address has more than {max|parameters}."},
    Sentence{"http.address_malformed", "{address} is no address to listen on."},
    Sentence{"http.cannot_listen",
             "The server cannot listen on {address}[: {problem}]; perhaps another one is running."},
    Sentence{"serve.listen_malformed", "{value} is not HOST:PORT."},
    Sentence{"session.missing", "Nobody is signed in: sign in first."},
    Sentence{"session.person_unknown", "The person who is signed in does not work here any more."},
    Sentence{"static.no_directory", "There is no folder {path} to serve pages from."},
    Sentence{"static.no_index", "There is no index.html in {path}: build the dashboard first."},
    Sentence{"static.too_large", "The pages in {path} are too large to be held in memory."},
    Sentence{"static.unreadable", "{path} cannot be read."},
    Sentence{"file.unreadable", "{path} cannot be read: {reason}."},
    Sentence{"file.unwritable", "{path} cannot be written: {reason}."},
    Sentence{"figure.unknown", "There is no figure called {value}; there are: {accepted}."},
    Sentence{"log.commit_malformed",
             "The log holds something that is no commit[ (field {field})]."},
    Sentence{"log.event_unknown",
             "The log holds an event of the type {type}, which this program does not know: it was "
             "written by a newer one."},
    Sentence{"log.event_count", "A batch of the log holds another number of events than it says."},
    Sentence{"log.hash_mismatch",
             "Event {version}[ to {last}] is not what was written: bytes of it were changed."},
    Sentence{"log.chain_broken",
             "Event {version}[ to {last}] does not follow the one before it: something between "
             "them was removed or inserted."},
    Sentence{"log.head_mismatch",
             "The log ends before event {version}, although {head} were written."},
    Sentence{"log.copy_target", "This organisation is in the target already."},
    Sentence{"store.not_found",
             "There are no data at {path}: is --data-dir right? daybook import or daybook demo "
             "makes them."},
    Sentence{"store.in_use",
             "Another process[ ({process})] works with {directory}: stop it first."},
    Sentence{"store.newer_schema",
             "These data were written by a newer Daybook (format {version}, this one knows "
             "{version_known}): upgrade."},
    Sentence{"store.older_schema",
             "These data were written by an older Daybook (format {version}): start the server on "
             "them once, which brings them up to date."},
    Sentence{"store.foreign_file", "daybook.db in this directory is not Daybook's."},
    Sentence{"store.unavailable", "The data directory cannot be used[: {message}][: {reason}]."},
    Sentence{"store.unknown", "It is not known whether the last write was done[: {message}]."},
    Sentence{"store.full", "The disk is full: nothing was written; make room and try again."},
    Sentence{"store.busy", "The data are busy: try again."},
    Sentence{"store.no_memory", "There is not enough memory."},
    Sentence{"store.corrupt",
             "The data file is damaged[ at event {version}][: {finding}][: {message}][ "
             "({column})]: restore it from a "
             "backup."},
    Sentence{"store.overloaded", "Too much is being written at this moment: try again."},
    Sentence{"store.read_only", "These data were opened for reading only."},
    Sentence{"store.backup_exists", "{path} exists already: choose another name."},
    Sentence{"store.batch_empty", "There is nothing to write."},
    Sentence{"store.batch_too_big",
             "{bytes|bytes} are too many for one write; at most {bytes_max} fit."},
    Sentence{"store.version_not_next", "Event {version} is not the next one of this log."},
    Sentence{"store.hash_wrong", "The hash of event {version} is wrong."},
    Sentence{"store.chain_broken", "Event {version} does not follow the end of this log."},
    Sentence{"store.claim_malformed", "A claim has an empty or too long key[: {key}]."},
    Sentence{"store.not_a_batch_end", "Event {version} is not the end of a batch."},
    Sentence{"store.snapshot_malformed", "A snapshot has no name or is too large."},
    Sentence{"snapshot.damaged", "The snapshot is damaged: it is left aside."},
    Sentence{"snapshot.other_shape",
             "The snapshot was made by another version of Daybook: it is left aside."},
    Sentence{"snapshot.too_large", "The organisation is too large for a snapshot."},
    Sentence{"setting.malformed", "The setting {name} is malformed."},
};

}  // namespace

std::span<const Sentence> sentences_about_the_system() { return kSentences; }

}  // namespace daybook
