#include "adapters/http/connection.hpp"

#include <algorithm>
#include <boost/asio/async_result.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "http/negotiation.hpp"
#include "http/problem.hpp"
#include "http/stream.hpp"

#include "adapters/http/gzip.hpp"
#include "adapters/http/response_writer.hpp"
#include "adapters/http/stream_connection.hpp"
#include "adapters/http/upgrade.hpp"
#include "adapters/http/web_socket_connection.hpp"

namespace daybook::wire {
namespace {

constexpr std::size_t kReadBytes = 8u << 10;
constexpr std::size_t kReadBodyBytes = 64u << 10;
// Answers to pipelined requests are written together until they are this large.
constexpr std::size_t kBatchBytes = 64u << 10;
// A buffer that one large answer made larger is given back rather than kept per connection.
constexpr std::size_t kKeptBytes = 128u << 10;
// For a request that crossed with our goodbye; a stop waits for this.
constexpr std::chrono::milliseconds kParting{250};

std::string address_of(const Socket& socket) {
  SystemError error;
  const auto endpoint = socket.remote_endpoint(error);
  return error ? std::string() : endpoint.address().to_string();
}

// An exception out of a handler is our mistake; the client learns only that, and keeps its
// connection.
http::Response run_guarded(const http::Route& route, const http::Request& request) {
  try {
    return route.handler(request);
  } catch (const std::exception&) {
    return http::problem(500, "http.internal_error", "The server failed on this request.");
  }
}

http::Execution choose_guarded(const http::Route& route, const http::Request& request) {
  try {
    return route.execution(request);
  } catch (const std::exception&) {
    return http::Execution::on_worker;
  }
}

http::Response overloaded() {
  http::Response response = http::problem(503, "http.overloaded",
                                          "Too many requests are waiting; try again in a second.");
  response.headers.add("Retry-After", "1");
  return response;
}

}  // namespace

Connection::Connection(EventLoop& loop, Socket socket, ConnectionSlot slot)
    : loop_(loop),
      settings_(loop.shared().settings),
      socket_(std::move(socket)),
      slot_(std::move(slot)) {
  request_.remote_address = address_of(socket_);
}

void Connection::start() {
  if (loop_.is_draining()) return;
  loop_.add(*this);
  const auto run_to_end = [](std::shared_ptr<Connection> self) -> Task<void> {
    co_await self->run();
  };
  net::co_spawn(loop_.context().get_executor(), run_to_end(shared_from_this()), net::detached);
}

Task<void> Connection::run() {
  while (co_await read_request()) {
    const http::WebSocketRoute* web_socket =
        is_web_socket_upgrade(request_) ? loop_.shared().router.find_web_socket(request_.path)
                                        : nullptr;
    if (web_socket != nullptr) {
      if (!co_await flush()) co_return;
      upgrade(*web_socket);
      break;
    }
    co_await answer();
    forget_larger_body();
    if (response_.stream) {
      if (co_await flush()) stream();
      co_return;
    }
    if (closing_) break;
    const bool more_may_wait = input_.size() != 0 && output_.size() < kBatchBytes;
    if (!more_may_wait && !co_await flush()) co_return;
  }
  if (closing_) co_await finish();
}

// False when there is no further request: the client is gone, or was refused (then closing_).
Task<bool> Connection::read_request() {
  parser_.emplace(request_, settings_.limits, &loop_.shared().larger_bodies);
  phase_ = Phase::none;
  bool continued = false;
  for (;;) {
    const Feed fed = feed();
    if (fed == Feed::refused) refuse(parser_->refusal());
    if (fed != Feed::need_more) co_return fed == Feed::complete;
    if (parser_->wants_continue() && !continued) {
      output_ += "HTTP/1.1 100 Continue\r\n\r\n";
      continued = true;
    }
    if (!co_await flush()) co_return false;
    if (!co_await receive()) co_return false;
  }
}

Feed Connection::feed() {
  if (input_.size() == 0) return Feed::need_more;
  const auto bytes = input_.cdata();
  std::size_t taken = 0;
  const Feed fed = parser_->feed({static_cast<const char*>(bytes.data()), bytes.size()}, taken);
  input_.consume(taken);
  return fed;
}

Task<bool> Connection::receive() {
  if (parser_->is_header_done())
    enter(Phase::body);
  else if (input_.size() != 0 || parser_->got_some())
    enter(Phase::header);
  else
    enter(first_request_ ? Phase::first_byte : Phase::idle);
  const std::size_t bytes_max = phase_ == Phase::body ? kReadBodyBytes : kReadBytes;
  const auto [error, bytes] = co_await socket_.async_read_some(input_.prepare(bytes_max), kTuple);
  if (!error) {
    input_.commit(bytes);
    loop_.shared().observer.on_bytes(bytes, 0);
    co_return true;
  }
  if (expired_ && !is_between_requests())
    refuse(http::problem(408, "http.request_timeout",
                         phase_ == Phase::body ? "The body did not arrive in time."
                                               : "The headers did not arrive in time."));
  co_return false;
}

Task<void> Connection::answer() {
  const TimePoint started = Clock::now();
  first_request_ = false;
  suspend_deadline();
  if (!parser_->keep_alive() || loop_.is_draining()) closing_ = true;
  http::RouteOrAnswer found = loop_.shared().router.find(request_.method, request_.path);
  if (auto* ready = std::get_if<http::Response>(&found)) {
    respond(*ready, http::Router::kUnmatchedRoute, started);
    co_return;
  }
  const http::Route& route = *std::get<const http::Route*>(found);
  if (choose_guarded(route, request_) == http::Execution::on_loop) {
    response_ = run_guarded(route, request_);
  } else {
    // What was answered before must not wait for this answer.
    if (!co_await flush()) {
      closing_ = true;
      co_return;
    }
    suspend_deadline();
    co_await answer_on_worker(route);
  }
  compress(response_);
  respond(response_, route.index, started);
}

// Static files come compressed already; of the rest, JSON alone is worth it.
void Connection::compress(http::Response& response) const {
  const std::size_t smallest = settings_.limits.compressed_from_bytes;
  if (smallest == 0 || response.body.size() < smallest || response.status != 200) return;
  if (!response.headers.value_of("Content-Type").contains("json")) return;
  if (!response.headers.value_of("Content-Encoding").empty()) return;
  response.headers.add("Vary", "Accept-Encoding");
  if (!http::accepts_encoding(request_.header("Accept-Encoding"), "gzip")) return;
  std::string packed = gzipped(response.body, Effort::least);
  if (packed.empty()) return;
  response.body = std::move(packed);
  response.headers.set("Content-Encoding", "gzip");
  // Another sequence of bytes than the one that the tag was made for.
  const std::string tag(response.headers.value_of("ETag"));
  if (tag.starts_with('"')) response.headers.set("ETag", "W/" + tag);
}

// The connection may be kept for long, and with it what it holds.
void Connection::forget_larger_body() {
  if (request_.path != settings_.limits.larger_bodies.path) return;
  request_.body = std::string();
  parser_.reset();
}

// Suspends until a worker has filled response_. The worker touches nothing but the request, the
// response and, through the executor, the loop; it hands its reference to this connection back to
// the loop, where the connection must end.
Task<void> Connection::answer_on_worker(const http::Route& route) {
  const auto begin = [this, &route](auto handler) {
    resume_ = [handler = std::move(handler)]() mutable { std::move(handler)(); };
    Shared& shared = loop_.shared();
    auto work = [self = shared_from_this(), &route, &shared]() mutable {
      self->response_ = run_guarded(route, self->request_);
      const auto executor = self->loop_.context().get_executor();
      net::post(executor, [self = std::move(self)] { std::exchange(self->resume_, nullptr)(); });
      --shared.tasks_on_workers;
    };
    ++shared.tasks_on_workers;
    if (shared.workers.post(std::move(work))) return;
    --shared.tasks_on_workers;
    response_ = overloaded();
    net::post(loop_.context().get_executor(),
              [self = shared_from_this()] { std::exchange(self->resume_, nullptr)(); });
  };
  constexpr net::use_awaitable_t<Executor> kAwait{};
  co_await net::async_initiate<const net::use_awaitable_t<Executor>&, void()>(begin, kAwait);
}

// The end of the connection is the end of the answer.
void Connection::stream() {
  const auto opening = std::exchange(response_.stream, nullptr);
  auto queue = std::make_shared<OutgoingQueue>(settings_.limits);
  auto session = opening->open(queue);
  std::make_shared<StreamConnection>(
      loop_, StreamConnection::Parts{std::move(socket_), std::move(slot_), std::move(queue),
                                     std::move(session)})
      ->start();
}

void Connection::respond(const http::Response& response, std::size_t route, TimePoint started) {
  if (loop_.is_draining() || response.stream) closing_ = true;
  append_response(output_, response, request_.method,
                  closing_ ? Disposition::close : Disposition::keep_alive, loop_.fixed_lines());
  loop_.shared().observer.on_exchange({.request = request_,
                                       .route = route,
                                       .status = response.status,
                                       .body_bytes = response.body.size(),
                                       .duration = Clock::now() - started});
}

void Connection::refuse(const http::Response& refusal) {
  closing_ = true;
  refused_ = true;
  respond(refusal, http::Router::kUnmatchedRoute, Clock::now());
}

void Connection::upgrade(const http::WebSocketRoute& route) {
  auto queue = std::make_shared<OutgoingQueue>(settings_.limits);
  Upgrade opened = open_web_socket(request_, route, queue);
  if (input_.size() != 0)
    opened.opening = http::problem(400, "http.early_message",
                                   "WebSocket messages must wait for the answer to the upgrade.");
  if (auto* refusal = std::get_if<http::Response>(&opened.opening)) return refuse(*refusal);
  WebSocketConnection::Parts parts{
      std::move(socket_), std::move(slot_), std::move(queue),
      std::get<std::shared_ptr<http::WebSocketSession>>(std::move(opened.opening)),
      std::move(opened.subprotocol)};
  std::make_shared<WebSocketConnection>(loop_, std::move(parts))->start(request_);
}

Task<bool> Connection::flush() {
  if (output_.empty()) co_return true;
  enter(Phase::write);
  const auto [error, bytes] = co_await net::async_write(socket_, net::buffer(output_), kTuple);
  loop_.shared().observer.on_bytes(0, bytes);
  output_.clear();
  if (output_.capacity() > kKeptBytes) output_.shrink_to_fit();
  co_return !error;
}

// Closing while the client still sends would reset the connection, and the client might never read
// our answer. So, unless it was the client who wanted to close: say that we are done, and read to
// the end for a bounded while.
Task<void> Connection::finish() {
  if (!co_await flush()) co_return;
  if (!refused_ && !loop_.is_draining()) co_return;
  SystemError ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  input_.clear();
  enter(refused_ ? Phase::linger : Phase::parting);
  std::size_t discarded = 0;
  while (discarded < settings_.limits.discarded_bytes) {
    const auto [error, bytes] =
        co_await socket_.async_read_some(input_.prepare(kReadBodyBytes), kTuple);
    if (error) co_return;
    loop_.shared().observer.on_bytes(bytes, 0);
    discarded += bytes;
  }
}

void Connection::enter(Phase phase) {
  if (phase == phase_) return;
  phase_ = phase;
  expired_ = false;
  deadline_ = Clock::now() + timeout_of(phase);
}

// While the server works, the client cannot be late.
void Connection::suspend_deadline() {
  phase_ = Phase::answer;
  deadline_ = TimePoint::max();
}

std::chrono::milliseconds Connection::timeout_of(Phase phase) const {
  switch (phase) {
    case Phase::first_byte:
    case Phase::header: return settings_.timeouts.header;
    case Phase::body: return settings_.timeouts.body;
    case Phase::write: return settings_.timeouts.write;
    case Phase::linger: return settings_.timeouts.linger;
    case Phase::parting: return std::min(settings_.timeouts.linger, kParting);
    case Phase::none:
    case Phase::answer:
    case Phase::idle: break;
  }
  return settings_.timeouts.idle;
}

bool Connection::is_between_requests() const {
  return phase_ == Phase::first_byte || phase_ == Phase::idle;
}

void Connection::sweep(TimePoint now) {
  if (now < deadline_) return;
  deadline_ = TimePoint::max();
  expired_ = true;
  SystemError ignored;
  socket_.cancel(ignored);
}

void Connection::drain() {
  SystemError ignored;
  if (is_between_requests()) socket_.cancel(ignored);
}

void Connection::abort() {
  SystemError ignored;
  socket_.close(ignored);
}

}  // namespace daybook::wire
