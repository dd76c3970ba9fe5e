// Cross-origin requests from the pages of named sites. Cookies are not part of it: a page of
// another site signs in by a bearer token.
#pragma once
#include <string>
#include <vector>

#include "http/message.hpp"

namespace http {

class Cors {
 public:
  // Origins as browsers write them: "https://intranet.example". None turns it off.
  explicit Cors(std::vector<std::string> origins) : origins_(std::move(origins)) {}

  bool is_on() const { return !origins_.empty(); }
  // The same handler, whose answers the pages of those origins may read.
  Handler around(Handler handler) const;
  // Answers OPTIONS for a path that takes these methods: "GET, POST".
  Handler preflight(std::string methods) const;

 private:
  bool allows(const Request& request) const;

  std::vector<std::string> origins_;
};

}  // namespace http
