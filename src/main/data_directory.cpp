#include "main/data_directory.hpp"

#include "application/host/load_organisation.hpp"

namespace daybook::cli {
namespace {

struct Named {
  OrgId org;
  std::string name;
};

Result<std::vector<Named>> named_organisations(Storage& storage) {
  std::vector<Named> named;
  for (OrgId org : TRY(storage.organisations())) {
    // Its name is in the first event.
    const auto first = fold_until(storage, org, Version{1});
    if (first)
      named.push_back({org, first->name});
    else if (first.error().rule == "organisation.damaged")
      named.push_back({org, to_string(org)});  // the others can be worked with
    else
      return std::unexpected(first.error());
  }
  return named;
}

std::string list_of(const std::vector<Named>& organisations) {
  std::string names;
  for (const Named& one : organisations) names += (names.empty() ? "" : ", ") + one.name;
  return names;
}

}  // namespace

void DataDirectory::declare(Options& options, bool with_organisation) {
  options.text("--data-dir", directory, "Where the data are");
  if (with_organisation)
    options.text("--org", organisation, "Name of the organisation; not needed when there is one");
}

Result<std::unique_ptr<SqliteStorage>> open_store(const std::string& directory,
                                                  SqliteAccess access) {
  return SqliteStorage::open({.directory = directory, .access = access});
}

OrgId organisation_id(std::string_view name) { return OrgId::from_name(lower_case(name)); }

Result<OrgId> find_organisation(Storage& storage, const std::string& name) {
  const std::vector<Named> all = TRY(named_organisations(storage));
  if (all.empty()) return base::not_found("organisation.none");
  if (name.empty() && all.size() > 1)
    return base::invalid("organisation.ambiguous", {{"names", list_of(all)}});
  for (const Named& one : all)
    if (name.empty() || lower_case(one.name) == lower_case(name)) return one.org;
  return base::not_found("organisation.unknown", {{"name", name}, {"names", list_of(all)}});
}

Result<Loaded> load(const DataDirectory& from) {
  Loaded loaded{.storage = TRY(open_store(from.directory, SqliteAccess::read))};
  loaded.org = TRY(find_organisation(*loaded.storage, from.organisation));
  loaded.state = TRY(load_organisation(*loaded.storage, loaded.org)).state;
  return loaded;
}

}  // namespace daybook::cli
