// Names in place of ids, in JSON that people write by hand. Used by command_json.cpp.
#pragma once
#include <map>
#include <string>
#include <utility>

#include "json/reader.hpp"

#include "domain/organisation_state.hpp"

namespace daybook {

class NamesAsIds {
 public:
  explicit NamesAsIds(const Organisation& organisation) : organisation_(organisation) {}

  // Puts ids where names stand. `adds`: the order makes the thing that it names first, whose id is
  // made from the name as an import makes it. Refuses "what_if.name_unknown".
  Outcome resolve(boost::json::object& fields, bool adds);

 private:
  Result<std::string> id_of(std::string_view field, std::string_view name) const;
  Outcome resolve_value(std::string_view field, boost::json::value& value);
  void add(boost::json::object& fields);

  const Organisation& organisation_;
  std::map<std::pair<std::string, std::string>, std::string> added_;  // field and name to id
};

}  // namespace daybook
