// Every call to the outside names its tenant: a query without one cannot be written.
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "tidy/taste_rules.hpp"

namespace tidy {
namespace {

// Method, or a whole interface, -> why it has no organisation to name.
const std::map<std::string, std::string> kWithoutTenant = {
    {"Storage::organisations", "lists the organisations, for start-up and for tools"},
    {"Storage::find_claim", "finds the organisation, so it cannot know it yet"},
    {"Storage::watch", "the callback is given the organisation"},
    {"Clock", "the time and the zones of the world are the same for everybody"},
    {"Mail", "what is sent is addressed already; the mail server is everybody's"},
    {"IdSource", "ids are unique over all organisations"},
};

std::string interface_of(const std::string& method) { return method.substr(0, method.find(':')); }

bool is_exempt(const std::string& method) {
  return kWithoutTenant.contains(method) || kWithoutTenant.contains(interface_of(method));
}

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
    EXPECT_TRUE(names_tenant(method) || is_exempt(name))
        << name << " takes '" << method.first_parameter << "' first";
}

TEST(Ports, TheListOfExceptionsHasNoDeadEntry) {
  std::set<std::string> needed;
  for (const auto& [name, method] : all_port_methods()) {
    if (names_tenant(method)) continue;
    needed.insert(name);
    needed.insert(interface_of(name));
  }
  for (const auto& [name, reason] : kWithoutTenant) {
    EXPECT_TRUE(needed.contains(name)) << name;
    EXPECT_GT(reason.size(), 10u) << name;
  }
}

}  // namespace
}  // namespace tidy
