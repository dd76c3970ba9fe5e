#include "main/mail_records.hpp"

#include <charconv>
#include <fmt/format.h>

namespace daybook::cli {
namespace {

constexpr std::string_view kUnwanted = "unwanted";

std::string progress_name(OrgId org) { return "mail_progress " + to_string(org); }

std::string choice_name(OrgId org, PersonId person) {
  return fmt::format("mail_choice {} {}", to_string(org), to_string(person));
}

template <class Number>
bool take_number(std::string_view& text, Number& into) {
  const char* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, into);
  text = std::string_view(parsed.ptr, end);
  if (text.starts_with(' ')) text.remove_prefix(1);
  return parsed.ec == std::errc{};
}

}  // namespace

Result<std::optional<MailProgress>> StoredMailRecords::load_progress(OrgId org) {
  const auto saved = TRY(storage_.load_setting(progress_name(org)));
  if (!saved) return std::nullopt;
  std::string_view text = *saved;
  MailProgress progress;
  const bool is_whole = take_number(text, progress.batch.number) &&
                        take_number(text, progress.told.number) &&
                        take_number(text, progress.reminded.milliseconds);
  if (!is_whole) return base::invalid("setting.malformed", {{"name", progress_name(org)}});
  return progress;
}

Outcome StoredMailRecords::save_progress(OrgId org, const MailProgress& progress) {
  return storage_.save_setting(progress_name(org),
                               fmt::format("{} {} {}", progress.batch.number, progress.told.number,
                                           progress.reminded.milliseconds));
}

Result<MailChoice> StoredMailRecords::choice_of(OrgId org, PersonId person) {
  const auto saved = TRY(storage_.load_setting(choice_name(org, person)));
  return saved == kUnwanted ? MailChoice::unwanted : MailChoice::wanted;
}

Outcome StoredMailRecords::save_choice(OrgId org, PersonId person, MailChoice choice) {
  // Following the same link again costs no write.
  if (TRY(choice_of(org, person)) == choice) return {};
  return storage_.save_setting(choice_name(org, person),
                               choice == MailChoice::unwanted ? kUnwanted : "wanted");
}

}  // namespace daybook::cli
