#include "application/messages/message.hpp"

#include <algorithm>
#include <optional>

#include "application/messages/sentences.hpp"

namespace daybook {
namespace {

std::string quantity(std::string_view value, std::string noun) {
  const bool single = value == "1" || value == "-1";
  if (single && noun.ends_with('s')) noun.pop_back();
  return std::string(value) + " " + noun;
}

// The text for "{name}" or "{name|noun}", or nothing when the fact is not there.
std::optional<std::string> fill_place(std::string_view place, const base::Error& error) {
  const std::size_t bar = place.find('|');
  const std::string_view value = error.fact(place.substr(0, bar));
  if (value.empty()) return std::nullopt;
  if (bar == std::string_view::npos) return std::string(value);
  const std::string_view noun = place.substr(bar + 1);
  // A fact of that name is the noun, unless it is a quantity itself: {days_max|days} beside {days}.
  const std::string_view named = error.fact(noun);
  const bool is_noun = !named.empty() && (named[0] < '0' || named[0] > '9') && named[0] != '-';
  return quantity(value, std::string(is_noun ? named : noun));
}

// The text with its places filled; `complete` tells whether every fact was there.
std::string fill(std::string_view text, const base::Error& error, bool& complete) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    filled += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    const auto place = fill_place(text.substr(open + 1, close - open - 1), error);
    complete = complete && place;
    filled += place.value_or("");
    text.remove_prefix(close + 1);
  }
  return filled;
}

std::string sentence_of(std::string_view text, const base::Error& error) {
  std::string sentence;
  while (!text.empty()) {
    const std::size_t open = text.find('[');
    bool complete = true;
    sentence += fill(text.substr(0, open), error, complete);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find(']', open);
    bool optional_complete = true;
    const std::string optional =
        fill(text.substr(open + 1, close - open - 1), error, optional_complete);
    if (optional_complete) sentence += optional;
    text.remove_prefix(close + 1);
  }
  return sentence;
}

std::string bare(const base::Error& error) {
  std::string text = error.rule;
  for (const base::Fact& fact : error.facts) text += " " + fact.name + "=" + fact.value;
  return text;
}

}  // namespace

std::string message_of(const base::Error& error) {
  const Sentence* sentence = find_sentence(error.rule);
  // What the organisation says itself comes first, the numbers after it.
  const std::string_view own = error.fact("own_message");
  if (sentence && !own.empty()) return std::string(own) + " " + sentence_of(sentence->text, error);
  return sentence ? sentence_of(sentence->text, error) : bare(error);
}

const Sentence* find_sentence(std::string_view rule) {
  for (const auto& part :
       {sentences_about_leave(), sentences_about_the_organisation(), sentences_about_policies(),
        sentences_about_imports(), sentences_about_the_system(), sentences_about_figures()}) {
    const auto found = std::ranges::find(part, rule, &Sentence::rule);
    if (found != part.end()) return &*found;
  }
  return nullptr;
}

}  // namespace daybook
