#include <gtest/gtest.h>

#include "http/cookies.hpp"
#include "http/date.hpp"
#include "http/message.hpp"
#include "http/negotiation.hpp"
#include "http/problem.hpp"
#include "http/uri.hpp"

namespace http {
namespace {

TEST(Headers, AreFoundWhateverTheCase) {
  Headers headers{{"Content-Type", "text/html"}, {"X-A", "1"}, {"x-a", "2"}};
  EXPECT_EQ(headers.value_of("content-type"), "text/html");
  EXPECT_EQ(headers.value_of("X-a"), "1");
  EXPECT_EQ(headers.count("X-A"), 2u);
  EXPECT_EQ(headers.find("X-B"), std::nullopt);
  headers.set("X-A", "3");
  EXPECT_EQ(headers.count("x-a"), 1u);
  EXPECT_EQ(headers.value_of("x-a"), "3");
  EXPECT_EQ(headers.value_of("content-type"), "text/html");
}

TEST(Headers, LetNoValueStartAnotherHeader) {
  const Headers headers{{"Location", "/a\r\nSet-Cookie: stolen=1"}};
  EXPECT_EQ(headers.value_of("Location"), "/aSet-Cookie: stolen=1");
}

TEST(Uri, SplitsAndDecodesATarget) {
  EXPECT_EQ(parse_target("/a%20b/c?x=%41&y")->path, "/a b/c");
  EXPECT_EQ(parse_target("/a%20b/c?x=%41&y")->query, "x=%41&y");
  EXPECT_EQ(parse_target("http://host:80/a?b")->path, "/a");
  EXPECT_EQ(parse_target("https://host")->path, "/");
  EXPECT_EQ(parse_target("*")->path, "*");
  EXPECT_EQ(parse_target("a/b").error().rule, "http.malformed_target");
  for (const std::string_view target : {"/%", "/%4", "/%zz", "/%00"})
    EXPECT_EQ(parse_target(target).error().rule, "http.malformed_escape") << target;
}

TEST(Uri, ReadsQueryStrings) {
  EXPECT_EQ(*parse_query("a=1&&b=x+y&c=%2B&d"),
            (QueryPairs{{"a", "1"}, {"b", "x y"}, {"c", "+"}, {"d", ""}}));
  EXPECT_EQ(query_value("a=1&a=2&b=", "a"), "1");
  EXPECT_EQ(query_value("a=1", "b"), std::nullopt);
  EXPECT_EQ(query_value("a=%", "a"), std::nullopt);
  std::string many;
  for (std::size_t count = 0; count < kQueryPairsMax; ++count) many += "a&";
  EXPECT_TRUE(parse_query(many));
  EXPECT_EQ(parse_query(many + "a").error().rule, "http.too_many_parameters");
}

RC_GTEST_PROP(Uri, DecodesWhatItEncodes, (const std::string& text)) {
  RC_PRE(!text.contains('\0'));
  const auto decoded = percent_decoded(percent_encoded(text));
  RC_ASSERT(decoded.has_value());
  RC_ASSERT(*decoded == text);
}

TEST(Cookies, AreFoundAmongOthers) {
  Request request;
  request.headers = {{"Cookie", "a=1; session=\"xyz\" ;b="}, {"Cookie", "c=3"}};
  EXPECT_EQ(find_cookie(request, "session"), "xyz");
  EXPECT_EQ(find_cookie(request, "b"), "");
  EXPECT_EQ(find_cookie(request, "c"), "3");
  EXPECT_EQ(find_cookie(request, "ession"), std::nullopt);
}

TEST(Cookies, AreSetOutOfReachOfScripts) {
  Response response;
  set_cookie(response, {.name = "session", .value = "abc", .max_age = std::chrono::hours(1)});
  EXPECT_EQ(response.headers.value_of("Set-Cookie"),
            "session=abc; Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=Lax");
  Response cleared;
  clear_cookie(cleared, {.name = "session", .value = "abc", .transport = Transport::any});
  EXPECT_EQ(cleared.headers.value_of("Set-Cookie"),
            "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
}

TEST(Cookies, AreNotTrustedFromPagesOfOtherSites) {
  Request request;
  request.headers = {{"Host", "leave.example:8080"}};
  EXPECT_TRUE(is_same_origin(request));
  request.headers.set("Origin", "https://leave.example:8080");
  EXPECT_TRUE(is_same_origin(request));
  for (const std::string_view origin :
       {"https://evil.example", "null", "https://leave.example:8080.evil.example"}) {
    request.headers.set("Origin", origin);
    EXPECT_FALSE(is_same_origin(request)) << origin;
  }
}

TEST(Negotiation, ChoosesWhatTheClientLikesBest) {
  constexpr std::string_view kOffers[] = {"application/json", "text/html"};
  EXPECT_EQ(best_media_type("", kOffers), "application/json");
  EXPECT_EQ(best_media_type("*/*", kOffers), "application/json");
  EXPECT_EQ(best_media_type("text/html, */*;q=0.8", kOffers), "text/html");
  EXPECT_EQ(best_media_type("text/*;q=0.5, application/json;q=0.4", kOffers), "text/html");
  EXPECT_EQ(best_media_type("application/json;q=0, */*", kOffers), "text/html");
  EXPECT_EQ(best_media_type("image/png", kOffers), std::nullopt);
}

TEST(Negotiation, AcceptsAnEncodingOnlyWithWeight) {
  EXPECT_TRUE(accepts_encoding("gzip, deflate, br", "br"));
  EXPECT_FALSE(accepts_encoding("gzip, br;q=0", "br"));
  EXPECT_FALSE(accepts_encoding("gzip", "br"));
  EXPECT_TRUE(accepts_encoding("*", "br"));
  EXPECT_FALSE(accepts_encoding("*, br;q=0.000", "br"));
  EXPECT_FALSE(accepts_encoding("", "br"));
}

TEST(Negotiation, IgnoresCaseAndParametersOfMediaTypes) {
  EXPECT_TRUE(is_media_type("Application/JSON; charset=utf-8", "application/json"));
  EXPECT_FALSE(is_media_type("application/jsonx", "application/json"));
}

TEST(Negotiation, FindsAnEntityTagInAList) {
  EXPECT_TRUE(matches_etag("\"a\", W/\"b\"", "\"b\""));
  EXPECT_TRUE(matches_etag("*", "\"b\""));
  EXPECT_FALSE(matches_etag("\"a\"", "\"b\""));
}

TEST(Problem, HasTheShapeOfAGraphqlError) {
  const Response response = problem(413, "http.body_too_large", "Too \"large\".", {{"max", "5"}});
  EXPECT_EQ(response.status, 413);
  EXPECT_EQ(response.body,
            "{\"errors\":[{\"message\":\"Too \\\"large\\\".\",\"extensions\":{\"code\":\"INVALID\","
            "\"rule\":\"http.body_too_large\",\"max\":\"5\"}}]}");
  EXPECT_EQ(problem(base::Error{base::ErrorCode::forbidden, "caller.unknown", {}}).status, 403);
}

TEST(Date, IsWrittenAsTheStandardsExample) {
  using namespace std::chrono;
  EXPECT_EQ(http_date(sys_days(year(1994) / 11 / 6) + 8h + 49min + 37s),
            "Sun, 06 Nov 1994 08:49:37 GMT");
}

}  // namespace
}  // namespace http
