#include "application/import/values.hpp"

#include <algorithm>
#include <array>

#include "base/contains.hpp"

#include "application/import/sheet.hpp"

namespace daybook {
namespace {

std::unexpected<base::Error> unread(const char* rule, std::string_view text) {
  return base::invalid(rule, {{"value", std::string(text.substr(0, 64))}});
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
      parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A whole number of at most four digits, or -1.
int small_number(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, is_digit)) return -1;
  int number = 0;
  for (char digit : text) number = number * 10 + (digit - '0');
  return number;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu",
                                                       "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> kWeekdayTexts = {"Mon", "Tue", "Wed", "Thu",
                                                           "Fri", "Sat", "Sun"};

int weekday_of(std::string_view text) {
  const std::string letters = plain(text);
  for (std::size_t day = 0; day < kWeekdays.size(); ++day)
    if (letters.starts_with(kWeekdays[day])) return static_cast<int>(day);
  return -1;
}

// Minutes of "8", "8h", "6.5h", "7:30", or -1.
int minutes_of(std::string_view text) {
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    const int hours = small_number(text.substr(0, colon));
    const int minutes = small_number(text.substr(colon + 1));
    return hours < 0 || minutes < 0 || minutes > 59 ? -1 : hours * 60 + minutes;
  }
  while (!text.empty() && (text.back() == 'h' || text.back() == 'H')) text.remove_suffix(1);
  const auto hours = read_number(trimmed(text));
  if (!hours || hours->is_negative() || *hours > Rational(24)) return -1;
  const Rational minutes = *hours * Rational(60);
  return minutes.is_whole() ? static_cast<int>(minutes.numerator()) : -1;
}

using Week = std::array<int, 7>;

bool read_numbers(std::string_view text, Week& week) {
  const auto numbers = split(text, " ;/\t");
  if (numbers.size() != 5 && numbers.size() != 7) return false;
  for (std::size_t day = 0; day < numbers.size(); ++day) {
    week[day] = minutes_of(numbers[day]);
    if (week[day] < 0) return false;
  }
  return true;
}

// "Mon-Thu" or "Wed" into the days of the week that it names.
bool mark_days(std::string_view text, std::array<bool, 7>& named) {
  const std::size_t dash = text.find('-');
  const int first = weekday_of(text.substr(0, dash));
  const int last = dash == std::string_view::npos ? first : weekday_of(text.substr(dash + 1));
  if (first < 0 || last < first) return false;
  for (int day = first; day <= last; ++day) named[static_cast<std::size_t>(day)] = true;
  return true;
}

// "Mon-Thu 8h", "Mon Wed 7:30": the last word is the hours.
bool read_days(std::string_view text, Week& week) {
  auto words = split(text, " \t");
  if (words.size() > 1 && words.back() == "h") words.pop_back();
  if (words.size() < 2) return false;
  const int minutes = minutes_of(words.back());
  std::array<bool, 7> named{};
  words.pop_back();
  const bool good = minutes >= 0 && std::ranges::all_of(words, [&](std::string_view word) {
                      return mark_days(word, named);
                    });
  for (std::size_t day = 0; good && day < week.size(); ++day)
    if (named[day]) week[day] = minutes;
  return good;
}

std::string hours_text(int minutes) { return base::to_decimal(Rational(minutes, 60)) + "h"; }

}  // namespace

Result<Date> read_date(std::string_view text, DateForm form) {
  if (text.size() == 10 && text[4] == '-') return base::parse_date(text);
  // What spreadsheets make of a date that they understood.
  if (text.size() > 10 && text[4] == '-' && (text[10] == 'T' || text[10] == ' '))
    return base::parse_date(text.substr(0, 10));
  if (form == DateForm::iso) return unread("import.date_form", text);
  const auto parts = split(text, "/.-");
  if (parts.size() != 3 || parts[2].size() != 4) return unread("import.date_form", text);
  int day = small_number(parts[0]), month = small_number(parts[1]);
  if (form == DateForm::month_day_year) std::swap(day, month);
  if (day < 1 || day > 99 || month < 1 || month > 99) return unread("import.date_form", text);
  return base::parse_date(std::string(parts[2]) + "-" + two_digits(month) + "-" + two_digits(day));
}

Result<Rational> read_number(std::string_view text) {
  std::string number(text);
  if (std::ranges::count(number, ',') == 1 && !number.contains('.'))
    std::ranges::replace(number, ',', '.');
  return base::parse_decimal(number);
}

Result<WorkingPattern> read_pattern(std::string_view text) {
  Week week{};
  bool good = !text.empty();
  if (good && is_digit(text.front()))
    good = read_numbers(text, week);
  else
    for (std::string_view part : split(text, ",;")) good = good && read_days(part, week);
  if (!good) return unread("import.pattern_malformed", text);
  WorkingPattern pattern = WorkingPattern::weekly(week);
  TRY(pattern.check());
  return pattern;
}

