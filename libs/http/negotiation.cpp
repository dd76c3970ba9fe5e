#include "http/negotiation.hpp"

#include <algorithm>

#include "http/headers.hpp"

namespace http {
namespace {

constexpr int kFullWeight = 1000;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes the part before the next `separator` off the front of `rest`.
std::string_view take_part(std::string_view& rest, char separator) {
  const std::string_view part = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  return trimmed(part);
}

// "0.75" -> 750; what is no weight counts as zero, so that nonsense excludes instead of winning.
int parse_weight(std::string_view text) {
  if (text.empty() || (text[0] != '0' && text[0] != '1')) return 0;
  int weight = (text[0] - '0') * kFullWeight;
  if (text.size() > 1 && text[1] != '.') return 0;
  int place = kFullWeight / 10;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9' || place == 0) return 0;
    weight += (digit - '0') * place;
    place /= 10;
  }
  return std::min(weight, kFullWeight);
}

struct Preference {
  std::string_view range;
  int weight = kFullWeight;
};

Preference parse_preference(std::string_view element) {
  Preference preference{take_part(element, ';'), kFullWeight};
  while (!element.empty()) {
    const std::string_view parameter = take_part(element, ';');
    if (parameter.starts_with("q=") || parameter.starts_with("Q="))
      preference.weight = parse_weight(parameter.substr(2));
  }
  return preference;
}

// How exactly a range names a media type: 0 not at all, 1 "*/*", 2 "text/*", 3 "text/html".
int specificity(std::string_view range, std::string_view media_type) {
  if (equal_ignoring_case(range, media_type)) return 3;
  if (range == "*/*") return 1;
  if (!range.ends_with("/*")) return 0;
  const std::string_view family = range.substr(0, range.size() - 1);
  return equal_ignoring_case(family, media_type.substr(0, family.size())) ? 2 : 0;
}

int weight_of(std::string_view accept, std::string_view media_type) {
  int best_specificity = 0;
  int weight = 0;
  while (!accept.empty()) {
    const Preference preference = parse_preference(take_part(accept, ','));
    const int found = specificity(preference.range, media_type);
    if (found <= best_specificity) continue;
    best_specificity = found;
    weight = preference.weight;
  }
  return weight;
}

}  // namespace

std::optional<std::string_view> best_media_type(std::string_view accept,
                                                std::span<const std::string_view> offers) {
  if (offers.empty()) return std::nullopt;
  if (trimmed(accept).empty()) return offers.front();
  int best = 0;
  std::optional<std::string_view> chosen;
  for (const std::string_view offer : offers) {
    const int weight = weight_of(accept, offer);
    if (weight <= best) continue;
    best = weight;
    chosen = offer;
  }
  return chosen;
}

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding) {
  bool by_star = false;
  while (!accept_encoding.empty()) {
    const Preference preference = parse_preference(take_part(accept_encoding, ','));
    if (equal_ignoring_case(preference.range, coding)) return preference.weight > 0;
    if (preference.range == "*") by_star = preference.weight > 0;
  }
  return by_star;
}

bool is_media_type(std::string_view content_type, std::string_view media_type) {
  return equal_ignoring_case(take_part(content_type, ';'), media_type);
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    std::string_view candidate = take_part(if_none_match, ',');
    if (candidate == "*") return true;
    if (candidate.starts_with("W/")) candidate.remove_prefix(2);
    if (candidate == etag) return true;
  }
  return false;
}

}  // namespace http
