#include "application/scenario/facts.hpp"

namespace daybook::scenario {
namespace {

PartOfDay part_of(Part part, PartOfDay half) {
  switch (part) {
    case Part::full: return PartOfDay::full;
    case Part::morning: return PartOfDay::morning;
    case Part::afternoon: return PartOfDay::afternoon;
    case Part::half: return half;
  }
  return half;
}

Result<DateRange> days_of(const RequestFacts& facts) {
  if (facts.on && (facts.from || facts.to))
    return base::invalid("scenario.one_or_list", {{"field", "on"}, {"other", "from and to"}});
  if (facts.on) return DateRange{*facts.on, *facts.on};
  if (!facts.from || !facts.to)
    return base::invalid("scenario.days_missing", {{"field", facts.from ? "to" : "on"}});
  return DateRange{*facts.from, *facts.to};
}

// So many minutes of each day, by their number or by the clock.
Result<std::optional<int>> minutes_of(const RequestFacts& facts) {
  if (facts.from_time.has_value() != facts.to_time.has_value())
    return base::invalid("json.field_missing",
                         {{"field", facts.from_time ? "to_time" : "from_time"}});
  if (facts.hours && facts.from_time)
    return base::invalid("scenario.one_or_list", {{"field", "hours"}, {"other", "from_time"}});
  if (facts.from_time) return facts.to_time->minutes - facts.from_time->minutes;
  if (!facts.hours) return std::nullopt;
  const Rational minutes = *facts.hours * Rational(60);
  if (!minutes.is_whole() || minutes > Rational(24 * 60) || minutes.is_negative())
    return base::invalid("scenario.minutes_not_whole",
                         {{"field", "hours"}, {"value", base::to_decimal(*facts.hours)}});
  return static_cast<int>(minutes.numerator());
}

}  // namespace

RequestId request_id(const std::string& path) { return RequestId::from_name(path); }

Result<RequestLeave> leave_of(const RequestFacts& facts, const Cast& cast) {
  const PersonFacts* person = TRY(cast.person(facts.person, "person"));
  const LeaveTypeFacts* type = TRY(cast.type(facts.leave_type, "leave_type"));
  const DateRange days = TRY(days_of(facts));
  const bool single = days.first == days.last;
  RequestLeave leave{.person = PersonId::from_name(person->name),
                     .leave_type = LeaveTypeId::from_name(type->type.name),
                     .days = days};
  leave.parts.every = part_of(facts.part, PartOfDay::morning);
  leave.parts.first = part_of(facts.first_day, single ? PartOfDay::morning : PartOfDay::afternoon);
  leave.parts.last = part_of(facts.last_day, PartOfDay::morning);
  leave.parts.minutes = TRY(minutes_of(facts));
  if (type->type.reason_required) leave.reason = {"stated"};
  leave.document = {facts.document};
  return leave;
}

}  // namespace daybook::scenario

namespace json {

using daybook::scenario::TimeOfDay;

std::string TextForm<TimeOfDay>::write(TimeOfDay time) {
  const auto two = [](int number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  };
  return two(time.minutes / 60) + ":" + two(time.minutes % 60);
}

base::Result<TimeOfDay> TextForm<TimeOfDay>::read(std::string_view text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  const bool shaped =
      text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4);
  if (shaped) {
    const int hours = (text[0] - '0') * 10 + (text[1] - '0');
    const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
    if (minutes < 60 && hours * 60 + minutes <= 24 * 60) return TimeOfDay{hours * 60 + minutes};
  }
  return base::invalid("time.malformed", {{"value", std::string(text.substr(0, 64))}});
}

}  // namespace json
