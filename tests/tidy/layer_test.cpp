#include <gtest/gtest.h>

#include "tidy/layer_rules.hpp"

namespace tidy {
namespace {

Include ours(std::string header) { return {std::move(header), true, 1}; }
Include others(std::string header) { return {std::move(header), false, 1}; }

#define EXPECT_ALLOWED(file, include) EXPECT_EQ(layer_refusal(file, include), "")
#define EXPECT_REFUSED(file, include) EXPECT_NE(layer_refusal(file, include), "")

TEST(LayerRules, LibrariesKnowOnlyTheLibrariesBelowThem) {
  EXPECT_ALLOWED("libs/json/reader.cpp", ours("base/result.hpp"));
  EXPECT_ALLOWED("libs/json/reader.cpp", ours("json/reader.hpp"));
  EXPECT_ALLOWED("libs/graphql/execute.cpp", ours("json/writer.hpp"));
  EXPECT_REFUSED("libs/base/date.cpp", ours("json/writer.hpp"));
  EXPECT_REFUSED("libs/csv/reader.cpp", ours("json/writer.hpp"));
  EXPECT_REFUSED("libs/json/reader.cpp", ours("graphql/value.hpp"));
  EXPECT_REFUSED("libs/base/id.hpp", ours("domain/ids.hpp"));
  EXPECT_REFUSED("libs/http/router.cpp", ours("application/caller.hpp"));
  EXPECT_REFUSED("libs/unheard_of/x.cpp", ours("base/date.hpp"));
}

TEST(LayerRules, FeaturesOfTheDomainAreOrdered) {
  EXPECT_ALLOWED("src/domain/ledger/lot.hpp", ours("domain/policy/policy.hpp"));
  EXPECT_ALLOWED("src/domain/ledger/lot.hpp", ours("domain/ledger/entry.hpp"));
  EXPECT_ALLOWED("src/domain/calendar/holidays.hpp", ours("domain/ids.hpp"));
  EXPECT_ALLOWED("src/domain/calendar/holidays.hpp", ours("base/date.hpp"));
  EXPECT_ALLOWED("src/domain/events.hpp", ours("domain/request/request.hpp"));
  EXPECT_REFUSED("src/domain/policy/policy.hpp", ours("domain/ledger/lot.hpp"));
  EXPECT_REFUSED("src/domain/calendar/pattern.cpp", ours("domain/request/request.hpp"));
  EXPECT_REFUSED("src/domain/request/decide.cpp", ours("domain/events.hpp"));
  EXPECT_REFUSED("src/domain/unheard_of/x.hpp", ours("domain/calendar/pattern.hpp"));
  EXPECT_REFUSED("src/domain/ledger/lot.hpp", ours("domain/unheard_of/x.hpp"));
}

TEST(LayerRules, TheDomainIsPure) {
  EXPECT_ALLOWED("src/domain/ledger/lot.hpp", others("vector"));
  EXPECT_ALLOWED("src/domain/ledger/lot.hpp", others("chrono"));
  EXPECT_REFUSED("src/domain/ledger/lot.hpp", others("random"));
  EXPECT_REFUSED("src/domain/ledger/lot.cpp", others("iostream"));
  EXPECT_REFUSED("src/domain/ledger/lot.cpp", others("filesystem"));
  EXPECT_REFUSED("src/domain/ledger/lot.cpp", others("thread"));
  EXPECT_REFUSED("src/domain/ledger/lot.cpp", others("fmt/format.h"));
  EXPECT_REFUSED("src/domain/ledger/lot.cpp", others("unistd.h"));
  EXPECT_REFUSED("src/domain/events.hpp", ours("json/writer.hpp"));
  EXPECT_REFUSED("src/domain/events.hpp", ours("application/caller.hpp"));

  const SourceFile asks_for_the_time{"src/domain/ledger/lot.cpp",
                                     "#include <chrono>\n"
                                     "// Not system_clock, which would be impure.\n"
                                     "auto now = std::chrono::system_clock::now();\n"};
  ASSERT_EQ(layer_problems(asks_for_the_time).size(), 1u);
  EXPECT_EQ(layer_problems(asks_for_the_time)[0].line, 3);
}

TEST(LayerRules, TheApplicationKnowsTheDomainAndNoAdapter) {
  EXPECT_ALLOWED("src/application/commands/request_leave.cpp", ours("domain/events.hpp"));
  EXPECT_ALLOWED("src/application/log/codec.cpp", ours("json/reader.hpp"));
  EXPECT_ALLOWED("src/application/log/hash_chain.cpp", others("openssl/evp.h"));
  EXPECT_REFUSED("src/application/host.cpp", ours("adapters/store_memory/store.hpp"));
  EXPECT_REFUSED("src/application/host.cpp", ours("main/options.hpp"));
  EXPECT_REFUSED("src/application/host.cpp", others("openssl/evp.h"));
  EXPECT_REFUSED("src/application/host.cpp", others("sqlite3.h"));
}

TEST(LayerRules, AnAdapterNeverNamesAnother) {
  EXPECT_ALLOWED("src/adapters/store_sqlite/store.cpp", ours("application/ports/storage.hpp"));
  EXPECT_ALLOWED("src/adapters/store_sqlite/store.cpp", ours("adapters/store_sqlite/schema.hpp"));
  EXPECT_ALLOWED("src/adapters/store_sqlite/store.cpp", others("sqlite3.h"));
  EXPECT_REFUSED("src/adapters/store_sqlite/store.cpp", ours("adapters/store_memory/store.hpp"));
  EXPECT_REFUSED("src/adapters/graphql/resolvers.cpp", ours("adapters/http/server.hpp"));
  EXPECT_REFUSED("src/adapters/http/server.cpp", ours("main/options.hpp"));
  EXPECT_REFUSED("src/adapters/http/server.cpp", others("sqlite3.h"));
}

TEST(LayerRules, LibrariesOfOthersStayInTheirFolders) {
  EXPECT_ALLOWED("src/adapters/http/server.cpp", others("boost/beast/core.hpp"));
  EXPECT_ALLOWED("libs/json/reader.hpp", others("boost/json/value.hpp"));
  EXPECT_ALLOWED("src/main/commands.cpp", others("CLI/CLI.hpp"));
  EXPECT_REFUSED("libs/json/reader.hpp", others("boost/asio.hpp"));
  EXPECT_REFUSED("libs/base/id.cpp", others("boost/json/value.hpp"));
  EXPECT_REFUSED("src/adapters/graphql/resolvers.cpp", others("boost/asio.hpp"));
  EXPECT_REFUSED("src/adapters/http/server.cpp", others("CLI/CLI.hpp"));
  EXPECT_REFUSED("src/adapters/http/server.cpp", others("nobody/asked.hpp"));
  EXPECT_REFUSED("libs/base/date.cpp", ours("date.hpp"));
}

TEST(LayerRules, IncludesAreFoundHoweverTheyAreWritten) {
  const std::vector<Include> found = includes_of(
      "// #include <commented>\n"
      "#include \"base/date.hpp\"\n"
      "#  include <vector>  // why\n");
  EXPECT_EQ(found, (std::vector<Include>{{"base/date.hpp", true, 2}, {"vector", false, 3}}));
}

TEST(Layers, NoFileIncludesWhatIsAboveIt) {
  std::vector<Problem> problems;
  int files = 0;
  for (const SourceFile& file : cpp_files()) {
    ++files;
    for (Problem& problem : layer_problems(file)) problems.push_back(std::move(problem));
  }
  EXPECT_GT(files, 40);
  EXPECT_TRUE(problems.empty()) << to_string(problems);
}

}  // namespace
}  // namespace tidy