std::string pattern_text(const WorkingPattern& pattern) {
  const WeekPlan& week = pattern.weeks.front();
  std::string text;
  for (std::size_t first = 0; first < week.size();) {
    std::size_t last = first;
    while (last + 1 < week.size() && week[last + 1].minutes == week[first].minutes) ++last;
    if (week[first].works()) {
      text += (text.empty() ? "" : ", ") + std::string(kWeekdayTexts[first]);
      if (last > first) text += "-" + std::string(kWeekdayTexts[last]);
      text += " " + hours_text(week[first].minutes);
    }
    first = last + 1;
  }
  return text;
}

Result<DayParts> read_parts(std::string_view text, const DateRange& days) {
  const std::string word = plain(text);
  constexpr std::array<std::string_view, 8> kFull = {"",   "full",  "fullday", "whole",
                                                     "no", "false", "0",       "1"};
  constexpr std::array<std::string_view, 5> kMorning = {"morning", "am", "firsthalf", "mornings",
                                                        "everymorning"};
  constexpr std::array<std::string_view, 5> kAfternoon = {"afternoon", "pm", "secondhalf",
                                                          "afternoons", "everyafternoon"};
  constexpr std::array<std::string_view, 6> kHalf = {"half", "halfday", "yes", "true", "05", "12"};
  constexpr PartOfDay kAm = PartOfDay::morning, kPm = PartOfDay::afternoon;
  if (base::contains(kFull, word)) return DayParts{};
  if (word == "fromnoon") return DayParts{.first = kPm};
  if (word == "untilnoon") return DayParts{.last = kAm};
  if (word == "fromnoonuntilnoon") return DayParts{.first = kPm, .last = kAm};
  const bool morning = base::contains(kMorning, word) || base::contains(kHalf, word);
  if (!morning && !base::contains(kAfternoon, word)) return unread("import.half_day_unknown", text);
  const PartOfDay part = morning ? kAm : kPm;
  if (days.first == days.last) return DayParts{.first = part, .last = part};
  if (word == "mornings" || word == "afternoons" || word.starts_with("every"))
    return DayParts{.every = part};
  return unread("import.half_day_unclear", text);
}

std::string parts_text(const DayParts& parts, const DateRange& days) {
  if (parts == DayParts{}) return "";
  const std::string every = days.first == days.last ? "" : "s";
  if (parts.every != PartOfDay::full) return std::string(base::enum_name(parts.every)) + every;
  if (days.first == days.last)
    return std::string(base::enum_name(parts.first == PartOfDay::full ? parts.last : parts.first));
  if (parts.first == PartOfDay::full) return "until noon";
  return parts.last == PartOfDay::full ? "from noon" : "from noon until noon";
}

Result<RequestStatus> read_status(std::string_view text) {
  struct Word {
    std::string_view word;
    RequestStatus status;
  };
  using enum RequestStatus;
  constexpr std::array kWords = {
      Word{"", approved},           Word{"approved", approved},  Word{"accepted", approved},
      Word{"taken", approved},      Word{"confirmed", approved}, Word{"pending", pending},
      Word{"open", pending},        Word{"new", pending},        Word{"requested", pending},
      Word{"waiting", pending},     Word{"rejected", rejected},  Word{"denied", rejected},
      Word{"declined", rejected},   Word{"refused", rejected},   Word{"withdrawn", withdrawn},
      Word{"cancelled", cancelled}, Word{"canceled", cancelled}, Word{"revoked", cancelled},
      Word{"deleted", cancelled},   Word{"lapsed", lapsed},      Word{"expired", lapsed}};
  const auto found = std::ranges::find(kWords, plain(text), &Word::word);
  if (found == kWords.end()) return unread("import.status_unknown", text);
  return found->status;
}

Result<std::vector<Role>> read_roles(std::string_view text) {
  constexpr std::array<std::string_view, 7> kEmployee = {
      "employee", "user", "member", "manager", "approver", "supervisor", "no"};
  constexpr std::array<std::string_view, 7> kAdmin = {
      "hradmin", "admin", "hr", "humanresources", "administrator", "hrmanager", "yes"};
  const std::string word = plain(text);
  if (word == "owner") return std::vector{Role::owner};
  if (word == "teamadmin") return std::vector{Role::team_admin};
  if (word == "payrollreader" || word == "payroll") return std::vector{Role::payroll_reader};
  if (base::contains(kAdmin, word)) return std::vector{Role::hr_admin};
  if (base::contains(kEmployee, word)) return std::vector<Role>{};
  return unread("import.role_unknown", text);
}

}  // namespace daybook
