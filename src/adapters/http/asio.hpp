// The names from Asio and Beast that this folder uses. The executor is the concrete type: through
// any_io_executor every operation would pay for type erasure.
#pragma once
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>

namespace daybook::wire {

namespace net = boost::asio;
namespace beast = boost::beast;

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<net::ip::tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<net::ip::tcp, Executor>;
using Timer = net::basic_waitable_timer<Clock, net::wait_traits<Clock>, Executor>;
using SystemError = boost::system::error_code;
template <class T>
using Task = net::awaitable<T, Executor>;

// Operations return (error, ...) instead of throwing.
inline constexpr auto kTuple = net::as_tuple(net::use_awaitable_t<Executor>{});

}  // namespace daybook::wire
