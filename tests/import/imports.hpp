// An organisation in memory that files are imported into.
#pragma once
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "adapters/holidays/region_holidays.hpp"
#include "adapters/store_memory/memory_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "application/import/carry_out.hpp"
#include "domain/ledger/explain.hpp"

namespace daybook::tests {

inline constexpr const char* kPeople =
    "Name,E-mail,Start date,Location,Team,Approver\n"
    "Ada Berg,ada@firm.example,2020-01-01,Munich,Optics,Max Roth\n"
    "Max Roth,max@firm.example,2018-03-01,Munich,Optics,\n";
inline constexpr const char* kLocations =
    "Location,Time zone,Holidays,Leave days,Carry-over limit,Carry-over until,Policy from\n"
    "Munich,Europe/Berlin,de-by,30,all,03-31,2026-01-01\n";

class Imports {
 public:
  Imports() {
    settings.org = org;
    settings.organisation = "Firm";
    settings.today = settings.changes_from = base::date(2026, 6, 1);
    settings.holidays_of = holidays_of_region;
    settings.knows_zone = [this](std::string_view zone) { return clock_.knows_zone(zone); };
  }

  // "people", "leave", "locations" and "balances" are called people.csv and so on.
  Imports& with(const std::string& kind, std::string text) {
    ImportFile file{kind + ".csv", std::move(text)};
    if (kind == "people") files.people = file;
    if (kind == "leave") files.leave = file;
    if (kind == "locations") files.locations = file;
    if (kind == "balances") files.balances = file;
    return *this;
  }

  ImportPlan plan() { return plan_import(*host_.view(org).value(), files, settings); }

  // Plans and carries out, good rows only.
  ImportPlan import() {
    ImportPlan planned = plan();
    const auto done = carry_out(host_, org, planned, ids_);
    EXPECT_TRUE(done) << done.error().rule;
    EXPECT_EQ(state().version, planned.after.version);
    return planned;
  }

  const Organisation& state() {
    view_ = host_.view(org).value();
    return *view_;
  }
  const PersonRecord& person(std::string_view email) { return *state().find_by_email(email); }
  const LeaveType& type(std::string_view name) {
    for (const LeaveType& type : *state().leave_types)
      if (type.name == name) return type;
    ADD_FAILURE() << "no leave type " << name;
    return state().leave_types->front();
  }
  Figures figures(std::string_view email, Date as_of) {
    const PersonRecord& record = person(email);
    return figures_on(state().facts_for(record, type("Vacation")), as_of);
  }
  OrganisationHost& host() { return host_; }

  const OrgId org = OrgId::from_name("firm");
  ImportFiles files;
  ImportSettings settings;

 private:
  SystemClock clock_;
  RandomIds ids_{clock_};
  MemoryStorage storage_;
  OrganisationHost host_{{storage_, clock_, ids_}};
  View view_;
};

}  // namespace daybook::tests
