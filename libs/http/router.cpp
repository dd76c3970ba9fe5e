#include "http/router.hpp"

#include <algorithm>
#include <utility>

#include "base/result.hpp"
#include "http/problem.hpp"

namespace http {
namespace {

std::string allowed_methods(const std::map<Method, const Route*>& routes) {
  std::string allowed;
  for (const auto& [method, route] : routes) {
    allowed += name_of(method);
    allowed += ", ";
    if (method == Method::get && !routes.contains(Method::head)) allowed += "HEAD, ";
  }
  return allowed + "OPTIONS";
}

Response not_found(std::string_view path) {
  return problem(404, "http.no_such_path", "Nothing is served at this path.",
                 {{"path", std::string(path.substr(0, 256))}});
}

Response other_method(Method method, const std::map<Method, const Route*>& routes) {
  const std::string allowed = allowed_methods(routes);
  Response response =
      method == Method::options
          ? Response{.status = 204, .headers = {}, .body = {}}
          : problem(405, "http.method_not_allowed",
                    std::string(name_of(method)) + " is not offered here, only " + allowed + ".",
                    {{"allow", allowed}});
  response.headers.add("Allow", allowed);
  return response;
}

}  // namespace

void Router::add(Method method, std::string pattern, Handler handler, Execution execution) {
  add(method, std::move(pattern), std::move(handler),
      [execution](const Request&) { return execution; });
}

void Router::add(Method method, std::string pattern, Handler handler, ChooseExecution execution) {
  ENSURE(pattern.starts_with('/'));
  const Route* route = make_route(pattern, std::move(handler), std::move(execution));
  const bool is_prefix = pattern.ends_with("/*");
  if (is_prefix) pattern.pop_back();
  MethodRoutes& routes = is_prefix ? prefixes_[pattern] : exact_[pattern];
  const bool added = routes.emplace(method, route).second;
  ENSURE(added);
}

void Router::add_web_socket(std::string path, WebSocketRoute route) {
  const bool added = web_sockets_.emplace(std::move(path), std::move(route)).second;
  ENSURE(added);
}

void Router::fallback(Handler handler, Execution execution) {
  fallback_ = make_route("(fallback)", std::move(handler),
                         [execution](const Request&) { return execution; });
}

const Route* Router::make_route(std::string name, Handler handler, ChooseExecution execution) {
  const auto known = std::ranges::find(names_, name);
  const auto index = std::size_t(known - names_.begin());
  if (known == names_.end()) names_.push_back(std::move(name));
  return &routes_.emplace_back(index, std::move(handler), std::move(execution));
}

const Router::MethodRoutes* Router::find_routes(std::string_view path) const {
  if (const auto found = exact_.find(path); found != exact_.end()) return &found->second;
  std::size_t slash = path.rfind('/');
  while (slash != std::string_view::npos && !prefixes_.empty()) {
    const auto found = prefixes_.find(path.substr(0, slash + 1));
    if (found != prefixes_.end()) return &found->second;
    if (slash == 0) break;
    slash = path.rfind('/', slash - 1);
  }
  return nullptr;
}

RouteOrAnswer Router::find(Method method, std::string_view path) const {
  const MethodRoutes* routes = find_routes(path);
  const bool reads = method == Method::get || method == Method::head;
  if (routes == nullptr)
    return fallback_ != nullptr && reads ? RouteOrAnswer(fallback_)
                                         : RouteOrAnswer(not_found(path));
  if (const auto found = routes->find(method); found != routes->end()) return found->second;
  if (const auto get = routes->find(Method::get); method == Method::head && get != routes->end())
    return get->second;
  return other_method(method, *routes);
}

const WebSocketRoute* Router::find_web_socket(std::string_view path) const {
  const auto found = web_sockets_.find(path);
  return found == web_sockets_.end() ? nullptr : &found->second;
}

Response Router::answer(const Request& request) const {
  RouteOrAnswer found = find(request.method, request.path);
  if (auto* answer = std::get_if<Response>(&found)) return std::move(*answer);
  return std::get<const Route*>(found)->handler(request);
}

}  // namespace http
