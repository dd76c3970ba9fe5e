// What a message says, before it is text or HTML.
#pragma once
#include <string>
#include <vector>

namespace daybook {

struct LetterFact {
  std::string label;
  std::string value;  // perhaps of several lines
};

struct LetterButton {
  std::string label;
  std::string url;
};

struct Letter {
  std::string subject;
  std::string heading;
  std::vector<std::string> opening;  // paragraphs
  std::string quote = {};            // what somebody wrote
  std::vector<LetterFact> facts = {};
  std::vector<LetterButton> buttons = {};  // the first is the one that most will want
  std::vector<std::string> closing = {};   // paragraphs, in small print
  LetterButton page = {};                  // of the dashboard
  std::string footer;                      // why the recipient gets it
  std::string choice_url = {};             // where to get no more of it; empty: it was asked for
};

std::string text_of(const Letter& letter);
std::string html_of(const Letter& letter);

// With & < > " and ' written as HTML has them.
std::string html_escaped(std::string_view text);

}  // namespace daybook
