#include "http/router.hpp"

#include <gtest/gtest.h>

namespace http {
namespace {

Handler says(std::string text) {
  return [text = std::move(text)](const Request&) { return text_response(200, text); };
}

Router example() {
  Router router;
  router.add(Method::get, "/graphql", says("read"));
  router.add(Method::post, "/graphql", says("write"));
  router.add(Method::get, "/calendar/*", says("calendar"));
  router.add(Method::get, "/calendar/feeds/*", says("feed"));
  router.add(Method::get, "/calendar/about", says("about"));
  return router;
}

Response ask(const Router& router, Method method, std::string path) {
  Request request;
  request.method = method;
  request.path = std::move(path);
  return router.answer(request);
}

TEST(Router, PrefersExactPathsAndThenTheLongestPrefix) {
  const Router router = example();
  EXPECT_EQ(ask(router, Method::get, "/graphql").body, "read");
  EXPECT_EQ(ask(router, Method::post, "/graphql").body, "write");
  EXPECT_EQ(ask(router, Method::get, "/calendar/a/b").body, "calendar");
  EXPECT_EQ(ask(router, Method::get, "/calendar/feeds/x").body, "feed");
  EXPECT_EQ(ask(router, Method::get, "/calendar/about").body, "about");
  EXPECT_EQ(ask(router, Method::head, "/calendar/about").body, "about");
}

TEST(Router, RefusesUnknownPaths) {
  const Router router = example();
  for (const std::string path : {"/", "/graphq", "/graphql/", "/calendar", "*", ""})
    EXPECT_EQ(ask(router, Method::get, path).status, 404) << path;
  EXPECT_TRUE(ask(router, Method::get, "/x").body.contains("http.no_such_path"));
}

TEST(Router, SaysWhichMethodsAPathHas) {
  const Router router = example();
  const Response refused = ask(router, Method::delete_, "/graphql");
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.headers.value_of("Allow"), "GET, HEAD, POST, OPTIONS");
  EXPECT_TRUE(refused.body.contains("DELETE is not offered here"));
  const Response options = ask(router, Method::options, "/graphql");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.headers.value_of("Allow"), "GET, HEAD, POST, OPTIONS");
}

TEST(Router, FallsBackForReadingOnly) {
  Router router = example();
  router.fallback(says("page"));
  EXPECT_EQ(ask(router, Method::get, "/people/7").body, "page");
  EXPECT_EQ(ask(router, Method::post, "/people/7").status, 404);
  EXPECT_EQ(ask(router, Method::put, "/graphql").status, 405);
}

TEST(Router, LetsARouteChooseWhereItRuns) {
  Router router;
  router.add(Method::post, "/graphql", says("x"), [](const Request& request) {
    return request.body == "mutation" ? Execution::on_worker : Execution::on_loop;
  });
  const auto found = router.find(Method::post, "/graphql");
  const Route* route = std::get<const Route*>(found);
  Request request;
  EXPECT_EQ(route->execution(request), Execution::on_loop);
  request.body = "mutation";
  EXPECT_EQ(route->execution(request), Execution::on_worker);
  EXPECT_EQ(router.route_names().at(route->index), "/graphql");
}

}  // namespace
}  // namespace http
