#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace daybook {

// A path to which more may be sent than to others, by so many at once: their bodies are in memory.
struct LargerBodies {
  std::string path;  // exact; empty: none
  std::size_t body_bytes = 0;
  std::size_t at_once = 32;
};

struct HttpLimits {
  std::size_t connections = 10'000;
  std::size_t target_bytes = 8u << 10;   // the longest GET query that browsers send in practice
  std::size_t header_bytes = 16u << 10;  // request line and fields together
  std::size_t header_fields = 100;
  std::size_t body_bytes = 1u << 20;
  LargerBodies larger_bodies;
  // How much of a refused body is read and thrown away, so that the client, still sending, gets to
  // read the refusal instead of a reset connection.
  std::size_t discarded_bytes = 32u << 20;
  std::size_t message_bytes = 256u << 10;  // of a WebSocket, received
  std::size_t queued_bytes = 1u << 20;     // of a WebSocket, waiting to be sent
  std::size_t queued_messages = 1024;
  // Answers of at least this size are compressed for clients that understand gzip; 0: none.
  std::size_t compressed_from_bytes = 4u << 10;
};

struct HttpTimeouts {
  std::chrono::milliseconds idle{75'000};    // between requests of one connection
  std::chrono::milliseconds header{10'000};  // from a request's first byte to its last header
  std::chrono::milliseconds body{30'000};    // from there to the end of the body
  std::chrono::milliseconds write{30'000};   // for one write of responses
  std::chrono::milliseconds linger{5'000};   // for the client to read a refusal and close
  std::chrono::milliseconds web_socket_idle{60'000};  // pings go out at half of it
  std::chrono::milliseconds sweep{250};               // how often deadlines are looked at
};

struct HttpServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one, see HttpServer::port()
  unsigned loops = 0;      // event loops, a thread each; 0: as many as the machine has cores
  HttpLimits limits;
  HttpTimeouts timeouts;
};

}  // namespace daybook
