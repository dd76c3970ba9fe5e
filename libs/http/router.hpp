// Which handler answers which method and path.
//
//   http::Router router;
//   router.add(Method::get, "/healthz", healthz, Execution::on_loop);
//   router.add(Method::post, "/graphql", graphql, choose_by_operation);
//   router.add(Method::get, "/calendar/*", calendar_feed);       // a prefix
//   router.fallback(static_files, Execution::on_loop);
#pragma once
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/message.hpp"
#include "http/web_socket.hpp"

namespace http {

// Where a handler runs. `on_loop` is for answers that need no waiting: microseconds, no disk, no
// lock held for long. `on_worker` may wait, for instance until a commit is durable.
enum class Execution { on_loop, on_worker };

// Decides per request, by looking at it: a query runs at once, a mutation waits for its commit.
using ChooseExecution = std::function<Execution(const Request&)>;

struct Route {
  std::size_t index = 0;  // into Router::route_names()
  Handler handler;
  ChooseExecution execution;
};

// A route to run, or the answer to a request that has none (404, 405, OPTIONS).
using RouteOrAnswer = std::variant<const Route*, Response>;

class Router {
 public:
  Router() = default;
  // Routes are found by address: a copy would point into the original.
  Router(const Router&) = delete;
  Router& operator=(const Router&) = delete;
  Router(Router&&) noexcept = default;
  Router& operator=(Router&&) noexcept = default;

  // `pattern` is an exact path, or a prefix when it ends in "/*" (the longest prefix wins; exact
  // paths win over prefixes). A GET route also answers HEAD.
  void add(Method method, std::string pattern, Handler handler,
           Execution execution = Execution::on_worker);
  void add(Method method, std::string pattern, Handler handler, ChooseExecution execution);
  // Answers upgrade requests on this exact path; the path may have ordinary routes as well.
  void add_web_socket(std::string path, WebSocketRoute route);
  // Answers what no pattern matches, instead of 404. GET and HEAD only.
  void fallback(Handler handler, Execution execution = Execution::on_loop);

  RouteOrAnswer find(Method method, std::string_view path) const;
  const WebSocketRoute* find_web_socket(std::string_view path) const;

  // Finds and runs, wherever the caller is: for transports without a loop, and tests.
  Response answer(const Request& request) const;

  // Names for measurements: the patterns, after kUnmatchedRoute for requests without a route.
  const std::vector<std::string>& route_names() const { return names_; }
  static constexpr std::size_t kUnmatchedRoute = 0;

 private:
  using MethodRoutes = std::map<Method, const Route*>;

  const Route* make_route(std::string name, Handler handler, ChooseExecution execution);
  const MethodRoutes* find_routes(std::string_view path) const;

  std::deque<Route> routes_;
  std::vector<std::string> names_{"(none)"};
  std::map<std::string, MethodRoutes, std::less<>> exact_;
  std::map<std::string, MethodRoutes, std::less<>> prefixes_;
  std::map<std::string, WebSocketRoute, std::less<>> web_sockets_;
  const Route* fallback_ = nullptr;
};

}  // namespace http
