#include "tidy/layer_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tidy {
namespace {

using Names = std::vector<std::string_view>;

// Library -> the other libraries that it may include.
const std::map<std::string_view, Names> kLibraries = {
    {"base", {}},       {"json", {"base"}},         {"csv", {"base"}},
    {"seal", {"base"}}, {"http", {"base", "json"}}, {"graphql", {"base", "json"}},
};

// A feature of the domain may include itself and the ones before it.
constexpr std::array<std::string_view, 5> kFeatures = {"calendar", "organisation", "policy",
                                                       "ledger", "request"};

// Headers of others by the beginning of their name, and the folders that may include them: the
// longest beginning that fits decides. A library that is not here needs a decision record first.
const std::map<std::string_view, Names> kThirdParty = {
    {"boost/json", {"libs/json/", "libs/graphql/", "src/adapters/"}},
    {"boost/", {"src/adapters/http/"}},
    {"boost/pfr/", {"src/application/log/"}},
    {"fmt/", {"libs/", "src/application/", "src/adapters/", "src/main/"}},
    {"sqlite3.h", {"src/adapters/store_sqlite/"}},
    {"openssl/",
     {"src/application/log/", "src/adapters/system/", "src/adapters/session/",
      "src/adapters/oidc/"}},
    {"cctz/", {"src/adapters/system/"}},
    {"sodium.h", {"libs/seal/"}},
    {"zlib.h", {"libs/http/", "src/adapters/http/"}},
    {"curl/", {"src/adapters/mail/", "src/adapters/oidc/"}},
    {"cjose/", {"src/adapters/oidc/"}},
    {"CLI/", {"src/main/"}},
};

// The operating system: only behind ports.
constexpr std::array<std::string_view, 10> kSystem = {
    "semaphore.h", "unistd.h", "fcntl.h",  "signal.h", "pthread.h",
    "csignal",     "sys/",     "netinet/", "arpa/",    "linux/"};

// What would make a decision depend on more than its arguments.
const std::set<std::string_view> kImpureStandard = {
    "random", "iostream",   "istream", "ostream", "fstream",   "filesystem", "thread",
    "mutex",  "future",     "atomic",  "cstdio",  "ctime",     "time.h",     "condition_variable",
    "latch",  "stop_token", "barrier", "cstdlib", "syncstream"};
constexpr std::array<std::string_view, 6> kClocks = {
    "system_clock", "steady_clock", "high_resolution_clock",
    "file_clock",   "utc_clock",    "gettimeofday"};

std::string_view first_part(std::string_view path) { return path.substr(0, path.find('/')); }

std::string_view rest_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
}

bool contains(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_source_layer(std::string_view name) {
  return name == "domain" || name == "application" || name == "adapters" || name == "main";
}

// Names such as <vector>: no folder, no ending.
bool is_standard(std::string_view header) {
  return std::ranges::all_of(header, [](char c) { return is_word_character(c); });
}

bool starts_with_one_of(std::string_view text, const auto& beginnings) {
  return std::ranges::any_of(beginnings, [&](auto start) { return text.starts_with(start); });
}

std::string third_party_refusal(std::string_view file, std::string_view header) {
  if (starts_with_one_of(header, kSystem)) {
    const bool outside = file.starts_with("src/adapters/") || file.starts_with("src/main/");
    return outside ? "" : "the operating system is used by adapters and main only";
  }
  if (is_standard(header)) {
    if (file.starts_with("src/domain/") && kImpureStandard.contains(header))
      return "the domain neither reads clocks, files and chance nor runs threads";
    return "";
  }
  const Names* folders = nullptr;
  for (const auto& [beginning, allowed] : kThirdParty)
    if (header.starts_with(beginning)) folders = &allowed;
  if (folders == nullptr) return "no rule says who may include this library";
  return starts_with_one_of(file, *folders) ? "" : "this library is kept to other folders";
}

std::string library_refusal(std::string_view library, std::string_view target) {
  const auto known = kLibraries.find(library);
  if (known == kLibraries.end()) return "this library has no rule yet";
  if (target == library || contains(known->second, target)) return "";
  return "libs/" + std::string(library) + " may not know " + std::string(target);
}

std::string domain_refusal(std::string_view in_domain, std::string_view header) {
  const std::string_view target = first_part(header);
  if (target == "base") return "";
  if (target != "domain") return "the domain knows only itself and libs/base";
  if (in_domain.find('/') == std::string_view::npos || header == "domain/ids.hpp") return "";
  const auto own = std::ranges::find(kFeatures, first_part(in_domain));
  if (own == kFeatures.end()) return "this feature has no place in the order of features yet";
  if (rest_of(header).find('/') == std::string_view::npos)
    return "a feature does not know the whole organisation";
  const auto other = std::ranges::find(kFeatures, first_part(rest_of(header)));
  return other <= own ? "" : "this feature comes later";
}

std::string source_refusal(std::string_view in_source, std::string_view header) {
  const std::string_view layer = first_part(in_source);
  const std::string_view target = first_part(header);
  if (layer == "domain") return domain_refusal(rest_of(in_source), header);
  if (layer == "main") return "";
  if (target == "main") return "nothing knows main";
  if (layer == "application")
    return target == "adapters" ? "the application does not know adapters" : "";
  if (layer != "adapters") return "this layer has no rule";
  const bool other_adapter =
      target == "adapters" && first_part(rest_of(header)) != first_part(rest_of(in_source));
  return other_adapter ? "an adapter never names another" : "";
}

}  // namespace

std::string layer_refusal(std::string_view file, const Include& include) {
  if (!file.starts_with("libs/") && !file.starts_with("src/")) return "";
  const std::string_view target = first_part(include.header);
  const bool ours = include.header.find('/') != std::string::npos &&
                    (kLibraries.contains(target) || is_source_layer(target));
  if (!ours && include.quoted) return "our headers are named from libs/ or src/, others by <>";
  if (!ours) return third_party_refusal(file, include.header);
  if (file.starts_with("libs/")) return library_refusal(first_part(rest_of(file)), target);
  return source_refusal(rest_of(file), include.header);
}

std::vector<Problem> layer_problems(const SourceFile& file) {
  std::vector<Problem> problems;
  for (const Include& include : includes_of(file.text)) {
    const std::string refusal = layer_refusal(file.path, include);
    if (!refusal.empty())
      problems.push_back({file.path, include.line, include.header + ": " + refusal});
  }
  if (!file.path.starts_with("src/domain/")) return problems;
  const std::string code = code_only(file.text);
  for (std::string_view clock : kClocks)
    for (int line : lines_with_word(code, clock))
      problems.push_back({file.path, line, std::string(clock) + ": the domain is told the time"});
  return problems;
}

}  // namespace tidy
