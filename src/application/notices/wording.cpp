#include "application/notices/wording.hpp"

#include <array>
#include <fmt/format.h>

#include "application/queries/requests.hpp"

namespace daybook {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Mon", "Tue", "Wed", "Thu",
                                                    "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr int kMinutesPerHour = 60;
// More names than that are a list that nobody reads in a message.
constexpr std::size_t kAwayMax = 10;

enum class Weekdays { named, left_out };

std::string day_of(Date date, Weekdays weekdays) {
  const std::string day = std::to_string(date.day());
  if (weekdays == Weekdays::left_out) return day;
  return fmt::format("{} {}", kWeekdays[static_cast<std::size_t>(date.weekday())], day);
}

std::string_view month_of(Date date) { return kMonths[static_cast<std::size_t>(date.month() - 1)]; }

std::string range(const DateRange& days, Weekdays weekdays) {
  const Date first = days.first;
  const Date last = days.last;
  const std::string end =
      fmt::format("{} {} {}", day_of(last, weekdays), month_of(last), last.year());
  if (first == last) return end;
  const std::string start = day_of(first, weekdays);
  if (first.year() != last.year())
    return fmt::format("{} {} {} – {}", start, month_of(first), first.year(), end);
  if (first.month() != last.month()) return fmt::format("{} {} – {}", start, month_of(first), end);
  return fmt::format("{} – {}", start, end);
}

std::string_view half_in_words(PartOfDay part) {
  return part == PartOfDay::morning ? "morning" : "afternoon";
}

std::string hours_in_words(const Rational& hours) {
  const Rational minutes = hours * kMinutesPerHour;
  if (!minutes.is_whole()) return base::to_decimal(hours) + " hours";
  const auto all = static_cast<std::int64_t>(minutes.numerator());
  const std::int64_t size = all < 0 ? -all : all;
  const std::string sign = all < 0 ? "−" : "";
  if (size % kMinutesPerHour == 0) return fmt::format("{}{} h", sign, size / kMinutesPerHour);
  if (size < kMinutesPerHour) return fmt::format("{}{} min", sign, size);
  return fmt::format("{}{} h {} min", sign, size / kMinutesPerHour, size % kMinutesPerHour);
}

std::vector<std::string> away_beside(const Viewer& viewer, const PersonRecord& owner,
                                     const DateRange& days) {
  std::vector<std::string> away;
  std::size_t left_out = 0;
  for (const RequestOf& of : overlaps_of(viewer, owner, days)) {
    if (away.size() == kAwayMax) {
      ++left_out;
      continue;
    }
    const bool is_sure = of.request->status == RequestStatus::approved;
    away.push_back(fmt::format("{}, {}{}", of.owner->person.name.text,
                               days_in_words(of.request->days), is_sure ? "" : " (asked for)"));
  }
  if (left_out > 0) away.push_back(fmt::format("and {} more", left_out));
  return away;
}

}  // namespace

std::string days_in_words(const DateRange& days) { return range(days, Weekdays::named); }
std::string days_in_short(const DateRange& days) { return range(days, Weekdays::left_out); }

std::string amount_in_words(const Amount& amount) {
  if (amount.unit == Unit::hours) return hours_in_words(amount.value);
  const std::string days = base::to_decimal(amount.value);
  return days + (days == "1" ? " day" : " days");
}

std::string parts_in_words(const DayParts& parts, const DateRange& days) {
  const bool is_one_day = days.first == days.last;
  if (parts.minutes)
    return fmt::format(", {}{}", hours_in_words(Rational(*parts.minutes, kMinutesPerHour)),
                       is_one_day ? "" : " a day");
  if (parts.every != PartOfDay::full && !is_one_day)
    return fmt::format(", {}s only", half_in_words(parts.every));
  if (parts.every != PartOfDay::full) return fmt::format(", in the {}", half_in_words(parts.every));
  if (is_one_day && (parts.first != PartOfDay::full || parts.last != PartOfDay::full))
    return fmt::format(", in the {}",
                       half_in_words(parts.first != PartOfDay::full ? parts.first : parts.last));
  std::string words;
  if (parts.first == PartOfDay::afternoon) words += ", from midday on the first day";
  if (parts.last == PartOfDay::morning) words += ", until midday on the last";
  return words;
}

LeaveInWords in_words(const Viewer& viewer, const PersonRecord& owner, const Request& request) {
  const Organisation& organisation = viewer.organisation;
  const LeaveType& type = *organisation.find(request.leave_type);
  LeaveInWords words{
      .who = owner.person.name.text,
      .type = sees_type(viewer, owner, type) ? type.name : "Away",
      .when = days_in_words(request.days) + parts_in_words(request.parts, request.days),
      .short_when = days_in_short(request.days),
      .takes = amount_in_words(total_of(days_of(organisation, owner, request), type.unit)),
      .away = away_beside(viewer, owner, request.days),
      .has_others_to_see = owner.person.team_on(request.days.first).has_value()};
  if (!sees_account(viewer, owner)) return words;
  words.reason = request.reason.text;
  if (const auto left = available_with(organisation, owner, request, Counted::yes))
    words.left = amount_in_words(*left);
  return words;
}

std::string name_of(const Organisation& organisation, std::optional<PersonId> person) {
  if (!person) return "an administrator";
  const PersonRecord* record = organisation.find(*person);
  return record ? record->person.name.text : "somebody";
}

}  // namespace daybook
