// The English sentence of each rule. In a sentence
//   {fact}         stands for the value of that fact
//   {fact|days}    for a quantity of it: "1 day", "4.5 days"; where a fact has the name after the
//                  bar, its value is the noun
//   [...]          is left out when a fact in it is missing or empty
#pragma once
#include <span>
#include <string_view>

namespace daybook {

struct Sentence {
  std::string_view rule;
  std::string_view text;
};

std::span<const Sentence> sentences_about_leave();
std::span<const Sentence> sentences_about_the_organisation();
std::span<const Sentence> sentences_about_policies();
std::span<const Sentence> sentences_about_imports();
std::span<const Sentence> sentences_about_the_system();
// Not refusals but the lines of an explanation, keyed by their labels.
std::span<const Sentence> sentences_about_figures();

// Null when the rule has none.
const Sentence* find_sentence(std::string_view rule);

}  // namespace daybook
