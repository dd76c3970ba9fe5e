// How text about people is written into events.
#pragma once
#include "json/codec.hpp"

#include "domain/organisation/person.hpp"

template <>
struct json::TextForm<daybook::PersonalText> {
  static const std::string& write(const daybook::PersonalText& personal) { return personal.text; }
  static base::Result<daybook::PersonalText> read(std::string_view text) {
    return daybook::PersonalText{std::string(text)};
  }
};
