#pragma once
#include <atomic>
#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <string_view>

#include "http/message.hpp"

#include "adapters/http/settings.hpp"

namespace daybook::wire {

enum class Feed { need_more, complete, refused };

// Beast's parser, writing straight into our request: no second copy of the headers, and what is too
// large, ambiguous or unknown is refused with its reason as soon as it shows.
class RequestParser final : public boost::beast::http::basic_parser<true> {
 public:
  // `request` is filled from empty and must outlive the parser, and so must the count of larger
  // bodies that are under way; without one none is taken.
  RequestParser(http::Request& request, const HttpLimits& limits,
                std::atomic<std::size_t>* larger_bodies = nullptr);
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;
  ~RequestParser();

  // Takes a leading part of `bytes`; `taken` tells how much.
  Feed feed(std::string_view bytes, std::size_t& taken);

  // The answer to a refused request. The connection cannot go on after it.
  const http::Response& refusal() const { return *refusal_; }
  bool wants_continue() const { return wants_continue_; }

 private:
  using Error = boost::beast::error_code;
  using Text = boost::beast::string_view;
  using Field = boost::beast::http::field;

  void on_request_impl(boost::beast::http::verb, Text method, Text target, int version,
                       Error& error) override;
  void on_response_impl(int, Text, int, Error&) override {}
  void on_field_impl(Field field, Text name, Text value, Error& error) override;
  void on_header_impl(Error& error) override;
  void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
  std::size_t on_body_impl(Text body, Error& error) override;
  void on_chunk_header_impl(std::uint64_t, Text, Error&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, Text body, Error& error) override;
  void on_finish_impl(Error&) override {}

  void allow_larger_body(Error& error);
  void refuse(http::Response refusal, Error& error);
  http::Response explain(const Error& error) const;

  http::Request& request_;
  const HttpLimits& limits_;
  std::atomic<std::size_t>* larger_bodies_;
  std::size_t body_bytes_max_;
  bool holds_larger_body_ = false;
  std::optional<http::Response> refusal_;
  std::size_t header_bytes_ = 0;
  int version_ = 0;  // 10 or 11, 0 before the request line
  bool header_done_ = false;
  bool wants_continue_ = false;
};

}  // namespace daybook::wire
