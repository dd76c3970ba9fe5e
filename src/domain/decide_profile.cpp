#include <algorithm>

#include "domain/fact_checks.hpp"

namespace daybook {
namespace {

using base::invalid;

Result<const Person*> find_person(const Organisation& organisation, PersonId id) {
  const PersonRecord* record = organisation.find(id);
  if (record) return &record->person;
  return base::not_found("person.not_found", {{"field", "person"}, {"id", to_string(id)}});
}

Outcome check_text(std::string_view text, const char* field) {
  if (text.size() <= kProfileTextBytesMax) return {};
  return invalid("name.too_long",
                 {{"field", field}, {"bytes_max", std::to_string(kProfileTextBytesMax)}});
}

Outcome check_fields(const std::vector<ProfileField>& fields) {
  if (fields.size() > kProfileFieldsMax)
    return invalid("profile.too_many_fields",
                   {{"field", "fields"}, {"count_max", std::to_string(kProfileFieldsMax)}});
  for (auto field = fields.begin(); field != fields.end(); ++field) {
    if (field->name.empty()) return invalid("name.missing", {{"field", "fields"}});
    TRY(check_text(field->name, "fields"));
    TRY(check_text(field->text.text, "fields"));
    if (std::ranges::find(fields.begin(), field, field->name, &ProfileField::name) != field)
      return invalid("profile.field_twice", {{"field", "fields"}, {"value", field->name}});
  }
  return {};
}

Outcome check_number(const Organisation& organisation, const ProfileSet& fact) {
  const std::string& number = fact.employee_number.text;
  TRY(check_text(number, "employeeNumber"));
  if (number.empty()) return {};
  for (const PersonRecord& other : organisation.people)
    if (other.person.id != fact.person && other.person.employee_number.text == number)
      return base::rejected("person.number_taken",
                            {{"field", "employeeNumber"}, {"value", number}});
  return {};
}

}  // namespace

Events decide_fact(const Organisation& organisation, const ProfileSet& fact) {
  const Person* person = TRY(find_person(organisation, fact.person));
  TRY(check_fields(fact.fields));
  TRY(check_number(organisation, fact));
  const bool same =
      person->employee_number == fact.employee_number && person->profile == fact.fields;
  return same ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const PhoneSet& fact) {
  const Person* person = TRY(find_person(organisation, fact.person));
  TRY(check_text(fact.phone.text, "phone"));
  return person->phone == fact.phone ? nothing_new() : record(fact);
}

}  // namespace daybook
