// Every call to the outside names its tenant: a query without one cannot be written.
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "tidy/taste_rules.hpp"

namespace tidy {
namespace {

// Method -> why it has no organisation to name.
const std::map<std::string, std::string> kWithoutTenant = {
    {"Storage::organisations", "lists the organisations, for start-up and for tools"},
    {"Storage::find_claim", "finds the organisation, so it cannot know it yet"},
    {"Storage::watch", "the callback is given the organisation"},
};

bool names_tenant(const PortMethod& method) {
  return method.first_parameter.starts_with("OrgId") ||
         method.first_parameter.starts_with("const OrgId&");
}

std::map<std::string, PortMethod> all_port_methods() {
  std::map<std::string, PortMethod> methods;
  for (const SourceFile& file : files_below("src/application/ports", {".hpp"}))
    for (const PortMethod& method : port_methods_of(file.text)) methods[method.name] = method;
  return methods;
}

TEST(Ports, EveryMethodTakesTheOrganisationFirst) {
  const auto methods = all_port_methods();
  ASSERT_TRUE(methods.contains("Storage::append"));
  for (const auto& [name, method] : methods)
    EXPECT_TRUE(names_tenant(method) || kWithoutTenant.contains(name))
        << name << " takes '" << method.first_parameter << "' first";
}

TEST(Ports, TheListOfExceptionsHasNoDeadEntry) {
  const auto methods = all_port_methods();
  for (const auto& [name, reason] : kWithoutTenant) {
    ASSERT_TRUE(methods.contains(name)) << name;
    EXPECT_FALSE(names_tenant(methods.at(name))) << name;
    EXPECT_GT(reason.size(), 10u);
  }
}

}  // namespace
}  // namespace tidy
