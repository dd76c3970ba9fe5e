// As much of JSON Schema 2020-12 as schema/scenario.schema.json uses.
#pragma once
#include <boost/json/value.hpp>
#include <string>

namespace daybook::scenario {

class SchemaCheck {
 public:
  explicit SchemaCheck(const boost::json::value& schema) : schema_(schema) {}

  // The path and reason of the first thing that does not fit, or "".
  std::string refusal(const boost::json::value& instance) const {
    return check(instance, schema_, "");
  }

 private:
  std::string check(const boost::json::value& instance, const boost::json::value& schema,
                    const std::string& path) const;
  std::string check_object(const boost::json::object& instance, const boost::json::object& schema,
                           const std::string& path) const;
  std::string check_any(const boost::json::value& instance, const boost::json::array& schemas,
                        const std::string& path) const;

  const boost::json::value& schema_;
};

}  // namespace daybook::scenario
