// A server with a damaged organisation serves the others and says what is wrong.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "contracts/batches.hpp"
#include "host/signed_in_as.hpp"
#include "system/running_office.hpp"

namespace daybook {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(DamagedOrganisation, IsRefusedWithItsEventWhileTheOthersAreServed) {
  RunningOffice office;
  contracts::LogWriter globex{OrgId::from_name("Globex")};
  ASSERT_TRUE(contracts::is_appended(contracts::append(*office.storage, globex, "no commit", 3)));
  const auto get_text = [&](std::string_view path) { return ask(office.port(), get(path)).body; };
  EXPECT_EQ(get_text("/readyz"), "ready\n");
  EXPECT_THAT(get_text("/metrics"), HasSubstr("\ndaybook_organisations_damaged 0\n"));

  const std::string token =
      signed_in_as(office.sessions, {globex.org, acme::person("Anna")}, office.clock);
  const std::string body = operation_body("{ me { name } }");
  const Reply refused =
      ask(office.port(), fmt::format("POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: "
                                     "application/json\r\nAuthorization: Bearer {}\r\n"
                                     "Content-Length: {}\r\n\r\n{}",
                                     token, body.size(), body));
  EXPECT_EQ(rule_in(refused.body), "organisation.damaged") << refused.body;
  EXPECT_EQ(refused.status, 503);
  EXPECT_THAT(refused.body, HasSubstr("damaged at event 1"));
  EXPECT_THAT(refused.body, HasSubstr("daybook verify"));

  const Reply served = office.ask("Anna", "{ me { name } }");
  EXPECT_THAT(served.body, HasSubstr("\"name\":\"Anna\""));
  EXPECT_THAT(served.body, Not(HasSubstr("errors")));
  const Reply ready = ask(office.port(), get("/readyz"));
  EXPECT_EQ(ready.status, 200);
  EXPECT_EQ(ready.body, "ready\ndamaged organisations: 1 (run daybook verify)\n");
  EXPECT_THAT(get_text("/metrics"), HasSubstr("\ndaybook_organisations_damaged 1\n"));
}

}  // namespace
}  // namespace daybook
