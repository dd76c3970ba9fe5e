// How reports name a person.
#pragma once
#include "json/writer.hpp"

#include "domain/organisation/person.hpp"

namespace daybook {

// "person":{"id":…,"name":…,"email":…}
inline void write_person(json::Writer& out, const Person& person) {
  out.key("person"), out.begin_object();
  out.key("id"), out.string(to_string(person.id));
  out.key("name"), out.string(person.name.text);
  out.key("email"), out.string(person.email.text);
  out.end_object();
}

}  // namespace daybook
