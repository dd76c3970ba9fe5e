#include "http/uri.hpp"

namespace http {
namespace {

int digit_of(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || std::string_view("-._~").contains(letter);
}

// The byte that "%XX" at text[at] stands for, or -1. NUL counts as malformed: no path or value of
// ours has one, and it ends strings early in places that we do not own.
int escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  const int high = digit_of(text[at + 1]);
  const int low = digit_of(text[at + 2]);
  if (high < 0 || low < 0) return -1;
  const int byte = high * 16 + low;
  return byte == 0 ? -1 : byte;
}

}  // namespace

base::Result<std::string> percent_decoded(std::string_view text, Plus plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && plus == Plus::space) {
      decoded += ' ';
    } else if (text[at] != '%') {
      decoded += text[at];
    } else {
      const int byte = escaped_byte(text, at);
      if (byte < 0)
        return base::invalid("http.malformed_escape", {{"at_byte", std::to_string(at)}});
      decoded += static_cast<char>(byte);
      at += 2;
    }
  }
  return decoded;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char letter : text) {
    if (is_unreserved(letter)) {
      encoded += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    encoded += '%';
    encoded += kDigits[byte >> 4];
    encoded += kDigits[byte & 15];
  }
  return encoded;
}

base::Result<QueryPairs> parse_query(std::string_view query) {
  QueryPairs pairs;
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(pair.size() + 1, query.size()));
    if (pair.empty()) continue;
    if (pairs.size() == kQueryPairsMax)
      return base::invalid("http.too_many_parameters", {{"max", std::to_string(kQueryPairsMax)}});
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::string name = TRY(percent_decoded(pair.substr(0, equals), Plus::space));
    std::string value =
        TRY(percent_decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::space));
    pairs.emplace_back(std::move(name), std::move(value));
  }
  return pairs;
}

std::optional<std::string> query_value(std::string_view query, std::string_view name) {
  auto pairs = parse_query(query);
  if (!pairs) return std::nullopt;
  for (auto& [known, value] : *pairs)
    if (known == name) return std::move(value);
  return std::nullopt;
}

base::Result<Target> parse_target(std::string_view target) {
  if (target == "*") return Target{"*", ""};
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    const std::size_t path = target.find_first_of("/?", scheme.size());
    target = path == std::string_view::npos ? "/" : target.substr(path);
    break;
  }
  target = target.substr(0, target.find('#'));
  if (!target.starts_with('/')) return base::invalid("http.malformed_target");
  const std::size_t question = std::min(target.find('?'), target.size());
  Target parsed;
  parsed.path = TRY(percent_decoded(target.substr(0, question)));
  parsed.query = target.substr(std::min(question + 1, target.size()));
  return parsed;
}

}  // namespace http
