#include "adapters/http/web_socket_connection.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace daybook::wire {
namespace {

namespace websocket = beast::websocket;

constexpr std::chrono::seconds kTick{1};
// After both sides have said goodbye: for the client to close its end, as it should at once.
constexpr std::chrono::milliseconds kParting{250};
// For the client to answer our goodbye; all that it was sent before is already on its way.
constexpr std::chrono::milliseconds kGoodbye{1000};

beast::string_view beast_view(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

WebSocketConnection::WebSocketConnection(EventLoop& loop, Parts parts)
    : loop_(loop),
      stream_(std::move(parts.socket)),
      slot_(std::move(parts.slot)),
      queue_(std::move(parts.queue)),
      session_(std::move(parts.session)),
      subprotocol_(std::move(parts.subprotocol)),
      next_tick_(Clock::now() + kTick) {
  loop_.add(*this);
  loop_.shared().observer.on_web_sockets(+1);
}

WebSocketConnection::~WebSocketConnection() { loop_.shared().observer.on_web_sockets(-1); }

void WebSocketConnection::start(const http::Request& upgrade) {
  UpgradeRequest request(beast::http::verb::get, "/", 11);
  for (std::size_t index = 0; index < upgrade.headers.size(); ++index)
    request.insert(beast_view(upgrade.headers.name_at(index)),
                   beast_view(upgrade.headers.value_at(index)));
  const auto run_to_end = [](std::shared_ptr<WebSocketConnection> self,
                             UpgradeRequest request_to_accept) -> Task<void> {
    co_await self->run(std::move(request_to_accept));
  };
  net::co_spawn(loop_.context().get_executor(), run_to_end(shared_from_this(), std::move(request)),
                net::detached);
}

void WebSocketConnection::configure() {
  const HttpServerSettings& settings = loop_.shared().settings;
  websocket::stream_base::timeout timeout{};
  timeout.handshake_timeout = settings.timeouts.linger;
  timeout.idle_timeout = settings.timeouts.web_socket_idle;
  timeout.keep_alive_pings = true;
  stream_.set_option(timeout);
  stream_.read_message_max(settings.limits.message_bytes);
  stream_.auto_fragment(false);
  stream_.text(true);
  stream_.control_callback([this](websocket::frame_type kind, beast::string_view) {
    if (kind == websocket::frame_type::close) close_deadline_ = Clock::now() + kParting;
  });
  stream_.set_option(
      websocket::stream_base::decorator([name = subprotocol_](websocket::response_type& response) {
        response.set(beast::http::field::server, "daybook");
        if (!name.empty()) response.set(beast::http::field::sec_websocket_protocol, name);
      }));
}

Task<void> WebSocketConnection::run(UpgradeRequest upgrade) {
  configure();
  const auto [error] = co_await stream_.async_accept(upgrade, kTuple);
  if (!error) {
    busy_ = false;
    queue_->open([weak = weak_from_this(), executor = loop_.context().get_executor()] {
      net::post(executor, [weak] {
        if (const auto self = weak.lock()) self->pump();
      });
    });
    if (loop_.is_draining()) drain();
    co_await read_messages();
  }
  queue_->shut();
  session_->on_close();
  session_.reset();
}

Task<void> WebSocketConnection::read_messages() {
  beast::flat_buffer buffer;
  for (;;) {
    const auto [error, bytes] = co_await stream_.async_read(buffer, kTuple);
    if (error) co_return;
    const auto data = buffer.cdata();
    loop_.shared().observer.on_bytes(bytes, 0);
    if (stream_.got_text())
      deliver({static_cast<const char*>(data.data()), data.size()});
    else
      queue_->close(websocket::close_code::unknown_data, "only text messages are understood");
    buffer.consume(buffer.size());
  }
}

void WebSocketConnection::deliver(std::string_view text) {
  try {
    session_->on_text(text);
  } catch (const std::exception&) {
    queue_->close(http::close_code::kInternalError, "internal error");
  }
}

void WebSocketConnection::pump() {
  if (busy_) return;
  OutgoingQueue::Next next = queue_->next();
  if (auto* text = std::get_if<std::string>(&next)) return write(std::move(*text));
  if (const auto* order = std::get_if<OutgoingQueue::CloseOrder>(&next)) return close(*order);
}

void WebSocketConnection::write(std::string text) {
  busy_ = true;
  outgoing_ = std::move(text);
  write_deadline_ = Clock::now() + loop_.shared().settings.timeouts.write;
  stream_.async_write(net::buffer(outgoing_),
                      [self = shared_from_this()](SystemError error, std::size_t bytes) {
                        self->busy_ = false;
                        self->write_deadline_ = TimePoint::max();
                        self->loop_.shared().observer.on_bytes(0, bytes);
                        if (!error) self->pump();
                      });
}

void WebSocketConnection::close(const OutgoingQueue::CloseOrder& order) {
  busy_ = true;
  close_deadline_ = Clock::now() + std::min(kGoodbye, loop_.shared().settings.timeouts.linger);
  stream_.async_close(
      websocket::close_reason(websocket::close_code(order.code), beast_view(order.reason)),
      [self = shared_from_this()](SystemError) {});
}

void WebSocketConnection::sweep(TimePoint now) {
  if (now >= write_deadline_ || now >= close_deadline_) return abort();
  if (now < next_tick_ || !session_) return;
  next_tick_ = now + kTick;
  session_->on_tick();
}

void WebSocketConnection::drain() {
  queue_->close(http::close_code::kGoingAway, "the server is stopping");
}

void WebSocketConnection::abort() {
  SystemError ignored;
  beast::get_lowest_layer(stream_).close(ignored);
}

}  // namespace daybook::wire
